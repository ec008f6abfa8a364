"""Is it so? Presses under the follow-up, how it was handled, and what the safety head saw who went to look."""

from typing import Any

from bot.decision import Attached, Kind, decide
from bot.model import Action, Item, Photo, Prompt, Question
from bot.rules.items import follow_up, items
from bot.rules.items.case import RefusedError
from bot.rules.items.items import voice
from bot.rules.words.confidence import gives_away
from bot.rules.words.fitting import fits
from bot.rules.words.meant import is_settled, says_nothing
from bot.texts import buttons
from bot.texts.buttons import Press
from bot.texts.translate import words
from handlers.items import parting
from handlers.items.follow_up_said import Answered
from handlers.items.pressing import do, end_all_about, item_of, of_this_round
from handlers.overview import docket
from handlers.reporting import addressed
from handlers.reporting.intake import keep_photo, photo_of
from handlers.reporting.keeping import unpack_photos
from handlers.talking import unclear
from handlers.visit import Visit


def finish(visit: Visit, item: Item, text: str, photos: tuple[Photo, ...]) -> None:
    """It is done, in the words of whoever did it."""
    case = visit.case(item)
    visit.do(items.finish(case, text, photos))
    asks = any(person != visit.person for person in case.asked())
    visit.say(Kind.HANDLED, item=item.id, text="thanks_finish" if asks else "thanks_finish_nobody")


def explain(visit: Visit, item: Item, text: str) -> None:
    """It cannot be done, and why."""
    visit.do(items.explain(visit.case(item), text))
    visit.say(Kind.HANDLED, item=item.id, text="thanks_explain")


def more_of_album(visit: Visit) -> bool:
    """The rest of an album whose first photo has answered what was done; was it that?"""
    album, photo, user = visit.message.media_group_id, photo_of(visit.message), visit.user
    if not album or not photo or not user:
        return False
    shown = visit.store.items.outcome_of_album(visit.chat_id, user.id, album)
    if shown is None:
        return False
    keep_photo(visit)
    visit.do(decide(items.show_outcome(*shown, photo)))
    return True


def finish_as_said(visit: Visit, asked: Prompt) -> None:
    """It was said to be done, and that was confirmed; nobody waits for the words any more."""
    item = of_this_round(visit, asked)
    finish(visit, item, asked.params["text"], unpack_photos(asked.params["photos"]))
    end_all_about(visit, item, asked)
    docket.go_on(visit, item.id)


def say(visit: Visit, answer: Answered) -> None:
    """The answer to a follow-up in words; those that come with "not fixed", or tell of more, open it again at once.

    What may be of another matter is asked about once the answer is noted.
    """
    item = answer.item
    visit.do(follow_up.answer(visit.case(item), answer.button, item.round))
    if answer.button == "fixed":
        _confirm(visit, "heard_accepted" if item.is_explained else "heard_fixed", number=item.number)
    elif answer.words or answer.another:
        words = for_all(visit, item, answer.words)
        visit.do(follow_up.reopen(visit.case(item), words))
        _confirm(visit, **_opened_again(visit, item, words))
    else:
        visit.ask_privately(Question.STILL_OPEN, item)
    if answer.another:
        parting.report(visit, item, answer.another)
    if answer.unsure:
        unclear.ask_of_done(visit, item, answer.unsure, is_besides=True)


def for_all(visit: Visit, item: Item, words: str) -> str:
    """Words that its card repeats; what was said in confidence opens it again without a word, and what is for those in
    office alone is kept for them.
    """
    if words and not gives_away(words, item) and visit.is_for_office(item, words):
        visit.note(item, words)
        return ""
    return "" if gives_away(words, item) else words


def _opened_again(visit: Visit, item: Item, words: str) -> dict[str, Any]:
    level = visit.store.items.get(item.id).level.value
    return {"text": "thanks_reopen" if words else "reopened", "number": item.number, "level": level}


def take_still_open(visit: Visit, item: Item, text: str, photos: tuple[Photo, ...]) -> None:
    """What is still open, asked for after a press: with it, it is open again."""
    text, besides = ("", "") if not text else parting.parted(visit, item, text)
    if is_settled(text) and fits(text, item.text):
        say(visit, Answered(item, "fixed", another=besides))
        return
    text = (
        "" if says_nothing(text, Question.STILL_OPEN) else for_all(visit, item, text)
    )  # a bare "no" before something else
    case = visit.case(item)
    if item.state.is_open and text:  # somebody else's word has opened it again; this one is told too
        visit.do(decide(case.changed(Action.NOTE, text)[1]))
    visit.do(follow_up.reopen(case, text))
    visit.do(decide([Attached(item.id, photo=photo) for photo in photos]))
    visit.notice(**_opened_again(visit, item, text))
    if besides:
        parting.report(visit, item, besides)


def say_unclear(visit: Visit, answer: Answered) -> None:
    """The answer is plain; whether the words after it are about the same is asked."""
    visit.do(follow_up.answer(visit.case(answer.item), answer.button, answer.item.round))
    unclear.ask_of_done(visit, answer.item, answer.words)


def _confirm(visit: Visit, text: str, **params: Any) -> None:
    """In a group a nod is enough: the card says the rest."""
    if visit.is_private:
        visit.notice(text, **params)
    else:
        addressed.thank(visit)


def _said(press: Press) -> tuple[str, int]:
    """What a press says, and about which round."""
    said, _, round_ = press.argument.partition("-")
    if not round_.isdecimal():
        raise RefusedError("stale")
    return said, int(round_)


def on_follow_up(visit: Visit, press: Press) -> None:
    """Fixed, partly or not; whoever says it is not is asked for a word."""
    said, round_ = _said(press)
    item = item_of(visit, press)
    if said not in {"fixed", "partly", "no"}:
        raise RefusedError("stale")
    do(visit, follow_up.answer(visit.case(item), said, round_))
    if not visit.is_private:
        visit.withdraw()
    elif said == "fixed" and follow_up.may_rate(visit.case(item), round_, rated=_rated(visit, item.id)):
        w = words(visit.speaks)
        visit.settle(buttons.rating_question(w), buttons.rating(w, item.id, round_))
    else:
        visit.settle()
    if said != "fixed":
        visit.ask_privately(Question.STILL_OPEN, item)


def _rated(visit: Visit, item_id: int) -> bool:
    assert visit.person is not None
    return visit.store.items.has_rated(item_id, voice(visit.person))


def on_rate(visit: Visit, press: Press) -> None:
    """How it was handled, once an item and household; saying nothing is as good."""
    rating, round_ = _said(press)
    item = item_of(visit, press)
    do(visit, follow_up.rate(visit.case(item), rating, round_, rated=_rated(visit, item.id)))
    visit.settle()


def on_look(visit: Visit, press: Press) -> None:
    """Nobody had said whether it is fixed; whoever went to look says what they saw."""
    said, round_ = _said(press)
    case = visit.case(item_of(visit, press))
    if said not in {"fixed", "no"}:
        raise RefusedError("stale")
    say = follow_up.looked if said == "fixed" else follow_up.looked_in_vain
    do(visit, say(case, round_, visit.store.items.events(case.item.id)))
    visit.settle()
