"""What people may ask of the rotation: a swap, an absence, an excuse, another household for a day.

Each answers with what is to be stored, or raises `RefusedError` with the reason. Who may ask (a member, the
safety head) is the permission's matter.
"""

from dataclasses import dataclass, replace
from datetime import date, timedelta

from bot.model import TurnState, Why
from bot.rules.duties.rotation.plan import plan
from bot.rules.duties.rotation.presence import Presence
from bot.rules.duties.rotation.roster import Absence, Agreed, Assignment, Excuse, PlannedTurn, Rota
from bot.rules.items.case import RefusedError

HORIZON = 366  # days ahead that can be arranged

NOT_ONES_OWN = {
    Why.SWAPPED: "already_swapped",
    Why.OVERRIDE: "overridden",
    Why.OWED_BACK: "owed_back",
    Why.STANDS_IN: "stands_in",
}


@dataclass(frozen=True, slots=True)
class Offer:
    """A household asks for somebody to take its turn: anyone, or one other household."""

    day: date
    household_id: int
    to_household_id: int | None = None


def offer(rota: Rota, today: date, day: date, household_id: int, to_household_id: int | None = None) -> Offer:
    """A household offers its turn of a day.

    Raises:
        RefusedError: `day_past`, `too_far`, `already_checked`, `not_your_turn`, `already_swapped`, `overridden`,
            `owed_back`, `stands_in`, `only_household`; of the household proposed to: `own_turn`, `not_here`,
            `no_members`, `away`.
    """
    turn = _open_turn(rota, today, day)
    _check_owner(turn, household_id)
    if not _others(rota, day, household_id):
        raise RefusedError("only_household")
    if to_household_id is not None:
        _check_taker(rota, turn, to_household_id)
    return Offer(day, household_id, to_household_id)


def take(rota: Rota, today: date, offered: Offer, household_id: int) -> Assignment:
    """A household takes a turn that was offered, today's after its reminder too.

    Raises:
        RefusedError: as `offer`; and `other_household` if it was proposed to another.
    """
    turn = _open_turn(rota, today, offered.day)
    if household_id == offered.household_id:
        raise RefusedError("own_turn")
    if offered.to_household_id not in {None, household_id}:
        raise RefusedError("other_household")
    _check_owner(turn, offered.household_id)
    _check_taker(rota, turn, household_id)
    return Assignment(offered.day, household_id, Agreed.SWAP, offered.household_id)


def keep(rota: Rota, today: date, day: date, household_id: int) -> Assignment:
    """A household does its own turn although another owes it one; that one is forgiven.

    Raises:
        RefusedError: `day_past`, `too_far`, `already_checked`, `not_your_turn`, `nothing_owed`.
    """
    turn = _open_turn(rota, today, day)
    if turn.owner_id != household_id:
        raise RefusedError("not_your_turn", day=day)
    if turn.why is not Why.OWED_BACK:
        raise RefusedError("nothing_owed", day=day)
    return Assignment(day, household_id, Agreed.KEEP)


def override(rota: Rota, today: date, day: date, household_id: int) -> Assignment:
    """The safety head names the household of a day. Whose turn it was owes it to them, as in a swap.

    Raises:
        RefusedError: `day_past`, `too_far`, `already_checked`, `not_here`, `no_members`.
    """
    _open_turn(rota, today, day)
    _check_lives_here(rota, day, household_id)
    return Assignment(day, household_id, Agreed.OVERRIDE)


def away(rota: Rota, today: date, household_id: int, first: date, last: date | None) -> Absence:
    """A household's home stands empty. Days that have passed are left out.

    Raises:
        RefusedError: `day_past`, `too_far`, `range_reversed`, `not_here`, `no_members`.
    """
    first = _check_range(rota, today, household_id, first, last)
    return Absence(household_id, first, last)


def home_again(absence: Absence, today: date) -> Absence | None:
    """The absence of a household that is back today; None if it never began.

    Raises:
        RefusedError: `not_away` if it is over already.
    """
    if absence.last is not None and absence.last < today:
        raise RefusedError("not_away")
    return replace(absence, last=today - timedelta(days=1)) if absence.first < today else None


def excuse(rota: Rota, today: date, household_id: int, first: date, last: date | None = None) -> Excuse:
    """The safety head relieves a household of its turns, for some days or until told otherwise.

    Raises:
        RefusedError: as `away`; and `only_household` if nobody would be left to take turns.
    """
    first = _check_range(rota, today, household_id, first, last)
    if not _others(rota, first, household_id):
        raise RefusedError("only_household")
    return Excuse(household_id, first, last)


def _open_turn(rota: Rota, today: date, day: date) -> PlannedTurn:
    """The turn of a day that can still be arranged."""
    _check_day(today, day)
    given = next((turn for turn in rota.given if turn.day == day), None)
    if given and given.state is not TurnState.DUE:
        raise RefusedError("already_checked", day=day)
    return plan(rota, today, (day - today).days + 1)[-1]


def _check_day(today: date, day: date) -> None:
    if day < today:
        raise RefusedError("day_past", day=day)
    if (day - today).days > HORIZON:
        raise RefusedError("too_far", day=day)


def _check_owner(turn: PlannedTurn, household_id: int) -> None:
    """Only the household whose turn it is, and that does it itself, can hand it on."""
    if turn.owner_id == household_id and turn.why is Why.SWAPPED:
        raise RefusedError("already_swapped", day=turn.day)
    if household_id not in {turn.owner_id, turn.household_id}:
        raise RefusedError("not_your_turn", day=turn.day)
    if turn.household_id != turn.owner_id:
        raise RefusedError(NOT_ONES_OWN[turn.why], day=turn.day)


def _check_taker(rota: Rota, turn: PlannedTurn, household_id: int) -> None:
    if household_id == turn.owner_id:
        raise RefusedError("own_turn")
    _check_lives_here(rota, turn.day, household_id)
    if Presence(rota).is_away(household_id, turn.day):
        raise RefusedError("away", day=turn.day)


def _check_lives_here(rota: Rota, day: date, household_id: int) -> None:
    seat = rota.seat(household_id)
    if seat is None or not seat.covers(day):
        raise RefusedError("not_here")
    if not seat.members:
        raise RefusedError("no_members")


def _check_range(rota: Rota, today: date, household_id: int, first: date, last: date | None) -> date:
    """The first day of a range that still lies ahead."""
    if last is not None and last < first:
        raise RefusedError("range_reversed")
    _check_day(today, today if last is None else last)
    first = max(first, today)
    _check_day(today, first)
    _check_lives_here(rota, first, household_id)
    return first


def _others(rota: Rota, day: date, household_id: int) -> list[int]:
    """The other households that take turns on a day."""
    presence = Presence(rota)
    ids = (seat.household_id for seat in rota.seats)
    return [other for other in ids if other != household_id and presence.takes_turns(other, day)]
