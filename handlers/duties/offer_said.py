"""A turn that a neighbour asks for, taken or declined in words: "yes, I'll take it", "no, sorry, I can't"."""

from datetime import timedelta

from bot.model import TurnOffer
from bot.rules.items.case import RefusedError
from bot.rules.words.phrases import Meaning
from bot.rules.words.said import clauses, is_empty, means
from handlers.duties import swap
from handlers.duties.turns import reply
from handlers.reporting import addressed
from handlers.visit import Visit

_TAKES = (Meaning.TAKE, Meaning.MYSELF)
_YES = (*_TAKES, Meaning.YES)
_NO = (Meaning.NO, Meaning.CANNOT, Meaning.NOT_ACCEPTED)
BARE_YES = timedelta(hours=2)  # after this a "yes" may be said to something else; "I'll take it" may not


def in_reply(visit: Visit, text: str) -> bool:
    """Whether it answers the message that asks, in private or in the group."""
    if visit.replied is None or visit.person is None:
        return False
    shown = visit.store.views.at(visit.chat_id, visit.replied.message_id) or {}
    offered = visit.store.rota.offer(shown["offer"]) if shown.get("book") == "offer" else None
    return offered is not None and _answered(visit, offered, text)


def in_private(visit: Visit, text: str) -> bool:
    """Whether it answers the only one that their household is asked; a bare yes only while that is fresh."""
    home = visit.person.household_id if visit.person else None
    asked = visit.store.rota.asked_of(home) if home is not None else []
    if len(asked) != 1:
        return False
    is_fresh = visit.now - asked[0].at <= BARE_YES
    return (is_fresh or _says(text, *_TAKES)) and _answered(visit, asked[0], text)


def _answered(visit: Visit, offered: TurnOffer, text: str) -> bool:
    is_no = any(means(clause, *_NO) for clause in clauses(text))
    if not is_no and not _says(text, *_YES):
        return False
    try:
        told = swap.decline(visit, offered) if is_no else swap.take(visit, offered)
    except RefusedError as refused:
        visit.refuse(refused, reply(visit))
        return True
    if visit.is_private:
        visit.notice(told, day=offered.day.isoformat())
    else:
        addressed.thank(visit)  # the message that asked says what has become of it
    return True


def _says(text: str, *meanings: Meaning) -> bool:
    """Whether all of it means this: "好的，我来" does, "yes, but not this week" does not."""
    parts = [clause for clause in clauses(text) if not is_empty(clause) or means(clause, *meanings)]
    return bool(parts) and all(means(part, *meanings) for part in parts)
