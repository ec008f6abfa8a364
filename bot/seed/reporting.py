"""What the people of a made-up street report, who joins in, and who says the same again."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cache, partial
from random import Random

from bot.model import Item, Person, Place, Severity
from bot.rules.items import items
from bot.rules.items.case import RefusedError
from bot.rules.places.times import local
from bot.rules.recognition import title
from bot.seed import phrases
from bot.seed.handling import Act, Handling
from storage.seeding import SilentStore

HOUR = timedelta(hours=1)
DAY = timedelta(days=1)
REPORTS_A_DAY = 0.075  # of a group on a day like any other: 27 a year
CHANCES_A_DAY = 4  # at most so many reports of a group in a day
STORM = 4  # so many times as many on a stormy day
PRIVATE, AGAIN, ME_TOO = 0.12, 0.05, 0.22  # chances: in private; said again by another; of each home to join
SINCE = {"en": (None, None, "since yesterday", "for 3 days"), "zh": (None, None, "从昨天起", "三天了")}
SINCE_DAYS = (None, None, 1, 3)

title_of = cache(title)


@dataclass(frozen=True, slots=True)
class Said:
    """A report as it is said in a group."""

    group: Place
    report: phrases.Report
    text: str
    again: bool = False  # somebody has said it already


class Reporting:
    """The reports of all groups. `at(moment, act)` plans what happens next."""

    def __init__(self, store: SilentStore, random: Random, at: Callable[[datetime, Act], None]) -> None:
        self._store, self._random, self._at = store, random, at
        self._handling = Handling(store, random, at)
        self._residents: dict[int, list[Person]] = {}

    def plan_day(self, group: Place, day: datetime, *, storm: bool) -> None:
        """Plan what is reported in a group within the 24 hours from `day`."""
        chance = REPORTS_A_DAY / CHANCES_A_DAY * (STORM if storm else 1)
        for _ in range(CHANCES_A_DAY):
            if self._random.random() < chance:
                said = self._something(group, storm=storm)
                at = day + self._random.random() * DAY
                self._plan(at if said.report.severity is Severity.URGENT else self._handling.awake(at), said)

    def _something(self, group: Place, *, storm: bool) -> Said:
        known = phrases.STORM if storm else phrases.REPORTS
        report = self._random.choices(known, [each.weight for each in known])[0]
        return Said(group, report, report.text(group.language).format(n=self._random.randint(1, 6)))

    def _plan(self, at: datetime, said: Said) -> None:
        self._at(at, partial(self._report, said))

    def _report(self, said: Said, now: datetime) -> None:
        reporter = self._random.choice(self._of(said.group))
        item = self._item(said, reporter, now)
        self._store.commit(items.report(self._store.cases.new(item, reporter, now)), now)
        self._handling.look_soon(item, now)
        if not item.private:
            self._others_join(item, said.group, now)
        if not said.again and self._random.random() < AGAIN:
            later = self._handling.awake(now + self._random.uniform(1, 30) * HOUR)
            self._plan(later, Said(said.group, said.report, said.text, again=True))

    def _of(self, group: Place) -> list[Person]:
        if group.id not in self._residents:
            self._residents[group.id] = self._store.people.of_place(group.id)
        return self._residents[group.id]

    def _item(self, said: Said, reporter: Person, now: datetime) -> Item:
        since = self._random.randrange(len(SINCE_DAYS))
        days = SINCE_DAYS[since]
        return Item(
            id=self._store.next_id("item"),
            place_id=said.group.id,
            number=self._store.items.next_number(said.group.id),
            category=said.report.category,
            severity=said.report.severity,
            title=title_of(said.text),
            text=said.text,
            reporter_id=reporter.id,
            reported_at=now,
            private=self._random.random() < PRIVATE,
            since_on=local(now, said.group.timezone).date() - timedelta(days=days) if days else None,
            since_words=SINCE[said.group.language][since],
        )

    def _others_join(self, item: Item, group: Place, now: datetime) -> None:
        for person in self._of(group):
            if person.id != item.reporter_id and self._random.random() < ME_TOO:
                at = self._handling.awake(now + self._random.expovariate(1 / 5) * HOUR)
                self._at(at, partial(self._join, item.id, person))

    def _join(self, item_id: int, person: Person, now: datetime) -> None:
        case = self._store.cases.of(self._store.items.get(item_id), person, now)
        spoken = self._store.items.has_voice(item_id, items.voice(person))
        try:
            self._store.commit(items.support(case, spoken=spoken), now)
        except RefusedError:
            return  # it has ended meanwhile, or their household has spoken
