"""What a ledger adds up to: counts and rates of a place, and of everything below it. Pure."""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import TypeVar

from bot.model import Category, Level, Place
from bot.rules.overview.rates import Counts, Fact, Rates, RateSettings, count, ranked, rates

Key = TypeVar("Key", bound=Hashable)


@dataclass(frozen=True, slots=True)
class Part:
    """One group, community, street or month."""

    name: str  # of a month, such as "2026-11"
    code: str  # of a month, empty
    counts: Counts
    rates: Rates
    rank: int | None = None  # among its equals, 1 the best; None where the n is small, and for months


@dataclass(frozen=True, slots=True)
class Summary:
    """Counts and rates of the items that were reported in a period. All is computed, nothing is kept."""

    place: Place | None  # None: every place
    first: date | None  # days of each group's own calendar, both included; None is no bound
    last: date | None
    counts: Counts
    rates: Rates
    categories: tuple[tuple[Category, Counts], ...]  # all, in the order of `Category`
    months: tuple[Part, ...]  # those in which something was reported, oldest first
    streets: tuple[Part, ...]  # those in which something was reported, by code; so are communities
    communities: tuple[Part, ...]
    groups: tuple[Part, ...]  # all, by code


@dataclass(frozen=True, slots=True)
class Taken:
    """What is added up: the facts of a place and a period."""

    place: Place | None
    first: date | None
    last: date | None
    groups: tuple[Place, ...]  # of the place, also those without an item
    facts: tuple[Fact, ...]
    settings: RateSettings


def add_up(taken: Taken, now: datetime) -> Summary:
    """The counts and rates of what was taken, as they stand now."""
    by_category = _by(taken.facts, lambda fact: fact.item.category)
    return Summary(
        place=taken.place,
        first=taken.first,
        last=taken.last,
        counts=count(taken.facts),
        rates=rates(taken.facts, taken.settings, now),
        categories=tuple((category, count(by_category.get(category, ()))) for category in Category),
        months=_months(taken, now),
        streets=_places(taken, Level.STREET, now),
        communities=_places(taken, Level.COMMUNITY, now),
        groups=_places(taken, Level.GROUP, now),
    )


def _months(taken: Taken, now: datetime) -> tuple[Part, ...]:
    found = _by(taken.facts, lambda fact: f"{fact.reported_on:%Y-%m}")
    return tuple(_part(month, "", found[month], taken.settings, now) for month in sorted(found))


def _places(taken: Taken, level: Level, now: datetime) -> tuple[Part, ...]:
    known = {group.id: group for group in taken.groups} if level is Level.GROUP else {}
    facts: defaultdict[int, list[Fact]] = defaultdict(list)
    for fact in taken.facts:
        place = fact.at(level)
        if place is not None:
            known[place.id] = place
            facts[place.id].append(fact)
    places = sorted(known.values(), key=lambda place: place.code)
    return _with_ranks([_part(place.name, place.code, facts[place.id], taken.settings, now) for place in places])


def _part(name: str, code: str, facts: list[Fact], settings: RateSettings, now: datetime) -> Part:
    return Part(name, code, count(facts), rates(facts, settings, now))


def _with_ranks(parts: list[Part]) -> tuple[Part, ...]:
    ranks = ranked({part.code: part.rates for part in parts}) if len(parts) > 1 else {}
    return tuple(replace(part, rank=ranks.get(part.code)) for part in parts)


def _by(facts: Iterable[Fact], key: Callable[[Fact], Key]) -> dict[Key, list[Fact]]:
    found: defaultdict[Key, list[Fact]] = defaultdict(list)
    for fact in facts:
        found[key(fact)].append(fact)
    return found
