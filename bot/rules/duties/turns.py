"""What a change of the roster brings: today's turn passes on, and whoever's next turn moved is told, once."""

from collections.abc import Callable, Collection, Iterable
from datetime import date, datetime, timedelta

from bot.decision import (
    AgreementMade,
    AgreementUndone,
    Change,
    Decision,
    HouseholdBack,
    HouseholdLeft,
    Kind,
    Say,
    SpanSet,
    To,
    TurnSet,
    decide,
)
from bot.model import HouseholdSpan, Person, SpanKind, TurnState
from bot.rules.duties import rotation
from bot.rules.duties.duty import Day, as_turn, remind
from bot.rules.duties.rotation import Absence, Rota
from bot.rules.duties.swaps import refusals
from bot.rules.items.case import RefusedError
from bot.rules.places.times import EVENING, next_wall_clock

AHEAD = 14  # days of the rota that people look at
FAR_AHEAD = 62  # days within which a household's next turns are looked for

Members = Callable[[int], Iterable[Person]]


def next_turn(rota: Rota, household_id: int, today: date, days: int = AHEAD) -> date | None:
    """The day of a household's next check that is still to do."""
    return next(iter(own_turns(rota, household_id, today, days)), None)


def own_turns(rota: Rota, household_id: int, today: date, days: int = AHEAD) -> list[date]:
    """The days on which a household has the check, those still to do."""
    done = {turn.day for turn in rota.given if turn.state is not TurnState.DUE}
    planned = rotation.plan(rota, today, days)
    return [turn.day for turn in planned if turn.household_id == household_id and turn.day not in done]


def follow(before: Day, after: Rota, members: Members, besides: Collection[int]) -> Decision:
    """After a change: a turn given today goes to whom it was agreed with, and the others hear of their next one."""
    return decide(_passed_on(before, after, members), _told(before, after, members, besides))


def _passed_on(before: Day, after: Rota, members: Members) -> list[Change]:
    """Today's turn was given already, and an agreement about this very day changes who does it."""
    planned = rotation.turn_of(after, before.today)
    if before.turn is None or before.turn.state is not TurnState.DUE or planned.household_id is None:
        return []
    turn = as_turn(before.group, planned)
    if turn is None or turn.household_id == before.turn.household_id:
        return []
    return [TurnSet(turn), *remind(before, tuple(members(turn.household_id)), passed_on=True)]


def _told(before: Day, after: Rota, members: Members, besides: Collection[int]) -> list[Change]:
    """Each household whose next turn is another day now, but those who hear of it anyway; in private, quietly."""
    said: list[Change] = []
    for seat in after.seats:
        home = seat.household_id
        was, now = (next_turn(rota, home, before.first) for rota in (before.rota, after))
        if was == now or home in besides:
            continue
        params = {"place": before.group.id, "household": home, "was": was.isoformat() if was else ""}
        said += [
            Say(
                Kind.ROTA_CHANGED,
                To(person_id=each.id),
                params,
                not_before=_when(before, [day for day in (was, now) if day]),
                key=f"rota:{before.group.id}:{each.id}",
            )
            for each in members(home)
            if each.reachable
        ]
    return said


def _when(before: Day, concerned: list[date]) -> datetime | None:
    """At once if it is about today or tomorrow; else in the evening, by when it may have changed again."""
    if min(concerned) <= before.today + timedelta(days=1):
        return before.not_before
    return next_wall_clock(before.now, EVENING, before.group.timezone)


def away(day: Day, span_id: int, household_id: int, first: date, last: date | None) -> HouseholdSpan:
    """A home stands empty. Raises RefusedError as `rotation.away`."""
    with refusals():
        found = rotation.away(day.rota, day.today, household_id, first, last)
    return HouseholdSpan(span_id, household_id, SpanKind.AWAY, found.first, found.last, day.now)


def excuse(day: Day, span_id: int, household_id: int, first: date, last: date | None) -> HouseholdSpan:
    """The safety head relieves a household. Raises RefusedError as `rotation.excuse`."""
    with refusals():
        found = rotation.excuse(day.rota, day.today, household_id, first, last)
    return HouseholdSpan(span_id, household_id, SpanKind.EXCUSED, found.first, found.last, day.now)


def over(span: HouseholdSpan, today: date) -> SpanSet:
    """They are home again, or take turns again, from today. Raises RefusedError if it was over already."""
    with refusals():
        rest = rotation.home_again(Absence(span.household_id, span.first, span.last), today)
    last = rest.last if rest else span.last
    ended = HouseholdSpan(span.id, span.household_id, span.kind, span.first, last, span.at, undone=rest is None)
    return SpanSet(ended)


def undone(span: HouseholdSpan) -> SpanSet:
    """The days were misunderstood: as if it had not been said."""
    return SpanSet(HouseholdSpan(span.id, span.household_id, span.kind, span.first, span.last, span.at, undone=True))


def override(day: Day, on: date, household_id: int) -> Decision:
    """The safety head names the household of a day. Raises RefusedError as `rotation.override`."""
    with refusals():
        agreed = rotation.override(day.rota, day.first, on, household_id)
    return decide(AgreementMade(day.group.id, on, agreed.household_id, agreed.kind.value, None, day.now))


def keep(day: Day, on: date, household_id: int) -> Decision:
    """A household does its own turn although a neighbour owes it one: forgiven. Raises as `rotation.keep`."""
    with refusals():
        agreed = rotation.keep(day.rota, day.first, on, household_id)
    return decide(AgreementMade(day.group.id, on, agreed.household_id, agreed.kind.value, None, day.now))


def take_back(day: Day, on: date) -> Decision:
    """The safety head named a household by mistake. Raises RefusedError for a day that has begun."""
    if on <= day.today:
        raise RefusedError("turn_day_past", day=on.isoformat())
    return decide(AgreementUndone(day.group.id, on, rotation.Agreed.OVERRIDE.value, day.now))


def moves_out(day: Day, household_id: int) -> Decision:
    """The household has moved away: tomorrow's turns close up. Raises RefusedError if nobody else is left."""
    tomorrow = day.today + timedelta(days=1)
    if not any(seat.household_id != household_id and seat.covers(tomorrow) for seat in day.rota.seats):
        raise RefusedError("turn_only_household")
    return decide(HouseholdLeft(household_id, tomorrow))


def comes_back(day: Day, household_id: int) -> Decision:
    """The household lives here after all, or again: last in line, as everybody who joins."""
    seat = day.rota.seat(household_id)
    if seat is None or seat.left_on is None:
        raise RefusedError("turn_lives_here")
    return decide(HouseholdBack(household_id, seat.joined_on if seat.left_on > day.today else day.today))


def said(span: HouseholdSpan) -> SpanSet:
    """Days away, or an excuse, as it is stored."""
    return SpanSet(span)
