"""English words for "since when", each with how it is counted."""

from datetime import date
from re import Match

from bot.rules.recognition.dates import Rule, ago, earlier, last_month, last_week, last_year, latest, weekday_before

_DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_SPACED_DAYS = tuple(f" {day}" for day in _DAYS)
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_NUMBERS = {
    "a couple of": 2, "couple of": 2, "a few": 3, "few": 3, "several": 4, "some": 3, "many": 5, "a": 1, "an": 1,
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
}  # fmt: skip
_UNITS = {"day": 1, "night": 1, "week": 7, "month": 30, "year": 365}
_UNITS_NAMED = tuple(_UNITS)
# What "for days" and its like mean when nobody counts.
_VAGUE = {"day": 3, "night": 3, "week": 14, "month": 60, "year": 730, "age": 60, "a while": 14}
_VAGUELY = ("days", "nights", "weeks", "months", "years", "ages", "a while")

_COUNT = rf"(?P<number>\d{{1,3}}|{'|'.join(_NUMBERS)}) (?:full |whole |solid )?(?P<unit>day|night|week|month|year)s?"
_ABOUT = r"(?:(?:the|about|over|almost|more than|nearly|at least|past|last) )*"
_DAY = r"(?P<day>mon|tue|wed|thu|fri|sat|sun)(?:day|sday|nesday|rsday|urday|s|rs)?\b"
_DATE = r"(?:the )?(?P<date>\d{1,2})?(?:st|nd|rd|th)? ?(?:of )?"
_MONTH = rf"(?P<month>{'|'.join(_MONTHS)})[a-z]{{0,6}}"


def _counted(match: Match[str], today: date) -> date:
    words = match["number"].lower()
    number = int(words) if words.isdecimal() else _NUMBERS[words]
    return earlier(today, number * _UNITS[match["unit"].lower()])


def _vague(match: Match[str], today: date) -> date:
    return earlier(today, _VAGUE[match["vague"].lower().removesuffix("s")])


def _weekday(match: Match[str], today: date) -> date:
    """`last Monday` is the Monday before today, as people mean it."""
    return weekday_before(_DAYS.index(match["day"].lower()), today)


def _month(match: Match[str], today: date) -> date | None:
    return latest(_MONTHS.index(match["month"].lower()) + 1, int(match["date"] or 1), today)


def _last(match: Match[str], today: date) -> date:
    unit = match["unit"].lower()
    return last_week(0, today) if unit == "week" else last_month(today) if unit == "month" else last_year(today)


# In the order of trying: what names a date more exactly comes first.
RULES: tuple[Rule, ...] = (
    (((" ago",), _UNITS_NAMED), rf"{_ABOUT}{_COUNT} ago", _counted),
    (
        (("for ", "over ", "past ", "last ", "going on", "been "), _UNITS_NAMED),
        rf"(?:for|over|past|last|going on|its been|it's been|been) {_ABOUT}{_COUNT}(?: now)?",
        _counted,
    ),
    (
        ((" now", " running", " in a row", " straight"), _UNITS_NAMED),
        rf"{_COUNT} (?:now|running|in a row|straight)",
        _counted,
    ),
    ((("the other day", "the other night"),), r"the other (?:day|night)", ago(2)),
    ((("the day before yesterday",),), r"(?:since |from )?the day before yesterday", ago(2)),
    (
        (("yesterday", "last night"),),
        r"(?:since |from )?(?:yesterday|last night)(?: morning| afternoon| evening| night)?",
        ago(1),
    ),
    ((("last ",), _SPACED_DAYS), rf"(?:(?:since|from|on) )?last {_DAY}", _weekday),
    (
        (("since ", "from ", "on "), _SPACED_DAYS),
        rf"(?:since|from|on) {_DAY}(?: morning| night| evening| afternoon)?",
        _weekday,
    ),
    ((("since ", "from "), _MONTHS), rf"(?:since|from) (?:early |late |mid[- ])?{_DATE}\b{_MONTH}", _month),
    ((("last ",), _UNITS_NAMED), r"(?:since |from )?last (?P<unit>week|month|year)", _last),
    (
        (("for ",), _VAGUELY),
        r"for (?:so |too )?(?:many )?(?P<vague>days|nights|weeks|months|years|ages|a while)",
        _vague,
    ),
    ((("s now",), _VAGUELY), r"(?P<vague>days|weeks|months|years) now", _vague),
    (
        (("this ", "today", "tonight", "earlier", "just now"),),
        r"(?:since |from )?(?:this (?:morning|afternoon|evening)|today|tonight|earlier|just now)",
        ago(0),
    ),
)
