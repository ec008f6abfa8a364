"""Whoever reported something corrects it in words: "not the back door, the front", “不是三楼是四楼”.

Said in reply, with the number, or right after the report. What is sure is changed, and the cards say so; what may be
another place is asked about with one tap; the rest is a note, and they are told how to correct it. What tells of danger
corrects nothing: it is a report in its own words.
"""

from bot.decision import Attached, decide
from bot.model import Action, Item, Prompt, Question
from bot.rules.items.whereabouts import parted, with_words
from bot.rules.words.confidence import gives_away
from bot.rules.words.correcting import Correction, completed, corrected, correction, is_place, moved, stands_in
from bot.rules.words.instead import instead
from bot.rules.words.phrases import Meaning
from bot.rules.words.said import means, number_and_rest
from bot.texts.buttons import Press
from handlers.items.handling_said import meant_by
from handlers.items.pressing import end_question, waiting
from handlers.reporting import addressed, discreet, taking_back, worse
from handlers.reporting.editing import edited
from handlers.reporting.intake import add_to, photo_of
from handlers.talking import unclear
from handlers.visit import Visit


def of_card(visit: Visit, text: str) -> bool:
    """Whether words correct a report that is named or replied to; a neighbour's word is a note, as always."""
    number, rest = number_and_rest(text)
    said = correction(rest)
    item = meant_by(visit, number) or taking_back.replied_to(visit) if said or instead(rest) else None
    if visit.user is None or item is None or not item.state.is_open or gives_away(rest, item):
        return False
    if said is None:
        return worse.at_length(visit, item, rest)
    if taking_back.is_own(visit, item):
        return worse.corrected(visit, item, said, rest) or _correct(visit, item, said, rest)
    is_of_it = said.names_place or corrected(item.text, said) is not None or (number is not None and visit.group)
    return bool(is_of_it) and (worse.corrected(visit, item, said, rest) or _of_another(visit, item, rest))


def _of_another(visit: Visit, item: Item, text: str) -> bool:
    """What somebody else says is kept; what they say in private is shown to nobody unasked."""
    if visit.is_private:
        unclear.ask_of_done(visit, item, text)
        return True
    add_to(visit, item)
    if visit.replied is None:
        visit.note(item, text)
        addressed.thank(visit)
    return True


def of_the_newest(visit: Visit, text: str, *, by_name: bool = False) -> bool:
    """The same, said to nobody right after the report; what is said to somebody else is not of it.

    Places alone, of no report, are no report either.
    """
    if not visit.is_private and _says_where(visit, text):
        return True
    said, own = correction(text), [] if _is_to_somebody_else(visit) else _just_reported(visit)
    if said is None:
        is_of_it = bool(own) and not gives_away(text, own[0])
        return is_of_it and worse.at_length(visit, own[0], text, surely=not visit.is_private)
    item = _meant_of(said, own)
    if item is not None and (gives_away(text, item) or worse.corrected(visit, item, said, text)):
        return not gives_away(text, item)
    if item is not None and (visit.is_private or by_name or _is_surely_of(item, said)):
        return _correct(visit, item, said, text)
    return said.wrong is not None and said.is_of_place and visit.group is not None and not by_name


def _says_where(visit: Visit, text: str) -> bool:
    """Whether it says in the group the place that they are asked about there."""
    if visit.user is None:
        return False
    asked = visit.store.prompts.open_to(visit.user.id, visit.chat_id, visit.now)
    where = (each for each in asked if each.question is Question.CORRECTED)
    return any(is_place(text, each.params["place"]) and answered_in_words(visit, each, text) for each in where)


def _is_to_somebody_else(visit: Visit) -> bool:
    replied = visit.replied.from_user if visit.replied is not None else None
    return replied is not None and visit.user is not None and replied.id != visit.user.id and not visit.is_private


def _meant_of(said: Correction, own: list[Item]) -> Item | None:
    """The newest in which what was wrong stands, else the newest."""
    return next((item for item in own if stands_in(item.text, said)), next(iter(own), None))


def _is_surely_of(item: Item, said: Correction) -> bool:
    """Whether it can only be of this report; people say “sorry, I meant Tuesday” of other things, too."""
    if _is_good(said):
        return True
    if said.wrong is None:
        return said.names_place
    return stands_in(item.text, completed(said)) or (said.is_of_place and not parted(item.location)[0])


def _is_good(said: Correction) -> bool:
    """“I was wrong: it works”: what was reported is none."""
    return said.wrong is None and (said.is_good or means(said.right, Meaning.MENDED))


def _just_reported(visit: Visit) -> list[Item]:
    """What this person has just reported here and is open, newest first."""
    own = visit.own_reports() if visit.person is not None else []
    if visit.group is not None:
        own = [item for item in own if item.place_id == visit.group.id and _was_said_here(visit, item)]
    return [item for item in own if item.state.is_open and visit.now - item.reported_at <= taking_back.RIGHT_AFTER]


def _was_said_here(visit: Visit, item: Item) -> bool:
    """What was told in private is not spoken of in the group."""
    return not item.private or discreet.was_told_in(visit, item, visit.chat_id)


def _correct(visit: Visit, item: Item, said: Correction, text: str) -> bool:
    if _is_good(said):
        taking_back.ask(visit, item)
    elif reads := corrected(item.text, said):
        visit.do(edited(visit, item, reads))
        _keep_photo(visit, item)
        _tell(visit, item)
    elif said.names_place:
        place = moved(parted(item.location)[0], said)
        params = {"text": text, "place": place}
        visit.ask(Question.CORRECTED, visit.alone_below, visit.chat_id, item=item, mention=not item.private, **params)
    elif said.wrong is None or stands_in(item.text, said):
        visit.note(item, text)
        visit.notice_alone("correct_how", number=item.number)
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
    if means(text, Meaning.YES) or is_place(text, asked.params["place"]):
        _move(visit, asked)
    elif means(text, Meaning.NO):
        end_question(visit, asked)
        taking_back.thank(visit, visit.asked_about(asked))
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
