"""The moments a visitor can let time pass to."""

from collections.abc import Callable
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

_MORNING, _EVENING, _MEETING = time(8), time(20), time(9)
_MONDAY = 0


def _hour(now: datetime) -> datetime:
    return now.astimezone(UTC) + timedelta(hours=1)


def _evening(now: datetime) -> datetime:
    """Today's, or tomorrow's if today's is over."""
    return _next(now, _EVENING)


def _tomorrow(now: datetime) -> datetime:
    return _at(now + timedelta(days=1), _MORNING)


def _monday(now: datetime) -> datetime:
    moment = _next(now, _MEETING)
    while moment.weekday() != _MONDAY:
        moment = _at(moment + timedelta(days=1), _MEETING)
    return moment


JUMPS: dict[str, Callable[[datetime], datetime]] = {
    "hour": _hour,
    "evening": _evening,
    "tomorrow": _tomorrow,
    "monday": _monday,
}


def jump(name: str, now: datetime, zone: str) -> datetime:
    """The moment that a button of the clock leads to, in UTC. LookupError if there is no such button."""
    if name not in JUMPS:
        raise LookupError("the clock has no such button")
    return JUMPS[name](now.astimezone(ZoneInfo(zone))).astimezone(UTC)


def _next(now: datetime, clock: time) -> datetime:
    moment = _at(now, clock)
    return moment if moment > now else _at(now + timedelta(days=1), clock)


def _at(day: datetime, clock: time) -> datetime:
    return datetime.combine(day.date(), clock, day.tzinfo)
