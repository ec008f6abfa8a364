"""From an item's history to the dates of its steps. Pure: all that is needed comes with the entry."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from bot.model import Action, Level, State
from bot.rules.overview.rates import Fact, RateSettings, answer_by, answered_at
from bot.rules.places.place_settings import settings_of
from bot.rules.places.times import after_quiet
from storage.ledger import Entry

ANSWERS = ("fixed", "partly", "no")
DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Line:
    """One item, as read and as counted."""

    entry: Entry
    fact: Fact


class Check(StrEnum):
    """Whether something was done in its time."""

    YES = "yes"
    NO = "no"
    NOT_YET = "not_yet"


@dataclass(frozen=True, slots=True)
class Steps:
    """When each step was taken (UTC); None where it was not. Of steps that were taken again, see each."""

    reported: datetime
    accepted: datetime | None  # the first time
    to_community: datetime | None  # the first time, by hand or by the clock
    to_street: datetime | None
    answered: datetime | None  # done or explained: the last time
    asked: datetime | None  # the follow-up of that
    heard: datetime | None  # the first answer to it
    closed: datetime | None
    reopened: datetime | None  # the last time


def steps(entry: Entry) -> Steps:
    """The dates of an item's steps."""
    item, answered = entry.item, _answered(entry)
    return Steps(
        reported=item.reported_at,
        accepted=next((event.at for event in entry.events if event.action is Action.ACCEPT), None),
        to_community=_reached(entry, Level.COMMUNITY),
        to_street=_reached(entry, Level.STREET),
        answered=answered,
        asked=_asked(entry, answered) if answered and _has_somebody_to_ask(entry) else None,
        heard=next((said.at for said in entry.said if said.round == item.round), None),
        closed=item.ended_at or _put_aside(entry),
        reopened=next((event.at for event in reversed(entry.events) if event.action is Action.REOPEN), None),
    )


def _asked(entry: Entry, answered: datetime) -> datetime:
    """When the follow-up went out: not in the quiet hours that the group keeps."""
    quiet = settings_of((entry.group, entry.community, entry.street)).quiet
    return after_quiet(answered, entry.group.timezone, quiet)


def _reached(entry: Entry, level: Level) -> datetime | None:
    """When an item first stood with a level, for whatever reason."""
    return next((event.at for event in entry.events if event.to_level is level), None)


def _answered(entry: Entry) -> datetime | None:
    if entry.item.state.is_open:
        return None
    states = {State.DONE, State.EXPLAINED}
    moved = (event for event in reversed(entry.events) if event.from_state is not event.to_state)
    return next((event.at for event in moved if event.to_state in states), None)


def _has_somebody_to_ask(entry: Entry) -> bool:
    """The handler is not asked about their own work; whoever said "me too" is."""
    reported_by_other = entry.item.reporter_id is not None and entry.item.reporter_id != entry.item.holder_id
    return reported_by_other or entry.households > 1


def _put_aside(entry: Entry) -> datetime | None:
    """When it became a duplicate: such an item has no `ended_at`."""
    if entry.item.state is not State.DUPLICATE:
        return None
    return next((event.at for event in reversed(entry.events) if event.to_state is State.DUPLICATE), None)


def days_open(entry: Entry, now: datetime) -> float:
    """Days from the report until it was last answered or put aside, or until now; a waiting follow-up is not open."""
    taken = steps(entry)
    return round(((taken.answered or taken.closed or now) - taken.reported) / DAY, 1)


def answers(entry: Entry) -> dict[str, int]:
    """How many households gave which answer to the follow-up, each counted with its newest."""
    return {answer: entry.newest.count(answer) for answer in ANSWERS}


def fact(entry: Entry, settings: RateSettings) -> Fact:
    """An item as counting needs it."""
    zone = entry.group.timezone
    this_round = [said.answer for said in entry.said if said.round == entry.item.round]
    return Fact(
        item=entry.item,
        places=tuple(place for level in Level if (place := entry.at(level)) is not None),
        answer_by=answer_by(entry.item, zone, settings),
        answered_at=answered_at(entry.events),
        answers=entry.newest,
        contradicted=any(answer != ANSWERS[0] for answer in this_round),
    )


def in_time(counted: Fact, now: datetime) -> Check | None:
    """Whether it was answered within its time; None for what is no matter of its own."""
    if not counted.outcome.is_found:
        return None
    if counted.answered_at is None:
        return Check.NO if counted.answer_by <= now else Check.NOT_YET
    return Check.YES if counted.answered_at <= counted.answer_by else Check.NO
