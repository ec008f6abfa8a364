"""What a street, a community or a group may set differently, and what it is without.

A place's settings are texts by key in `place.settings`; the nearest place that sets a key wins, group before
community before street. `KEYS` says what each key means and reads it; nothing is stored that it cannot read.
"""

import json
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import time, timedelta
from functools import lru_cache
from typing import Any

from bot.model import DueKind, Place, Severity, Unit
from bot.rules.places import setting_values as typed
from bot.rules.places.setting_values import DAY, HOUR, MINUTE, WrongSettingError
from bot.rules.places.times import MORNING, QUIET
from bot.rules.places.working import Working

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
MONDAY_AT_NINE = (0, time(9))
EVENING_DIGEST = time(20, 30)


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


PLAIN = PlaceSettings()


def settings_of(chain: Sequence[Place | None]) -> PlaceSettings:
    """What holds at a place, given it and those above it, nearest first."""
    merged: dict[str, Any] = {}
    for place in reversed(chain):
        merged |= place.settings if place else {}
    values = {key: value for key, value in merged.items() if key in KEYS}
    return _understood(json.dumps(values, sort_keys=True)) if values else PLAIN


@lru_cache(maxsize=512)
def _understood(values: str) -> PlaceSettings:
    """The settings a JSON object means; one that cannot be read any more is as if it were not set.

    Every decision asks for them, and many groups share the same few.
    """
    read: dict[str, Any] = {}
    for key, value in json.loads(values).items():
        with suppress(WrongSettingError, AttributeError, TypeError):  # the database may have been edited by hand
            read[key] = KEYS[key].read(value)
    hours = read.get("working_hours", Working())
    return replace(
        PLAIN,
        not_accepted=_spans("escalation", NOT_ACCEPTED, read),
        not_done=_spans("not_done", NOT_DONE, read),
        working=replace(hours, holidays=read.get("holidays", ()), extra_days=read.get("extra_working_days", ())),
        **{name: read[key] for key, name in _FIELDS.items() if key in read},
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
    return list(read) if KEYS[key].read is typed.names else text


def check_order(settings: PlaceSettings) -> None:
    """Each step of the ladder comes after the one below it. Raises WrongSettingError."""
    for name, table in (("escalation", settings.not_accepted), ("not_done", settings.not_done)):
        for severity, steps in table.items():
            spans = list(steps.values())
            if spans != sorted(spans):
                shown = ", ".join(f"{STEPS[kind]} {typed.as_typed(span)}" for kind, span in steps.items())
                raise WrongSettingError(f"{name}.{severity.value}: a higher level would be told first ({shown}).")


@dataclass(frozen=True, slots=True)
class Key:
    """How one setting is read, what it is for, and what holds, as it would be typed, where nobody sets it."""

    read: Callable[[Any], Any]
    means: str
    example: str
    default: str = ""


# The keys whose value is a field as it is read.
_FIELDS = {
    "quiet_hours": "quiet",
    "follow_up_days": "follow_up",
    "departments": "departments",
    "docket": "docket",
    "digest": "digest",
    "group_digest": "group_digest",
    "check_time": "check_time",
    "check_points": "check_points",
    "street_points": "street_points",
    "turn_unit": "turn_unit",
    "rota_note": "rota_note",
}
STEPS = {DEPUTY: "deputy", COMMUNITY: "community", STREET: "street"}
KEYS: dict[str, Key] = {
    **{
        f"escalation.{severity.value}.{STEPS[kind]}": Key(
            typed.span, f"not taken for so long: the {STEPS[kind]} is told", "20m", typed.as_typed(long)
        )
        for severity, steps in NOT_ACCEPTED.items()
        for kind, long in steps.items()
    },
    **{
        f"not_done.{severity.value}.{STEPS[kind]}": Key(
            typed.span, f"taken but not done for so long: the {STEPS[kind]} is told", "3d", typed.as_typed(long)
        )
        for severity, steps in NOT_DONE.items()
        for kind, long in steps.items()
    },
    "follow_up_days": Key(typed.number_of_days, "silence for so many days is “unconfirmed”", "3", "3"),
    "quiet_hours": Key(typed.quiet, "nothing but danger is said, or “none”", "22:00-07:00", "22:00-07:00"),
    "working_hours": Key(typed.working, "when an office is open, or “none”: always", "mon-fri 09:00-17:30", "none"),
    "holidays": Key(typed.dates, "days on which an office is closed", "2027-01-01, 2027-02-06..2027-02-12"),
    "extra_working_days": Key(typed.dates, "days it makes up for them", "2027-02-14"),
    "emergency": Key(typed.telephone, "the number to call when life is in danger", "119"),
    "docket": Key(typed.weekly, "when an office gets the list of its meeting, or “none”", "mon 09:00", "mon 09:00"),
    "digest": Key(typed.clock, "when the safety head gets the evening's digest, or “none”", "20:30", "20:30"),
    "group_digest": Key(typed.switch, "whether the group gets one, too: “on” or “off”", "on", "off"),
    "check_time": Key(typed.morning, "when today's household is reminded of the check", "08:00", "08:00"),
    "check_points": Key(
        typed.names, "what a group checks besides hygiene, safety and environment, by “,” or “;”", "the boiler"
    ),
    "street_points": Key(
        typed.names, "what each household looks at once a month too, by “,” or “;”", "safety pledge signed"
    ),
    "turn_unit": Key(typed.unit, "how long a turn lasts: “day” or “week”", "day", "day"),
    "rota_note": Key(typed.switch, "whether the group is told each Monday who is on: “on” or “off”", "off", "off"),
    "departments": Key(typed.names, "who can be named to do something, by “,” or “;”", "water company; power company"),
}
