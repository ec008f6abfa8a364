"""Who has an item: taken by the first who can, never stepped on, taken over from above only."""

from datetime import date, datetime, time, timedelta

from bot.decision import Change, Decision, DueSet, decide
from bot.model import Action, Due, DueKind, Level, Place, State
from bot.rules.items import escalation
from bot.rules.items.case import NOTHING, Case, RefusedError
from bot.rules.items.lifecycle import require
from bot.rules.places.times import at_wall_clock, local


def accept(case: Case) -> Decision:
    """Somebody takes it: escalation stops and the "not done" clock starts. The first one wins."""
    require(case, Action.ACCEPT)
    if case.item.state is State.ACCEPTED:
        raise _taken(case)
    return _take(case, Action.ACCEPT)[0]


def take_over(case: Case) -> Decision:
    """A higher level takes it from whoever has it; what was promised stays promised."""
    require(case, Action.TAKE_OVER)
    if not is_above_holder(case):
        raise _taken(case)
    return _take(case, Action.TAKE_OVER)[0]


def _taken(case: Case) -> RefusedError:
    if case.actor is not None and case.actor == case.holder:
        return RefusedError("yours_already", item=case.item.id)
    return RefusedError("already_accepted", item=case.item.id, who=case.holder_part)


def is_above_holder(case: Case) -> bool:
    """Whether whoever acts holds office above whoever has it, or for somebody who no longer holds any."""
    own = case.levels_of(case.actor)
    return bool(own) and case.actor != case.holder and own[-1].rank > holder_rank(case)


def holder_rank(case: Case) -> int:
    """The rank of the level of whoever has it; below every level if they hold no office any more."""
    levels = case.levels_of(case.holder)
    if levels:
        return levels[0].rank
    return Level.GROUP.rank if case.leads(case.holder) else -1


def require_free(case: Case) -> None:
    """Nobody has it, or whoever acts has it, or stands above. Raises RefusedError, which says who has it."""
    if case.item.state is State.ACCEPTED and case.actor != case.holder and not is_above_holder(case):
        raise _taken(case)


def take_if_free(case: Case) -> tuple[Decision, Case]:
    """Whoever acts takes it along, if they have not: what follows, and the case after it."""
    require_free(case)
    if case.item.state is State.REPORTED:
        return _take(case, Action.ACCEPT)
    return (NOTHING, case) if case.actor == case.holder else _take(case, Action.TAKE_OVER)


def _take(case: Case, action: Action) -> tuple[Decision, Case]:
    assert case.actor is not None
    levels = case.levels_of(case.actor) or [Level.GROUP]  # a rotating leader settles it in the group
    level = levels[-1] if action is Action.TAKE_OVER else _stays_at(case, levels)
    snoozed = case.item.snoozed_until if action is Action.TAKE_OVER else None
    case, changed = case.changed(
        action,
        state=State.ACCEPTED,
        holder_id=case.actor.id,
        accepted_at=case.now,
        level=level,
        snoozed_until=snoozed,
    )
    return decide(changed, escalation.stop(case), clock(case), answer="accepted"), case


def _stays_at(case: Case, levels: list[Level]) -> Level:
    """Whoever holds several offices takes it in the one where it stands, else in the nearest below."""
    return next((each for each in reversed(levels) if each.rank <= case.item.level.rank), levels[0])


def clock(case: Case, since: str = "taken") -> list[Change]:
    """What runs while somebody has it: until the end of the promised day, else the "not done" clock.

    `since` tells a promise from the taking that comes with it: where an older promise holds, both may name one day.
    """
    day = case.item.promised_on
    if day is None or not is_promised(case):
        return escalation.until_done(case)
    key = f"{DueKind.PROMISE_ENDS.value}:{case.item.id}:{case.item.round}:{day}:{since}:{case.now.timestamp():.0f}"
    return [DueSet(Due(DueKind.PROMISE_ENDS, case.item.id, promise_ends(case.group, day), key))]


def is_promised(case: Case) -> bool:
    """Whether there is a promise whose day is not over."""
    day = case.item.promised_on
    return day is not None and local(case.now, case.group.timezone).date() <= day


def promise_ends(group: Place, day: date) -> datetime:
    """The end of a promised day where the group lives."""
    return at_wall_clock(day + timedelta(days=1), time(0), group.timezone)
