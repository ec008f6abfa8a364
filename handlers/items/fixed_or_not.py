"""Is it so? What was done is confirmed or contradicted in words, instead of with the buttons of the follow-up.

What the words say is read in `follow_up_said`; here it is found which item they are about, and done.
"""

import re
from dataclasses import replace

from bot.decision import Kind, Say, To, decide
from bot.model import Answer, Item, Question, State
from bot.rules.words.confidence import gives_away
from bot.rules.words.meant import Taken
from bot.rules.words.phrases import Meaning
from bot.rules.words.said import clauses, doubts, goes_on, means, number_and_rest
from bot.texts.buttons import Press
from handlers.items import follow_up_said, outcomes, parting, said_again
from handlers.items.follow_up_said import Answered, as_button
from handlers.items.handling_said import ask_which
from handlers.items.replied import item_replied_to
from handlers.reporting import addressed
from handlers.reporting.intake import judge_of
from handlers.talking import unclear
from handlers.visit import Visit, buttons_of

_NAMES = re.compile(r"\W{0,3}#(\d{1,6})\b")  # how a message about an item begins


def heard(visit: Visit, text: str) -> bool:
    """Whether words say of something that was done, and asked about, whether it is; what follows is done."""
    number, rest = number_and_rest(text)
    named = number if number is not None else _replied_to(visit)
    items = _asked_about(visit, named)
    if items or number is not None:
        return _hear(visit, items, rest, is_named=named is not None)
    return said_again.of_reopened(visit, rest) or _of_answered(visit, rest) or said_again.of_own(visit, rest)


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


def _of_answered(visit: Visit, text: str) -> bool:
    """The same of what they answered just now: "it is dark again" opens it again."""
    item = said_again.newest_answered(visit)
    if item is None or means(text, Meaning.NO) or gives_away(text, item):
        return False
    return (
        _is_fixed_once_more(visit, item, text)
        or _is_asked_about(visit, item, text)
        or _hear(visit, [item], text, is_named=False)
    )


def _is_fixed_once_more(visit: Visit, item: Item, text: str) -> bool:
    """What they have said is fixed, and say so once more, needs a nod."""
    if as_button(item, text) != Answered(item, "fixed") or not said_again.is_fixed_already(visit, item):
        return False
    addressed.thank(visit)
    return True


def _is_asked_about(visit: Visit, item: Item, text: str) -> bool:
    """A lamp that is out, of which nobody says that it is so again, may be another lamp."""
    if goes_on(text) or as_button(item, text):
        return False
    if follow_up_said.taken(visit, item, text, in_reply=False) is not Taken.ANSWER:
        return False
    unclear.ask_of_done(visit, item, text)
    return True


def not_yet_known(visit: Visit, text: str) -> bool:
    """Whether somebody who was asked has not looked yet, or cannot tell: nobody hurries them."""
    items = _asked_about(visit, None)
    if not items or any(_judged(visit, item, text) is Answer.RECORD for item in items):
        return False
    parts = clauses(text)
    if any(means(clause, Meaning.FIXED, Meaning.NOT_FIXED, Meaning.PARTLY) for clause in parts):
        return False
    if not any(means(clause, Meaning.UNKNOWN, Meaning.LATER, Meaning.TAKE) for clause in parts):
        return False
    visit.notice("tell_when_looked")
    return True


def may_be_doubted(visit: Visit, text: str) -> bool:
    """Whether talk, nothing else, may say of the one thing that waits that it is not fixed: then that is asked."""
    items = _asked_about(visit, None)
    if len(items) != 1 or not doubts(text) or _judged(visit, items[0], text) is not Answer.SILENT:
        return False
    unclear.ask_of_done(visit, items[0], text)
    return True


def _judged(visit: Visit, item: Item, text: str) -> Answer:
    return judge_of(visit, item, text).answer


def heard_in_group(visit: Visit, text: str) -> bool:
    """The same in a group, in reply to the question itself, which goes once it is answered, or to the card."""
    item = _put_to(visit)
    if item is None:
        return _of_card(visit, text)
    if not _hear(visit, [item], text, is_named=True):
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


def _of_card(visit: Visit, text: str) -> bool:
    """In reply to what all read, by one of those who are asked; nothing there tells who is asked of a private item."""
    item = item_replied_to(visit)
    if item is None or item.private or visit.group is None or visit.person is None:
        return False
    if means(text, Meaning.YES, Meaning.NO):  # to what somebody else has said, perhaps
        return False
    if any(each.id == item.id for each in _asked_about(visit, item.number)) and item.state is not State.CLOSED:
        return _hear(visit, [item], text, is_named=False)
    answered = said_again.newest_answered(visit)
    return answered is not None and answered.id == item.id and _of_answered(visit, text)


def of_item(visit: Visit, item: Item, text: str) -> bool:
    """The same of an item that is known."""
    return _hear(visit, [item], text, is_named=True)


def _hear(visit: Visit, items: list[Item], text: str, *, is_named: bool) -> bool:
    """Whether words are about one of these; of danger they are not, whatever else they say."""
    if visit.is_private:
        if said := follow_up_said.in_confidence(items, text):
            outcomes.say(visit, said)
            return True
        items = [item for item in items if not gives_away(text, item)]
    answers = [found for item in items if (found := follow_up_said.read(visit, item, text, is_named=is_named))]
    if any(parting.is_alarm(visit, Question.STILL_OPEN, each.item, each.words) for each in answers):
        return False
    if len(answers) > 1 and visit.is_private:
        ask_which(visit, [each.item for each in answers], text)
    elif len(answers) > 1:
        visit.notice("which_one")
    elif answers:
        _take(visit, answers[0], text)
    else:
        return len(items) == 1 and _hear_less_plain(visit, items[0], text)
    return True


def _take(visit: Visit, answer: Answered, text: str) -> None:
    """In private, words after a bare "no" may be of another matter; in a group a reply is about what it replies to."""
    if visit.is_private and not answer.another and follow_up_said.may_be_another(visit, answer.item, text):
        outcomes.say_unclear(visit, answer)
    else:
        outcomes.say(visit, answer)


def _ask_once_more(visit: Visit, item: Item) -> None:
    """Where the first question went, and at once."""
    assert visit.person is not None
    visit.do(decide(replace(visit.case(item).ask(visit.person), key=None, not_before=None)))


def _hear_less_plain(visit: Visit, item: Item, text: str) -> bool:
    """Fixed, but for another matter; or words that may say that it is not, which is asked."""
    if follow_up_said.may_be_fixed(item, text):
        _ask_once_more(visit, item)
    elif answer := follow_up_said.fixed_but_another(visit, item, text):
        outcomes.say(visit, answer)
    elif follow_up_said.taken(visit, item, text, in_reply=False) is Taken.UNCLEAR:
        unclear.ask_of_done(visit, item, text)
    else:
        return False
    return True
