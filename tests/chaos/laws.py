"""What must be true of a neighbourhood after calm, whatever has happened in it."""

import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from tests.chaos.scene import SECRET, Chaos, bot_messages

CARD = re.compile(r"^[🔴🟠🟡🟢⚪] #(\d+) ")
BROKEN = re.compile(r"\{\w*\}|\bNone\b|</?(?:b|i|u|a|code|pre|blockquote)\b[^>]*>|&(?:lt|gt|amp|quot|#x?\d+);")
CLOSED = ("has not opened a private chat with the bot", "not an administrator, and no private chat")
GONE = ("Forbidden: bot was kicked", "Forbidden: bot is not a member", "Forbidden: bot was blocked", "Topic_closed")


def broken(it: Chaos) -> list[str]:
    """Each law that does not hold, in words."""
    return [f"{law.__name__.strip('_')}: {told}" for law in LAWS for told in law(it)]


def _handled(it: Chaos) -> Iterator[str]:
    outcomes = it.store.inbox.outcomes()
    for bad in ("failed", "malformed", "waiting"):
        if outcomes.get(bad):
            yield f"{outcomes[bad]} updates {bad}"
    yield from it.complaints.found


def _delivered(it: Chaos) -> Iterator[str]:
    """What may fail or wait is what Telegram will not have: an answer in a chat, by its id alone, that the bot was
    removed from or blocked in, or in a topic that was closed; and what is for somebody whose private chat is not open.
    """
    now = it.pg.clock.now().isoformat(timespec="milliseconds")[:23]
    for row in it.rows(
        "SELECT id, state, kind, lane, reason, attempts, params, address, created_at, not_before FROM outbox"
        " WHERE state IN ('failed', 'waiting', 'parked')"
    ):
        state, reason, not_before = row[1], row[4] or "", row[9]
        parked = state == "parked" and reason in CLOSED
        gone = state == "failed" and reason.startswith(GONE) and not re.search("place_id|person_id", row[7])
        later = state == "waiting" and not_before and not_before[:23] > now
        if not (parked or gone or later):
            yield str(row)
    for row in it.rows("SELECT * FROM due WHERE done_at IS NULL"):
        if row[3][:23] <= now:
            yield f"overdue {row}"
    if it.store.opinions.waiting():
        yield "an opinion is waited for"


def _no_faults(it: Chaos) -> Iterator[str]:
    """An edit whose answer was lost is made again, and changes nothing then."""
    unchanged = [fault for fault in it.pg.faults if "message is not modified" in fault.error]
    if len(unchanged) > it.lost:
        yield from map(str, unchanged)
    yield from (str(fault) for fault in it.pg.faults if fault not in unchanged)


def _one_card_each(it: Chaos) -> Iterator[str]:
    cards = it.rows(
        "SELECT item.number, card.chat_id, card.message_id FROM card JOIN item ON item.id = card.item_id"
        " WHERE lane = 'place:' || item.place_id"
    )
    standing = {number: (chat_id, message_id) for number, chat_id, message_id in cards}
    views = {(chat, message) for chat, message in it.rows("SELECT chat_id, message_id FROM view")}
    shown: Counter[int] = Counter()
    for each in bot_messages(it, it.group):
        if (found := CARD.match(each.text)) and (it.group.id, each.id) not in views:
            shown[int(found[1])] += 1
    extra = {number: n for number, n in shown.items() if n > 1}
    if sum(extra.values()) - len(extra) > it.lost_sends:
        yield f"cards that stand twice: {extra}; {it.lost_sends} answers were lost"
    for (number,) in it.rows("SELECT number FROM item WHERE state IN ('reported', 'accepted')"):
        chat_id, message_id = standing.get(number, (0, 0))
        message = it.group.by_id.get(message_id)
        if chat_id != it.group.id or message is None or message.deleted or not message.text:
            yield f"#{number} is open and has no card: {chat_id, message_id}"


def _nothing_rests(it: Chaos) -> Iterator[str]:
    sql = (
        "SELECT number, state, level, severity, id FROM item WHERE state IN ('reported', 'accepted')"
        " AND level <> 'street' AND NOT EXISTS (SELECT 1 FROM due WHERE subject_id = item.id AND done_at IS NULL"
        " AND kind IN ('tell_deputy', 'to_community', 'to_street', 'evening', 'promise_ends'))"
    )
    events = it.rows("SELECT item_id, at, action, to_state, to_level FROM event")
    yield from (f"{row} has no deadline; {[event for event in events if event[0] == row[4]]}" for row in it.rows(sql))
    sql = (
        "SELECT number, state FROM item WHERE state IN ('done', 'explained') AND NOT EXISTS (SELECT 1 FROM due WHERE"
        " subject_id = item.id AND done_at IS NULL AND kind IN ('follow_up_ends', 'contradiction'))"
    )
    yield from (f"{row}: its follow-up never ends" for row in it.rows(sql))


def _unbroken_history(it: Chaos) -> Iterator[str]:
    chains: dict[int, list[tuple[str | None, str | None, str | None, str | None]]] = {}
    sql = "SELECT item_id, from_state, to_state, from_level, to_level FROM event ORDER BY id"
    for item_id, *states in it.rows(sql):
        chains.setdefault(item_id, []).append(tuple(states))
    for item_id, state, level in it.rows("SELECT id, state, level FROM item"):
        chain = chains.get(item_id, [])
        if not chain or chain[0][0] is not None or (chain[-1][1], chain[-1][3]) != (state, level):
            yield f"item {item_id} {state} {level}: {chain}"
        for before, after in pairwise(chain):
            if (before[1], before[3]) != (after[0], after[2]):
                yield f"item {item_id}: {before} then {after}"


def _turns_once(it: Chaos) -> Iterator[str]:
    yield from map(str, it.rows("SELECT place_id, day FROM turn GROUP BY place_id, day HAVING COUNT(*) > 1"))


def _asked_once(it: Chaos) -> Iterator[str]:
    for what, times in Counter(it.asked.values()).items():
        if times > 1:
            yield f"item, round, person {what} asked {times} times"


def _readable(it: Chaos) -> Iterator[str]:
    answers = [press.answer for press in it.pg.world.presses.values() if press.answer]
    for text in {text for _, text in it.said} | set(answers):
        if found := BROKEN.search(text):
            yield f"{found[0]!r} in {text[max(0, found.start() - 150) : found.end() + 50]!r}"


def _kept_to_herself(it: Chaos) -> Iterator[str]:
    for chat, text in it.said:
        if SECRET in text and chat.person is not it.secret:
            yield f"{chat.title!r} reads {text!r}"
    for (note,) in it.rows("SELECT note FROM event"):
        if SECRET in note:
            yield f"the ledger says {note!r}"


LAWS = (
    _handled,
    _delivered,
    _no_faults,
    _one_card_each,
    _nothing_rests,
    _unbroken_history,
    _turns_once,
    _asked_once,
    _readable,
    _kept_to_herself,
)
