"""The evening in a few lines: to the safety head, and to the group where it wants that."""

from collections.abc import Sequence
from html import escape

from bot.model import Household, Place, Turn, TurnState
from bot.rules.overview.digest import Evening
from bot.rules.overview.handbook import Matter
from bot.texts.buttons import Message
from bot.texts.cards import head
from bot.texts.pages import stands
from bot.texts.translate import N_, Words

NAMED = 6  # items named one by one
CHECKS = {
    TurnState.CLEAR: N_("Checked today by {household}: all clear."),
    TurnState.PROBLEM: N_("Checked today by {household}: something was found."),
}


def to_head(w: Words, group: Place, evening: Evening, turn: Turn | None, household: Household | None) -> Message:
    """What is new, what waits and what is overdue, the most pressing by name."""
    counts = [
        *([w.count("{n} new", "{n} new", evening.new)] if evening.new else []),
        *([w.count("{n} not taken yet", "{n} not taken yet", len(evening.waiting))] if evening.waiting else []),
        *([w.count("{n} promise lapsed", "{n} promises lapsed", len(evening.lapsed))] if evening.lapsed else []),
    ]
    first = w("This evening in {place}: {counts}.", place=escape(group.name), counts=w(", ").join(counts))
    check = CHECKS.get(turn.state) if turn else None
    checked = [w(check, household=escape(household.name))] if check and household else []
    return Message("\n".join([first, *_named(w, evening.pressing), *checked, w("All of it: /handbook")]))


def to_group(w: Words, group: Place, evening: Evening) -> Message:
    """What has changed today, in one line, and where to look."""
    counts = [
        *([w.count("{n} new", "{n} new", evening.new)] if evening.new else []),
        *([w.count("{n} put right", "{n} put right", evening.done)] if evening.done else []),
        *([w.count("{n} explained", "{n} explained", evening.explained)] if evening.explained else []),
        w.count("{n} open", "{n} open", evening.open),
    ]
    return Message(w("Today in {place}: {counts}. /items", place=escape(group.name), counts=w(", ").join(counts)))


def _named(w: Words, matters: Sequence[Matter]) -> list[str]:
    lines = [f"{head(each.item)} · {stands(w, each.item, each.today)}" for each in matters[:NAMED]]
    more = len(matters) - NAMED
    return [*lines, *([w.count("and {n} more", "and {n} more", more)] if more > 0 else [])]
