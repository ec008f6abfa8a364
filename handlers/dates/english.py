"""English: weekdays, relative days, stretches, and the words around them. Dates by name are in `explicit.py`."""

import re
from datetime import timedelta

from handlers.dates.building import (
    bare_weekday,
    day_numbers,
    day_of_month,
    fixed,
    length_ago,
    length_ahead,
    so_long,
    with_length,
)
from handlers.dates.clocks import AFTERNOON, EVENING, MORNING, NIGHT
from handlers.dates.numbers import ENGLISH, english
from handlers.dates.reading import VOID, Bound, Day, Read, Reading, Stretch, Weak, rules
from handlers.dates.spans import (
    dated,
    days_from,
    month,
    single,
    week,
    weekday_after,
    weekday_of_week,
    weekend,
)

_WEEKDAYS = ("mo", "tu", "we", "th", "fr", "sa", "su")
_WHICH = {"this": 0, "current": 0, "coming": 0, "this coming": 0, "next": 1, "following": 1, "last": -1}
_MINUTES = {"mi": 1, "ho": 60, "hr": 60}
_DAYS = {"da": 1, "ni": 1, "we": 7, "wk": 7, "fo": 14}
_WHOLE = {"week": week, "month": month, "weekend": weekend}


def _weekday(match: re.Match[str]) -> int:
    return _WEEKDAYS.index(match["day"][:2].lower())


def _which(match: re.Match[str]) -> int:
    return _WHICH[(match["which"] or "this").lower()]


def _next_such(match: re.Match[str]) -> Reading:
    return bare_weekday(_weekday(match))


def _doubtful(match: re.Match[str]) -> Reading:
    return bare_weekday(_weekday(match), Weak.WORD)


def _placed(match: re.Match[str]) -> Reading:
    """This Friday is the coming one, today included; next Friday is in the next calendar week; last is before today."""
    weekday, which = _weekday(match), _which(match)
    if which > 0:
        return fixed(lambda today: weekday_of_week(today, weekday, 1))
    before = timedelta(days=1 if which == 0 else 8)
    return fixed(lambda today: weekday_after(today - before, weekday))


def _week_later(match: re.Match[str]) -> Reading:
    weekday = _weekday(match)
    return fixed(lambda today: single(weekday_after(today, weekday).first + timedelta(days=7)))


def _whole(match: re.Match[str]) -> Reading:
    which, whole = _which(match), _WHOLE[match["unit"].lower()]
    return fixed(lambda today: whole(today, which))


def _end(match: re.Match[str]) -> Reading:
    which, unit = _which(match), match["unit"].lower()
    if unit == "year":
        return fixed(lambda today: dated(today, 12, 31, 31, today.year + which))
    whole = _WHOLE[unit]
    return fixed(lambda today: single(whole(today, which).last))


def _beginning(match: re.Match[str]) -> Reading:
    which, whole = _which(match), _WHOLE[match["unit"].lower()]
    return fixed(lambda today: single(whole(today, which).first))


def _length(match: re.Match[str]) -> Stretch | timedelta | None:
    unit, count = match["unit"][:2].lower(), match["count"].lower()
    only_half = count.startswith("half")
    number = 0 if only_half else english(count)
    halves = 2 * number + bool(only_half or match["half"])
    if unit in _MINUTES:
        return timedelta(minutes=_MINUTES[unit] * halves / 2)
    if halves % 2:
        return None
    return Stretch(months=number) if unit == "mo" else Stretch(days=number * _DAYS[unit])


_AHEAD, _AGO, _FOR = (with_length(_length, build) for build in (length_ahead, length_ago, so_long))


def _short(match: re.Match[str]) -> Reading:
    number, unit = int(match["count"]), match["unit"].lower()
    if unit in "dw":
        return so_long(Stretch(days=number * (7 if unit == "w" else 1)))
    return so_long(timedelta(hours=number) if unit == "h" else timedelta(minutes=number))


def _numbered(match: re.Match[str]) -> Reading:
    return day_numbers(int(match["first"]), int(match.groupdict().get("last") or match["first"]))


def _numbered_of(match: re.Match[str]) -> Reading:
    return day_of_month(int(match["first"]), _which(match))


def _this_part(match: re.Match[str]) -> Reading:
    parts = {"morning": MORNING, "afternoon": AFTERNOON, "evening": EVENING, "night": NIGHT}
    return Reading(day=Day(single), part=parts[match["part"].lower()])


def _in_days(days: int) -> Reading:
    return fixed(lambda today: days_from(today, days))


_FULL = r"(?:mon|tues|wed?ne?s|thurs|fri|satur|sun)day"
_STRONG = rf"(?P<day>{_FULL}|mon|tues?|weds|thu|thurs?|fri)\b"
_ANY = rf"(?P<day>{_FULL}|mon|tues?|weds?|thu|thurs?|fri|sat|sun)\b"
_TOMORROW = r"(?:tom+or+ow|tommorow|tmrw?|tmw|2moro+w?)\b"
_UNIT = r"(?P<unit>min(?:ute)?|hour|hr|day|night|week|wk|fortnight|month)s?\b(?P<half> and a half\b)?"
_SOME_DAY = rf"(?:{_ANY}|to(?:day|night)|yesterday|{_TOMORROW}|{_UNIT})"
_NAMED = r"(?P<which>this coming|this|coming|next|following|last)"
_COUNT = rf"(?P<count>{ENGLISH})[ -]?"
_ANY_COUNT = rf"(?P<count>half an?|half|an?|{ENGLISH})[ -]?"
_NTH, _TO_NTH = r"(?P<first>\d{1,2})(?:st|nd|rd|th)", r"(?P<last>\d{1,2})(?:st|nd|rd|th)"
# "the 5th floor" is no day: an ordinal is one only before the end, a stop, or a word that carries on.
_GOES_ON = r"(?=\s*(?:$|[,;.!?):-]|\d|(?:at|by|to|until|till|and|in the|for|from|morning|afternoon|evening|noon)\b))"

_TABLE: list[tuple[str, Read | Reading]] = [
    (rf"\b(?:every|each|except|not)\s+(?:(?:other|on|by|until|the)\s+)*(?:{_SOME_DAY}|\d)", VOID),
    (rf"\b(?:since|after) (?:last |next |this )?{_SOME_DAY}", VOID),
    (r"\b(?:christmas|x-?mas|easter|thanksgiving|ramadan|eid|diwali|new year)", VOID),
    (rf"\b(?:last|past|been|since|already|almost)\s+(?:for\s+|the\s+|past\s+|last\s+)*{_ANY_COUNT}{_UNIT}", VOID),
    (rf"\b{_STRONG}", _next_such),
    (r"\b(?P<day>wed|sat|sun)\b", _doubtful),
    (rf"\b{_NAMED} {_ANY}", _placed),
    (rf"\b{_ANY} week\b(?!end)", _week_later),
    (rf"\ba week (?:on|from) {_ANY}", _week_later),
    (rf"\b{_NAMED} (?P<unit>week|weekend|month)\b", _whole),
    (r"\b(?:the )?(?P<which>)(?P<unit>weekend)\b", _whole),
    (rf"\b(?:the )?end of (?:the )?(?:{_NAMED} )?(?P<unit>week|month|year)\b", _end),
    (r"\b(?P<which>)(?P<unit>month|year)[- ]end\b", _end),
    (rf"\b(?:the )?(?:start|beginning) of (?:the )?{_NAMED} (?P<unit>week|month)\b", _beginning),
    (r"\btoday\b", _in_days(0)),
    (rf"\b{_TOMORROW}", _in_days(1)),
    (rf"\b(?:the )?day after {_TOMORROW}", _in_days(2)),
    (r"\byesterday\b", _in_days(-1)),
    (r"\b(?:the )?day before yesterday\b", _in_days(-2)),
    (r"\btonight\b", Reading(day=Day(single), part=NIGHT)),
    (r"\bthis (?P<part>morning|afternoon|evening)\b", _this_part),
    (r"\blast night\b", Reading(day=Day(lambda today: days_from(today, -1)), part=NIGHT)),
    (r"\b(?:end of (?:the )?day|close of (?:business|play)|eod|cob)\b", Reading(end_of_day=True)),
    (rf"\b(?:in|within)\s+(?:about\s+|the\s+|next\s+)*{_ANY_COUNT}{_UNIT}(?:'? time)?", _AHEAD),
    (rf"\b{_ANY_COUNT}{_UNIT} (?:from (?:now|today)|later|time)\b", _AHEAD),
    (rf"\b{_ANY_COUNT}{_UNIT} (?:ago|before)\b", _AGO),
    (rf"\b(?:for\s+)?(?:the\s+)?(?:next\s+)?{_COUNT}{_UNIT}", _FOR),
    (rf"\bfor\s+(?:about\s+)?{_ANY_COUNT}{_UNIT}", _FOR),
    (rf"\b(?P<count>half an?) {_UNIT}", _FOR),
    (rf"^\s*{_ANY_COUNT}{_UNIT}\s*$", _FOR),
    (r"(?:^\s*|\b(?:in|for|within)\s+)(?P<count>\d{1,3})\s?(?P<unit>[hdwm])\s*$", _short),
    (rf"\b(?:the )?{_NTH}{_GOES_ON}", _numbered),
    (rf"\b(?:the )?{_NTH} ?(?:-|to|until|till|through) ?(?:the )?{_TO_NTH}{_GOES_ON}", _numbered),
    (rf"\b(?:the )?{_NTH} (?:of )?{_NAMED} month\b", _numbered_of),
    (rf"\b{_NAMED} month,? (?:on )?(?:the )?{_NTH}{_GOES_ON}", _numbered_of),
    (r"\b(?:by|before|no later than|not later than|due)\b", Reading(bound=Bound.BY)),
    (r"\b(?:until|till?|'til)\b", Reading(bound=Bound.UNTIL)),
    (r"\bto\b|-", Reading(bound=Bound.TO)),
    (r"\b(?:through|thru)\b", Reading(bound=Bound.THROUGH)),
    (r"\b(?:from|starting|beginning)\b", Reading(bound=Bound.FROM)),
    (r"\bat\b|@|\b(?:around|about)\b", Reading(bound=Bound.AT)),
    (r"\bon\b", Reading(bound=Bound.ON)),
    (r"\band\b|&", Reading(bound=Bound.AND)),
    (r"\bor\b", Reading(bound=Bound.OR)),
    (r"\bafter\b", Reading(bound=Bound.AFTER)),
]  # fmt: skip


RULES = rules(_TABLE)
