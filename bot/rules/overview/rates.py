"""The ledger's numbers: how much was found and put right, and the three rates that measure how people are answered.

**Found** are all reports of a period, by the day they were reported, except those that turned out to be no matter
of their own: duplicates, withdrawn ones, and what was not a report.

- *Answered*: of the matters found whose time to be answered is up (or that were answered), those that somebody took,
  settled or explained within that time. The time is counted from the report; outside danger to life it does not
  end in the quiet hours.
- *Solved*: of all matters found, those that are done and that no neighbour contradicts. What is still open is not
  solved; what was explained is not either.
- *Satisfied*: of the answers to the follow-up, the newest of each household for each matter, those that say "fixed".
  Silence is no answer: it neither pleases nor displeases.

The composite is their mean, by the weights in `RateSettings`, over those that have any n. A rate of few matters says
little about anybody: it is given with its n and marked, and nobody is ranked by it.
"""

from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import TypeVar

from bot.model import Action, Ending, Event, Item, Level, Place, Severity, State
from bot.rules.places.place_settings import COMMUNITY, PlaceSettings, settings_of
from bot.rules.places.setting_values import WrongSettingError
from bot.rules.places.times import after_quiet, local

Key = TypeVar("Key", bound=Hashable)

SMALL = 5  # an n below this is said to be small
WEIGHTS_EXPECTED = "three weights such as 20:40:40 are expected, of answered, solved and satisfied"
FIXED = "fixed"  # the one answer to the follow-up that contradicts nothing


class Outcome(StrEnum):
    """What has become of a report, as the ledger counts it."""

    WAITING = "waiting"  # nobody has taken it
    UNDER_WAY = "under_way"
    CONTRADICTED = "contradicted"  # said to be done, and a neighbour says it is not; it opens again within the hour
    DONE = "done"
    EXPLAINED = "explained"
    DUPLICATE = "duplicate"
    WITHDRAWN = "withdrawn"
    NOT_A_REPORT = "not_a_report"

    @property
    def is_open(self) -> bool:
        """Whether somebody still has to act."""
        return self in {Outcome.WAITING, Outcome.UNDER_WAY, Outcome.CONTRADICTED}

    @property
    def is_found(self) -> bool:
        """Whether it is a matter of its own."""
        return self.is_open or self in {Outcome.DONE, Outcome.EXPLAINED}


@dataclass(frozen=True, slots=True)
class RateSettings:
    """What a street's rates are counted by. The time to answer is its ladder's: until the community is told.

    The weights are one setting, `rate_weights`, such as "20:40:40": of answered, solved and satisfied, in any unit.
    """

    weights: tuple[float, float, float] = (20, 40, 40)
    places: PlaceSettings = field(default_factory=PlaceSettings)

    @classmethod
    def of(cls, street: Place) -> "RateSettings":
        """Those of a street; a weight that cannot be read is as if it were not set."""
        try:
            weights = read_weights(street.settings.get("rate_weights", "20:40:40"))
        except WrongSettingError:
            weights = cls().weights
        return cls(weights, settings_of((street,)))


def read_weights(value: str) -> tuple[float, float, float]:
    """Such as "20:40:40".

    Raises:
        WrongSettingError: that is not three weights.
    """
    try:
        answered, solved, satisfied = (float(part) for part in value.split(":"))
    except ValueError:
        raise WrongSettingError(WEIGHTS_EXPECTED) from None
    weights = (answered, solved, satisfied)
    if not all(0 <= weight < float("inf") for weight in weights) or not any(weights):
        raise WrongSettingError(WEIGHTS_EXPECTED)
    return weights


@dataclass(frozen=True, slots=True)
class Fact:
    """One report, as far as counting needs to know it."""

    item: Item
    places: tuple[Place, ...]  # its group and those above, nearest first
    answer_by: datetime  # the end of the time to answer it
    answered_at: datetime | None = None
    answers: tuple[str, ...] = ()  # the newest of each household, whatever the round
    contradicted: bool = False  # somebody said "partly" or "no" in this round

    @property
    def outcome(self) -> Outcome:
        """What has become of it."""
        return outcome(self.item, contradicted=self.contradicted)

    @property
    def reported_on(self) -> date:
        """The day of its report on the group's calendar."""
        return local(self.item.reported_at, self.places[0].timezone).date()

    def at(self, level: Level) -> Place | None:
        """Its place at a level."""
        return next((place for place in self.places if place.level is level), None)


def outcome(item: Item, *, contradicted: bool = False) -> Outcome:
    """What has become of an item; `contradicted` tells that a neighbour denies the present answer."""
    put_aside = {State.DUPLICATE, State.WITHDRAWN, State.NOT_A_REPORT}
    if item.state in put_aside:
        return Outcome(item.state.value)
    if item.state.is_open:
        return Outcome.WAITING if item.state is State.REPORTED else Outcome.UNDER_WAY
    if contradicted:
        return Outcome.CONTRADICTED
    explained = item.state is State.EXPLAINED or item.ending is Ending.EXPLAINED
    return Outcome.EXPLAINED if explained else Outcome.DONE


def answer_by(item: Item, zone: str, settings: RateSettings) -> datetime:
    """When the time to answer an item ends."""
    at = item.reported_at + settings.places.not_accepted[item.severity][COMMUNITY]
    return at if item.severity is Severity.URGENT else after_quiet(at, zone, settings.places.quiet)


def answered_at(events: Iterable[Event]) -> datetime | None:
    """When somebody first took, settled, explained or put aside an item; passing it on is none, nor what was undone."""
    answers: list[Event] = []
    for event in events:
        if event.action is Action.UNDO:
            del answers[-1:]
        elif event.to_state not in {None, State.REPORTED, event.from_state}:
            answers.append(event)
    return answers[0].at if answers else None


@dataclass(frozen=True, slots=True)
class Counts:
    """How many reports have come to what. `found` = waiting + under way + contradicted + done + explained."""

    waiting: int = 0
    under_way: int = 0
    contradicted: int = 0
    done: int = 0
    explained: int = 0
    put_aside: int = 0  # duplicates, withdrawn, not a report: not among those found

    @property
    def open(self) -> int:
        """Those on which somebody still has to act."""
        return self.waiting + self.under_way + self.contradicted

    @property
    def found(self) -> int:
        """All that are matters of their own."""
        return self.open + self.done + self.explained

    @property
    def all_put_right(self) -> bool:
        """Whether "all put right" may be said: something was found, and nothing of it is open or only explained."""
        return self.found > 0 and self.done == self.found

    @property
    def all_ended(self) -> bool:
        """Whether "all have an ending" may be said: something was found, and nothing of it is open."""
        return self.found > 0 and self.open == 0


def count(facts: Iterable[Fact]) -> Counts:
    """How many of these have come to what."""
    numbers = dict.fromkeys(Outcome, 0)
    for fact in facts:
        numbers[fact.outcome] += 1
    named = {each.value: n for each, n in numbers.items() if each.is_found}
    return Counts(**named, put_aside=sum(n for each, n in numbers.items() if not each.is_found))


@dataclass(frozen=True, slots=True)
class Rate:
    """So many of n."""

    hits: int = 0
    n: int = 0

    @property
    def value(self) -> float | None:
        """Between 0 and 1; None of nothing."""
        return self.hits / self.n if self.n else None


@dataclass(frozen=True, slots=True)
class Rates:
    """The three rates of some reports, each with its n, and what they make together."""

    answered: Rate = Rate()
    solved: Rate = Rate()
    satisfied: Rate = Rate()
    composite: float | None = None  # 0 to 1, by the weights
    is_small: bool = True  # one of the n is too small to compare anybody by


def rates(facts: Iterable[Fact], settings: RateSettings, now: datetime) -> Rates:
    """The three rates of these reports as they stand now."""
    found = [fact for fact in facts if fact.outcome.is_found]
    three = (_answered(found, now), _solved(found), _satisfied(found))
    weighed = [(rate.value, weight) for rate, weight in zip(three, settings.weights, strict=True)]
    known = [(value, weight) for value, weight in weighed if value is not None]
    total = sum(weight for _, weight in known)
    composite = sum(value * weight for value, weight in known) / total if total else None
    return Rates(*three, composite, any(rate.n < SMALL for rate in three))


def _answered(found: list[Fact], now: datetime) -> Rate:
    ripe = [fact for fact in found if fact.answered_at or fact.answer_by <= now]
    return Rate(sum(1 for fact in ripe if fact.answered_at and fact.answered_at <= fact.answer_by), len(ripe))


def _solved(found: list[Fact]) -> Rate:
    return Rate(sum(1 for fact in found if fact.outcome is Outcome.DONE), len(found))


def _satisfied(found: list[Fact]) -> Rate:
    answers = [answer for fact in found for answer in fact.answers]
    return Rate(answers.count(FIXED), len(answers))


def ranked(rates_of: Mapping[Key, Rates]) -> dict[Key, int]:
    """The rank of each by its composite, 1 the best, equals sharing one; whose n is small has none."""
    comparable = {
        key: round(each.composite, 6)
        for key, each in rates_of.items()
        if not each.is_small and each.composite is not None
    }
    values = sorted(comparable.values(), reverse=True)
    return {key: values.index(value) + 1 for key, value in comparable.items()}
