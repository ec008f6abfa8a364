"""The clock of a made-up year: mornings, what people do, and deadlines, each at its own moment."""

import heapq
from collections.abc import Callable
from datetime import datetime, timedelta
from itertools import count
from random import Random

from bot.decision import Change, TurnSet, decide
from bot.model import Household, Level, Person, Place, Turn, TurnState
from bot.rules.places.times import local
from bot.seed.reporting import Reporting
from schedules import tick
from storage.seeding import SilentStore

DAY = timedelta(days=1)
TURNS = (TurnState.CLEAR,) * 92 + (TurnState.MISSED,) * 5 + (TurnState.PROBLEM,) * 3
STORMS_A_YEAR = 6


class Year:
    """One simulation; each of its days is one transaction."""

    def __init__(self, store: SilentStore, random: Random) -> None:
        self._store, self._random = store, random
        self._groups = [place for place in store.places.all() if place.level is Level.GROUP]
        self._homes = {group.id: self._households(group) for group in self._groups}
        self._plan: list[tuple[datetime, int, Callable[[datetime], None]]] = []
        self._order = count()
        self._reporting = Reporting(store, random, self._at)

    def _households(self, group: Place) -> list[tuple[Household, list[Person]]]:
        homes = self._store.places.households(group.id)
        return [(home, self._store.people.of_household(home.id)) for home in homes]

    def _at(self, at: datetime, act: Callable[[datetime], None]) -> None:
        """Plan that something happens; what falls on the same moment keeps its order."""
        heapq.heappush(self._plan, (at, next(self._order), act))

    def live(self, start: datetime, end: datetime) -> None:
        """From `start` to `end`, a day at a time; what was planned for later never happens."""
        day = start
        while day < end:
            tomorrow = min(day + DAY, end)
            with self._store.transaction():
                self._store.commit(decide(self._turns(day)), day)
                self._reports(day)
                self._until(tomorrow)
            day = tomorrow

    def _turns(self, now: datetime) -> list[Change]:
        """Whose household checks, in the order of the houses, and how it went."""
        return [_turn(group, self._homes[group.id], now, self._random.choice(TURNS)) for group in self._groups]

    def _reports(self, day: datetime) -> None:
        storm = self._random.random() < STORMS_A_YEAR / 365
        for group in self._groups:
            self._reporting.plan_day(group, day, storm=storm)

    def _until(self, end: datetime) -> None:
        """Everything that people do and that falls due before `end`, in the order of time."""
        while self._plan and self._plan[0][0] < end:
            at, _, act = heapq.heappop(self._plan)
            self._meet_deadlines(at)
            act(at)
        self._meet_deadlines(end)

    def _meet_deadlines(self, until: datetime) -> None:
        while (at := self._store.due.next_at()) is not None and at <= until:
            tick(self._store, at)


def _turn(group: Place, homes: list[tuple[Household, list[Person]]], now: datetime, state: TurnState) -> Change:
    day = local(now, group.timezone).date()
    home, members = homes[day.toordinal() % len(homes)]
    answered = state is not TurnState.MISSED
    who = members[0].id if answered and members else None
    return TurnSet(Turn(group.id, day, home.id, state, who, now if answered else None))
