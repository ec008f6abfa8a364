"""Reading what somebody typed for a setting: times, spans, days, names; or saying what is expected instead."""

import re
from datetime import date, time, timedelta

from bot.model import Unit
from bot.rules.places.working import EVERY_DAY, Working

MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)
LONGEST_SPAN, LONGEST_FOLLOW_UP, LONGEST_NAME = 366 * DAY, 30, 60
UNITS = {"m": MINUTE, "h": HOUR, "d": DAY}
WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
NONE = "none"
NUMBER = r"\+?\d[\d ()-]*\d"  # of a telephone


class WrongSettingError(ValueError):
    """A key that is not known, or a value that cannot be read; the text says what is expected."""


def span(value: str) -> timedelta:
    found = re.fullmatch(r"(\d{1,5})\s*([mhd])", value, re.ASCII)
    long = int(found[1]) * UNITS[found[2]] if found else timedelta(0)
    if not timedelta(0) < long <= LONGEST_SPAN:
        raise WrongSettingError("a time such as 20m, 12h or 3d is expected")
    return long


def as_typed(long: timedelta) -> str:
    """A span as `span` reads it, in the largest unit that fits."""
    unit = next(unit for unit in reversed(UNITS) if not long % UNITS[unit])
    return f"{long // UNITS[unit]}{unit}"


def number_of_days(value: str) -> timedelta:
    if not re.fullmatch(r"\d{1,2}", value, re.ASCII) or not 1 <= int(value) <= LONGEST_FOLLOW_UP:
        raise WrongSettingError(f"a number of days from 1 to {LONGEST_FOLLOW_UP} is expected")
    return int(value) * DAY


def hours(value: str) -> tuple[time, time]:
    found = re.fullmatch(r"([01]?\d|2[0-3]):([0-5]\d)\s*-\s*([01]?\d|2[0-3]):([0-5]\d)", value, re.ASCII)
    if found is None:
        raise WrongSettingError("hours such as 22:00-07:00 are expected")
    return time(int(found[1]), int(found[2])), time(int(found[3]), int(found[4]))


def quiet(value: str) -> tuple[time, time]:
    return (time(0), time(0)) if value == NONE else hours(value)


def working(value: str) -> Working:
    if value == NONE:
        return Working()
    days, _, times = value.lower().partition(" ")
    try:
        worked = weekdays(days)
        opens, closes = hours(times.strip())
    except (ValueError, KeyError):
        raise WrongSettingError("days and hours such as “mon-fri 09:00-17:30” are expected") from None
    if closes <= opens:
        raise WrongSettingError("an office closes later than it opens")
    return Working(worked, opens, closes)


def weekdays(value: str) -> frozenset[int]:
    """Such as "mon-fri" or "mon,wed,sat". Raises ValueError."""
    found: set[int] = set()
    for part in value.split(","):
        first, _, last = part.partition("-")
        start, end = WEEKDAYS.index(first), WEEKDAYS.index(last or first)
        found |= set(range(start, end + 1)) if start <= end else EVERY_DAY - set(range(end + 1, start))
    return frozenset(found)


def clock(value: str) -> time | None:
    if value == NONE:
        return None
    found = re.fullmatch(r"([01]?\d|2[0-3]):([0-5]\d)", value, re.ASCII)
    if found is None:
        raise WrongSettingError("a time such as 20:30 is expected, or “none”")
    return time(int(found[1]), int(found[2]))


def weekly(value: str) -> tuple[int, time] | None:
    if value == NONE:
        return None
    day, _, hour = value.lower().partition(" ")
    if day not in WEEKDAYS:
        raise WrongSettingError("a day and a time such as “mon 09:00” are expected, or “none”")
    at = clock(hour.strip())
    if at is None:
        raise WrongSettingError("a day and a time such as “mon 09:00” are expected, or “none”")
    return WEEKDAYS.index(day), at


def morning(value: str) -> time:
    at = clock(value)
    if at is None:
        raise WrongSettingError("a time such as 08:00 is expected")
    return at


def unit(value: str) -> Unit:
    if value not in list(Unit):
        raise WrongSettingError("“day” or “week” is expected")
    return Unit(value)


def switch(value: str) -> bool:
    if value not in {"on", "off"}:
        raise WrongSettingError("“on” or “off” is expected")
    return value == "on"


def dates(value: str) -> tuple[tuple[date, date], ...]:
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


def text(value: str) -> str:
    if len(value) > LONGEST_NAME:
        raise WrongSettingError(f"at most {LONGEST_NAME} characters are expected")
    return value


def telephone(value: str) -> str:
    if not re.fullmatch(rf"{NUMBER}(\s*[/,]\s*{NUMBER})*", text(value), re.ASCII):
        raise WrongSettingError("a number such as 119 is expected, or several, such as 119 / 120 / 110")
    return value


def names(value: str | list[str]) -> tuple[str, ...]:
    """Several with ";" between them, or with commas; one that has a comma itself is typed with a ";" at its end."""
    between = r"[;；]" if re.search(r"[;；]", str(value)) else r"[,，、]"
    found = re.split(between, value) if isinstance(value, str) else value
    return tuple(dict.fromkeys(text(name.strip()) for name in found if name.strip()))
