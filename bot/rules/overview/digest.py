"""What an evening has to tell: to a safety head, and to a group that wants to hear it. Pure.

Nothing is said of an evening on which there is nothing. A check that has not come in is told at eight on its own
(`bot.rules.duties.duty`), and not again.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, time

from bot.decision import Change, Decision, DueSet, Kind, Say, To, decide
from bot.model import Action, Due, DueKind, Item, Level, Person, Place, State
from bot.rules.overview.handbook import Matter, Why, pressing
from bot.rules.places.times import after_quiet, local, next_wall_clock


@dataclass(frozen=True, slots=True)
class Evening:
    """A group's day, seen from its evening."""

    new: int  # reported today
    still_open: int  # of those
    done: int  # answered today
    explained: int
    open: int
    waiting: tuple[Matter, ...]  # with the group, and nobody has taken it
    lapsed: tuple[Matter, ...]

    @property
    def pressing(self) -> list[Matter]:
        """What waits or was promised in vain, most pressing first."""
        return pressing({each.item.id: each for each in (*self.lapsed, *self.waiting)}.values())

    @property
    def is_empty(self) -> bool:
        """Whether a safety head has nothing to hear."""
        return not (self.still_open or self.waiting or self.lapsed)

    @property
    def has_changed(self) -> bool:
        """Whether a group has something to hear."""
        return bool(self.new or self.done or self.explained)


def look(matters: Sequence[Matter], today: Iterable[tuple[Item, Action]]) -> Evening:
    """The evening of a group, from its open items and what happened to any today."""
    known = [(item, action) for item, action in today if item.state not in PUT_ASIDE]
    undone = {item.id for item, action in known if action is Action.UNDO and item.state.is_open}
    happened = {(item.id, each) for item, each in known if each is Action.REPORT or item.id not in undone}
    new, done, explained = (sum(1 for _, action in happened if action is each) for each in TOLD)
    waiting = [each for each in matters if each.item.state is State.REPORTED and each.item.level is Level.GROUP]
    lapsed = [each for each in matters if each.why is Why.LAPSED]
    still_open = sum(1 for each in matters if (each.item.id, Action.REPORT) in happened)
    return Evening(new, still_open, done, explained, len(matters), tuple(waiting), tuple(lapsed))


TOLD = (Action.REPORT, Action.FINISH, Action.EXPLAIN)
PUT_ASIDE = {State.DUPLICATE, State.WITHDRAWN, State.NOT_A_REPORT}


def plan(group: Place, after: datetime, clock: time) -> Change:
    """The group's next evening after a moment, as a deadline."""
    at = next_wall_clock(after, clock, group.timezone)
    return DueSet(Due(DueKind.DIGEST, group.id, at, f"{DueKind.DIGEST.value}:{group.id}:{at:%Y-%m-%d}"))


def tell(group: Place, now: datetime, heads: Iterable[Person], quiet: tuple[time, time], *, to_group: bool) -> Decision:
    """The evening is told, not in the night; whether there is anything to say is seen when it is said."""
    later = after_quiet(now, group.timezone, quiet)
    params = {"place": group.id, "day": local(now, group.timezone).date().isoformat()}
    not_before = None if later == now else later
    told = [Say(Kind.DIGEST, To(person_id=head.id), params, not_before=not_before) for head in heads if head.reachable]
    shared = [Say(Kind.GROUP_DIGEST, To(place_id=group.id), params, not_before=not_before)] if to_group else []
    return decide(told, shared)
