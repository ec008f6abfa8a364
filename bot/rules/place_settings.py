"""What a street, a community or a group may set differently, and what it is without.

A place's settings are texts by key in `place.settings`; the nearest place that sets a key wins, group before
community before street. `KEYS` says what each key means and reads it; nothing is stored that it cannot read.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date, time, timedelta
from typing import Any

from bot.model import DueKind, Place, Severity, Unit
from bot.rules.times import MORNING, QUIET
from bot.rules.working import EVERY_DAY, Working

MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)
DEPUTY, COMMUNITY, STREET = DueKind.TELL_DEPUTY, DueKind.TO_COMMUNITY, DueKind.TO_STREET
Spans = Mapping[Severity, Mapping[DueKind, timedelta]]

NOT_ACCEPTED: Spans = {
    Severity.URGENT: {DEPUTY: 10 * MINUTE, COMMUNITY: 20 * MINUTE, STREET: 60 * MINUTE},
    Severity.NORMAL: {DEPUTY: 12 * HOUR, COMMUNITY: 24 * HOUR, STREET: 7 * DAY},
    Severity.MINOR: {DEPUTY: 24 * HOUR, COMMUNITY: 7 * DAY, STREET: 15 * DAY},
}
# The design names no clock for an urgent item that was accepted; it gets the normal one.
NOT_DONE: Spans = {
    Severity.URGENT: {COMMUNITY: 3 * DAY, STREET: 7 * DAY},
    Severity.NORMAL: {COMMUNITY: 3 * DAY, STREET: 7 * DAY},
    Severity.MINOR: {COMMUNITY: 7 * DAY, STREET: 15 * DAY},
}
LONGEST_SPAN, LONGEST_FOLLOW_UP, LONGEST_NAME = 366 * DAY, 30, 60
UNITS = {"m": MINUTE, "h": HOUR, "d": DAY}
WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
NONE = "none"
MONDAY_AT_NINE = (0, time(9))
EVENING_DIGEST = time(20, 30)


class WrongSettingError(ValueError):
    """A key that is not known, or a value that cannot be read; the text says what is expected."""


@dataclass(frozen=True, slots=True)
class PlaceSettings:
    """Everything that may be set, as it is where nobody has."""

    not_accepted: Spans = field(default_factory=lambda: NOT_ACCEPTED)
    not_done: Spans = field(default_factory=lambda: NOT_DONE)
    quiet: tuple[time, time] = QUIET
    follow_up: timedelta = 3 * DAY
    working: Working = field(default_factory=Working)
    departments: tuple[str, ...] = ()
    docket: tuple[int, time] | None = MONDAY_AT_NINE
    digest: time | None = EVENING_DIGEST
    group_digest: bool = False
    check_time: time = MORNING
    check_points: tuple[str, ...] = ()
    street_points: tuple[str, ...] = ()
    turn_unit: Unit = Unit.DAY
    rota_note: bool = False


def settings_of(chain: Sequence[Place | None]) -> PlaceSettings:
    """What holds at a place, given it and those above it, nearest first."""
    merged: dict[str, Any] = {}
    for place in reversed(chain):
        merged |= place.settings if place else {}
    return _understood({key: value for key, value in merged.items() if key in KEYS})


def _understood(values: Mapping[str, Any]) -> PlaceSettings:
    """The settings these values mean; one that cannot be read any more is as if it were not set."""
    read: dict[str, Any] = {}
    for key, value in values.items():
        with suppress(WrongSettingError):
            read[key] = KEYS[key].read(value)
    hours = read.get("working_hours", Working())
    return PlaceSettings(
        not_accepted=_spans("escalation", NOT_ACCEPTED, read),
        not_done=_spans("not_done", NOT_DONE, read),
        quiet=read.get("quiet_hours", QUIET),
        follow_up=read.get("follow_up_days", 3 * DAY),
        working=Working(
            hours.weekdays,
            hours.opens,
            hours.closes,
            read.get("holidays", ()),
            read.get("extra_working_days", ()),
        ),
        departments=read.get("departments", ()),
        docket=read.get("docket", MONDAY_AT_NINE),
        digest=read.get("digest", EVENING_DIGEST),
        group_digest=read.get("group_digest", False),
        check_time=read.get("check_time", MORNING),
        check_points=read.get("check_points", ()),
        street_points=read.get("street_points", ()),
        turn_unit=read.get("turn_unit", Unit.DAY),
        rota_note=read.get("rota_note", False),
    )


def _spans(table: str, defaults: Spans, read: Mapping[str, timedelta]) -> Spans:
    return {
        severity: {kind: read.get(f"{table}.{severity.value}.{STEPS[kind]}", span) for kind, span in steps.items()}
        for severity, steps in defaults.items()
    }


def check(key: str, value: str) -> str | list[str] | None:
    """A value as it is stored; None for an empty one, which gives the key back to the place above.

    Raises:
        WrongSettingError: says what is expected instead.
    """
    if key not in KEYS:
        raise WrongSettingError(f"{key}: there is no such setting. There are: {', '.join(KEYS)}.")
    text = value.strip()
    if not text:
        return None
    try:
        read = KEYS[key].read(text)
    except WrongSettingError as error:
        raise WrongSettingError(f"{key}={text}: {error}") from None
    return list(read) if KEYS[key].read is _names else text


def check_order(settings: PlaceSettings) -> None:
    """Each step of the ladder comes after the one below it. Raises WrongSettingError."""
    for name, table in (("escalation", settings.not_accepted), ("not_done", settings.not_done)):
        for severity, steps in table.items():
            spans = list(steps.values())
            if spans != sorted(spans):
                shown = ", ".join(f"{STEPS[kind]} {span}" for kind, span in steps.items())
                raise WrongSettingError(f"{name}.{severity.value}: a higher level would be told first ({shown}).")


def _span(value: str) -> timedelta:
    found = re.fullmatch(r"(\d{1,5})\s*([mhd])", value, re.ASCII)
    span = int(found[1]) * UNITS[found[2]] if found else timedelta(0)
    if not timedelta(0) < span <= LONGEST_SPAN:
        raise WrongSettingError("a time such as 20m, 12h or 3d is expected")
    return span


def _days(value: str) -> timedelta:
    if not re.fullmatch(r"\d{1,2}", value, re.ASCII) or not 1 <= int(value) <= LONGEST_FOLLOW_UP:
        raise WrongSettingError(f"a number of days from 1 to {LONGEST_FOLLOW_UP} is expected")
    return int(value) * DAY


def _hours(value: str) -> tuple[time, time]:
    found = re.fullmatch(r"([01]?\d|2[0-3]):([0-5]\d)\s*-\s*([01]?\d|2[0-3]):([0-5]\d)", value, re.ASCII)
    if found is None:
        raise WrongSettingError("hours such as 22:00-07:00 are expected")
    return time(int(found[1]), int(found[2])), time(int(found[3]), int(found[4]))


def _quiet(value: str) -> tuple[time, time]:
    return (time(0), time(0)) if value == NONE else _hours(value)


def _working(value: str) -> Working:
    if value == NONE:
        return Working()
    days, _, hours = value.lower().partition(" ")
    try:
        weekdays = _weekdays(days)
        opens, closes = _hours(hours.strip())
    except (ValueError, KeyError):
        raise WrongSettingError("days and hours such as “mon-fri 09:00-17:30” are expected") from None
    if closes <= opens:
        raise WrongSettingError("an office closes later than it opens")
    return Working(weekdays, opens, closes)


def _weekdays(text: str) -> frozenset[int]:
    """Such as "mon-fri" or "mon,wed,sat". Raises ValueError."""
    found: set[int] = set()
    for part in text.split(","):
        first, _, last = part.partition("-")
        start, end = WEEKDAYS.index(first), WEEKDAYS.index(last or first)
        found |= set(range(start, end + 1)) if start <= end else EVERY_DAY - set(range(end + 1, start))
    return frozenset(found)


def _clock(value: str) -> time | None:
    if value == NONE:
        return None
    found = re.fullmatch(r"([01]?\d|2[0-3]):([0-5]\d)", value, re.ASCII)
    if found is None:
        raise WrongSettingError("a time such as 20:30 is expected, or “none”")
    return time(int(found[1]), int(found[2]))


def _weekly(value: str) -> tuple[int, time] | None:
    if value == NONE:
        return None
    day, _, clock = value.lower().partition(" ")
    if day not in WEEKDAYS:
        raise WrongSettingError("a day and a time such as “mon 09:00” are expected, or “none”")
    at = _clock(clock.strip())
    if at is None:
        raise WrongSettingError("a day and a time such as “mon 09:00” are expected, or “none”")
    return WEEKDAYS.index(day), at


def _morning(value: str) -> time:
    at = _clock(value)
    if at is None:
        raise WrongSettingError("a time such as 08:00 is expected")
    return at


def _unit(value: str) -> Unit:
    if value not in list(Unit):
        raise WrongSettingError("“day” or “week” is expected")
    return Unit(value)


def _switch(value: str) -> bool:
    if value not in {"on", "off"}:
        raise WrongSettingError("“on” or “off” is expected")
    return value == "on"


def _dates(value: str) -> tuple[tuple[date, date], ...]:
    spans = []
    try:
        for part in value.split(","):
            first, _, last = part.strip().partition("..")
            spans.append((date.fromisoformat(first.strip()), date.fromisoformat((last or first).strip())))
    except ValueError:
        raise WrongSettingError("days such as 2027-01-01, 2027-02-06..2027-02-12 are expected") from None
    if any(first > last for first, last in spans):
        raise WrongSettingError("a span of days ends after it begins")
    return tuple(spans)


def _text(value: str) -> str:
    if len(value) > LONGEST_NAME:
        raise WrongSettingError(f"at most {LONGEST_NAME} characters are expected")
    return value


def _names(value: str | list[str]) -> tuple[str, ...]:
    names = re.split(r"[;；]", value) if isinstance(value, str) else value
    return tuple(dict.fromkeys(_text(name.strip()) for name in names if name.strip()))


@dataclass(frozen=True, slots=True)
class Key:
    """How one setting is read, and what it is for."""

    read: Callable[[Any], Any]
    means: str
    example: str


STEPS = {DEPUTY: "deputy", COMMUNITY: "community", STREET: "street"}
KEYS: dict[str, Key] = {
    **{
        f"escalation.{severity.value}.{STEPS[kind]}": Key(
            _span, f"not taken for so long: the {STEPS[kind]} is told", "20m"
        )
        for severity, steps in NOT_ACCEPTED.items()
        for kind in steps
    },
    **{
        f"not_done.{severity.value}.{STEPS[kind]}": Key(
            _span, f"taken but not done for so long: the {STEPS[kind]} is told", "3d"
        )
        for severity, steps in NOT_DONE.items()
        for kind in steps
    },
    "follow_up_days": Key(_days, "silence for so many days is “unconfirmed”", "3"),
    "quiet_hours": Key(_quiet, "nothing but danger is said, or “none”", "22:00-07:00"),
    "working_hours": Key(_working, "when an office is open, or “none”: always", "mon-fri 09:00-17:30"),
    "holidays": Key(_dates, "days on which an office is closed", "2027-01-01, 2027-02-06..2027-02-12"),
    "extra_working_days": Key(_dates, "days it makes up for them", "2027-02-14"),
    "emergency": Key(_text, "the number to call when life is in danger", "119"),
    "docket": Key(_weekly, "when an office gets the list of its meeting, or “none”", "mon 09:00"),
    "digest": Key(_clock, "when the safety head gets the evening's digest, or “none”", "20:30"),
    "group_digest": Key(_switch, "whether the group gets one, too: “on” or “off”", "on"),
    "check_time": Key(_morning, "when today's household is reminded of the check", "08:00"),
    "check_points": Key(_names, "what a group checks besides hygiene, safety and environment, by “;”", "the boiler"),
    "street_points": Key(_names, "what each household looks at once a month, too, by “;”", "safety pledge signed"),
    "turn_unit": Key(_unit, "how long a turn lasts: “day” or “week”", "day"),
    "rota_note": Key(_switch, "whether the group is told each Monday who is on: “on” or “off”", "off"),
    "departments": Key(_names, "who can be named to do something, by “;”", "water company; power company"),
}
