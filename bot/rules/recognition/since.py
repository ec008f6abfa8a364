"""Since when it has been so: the reporter's words and the date they mean."""

import re
from collections.abc import Callable
from datetime import date, timedelta
from re import Match

from bot.model import Since
from bot.rules.recognition.normalise import simplified

_WEEKDAYS = {"一": 0, "二": 1, "三": 2, "四": 3, "五": 4, "六": 5, "日": 6, "天": 6}
_DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_HAN = {
    "一": 1,
    "两": 2,
    "二": 2,
    "三": 3,
    "四": 4,
    "五": 5,
    "六": 6,
    "七": 7,
    "八": 8,
    "九": 9,
    "十": 10,
    "几": 3,
    "好几": 4,
}
_ENGLISH = {
    "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9, "ten": 10, "a couple of": 2, "couple of": 2, "a few": 3, "few": 3, "several": 4, "the last few": 3,
    "the past few": 3, "the last couple of": 2, "some": 3, "many": 5,
}  # fmt: skip
# What "for days" and its like mean when nobody counts.
_VAGUE = {"day": 3, "week": 14, "month": 60, "year": 730, "ages": 60, "a while": 14}
_UNIT_DAYS = {
    "天": 1,
    "日": 1,
    "day": 1,
    "周": 7,
    "星期": 7,
    "礼拜": 7,
    "week": 7,
    "月": 30,
    "个月": 30,
    "month": 30,
    "年": 365,
    "year": 365,
}

_NUMBER = r"(?P<number>\d{1,3}|好几|[一两二三四五六七八九十几]{1,3}|半)"
_COUNT = rf"(?P<number>\d{{1,3}}|{'|'.join(sorted(_ENGLISH, key=len, reverse=True))})"
_ENGLISH_UNIT = r"(?P<unit>day|night|week|month|year)s?"
_DAY_NAME = r"(?P<day>mon|tue|wed|thu|fri|sat|sun)(?:day|sday|nesday|rsday|urday|s|rs)?"
_MONTH_NAME = r"(?P<month>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}"


def since(text: str, today: date) -> Since | None:
    """Return the first words of `text` that say since when, with their date; None when it does not say."""
    read = simplified(text)
    if not _HINT.search(read):
        return None
    for expression, when in _RULES:
        match = expression.search(read)
        if match and (on := when(match, today)) is not None:
            start, end = match.span()
            return Since(text[start:end].strip(), on)
    return None


def _ago(days: int) -> Callable[[Match[str], date], date]:
    return lambda _match, today: _earlier(today, days)


def _earlier(today: date, days: int) -> date:
    return today - timedelta(days=min(days, today.toordinal() - 1))


def _counted(match: Match[str], today: date) -> date | None:
    unit = match["unit"].lower().replace("night", "day")
    days = _number(match["number"].lower(), half_of=_UNIT_DAYS[unit]) * _UNIT_DAYS[unit]
    return _earlier(today, round(days))


def _number(words: str, half_of: int) -> float:
    if words.isdecimal():
        return int(words)
    if words == "半":
        return 0.5 if half_of > 1 else 1
    if words in _HAN:
        return _HAN[words]
    if words in _ENGLISH:
        return _ENGLISH[words]
    tens, ten, ones = words.partition("十")
    return (_HAN.get(tens, 1) * 10 + _HAN.get(ones, 0)) if ten else _HAN.get(words[0], 3)


def _vague(match: Match[str], today: date) -> date:
    return _earlier(
        today, _VAGUE[match["vague"].lower().removesuffix("s") if match["vague"].lower() != "ages" else "ages"]
    )


def _weekday(match: Match[str], today: date) -> date:
    index = _WEEKDAYS[match["day"]] if match["day"] in _WEEKDAYS else _DAYS.index(match["day"].lower())
    if match.groupdict().get("last"):
        return _earlier(today, today.weekday() + 7 - index)
    return _earlier(today, (today.weekday() - index) % 7 or 7)


def _month(match: Match[str], today: date) -> date | None:
    text = match["month"].lower()
    number = int(text) if text.isdecimal() else _MONTHS.index(text[:3]) + 1
    day = match.groupdict().get("date")
    return _latest(number, int(day) if day else 1, today)


def _latest(month: int, day: int, today: date) -> date | None:
    for year in (today.year, today.year - 1):
        try:
            on = date(year, month, day)
        except ValueError:
            continue
        if on <= today:
            return on
    return None


def _start_of_last(match: Match[str], today: date) -> date:
    unit = match["unit"].lower()
    if unit in {"周", "星期", "礼拜", "week"}:
        return _earlier(today, today.weekday() + 7)
    if unit in {"月", "month"}:
        return _earlier(today.replace(day=1), 1).replace(day=1)
    return date(max(today.year - 1, 1), 1, 1)


def _rules() -> tuple[tuple[re.Pattern[str], Callable[[Match[str], date], date | None]], ...]:
    table: list[tuple[str, Callable[[Match[str], date], date | None]]] = [
        (r"(?:自|从|打)?(?P<month>\d{1,2})月(?P<date>\d{1,2})[日号](?:起|开始|以来|那天)?", _month),
        (rf"(?:自|从)?{_NUMBER}(?:多)?(?P<unit>天|日|周|个?星期|个?礼拜|个月|年)(?:多)?(?:以?前|之前|了|没)", _counted_han),
        (rf"(?:连续|已经|都|快|整整|这|过去|坏了|停了|堵了|断了|漏了){_NUMBER}(?:多)?(?P<unit>天|周|个?星期|个月|年)", _counted_han),
        (r"(?:从|自)?大前天", _ago(3)),
        (r"前两天|前几天|这两天|头两天", _ago(2)),
        (r"这几天|最近几天|这些天|好几天", _ago(3)),
        (r"(?:从|自|打)?前天(?:早上|上午|中午|下午|晚上|夜里|半夜)?(?:起|开始)?", _ago(2)),
        (r"(?:从|自|打)?(?:昨天|昨日|昨晚|昨夜|昨儿|昨)(?:早上|上午|中午|下午|晚上|夜里|半夜|凌晨)?(?:起|开始)?", _ago(1)),
        (r"(?:从|自|打)?上个?(?P<last>周|星期|礼拜)(?P<day>[一二三四五六日天])(?:起|开始)?", _weekday),
        (r"(?:从|自|打)?上个?(?P<unit>周|星期|礼拜|月)(?:起|开始|以来)?", _start_of_last),
        (r"(?:从|自|打)(?:这个?)?(?:周|星期|礼拜)(?P<day>[一二三四五六日天])(?:起|开始)?", _weekday),
        (r"(?:周|星期|礼拜)(?P<day>[一二三四五六日天])(?:起|开始|就)", _weekday),
        (r"(?:从|自|打)?去年(?:起|开始|底|初|冬天|夏天)?", lambda _m, today: date(max(today.year - 1, 1), 1, 1)),
        (r"(?:从|自|打)(?P<month>\d{1,2})月份?(?:起|开始|以来)?", _month),
        (r"(?:从|自|打)?(?:今天|今早|今儿|今晨|今晚)(?:早上|上午|中午|下午|晚上|凌晨)?(?:起|开始)?", _ago(0)),
        (r"刚才|刚刚", _ago(0)),
        (rf"(?:for |over |about |almost |more than |nearly )*{_COUNT} (?:full |whole |solid )?{_ENGLISH_UNIT} ago", _counted),
        (rf"(?:for|over|past|last|going on|its been|it's been|been) (?:the |about |over |almost |more than |nearly |at least )*(?:past |last )?{_COUNT} (?:full |whole |solid )?{_ENGLISH_UNIT}(?: now)?", _counted),
        (rf"{_COUNT} {_ENGLISH_UNIT} (?:now|running|in a row|straight)", _counted),
        (r"the other (?:day|night)", _ago(2)),
        (r"(?:since |from )?the day before yesterday", _ago(2)),
        (r"(?:since |from )?(?:yesterday|last night)(?: morning| afternoon| evening| night)?", _ago(1)),
        (rf"(?P<last>last) {_DAY_NAME}\b", _weekday_english),
        (rf"(?:since|from|on) (?:last )?{_DAY_NAME}\b(?: morning| night| evening| afternoon)?", _weekday),
        (rf"(?:since|from) (?:early |late |mid[- ])?(?P<date>\d{{1,2}})?(?:st|nd|rd|th)? ?(?:of )?\b{_MONTH_NAME}\b", _month),
        (r"(?:since |from )?last (?P<unit>week|month|year)", _start_of_last),
        (r"for (?:so |too )?(?:many )?(?P<vague>days|weeks|months|years|ages|a while)", _vague),
        (r"(?P<vague>days|weeks|months|years) now", _vague),
        (r"(?:since )?(?:this (?:morning|afternoon|evening)|today|tonight|earlier|just now)", _ago(0)),
    ]  # fmt: skip
    return tuple(
        (re.compile(rf"(?<![A-Za-z]){expression}(?![A-Za-z])", re.IGNORECASE), when) for expression, when in table
    )


def _counted_han(match: Match[str], today: date) -> date | None:
    unit = match["unit"].removeprefix("个") if match["unit"] != "个月" else "个月"
    return _earlier(today, round(_number(match["number"], _UNIT_DAYS[unit]) * _UNIT_DAYS[unit]))


def _weekday_english(match: Match[str], today: date) -> date:
    """`last Monday` is the Monday before today, as people mean it; only Chinese 上周一 names the week."""
    index = _DAYS.index(match["day"].lower())
    return _earlier(today, (today.weekday() - index) % 7 or 7)


_RULES = _rules()
_HINT = re.compile(
    r"[天周月年昨今前刚日]|星期|礼拜|ago|since|for |last|yesterday|today|tonight|this (?:m|a|e)|other|now|earlier|running|row"
    r"|straight|from|on |been|past|over",
    re.IGNORECASE,
)
