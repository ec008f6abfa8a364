"""/language: everybody's own in private, a chat's by whoever answers for it."""

from bot.decision import Kind, LanguageChosen, To, card, decide
from bot.model import LANGUAGES, Level, Place
from bot.rules.items.case import RefusedError
from bot.texts import plain
from bot.texts.buttons import Press
from bot.texts.translate import words
from handlers.arrival import Toast
from handlers.places.lessons import answers_for
from handlers.talking.helping import refresh_menu
from handlers.visit import Visit


def on_language(visit: Visit) -> None:
    """Ask which one; in a group those who may choose are asked alone."""
    if visit.is_private:
        visit.say(Kind.LANGUAGES)
    elif visit.user is None:
        visit.notice("anonymous")
    elif visit.place is None:
        visit.notice("not_here")
    elif answers_for(visit, visit.place):
        visit.say(Kind.LANGUAGES, visit.here if visit.is_office else visit.alone, place=visit.place.id)
    else:
        visit.notice("language_who", visit.alone)


def on_choose(visit: Visit, press: Press) -> None:
    """This one, from now on."""
    if press.argument not in LANGUAGES:
        raise RefusedError("stale")
    if press.subject:
        _choose_for(visit, _place(visit, press.subject), press.argument)
        return
    assert visit.person is not None
    visit.do(decide(LanguageChosen(press.argument, person_id=visit.person.id)))
    visit.settle(plain.answer(words(press.argument), "language_own"))
    visit.look_again()
    refresh_menu(visit)


def _place(visit: Visit, place_id: int) -> Place:
    places = {place.id: place for place in visit.store.places.all()}
    if place_id not in places:
        raise RefusedError("stale")
    if not answers_for(visit, places[place_id]):
        raise RefusedError("only_handlers_here")
    return places[place_id]


def _choose_for(visit: Visit, place: Place, language: str) -> None:
    """What stands in its chat is said anew."""
    visit.do(decide(LanguageChosen(language, place_id=place.id)))
    if place.level is Level.GROUP:
        visit.do(decide([card(item.id, To(place_id=place.id)) for item in visit.store.items.open_in([place.id])]))
    query = visit.update.callback_query
    assert query is not None
    visit.toasts.append(Toast(query.id, plain.answer(words(language), "language_here", place=place.name)))
