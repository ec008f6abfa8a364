"""What may follow /handbook and /ledger: a place by its name or code, a month or a year."""

import re
from collections.abc import Sequence
from datetime import date, timedelta

from bot.model import Place
from handlers.dates.numbers import MONTH_NAME, han
from handlers.visit import Visit

_DECEMBER = 12
_ENGLISH = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_YEAR = re.compile(r"(?P<year>\d{4}) ?年?", re.ASCII)
_MONTH = re.compile(
    r"(?:(?P<year>\d{4}) ?[-/.年] ?|(?P<of>去年|今年|本年) ?)?"
    r"(?P<month>\d{1,2}|[一二三四五六七八九十]{1,2}) ?(?P<sign>月)?份?",
    re.ASCII,
)
_NAMED = re.compile(
    rf"(?:(?P<before>\d{{4}}) )?(?P<name>{MONTH_NAME})(?:,? (?P<year>\d{{4}}))?",
    re.ASCII,
)
_YEARS = {"this year": 0, "今年": 0, "本年": 0, "last year": -1, "去年": -1, "上年": -1}
_MONTHS = {"this month": 0, "本月": 0, "这个月": 0, "这月": 0, "last month": -1, "上个月": -1, "上月": -1}
_BEFORE = re.compile(r"^(?:for|in|of|during) ")


def called(places: Sequence[Place], text: str) -> list[Place]:
    """Those of this name or code, else of a part of it."""
    wanted = text.casefold().strip(" .。，,!！")
    exact = [place for place in places if wanted in {place.name.casefold(), place.code.casefold()}]
    part = re.compile(rf"(?<![0-9a-z])0*{re.escape(wanted)}(?![0-9a-z])")
    return exact or [place for place in places if wanted and part.search(f"{place.name} {place.code}".casefold())]


def places_below(visit: Visit, held: Sequence[Place]) -> list[Place]:
    """These places and all that belong to them."""
    wanted = {place.id for place in held}
    everywhere = visit.store.places.all()
    return [each for each in everywhere if wanted & {above.id for above in visit.store.places.chain(each)}]


def period(words: str, today: date) -> tuple[date, date] | None:
    """The first and last day of the month or year that is meant, at most until today; without words, of this year.

    A month without its year is the last one of that name. None if the words name neither, or none that has begun.
    """
    said = _BEFORE.sub("", " ".join(words.casefold().split()).strip(" .。，,!！"))
    first = _begins(said, today) if said else (today.year, 0)
    if first is None or not 1970 <= first[0] <= today.year or first[1] > _DECEMBER:  # noqa: PLR2004  # a year
        return None
    year, month = first
    begin = date(year, month or 1, 1)
    after = date(year + (month in {0, _DECEMBER}), month % _DECEMBER + 1 if month else 1, 1)
    return (begin, min(after - timedelta(days=1), today)) if begin <= today else None


def _begins(said: str, today: date) -> tuple[int, int] | None:
    """The year and the month that are meant; month 0 for all of the year."""
    if said in _YEARS:
        return today.year + _YEARS[said], 0
    if said in _MONTHS:
        before = today.replace(day=1) + timedelta(days=_MONTHS[said])
        return before.year, before.month
    if found := _YEAR.fullmatch(said):
        return int(found["year"]), 0
    return _month(said, today)


def _month(said: str, today: date) -> tuple[int, int] | None:
    if found := _NAMED.fullmatch(said):
        month, year = _ENGLISH.index(found["name"][:3]) + 1, found["year"] or found["before"]
    elif (found := _MONTH.fullmatch(said)) and (found["year"] or found["sign"]):
        month, year = han(found["month"]) or 0, found["year"]
        if found["of"]:
            year = str(today.year + _YEARS[found["of"]])
    else:
        return None
    newest = today.year if month <= today.month else today.year - 1
    return (int(year) if year else newest, month) if month else None
