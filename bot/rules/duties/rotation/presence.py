"""Who can be asked on a day: lives here, has members, is not excused, is at home."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date
from typing import TypeVar

from bot.rules.duties.rotation.roster import Excuse, Rota, Span

T = TypeVar("T", bound=Span)


class Presence:
    """A rota's seats and calendars, looked up by household."""

    def __init__(self, rota: Rota) -> None:
        self._seats = {seat.household_id: seat for seat in rota.seats}
        self._away = _by_household(rota.absences)
        self._excused: dict[int, list[Excuse]] = _by_household(rota.excuses)

    def lives_here(self, household_id: int, day: date) -> bool:
        """Whether the household has a seat on a day and somebody to fill it."""
        seat = self._seats.get(household_id)
        return seat is not None and seat.members > 0 and seat.covers(day)

    def is_away(self, household_id: int, day: date) -> bool:
        """Whether the home stands empty on a day."""
        return _covers(self._away.get(household_id), day)

    def takes_turns(self, household_id: int, day: date) -> bool:
        """Whether turns come to the household on a day, be it at home or not."""
        return self.lives_here(household_id, day) and not _covers(self._excused.get(household_id), day)

    def is_free(self, household_id: int, day: date) -> bool:
        """Whether the household can be asked on a day."""
        return self.takes_turns(household_id, day) and not self.is_away(household_id, day)

    def entered(self, household_id: int, day: date) -> int:
        """The eve (an ordinal) of the latest time, up to a day, that the household came under the rotation.

        That is when it joined or its last excuse ended; either way it stands last and owes nothing of before.
        """
        ends = [span.last.toordinal() for span in self._excused.get(household_id, ()) if span.last and span.last < day]
        return max([self._seats[household_id].joined_on.toordinal() - 1, *ends])


def _covers(spans: Sequence[Span] | None, day: date) -> bool:
    return spans is not None and any(span.covers(day) for span in spans)


def _by_household(spans: Iterable[T]) -> dict[int, list[T]]:
    found: dict[int, list[T]] = defaultdict(list)
    for span in spans:
        found[span.household_id].append(span)
    return dict(found)
