"""Is it so? What was done is confirmed or contradicted in words, instead of with the buttons of the follow-up."""

import re
from typing import NamedTuple

from bot.decision import Kind, Say, To, decide
from bot.model import Item, Question, State
from bot.rules.confidence import gives_away
from bot.rules.meant import Taken
from bot.rules.phrases import Meaning
from bot.rules.said import but_after, goes_on, is_empty, means, more_after, number_and_rest
from bot.texts.buttons import Press
from handlers import addressed, outcomes, parting, said_again, unclear
from handlers.visit import Visit, buttons_of

_NAMES = re.compile(r"\W{0,3}#(\d{1,6})\b")  # how a message about an item begins


class _Answer(NamedTuple):
    """What words say of an item: which button they mean, what is said besides, and what of another matter."""

    item: Item
    button: str
    words: str
    another: str


def heard(visit: Visit, text: str) -> bool:
    """Whether words say of something that was done, and asked about, whether it is; what follows is done."""
    number, rest = number_and_rest(text)
    named = number if number is not None else _replied_to(visit)
    items = _asked_about(visit, named)
    if not items and number is None:
        return said_again.of_reopened(visit, rest) or _of_answered(visit, rest) or said_again.of_open(visit, rest)
    return _heard(visit, items, rest, is_named=named is not None)


def _of_answered(visit: Visit, text: str) -> bool:
    """The same of what was answered just now: "fixed" once more needs a nod, "it is dark again" opens it again."""
    item = said_again.newest_answered(visit)
    if item is None or means(text, Meaning.NO) or gives_away(text, item):
        return False
    if said_again.is_fixed_already(visit, item) and _button(item, text) == ("fixed", ""):
        addressed.thank(visit)
        return True
    if not goes_on(text) and not _button(item, text) and _told(visit, item, text, in_reply=False) is Taken.ANSWER:
        unclear.ask_of_done(visit, item, text)  # it may be another lamp
        return True
    return _heard(visit, [item], text, is_named=False)


def heard_in_group(visit: Visit, text: str) -> bool:
    """The same in a group, in reply to the question itself, which goes once it is answered."""
    item = _put_to(visit)
    if item is None or not _heard(visit, [item], text, is_named=True):
        return False
    assert visit.replied is not None
    where = {"chat_id": visit.chat_id, "message_id": visit.replied.message_id}
    visit.do(decide(Say(Kind.CLEAR, To(chat_id=visit.chat_id), where)))
    return True


def _put_to(visit: Visit) -> Item | None:
    """The item whose follow-up the message replies to, if whoever wrote it is one of those who are asked."""
    if visit.replied is None or visit.group is None or visit.person is None:
        return None
    pressed = (Press.parse(str(button.callback_data)) for button in buttons_of(visit.replied))
    asked = {press.subject for press in pressed if press and press.verb == "follow_up"}
    followed = visit.store.items.followed(visit.person.id)
    return next((item for item in followed if item.id in asked and item.place_id == visit.group.id), None)


def _heard(visit: Visit, items: list[Item], rest: str, *, is_named: bool) -> bool:
    if visit.is_private:
        items = [item for item in items if not gives_away(rest, item)]
    answers = [answer for item in items if (answer := _answer(visit, item, rest, is_named=is_named))]
    if any(parting.is_alarm(visit, Question.STILL_OPEN, answer.item, answer.words) for answer in answers):
        return False
    if len(answers) > 1:
        visit.notice("which_one")
    elif answers:
        _take(visit, answers[0], rest)
    elif len(items) == 1 and (besides := _but(visit, items[0], rest)):
        outcomes.say(visit, items[0], "fixed", "", besides)
    elif len(items) == 1 and _told(visit, items[0], rest, in_reply=False) is Taken.UNCLEAR:
        unclear.ask_of_done(visit, items[0], rest)
    else:
        return False
    return True


def _take(visit: Visit, answer: _Answer, text: str) -> None:
    if not answer.another and _may_be_another(visit, answer.item, text):
        outcomes.say_unclear(visit, answer.item, answer.button, answer.words)
    else:
        outcomes.say(visit, *answer)


def _replied_to(visit: Visit) -> int | None:
    replied = visit.replied
    named = _NAMES.match(replied.text or replied.caption or "") if replied else None
    return int(named[1]) if named else None


def _asked_about(visit: Visit, number: int | None) -> list[Item]:
    """Without a number those are meant that wait for this person's answer."""
    assert visit.person is not None
    followed = visit.store.items.followed(visit.person.id)
    if number is not None:
        return [item for item in followed if item.number == number]
    waiting = [item for item in followed if item.state is not State.CLOSED]
    return [item for item in waiting if visit.case(item).answer_of(visit.person) is None]


def _may_be_another(visit: Visit, item: Item, text: str) -> bool:
    """Whether the words after a bare "no" may be of another matter; in a group a reply is about what it replies to."""
    _, words = (visit.is_private and _button(item, text)) or ("", "")
    return bool(words) and parting.is_another_matter(visit, item, words, surely=False)


def _answer(visit: Visit, item: Item, text: str, *, is_named: bool) -> _Answer | None:
    """What words answer, parted from another matter if they are an answer without it."""
    of_it, another = parting.parted(visit, item, text)
    if said := _said(visit, item, of_it, is_named=is_named):
        return _Answer(item, *said, another)
    said = _said(visit, item, text, is_named=is_named) if another else None
    return _Answer(item, *said, "") if said else None


def _said(visit: Visit, item: Item, text: str, *, is_named: bool) -> tuple[str, str] | None:
    """Which button it means, and what is said besides."""
    if said := _button(item, text):
        return said
    if item.is_explained:
        return None
    if besides := but_after(text, Meaning.FIXED):
        return ("partly", besides) if _is_of(visit, item, besides) else None
    return ("no", text) if _told(visit, item, text, in_reply=is_named) is Taken.ANSWER else None


def _button(item: Item, text: str) -> tuple[str, str] | None:
    explained = item.is_explained
    for said, meanings in (
        ("partly", () if explained else (Meaning.PARTLY,)),
        ("no", (Meaning.NOT_FIXED, Meaning.NOT_ACCEPTED) if explained else (Meaning.NOT_FIXED,)),
        ("fixed", (Meaning.ACCEPTED,) if explained else (Meaning.FIXED,)),
    ):
        more = next((more for meaning in meanings if (more := more_after(text, meaning)) is not None), None)
        if more is not None and (said != "fixed" or is_empty(more)):
            return said, "" if is_empty(more) else more
    return None


def _but(visit: Visit, item: Item, text: str) -> str | None:
    """What else there is beside what is fixed: a report of its own."""
    if item.is_explained:
        return None
    more = more_after(text, Meaning.FIXED) or ""
    besides = bool(more) and parting.is_another_matter(visit, item, more, surely=False)
    return but_after(text, Meaning.FIXED) or (more if besides else None)


def _is_of(visit: Visit, item: Item, besides: str) -> bool:
    """Whether "fixed, but …" goes on about the same; another hazard is a report of its own."""
    return parting.taken_of(visit, Question.STILL_OPEN, item, besides, in_reply=False) is Taken.ANSWER


def _told(visit: Visit, item: Item, text: str, *, in_reply: bool) -> Taken:
    return Taken.NEW if item.is_explained else parting.taken_of_done(visit, item, text, in_reply=in_reply)
