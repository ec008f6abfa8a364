"""What a group teaches about its messages, and taking it back; what is set: /settings.

"Not a report" and "record it" shift the answer for messages like that one in that group alone.
"""

from bot.decision import Kind, Taught, Untaught, decide
from bot.model import Item, Level, Place
from bot.rules.items import items
from bot.rules.items.case import RefusedError
from bot.texts.buttons import Press
from handlers.visit import Visit


def teach(visit: Visit, place_id: int, text: str, *, is_report: bool) -> None:
    """The group's members say what a message is."""
    visit.do(decide(Taught(place_id, text, is_report, visit.now)))


def put_aside(visit: Visit, item: Item) -> None:
    """It was no report; what was told in private teaches nothing that the group can read."""
    visit.do(items.reject(visit.case(item)))
    if not item.private:
        teach(visit, item.place_id, item.text, is_report=False)


def on_settings(visit: Visit) -> None:
    """What a group has taught, and what is set at a community or street, for those who answer for it."""
    if visit.user is None:
        visit.notice("anonymous")
    elif visit.place is None and not visit.is_private:
        visit.notice("not_here")
    elif not (places := [place for place in _places(visit) if answers_for(visit, place)]):
        visit.notice("only_handlers", visit.alone)
    else:
        for place in places:
            _show(visit, place)


def _places(visit: Visit) -> list[Place]:
    """The place of this chat; in private all they hold office for."""
    if visit.place is not None:
        return [visit.place]
    offices = visit.store.places.offices_of(visit.person.id) if visit.person else []
    return [visit.store.places.get(place_id) for place_id in dict.fromkeys(office.place_id for office in offices)]


def _show(visit: Visit, place: Place) -> None:
    if place.level is Level.GROUP:
        visit.say(Kind.LESSONS, visit.alone, place=place.id)
    else:
        visit.say(Kind.SETTINGS, visit.here, place=place.id)


def answers_for(visit: Visit, place: Place) -> bool:
    """Whether whoever acts holds an office there or above."""
    return visit.person is not None and visit.store.places.answers_for(place, visit.person.id)


def on_forget(visit: Visit, press: Press) -> None:
    """One lesson is taken back; everything else that was learned stays."""
    lesson = visit.store.lessons.find(press.subject)
    if lesson is None:
        raise RefusedError("stale")
    if not answers_for(visit, visit.store.places.get(lesson.place_id)):
        raise RefusedError("only_handlers_here")
    visit.do(decide(Untaught(lesson.id, visit.now)))
    visit.toast("forgotten")
