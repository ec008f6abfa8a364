"""An office changes hands: what nobody in office has any more waits again; whoever takes office sees what is open."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from bot.decision import Decision, Kind, Renewed, Say, To, card, decide
from bot.model import Action, Level, Person, Place, State
from bot.rules.items import escalation
from bot.rules.items.case import NOTHING, Case
from bot.rules.items.lifecycle import require
from bot.rules.items.passing import WAITS_ANEW
from bot.rules.items.taking import holder_rank

SHOWN = 10  # cards at once to whoever takes office; /handbook has all


def is_left(case: Case) -> bool:
    """Whether somebody has taken it who holds no office for it any more, and does not lead either."""
    return case.item.state is State.ACCEPTED and holder_rank(case) < 0


def waits_again(case: Case) -> Decision:
    """Nobody has it any more: it waits for whoever is first in line now, and what was agreed holds nobody."""
    if not is_left(case):
        return NOTHING
    require(case, Action.HAND_OVER)
    case, changed = case.changed(Action.HAND_OVER, "", **WAITS_ANEW)
    case = replace(case, holder=None)
    return decide(changed, escalation.stop(case), escalation.tell_first(case), escalation.until_accepted(case))


def greet(head: Person, group: Place, had: Mapping[int, int], at: datetime) -> Decision:
    """To a new safety head, when they are awake: that they are, and what is open; `had` names who had which item."""
    params = {"place": group.id, "had": [[item_id, person_id] for item_id, person_id in had.items()]}
    key = f"office:{group.id}:{head.id}"
    return decide(Say(Kind.OFFICE, To(person_id=head.id), params, not_before=at, key=key))


def show(head: Person, cases: Sequence[Case]) -> Decision:
    """What waits for a new safety head, danger first, then the oldest. Nobody is called in the group for it, nor is
    anybody told that they cannot be written to: it waits until they open the bot.
    """
    waiting = [case for case in cases if case.item.state is State.REPORTED and case.item.level is Level.GROUP]
    theirs = sorted((case for case in waiting if head in case.first), key=lambda case: not case.is_urgent)
    cards = [_card(case, head) for case in theirs[:SHOWN]]
    return decide([Renewed(case.item.id) for case in cases], cards)


def _card(case: Case, head: Person) -> Say:
    shown = card(case.item.id, To(person_id=head.id), urgent=case.is_urgent, not_before=case.quiet_until)
    return replace(shown, mention=False)
