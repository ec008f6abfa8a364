"""Times of the day that are written alike everywhere ("9:30", "3pm", "at 9"), and the parts of a day."""

import re
from datetime import timedelta

from handlers.dates.numbers import english
from handlers.dates.reading import VOID, Clock, Part, Read, Reading, Weak, rules

DAWN = Part(5, 6, 0)
EARLY = Part(8, 10, 1)
MORNING = Part(9, 12, 1)
NOON = Part(12, 13, 10)
AFTERNOON = Part(14, 18, 12)
DUSK = Part(17, 19, 12)
EVENING = Part(20, 22, 17)
NIGHT = Part(20, 23, 18)
LATE = Part(23, 24, 18)

_LAST_BARE_AFTERNOON = 5
_HALF_DAY = 12
_DAY = 24
_HOUR = 60


def minutes(clock: Clock, part: Part | None) -> int:
    """Minutes from the day's start; "12 at night" and later belong to the next day.

    A bare hour from 1 to 5 is in the afternoon: neighbours arrange nothing for the small hours without saying so.
    """
    hour = clock.hour
    if not clock.exact and 1 <= hour <= _HALF_DAY and (part or hour <= _LAST_BARE_AFTERNOON):
        hour %= _HALF_DAY
        while hour < (part.earliest if part else _HALF_DAY):
            hour += _HALF_DAY
    elif part is not None and hour == 0 and part.earliest > _HALF_DAY:
        hour = _DAY
    return hour * _HOUR + clock.minute


def clock(hour: int, minute: int = 0, *, exact: bool = False, weak: Weak | None = None) -> Reading:
    """A time of day as a reading, void when no clock shows it."""
    if hour > _DAY or minute >= _HOUR or (hour == _DAY and minute):
        return VOID
    return Reading(clock=Clock(hour, minute, exact or hour > _HALF_DAY or hour == 0), weak=weak)


def _half(hour: int, minute: int, half: str) -> Reading:
    if not 1 <= hour <= _HALF_DAY:
        # "15:00 pm" says nothing against 15:00; "25 pm" is no time.
        return clock(hour, minute, exact=True) if _HALF_DAY < hour < _DAY and half in "pP" else VOID
    return clock(hour % _HALF_DAY + (_HALF_DAY if half in "pP" else 0), minute, exact=True)


def _written(match: re.Match[str]) -> Reading:
    hour, minute = int(match["hour"]), int(match["minute"] or 0)
    if match["half"]:
        return _half(hour, minute, match["half"])
    return clock(hour, minute, exact=match["hour"].startswith("0"))


def _dotted(match: re.Match[str]) -> Reading | None:
    hour, minute = int(match["hour"]), int(match["minute"])
    return clock(hour, minute, weak=Weak.NUMBER) if hour < _DAY and minute < _HOUR else None


def _number(match: re.Match[str]) -> Reading | None:
    hour = english(match["hour"])
    return clock(hour, weak=Weak.NUMBER) if hour <= _DAY else None


def _past(match: re.Match[str]) -> Reading:
    minute = {"half": 30, "quarter": 15}.get(match["piece"].lower()) or int(match["piece"])
    turn = english(match["hour"]) * _HOUR + (minute if match["way"].lower() == "past" else -minute)
    hour, minute = divmod(turn, _HOUR)
    return clock(hour or _HALF_DAY, minute)  # a quarter to one


def _o_clock(match: re.Match[str]) -> Reading:
    return clock(english(match["hour"]))


def _of(part: Part) -> Reading:
    return Reading(part=part)


_HOURS = r"(?P<hour>\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
_HALF = r"(?P<half>[ap])\.?m\b\.?"
_ZONES = r"(?:utc|gmt|bst|[ce]e?[sd]t|[ce]et|[mp][sd]t|jst|ist|z)\b"
_TABLE: list[tuple[str, Read | Reading]] = [
    (rf"(?<![\d:.])(?P<hour>\d{{1,2}}):(?P<minute>\d\d)(?::00)?(?:\s*{_HALF})?(?![\d:])", _written),
    (rf"(?<![\d:.])(?P<hour>\d{{1,2}})(?:\.(?P<minute>\d\d))?\s*{_HALF}", _written),
    (rf"\d{{1,2}}(?:[:.]\d\d)*\s*(?:[ap]\.?m\.?)?\s*{_ZONES}|\d:\d\d[+-]\d\d", VOID),  # not the place's time
    (r"\d:\d", VOID),  # what is left of a clock that none of the above could read
    (r"(?<![\d:.])(?P<hour>\d{1,2})[.h](?P<minute>\d\d)(?![\d.]|\w)", _dotted),
    (rf"(?<![\w:./]){_HOURS}h?(?![\w:/%]|\.\d)", _number),
    (rf"\b{_HOURS}\s*o'?clock\b", _o_clock),
    (rf"\b(?P<piece>half|quarter|[1-5]?[05]) (?P<way>past|to) {_HOURS}\b", _past),
    (r"\b(?:noon|midday|noontime)\b", clock(12, exact=True)),
    (r"\b(?:lunch ?time)\b", _of(NOON)),
    (r"\bmidnight\b", clock(24)),
    (r"\b(?:early )?in the morning\b", _of(MORNING)),
    (r"\bin the afternoon\b", _of(AFTERNOON)),
    (r"\bin the evening\b", _of(EVENING)),
    (r"\bat night\b", _of(NIGHT)),
    (r"\bearly morning\b", Reading(part=EARLY, weak=Weak.WORD)),
    (r"\bmorning\b", Reading(part=MORNING, weak=Weak.WORD)),
    (r"\bafternoon\b", Reading(part=AFTERNOON, weak=Weak.WORD)),
    (r"\bevening\b", Reading(part=EVENING, weak=Weak.WORD)),
    (r"\bnight\b", Reading(part=NIGHT, weak=Weak.WORD)),
]
RULES = rules(_TABLE)


def start_of(part: Part) -> timedelta:
    return timedelta(hours=part.start)


def end_of(part: Part) -> timedelta:
    return timedelta(hours=part.end)
