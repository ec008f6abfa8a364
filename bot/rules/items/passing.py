"""Up one level and down again, each with a reason; where it arrives it waits to be taken."""

from bot.decision import Decision, decide
from bot.model import Action, Level, State
from bot.rules.items import escalation
from bot.rules.items.case import Case, RefusedError
from bot.rules.items.lifecycle import require


def may_pass_up(case: Case) -> Level:
    """The level it would go to. Raises RefusedError."""
    require(case, Action.PASS_UP)
    _require_its_level(case)
    above = case.level_above()
    if above is None:
        raise RefusedError("nobody_above", item=case.item.id)
    return above


def may_return(case: Case) -> Level:
    """The level it would go back to. Raises RefusedError."""
    require(case, Action.RETURN)
    _require_its_level(case)
    below = [level for level in Level if level.rank < case.item.level.rank and case.can_take(level)]
    if not below:
        raise RefusedError("nobody_below", item=case.item.id)
    return below[-1]


def _require_its_level(case: Case) -> None:
    """Only from where it stands, or from above; the levels below have passed it on."""
    if not any(level.rank >= case.item.level.rank for level in case.levels_of(case.actor)):
        raise RefusedError("held_above", item=case.item.id, level=case.item.level.value)


def pass_up(case: Case, reason: str) -> Decision:
    """To the next level up."""
    above = may_pass_up(case)
    if not reason:
        raise RefusedError("reason_needed", item=case.item.id)
    return _move(case, Action.PASS_UP, above, reason)


LONGEST_REASON = 1000  # characters, escaped four thousand at most


def return_(case: Case, reason: str) -> Decision:
    """Back to the level below, which had passed it up or not taken it: they are told, and why."""
    below = may_return(case)
    if not reason:
        raise RefusedError("reason_down_needed", item=case.item.id)
    told = case.notice(case.addresses(below), "returned", level=case.item.level.value, words=shortened(reason))
    return _move(case, Action.RETURN, below, reason) + decide(told)


def shortened(reason: str) -> str:
    """What of a reason fits into a message with other words; its card has no room for more either."""
    return reason if len(reason) <= LONGEST_REASON else f"{reason[: LONGEST_REASON - 1]}…"


def _move(case: Case, action: Action, level: Level, reason: str) -> Decision:
    case, changed = case.changed(action, reason, level=level, **WAITS_ANEW)
    return decide(changed, escalation.stop(case), case.tell(level), escalation.until_accepted(case))


# What an item is when it waits to be taken: what its last holder agreed holds nobody any more.
WAITS_ANEW: dict[str, object] = {
    "state": State.REPORTED,
    "holder_id": None,
    "accepted_at": None,
    "promised_on": None,
    "department": None,
    "snoozed_until": None,
}
