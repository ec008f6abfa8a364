"""Whoever reported something corrects it in words: "not the back door, the front", “不是三楼是四楼”.

Said in reply, with the number, or right after the report. What is sure is changed, and the cards say so; what may be
another place is asked about with one tap; the rest is a note, and they are told how to correct it.
"""

from datetime import timedelta

from bot.decision import Attached, Kind, Say, decide
from bot.model import Action, Item, Prompt, Question
from bot.rules.confidence import gives_away
from bot.rules.correcting import Correction, corrected, correction, moved
from bot.rules.phrases import Meaning
from bot.rules.said import means, number_and_rest
from bot.rules.whereabouts import parted, with_words
from bot.texts.buttons import Press
from handlers import addressed, taking_back
from handlers.editing import edited
from handlers.handling_said import meant_by
from handlers.intake import add_to, photo_of
from handlers.pressing import end_question, waiting
from handlers.visit import Visit

RIGHT_AFTER = timedelta(minutes=10)


def of_card(visit: Visit, text: str) -> bool:
    """Whether words correct a report that is named or replied to; a neighbour's word is a note, as always."""
    number, rest = number_and_rest(text)
    said = correction(rest) if visit.user is not None else None
    item = said and (meant_by(visit, number) or taking_back.replied_to(visit))
    if not said or not item or not item.state.is_open or gives_away(rest, item):
        return False
    if taking_back.is_own(visit, item):
        return _correct(visit, item, said, rest)
    if visit.is_private or corrected(item.text, said) is None:
        return False
    add_to(visit, item)
    return True


def of_the_newest(visit: Visit, text: str) -> bool:
    """The same, said to nobody right after the report."""
    said = correction(text)
    item = _just_reported(visit) if said else None
    if said is None or item is None or gives_away(text, item):
        return False
    return _correct(visit, item, said, text)


def _just_reported(visit: Visit) -> Item | None:
    """What this person has just reported here, if nothing else came after it."""
    own = visit.own_reports() if visit.person is not None else []
    if visit.group is not None:
        own = [item for item in own if item.place_id == visit.group.id and _was_said_here(visit, item)]
    newest = next(iter(own), None)
    is_near = newest is not None and visit.now - newest.reported_at <= RIGHT_AFTER
    return newest if newest and is_near and newest.state.is_open else None


def _was_said_here(visit: Visit, item: Item) -> bool:
    """What was told in private is not spoken of in the group."""
    return not item.private or any(said.chat_id == visit.chat_id for said in visit.store.items.sources(item.id))


def _correct(visit: Visit, item: Item, said: Correction, text: str) -> bool:
    if reads := corrected(item.text, said):
        visit.do(edited(visit, item, reads))
        _keep_photo(visit, item)
        _tell(visit, item)
    elif said.names_place:
        place = moved(parted(item.location)[0], said)
        visit.ask(Question.CORRECTED, visit.alone_below, visit.chat_id, item=item, text=text, place=place)
    elif said.wrong is None:
        visit.do(decide(visit.case(item).changed(Action.NOTE, text)[1]))
        params = {"text": "correct_how", "number": item.number}
        visit.do(decide(Say(Kind.NOTICE, visit.alone_below, params, mention=False)))
    else:
        return False
    return True


def _keep_photo(visit: Visit, item: Item) -> None:
    photo = photo_of(visit.message)
    visit.do(decide([Attached(item.id, photo=photo)] if photo else []))


def _tell(visit: Visit, item: Item) -> None:
    """In a group its card says so, and nothing points to who said it in confidence."""
    if visit.is_private:
        now = visit.store.items.get(item.id)
        visit.notice("edited", number=now.number, title=now.title)
    elif visit.update.callback_query is None and not item.private:
        addressed.thank(visit)


def on_corrected(visit: Visit, press: Press) -> None:
    """Yes, it is there."""
    _move(visit, waiting(visit, press, Question.CORRECTED))
    visit.toast("heard")


def answered_in_words(visit: Visit, asked: Prompt, text: str) -> bool:
    """The same without a tap."""
    if means(text, Meaning.YES):
        _move(visit, asked)
    elif means(text, Meaning.NO):
        end_question(visit, asked)
        addressed.thank(visit)
    else:
        return False
    return True


def _move(visit: Visit, asked: Prompt) -> None:
    """Its words follow, if they name the place that it had."""
    item, place = visit.asked_about(asked), asked.params["place"]
    end_question(visit, asked)
    had, _ = parted(item.location)
    if had and item.text.count(had) == 1:
        visit.do(edited(visit, item, item.text.replace(had, place)))
        item = visit.store.items.get(item.id)
    where = with_words(item.location, place)
    if where != item.location:
        visit.do(decide(visit.case(item).changed(Action.EDIT, asked.params["text"], location=where)[1]))
    _tell(visit, item)
