"""Chinese, simplified by `reading.plain`: days, weekdays, stretches, times and the words around them."""

import re
from datetime import date, timedelta

from handlers.dates.building import (
    bare_weekday,
    day_numbers,
    day_of_month,
    fixed,
    length_ago,
    length_ahead,
    month_days,
    so_long,
    with_length,
)
from handlers.dates.clocks import AFTERNOON, DAWN, DUSK, EARLY, EVENING, LATE, MORNING, NIGHT, NOON, clock
from handlers.dates.numbers import HAN, digits, han
from handlers.dates.reading import NOTHING, VOID, Bound, Day, Read, Reading, Stretch, Weak, rules
from handlers.dates.spans import (
    Span,
    dated,
    days_from,
    month,
    month_end,
    month_start,
    on_day,
    single,
    week,
    weekday_of_week,
    weekend,
)

_WEEKDAYS = {"一": 0, "二": 1, "三": 2, "四": 3, "五": 4, "六": 5, "日": 6, "天": 6}
_DAYS = {"大前": -3, "前": -2, "昨": -1, "今": 0, "明": 1, "后": 2, "大后": 3}
_YEARS = {"前": -2, "去": -1, "今": 0, "明": 1, "后": 2}
_PARTS = {
    "凌晨": DAWN, "清晨": EARLY, "清早": EARLY, "早晨": EARLY, "早上": EARLY, "一早": EARLY, "早": EARLY, "晨": EARLY,
    "上午": MORNING, "中午": NOON, "午后": AFTERNOON, "下午": AFTERNOON, "午": NOON, "傍晚": DUSK,
    "晚上": EVENING, "晚间": EVENING, "晚": EVENING, "夜里": NIGHT, "夜晚": NIGHT, "夜间": NIGHT, "半夜": LATE,
    "深夜": LATE, "夜": NIGHT,
}  # fmt: skip
_MINUTES = {"小时": 60, "钟头": 60, "刻钟": 15, "分钟": 1}
_MORE = {"半": 30, "一刻": 15, "三刻": 45}
_END = 31  # or the last day that the month has
_POINTS = {"初": 1, "中": 15, "底": _END, "末": _END}
_BY_DAY = {"天": 1, "日": 1, "晚": 1, "周": 7, "星期": 7, "礼拜": 7}


def _which(match: re.Match[str]) -> int:
    """Weeks or months from this one: 上 -1, 这 0, 下 1, 下下 2."""
    words = match["which"] or ""
    return words.count("下") - words.count("上")


def _bare(match: re.Match[str]) -> Reading:
    return bare_weekday(_WEEKDAYS[match["day"]])


def _of_week(match: re.Match[str]) -> Reading:
    weekday, which = _WEEKDAYS[match["day"]], _which(match)
    return fixed(lambda today: weekday_of_week(today, weekday, which))


def _week(match: re.Match[str]) -> Reading:
    which = _which(match)
    return fixed(lambda today: week(today, which))


def _weekend(match: re.Match[str]) -> Reading:
    which = _which(match)
    return fixed(lambda today: weekend(today, which))


def _relative(match: re.Match[str]) -> Reading:
    days, part = _DAYS[match["day"]], match.groupdict().get("part")
    return Reading(day=Day(lambda today: days_from(today, days)), part=_PARTS[part] if part else None)


def _two_days(match: re.Match[str]) -> Reading:
    first = _DAYS[match["day"]]
    return fixed(lambda today: Span(days_from(today, first).first, days_from(today, first + 1).last))


def _month_days(match: re.Match[str]) -> Reading | None:
    number, first = han(match["month"]), han(match["first"])
    last = han(match.groupdict().get("last") or match["first"])
    if number is None or first is None or last is None:
        return None
    year = match["year"]
    if not year or year in _YEARS:
        return month_days(number, first, last, _YEARS[year] if year else None)
    full = digits(year) + (2000 if len(year) == 2 else 0)  # noqa: PLR2004  two digits of a year
    return fixed(lambda today: dated(today, number, first, last, full))


def _day_numbers(match: re.Match[str]) -> Reading | None:
    first, last = han(match["first"]), han(match.groupdict().get("last") or match["first"])
    return None if first is None or last is None else day_numbers(first, last)


def _day_of_month(match: re.Match[str]) -> Reading | None:
    number = han(match["first"])
    return None if number is None else day_of_month(number, _which(match))


def _month(match: re.Match[str]) -> Reading:
    which = _which(match)
    return fixed(lambda today: month(today, which))


def _point_of_month(match: re.Match[str]) -> Reading | None:
    """The beginning, middle or end of a month: of a numbered one, of this or the next, or of the one to come."""
    day = _POINTS[match["point"]]
    if match["month"]:
        number = han(match["month"])
        return fixed(lambda today: _point_of_numbered(today, number or 0, day))
    if match["which"] or day == _END:
        which = _which(match)
        return fixed(lambda today: single(_point(month_start(today, which), day)))
    return day_numbers(day, day)


def _point(first: date, day: int) -> date:
    return min(first + timedelta(days=day - 1), month_end(first))


def _point_of_numbered(today: date, number: int, day: int) -> Span | None:
    coming = (on_day(year, number, 1) for year in (today.year, today.year + 1))
    points = [_point(first, day) for first in coming if first]
    return next((single(point) for point in points if point >= today), None)


def _length(match: re.Match[str]) -> Stretch | timedelta | None:
    unit, half = match["unit"].removeprefix("个"), match.groupdict().get("half")
    number = 0 if match["count"] == "半" else han(match["count"])
    if number is None:
        return None
    halves = 2 * number + bool(half or match["count"] == "半")
    if unit in _MINUTES:
        return timedelta(minutes=halves * _MINUTES[unit] / 2)
    if unit == "月":
        return Stretch(months=number, days=15 * (halves % 2))
    return Stretch(days=number * _BY_DAY[unit]) if halves % 2 == 0 else None


_AHEAD, _AGO, _FOR = (with_length(_length, build) for build in (length_ahead, length_ago, so_long))


def _clock(match: re.Match[str]) -> Reading | None:
    """An hour said with its minutes stands alone; a bare one (三点 is also "three points") wants company."""
    hour, more = han(match["hour"]), match["more"]
    if hour is None:
        return None
    if match["minute"]:
        minute = han(match["minute"])
        return None if minute is None else clock(hour, minute)
    return clock(hour, _MORE.get(more or "", 0), weak=None if more else Weak.WORD)


def _clock_alone(match: re.Match[str]) -> Reading | None:
    hour = han(match["hour"])
    return None if hour is None else clock(hour)


def _part(match: re.Match[str]) -> Reading:
    return Reading(part=_PARTS[match["part"]])


def _doubtful_part(match: re.Match[str]) -> Reading:
    return Reading(part=_PARTS[match["part"]], weak=Weak.WORD)


_WHICH = r"(?P<which>上上|上|这|本|此|下{1,3})个?"
_WEEK = r"(?:周|星期|礼拜)"
_WEEKDAY = r"(?P<day>[一二三四五六日天])(?!常)"
_YEAR = r"(?:(?P<year>\d{4}|\d{2}|[〇零一二三四五六七八九]{4}|今|明|后|去|前)年)?"
_MONTH = rf"(?<![\d第])(?P<month>{HAN})月份?"
_FIRST, _LAST = rf"(?<![\d第月.:/-])(?P<first>{HAN})", rf"(?P<last>{HAN})"
_TO = r"\s*(?:到|至|-)\s*"
# 5号楼 is a building.
_PLACE = "楼门院线房单室栋户桌车机铺店库井梯电口商弄路巷胡厅仓地坑岗亭别桥塔区位柱幢座棚"
_NUMBERED = rf"(?:日(?![常子用本期间志])|号(?![{_PLACE}]))"
_UNIT = r"(?P<unit>个?小时|个?钟头|分钟|刻钟|天|晚|个?星期|个?礼拜|周|个?月(?<=个月|半月))"  # 三月 is March
_LENGTH = rf"(?<![\d第每隔.:])(?P<count>{HAN}|半)(?P<half>个半)?{_UNIT}"
_MINUTE = r"(?P<minute>\d\d|[一二三四五]?十[一二三四五六七八九]?|零[一二三四五六七八九])"
_LONG_PART = r"(?P<part>凌晨|清晨|清早|早晨|早上|一早|上午|中午|午后|下午|傍晚|晚[上间]|[半深]夜|夜[里晚间])(?!好)"
_AFTER = r"(?:之后|以后|过后|后)"
_DAY_PART = r"(?P<part>早上?|晨|午|晚上?|夜里?)"

_TABLE: list[tuple[str, Read | Reading]] = [
    (rf"(?:每|隔|除了?|不是|自从)个?(?:{_WEEK}|天|日|月|周末|晚|早|今|明|后天|{HAN})", VOID),
    (rf"(?:{_WEEK}[一二三四五六日天末]|[今明昨后前][天日早晚]|\d[日号])(?:{_AFTER}|以来)", VOID),
    (r"国庆|春节|元旦|中秋|端午|清明|劳动节|五一|圣诞|除夕|过年|农历|正月|腊月|初[一二三四五六七八九十]", VOID),
    (rf"{_LENGTH}(?:以来|没|多?了|来)", VOID),
    (rf"(?:已经|连续|过去|最近|这)(?:都|有|的)?{HAN}个?(?:{_WEEK}|天|日|月|小时)", VOID),
    (rf"{_WEEK}{_WEEKDAY}", _bare),
    (rf"{_WHICH}{_WEEK}的?{_WEEKDAY}", _of_week),
    (rf"{_WHICH}{_WEEK}(?:之内|以内|内|里)?", _week),
    (rf"{_WHICH}{_WEEK}末", _weekend),
    (r"(?P<which>)周末", _weekend),
    (r"(?<![然今以])(?P<day>大前|前|昨|今|明|大后|后)(?:天|日|儿)", _relative),
    (rf"(?P<day>昨|今|明){_DAY_PART}(?!报)", _relative),
    (r"(?P<day>今|明)[天日]?[明后]两?天", _two_days),
    (rf"{_YEAR}{_MONTH}(?P<first>{HAN})(?:[日号]|(?![\d个.:]))", _month_days),
    (rf"{_YEAR}{_MONTH}(?P<first>{HAN})[日号]?{_TO}{_LAST}(?:[日号]|(?![\d月个.:点时]))", _month_days),
    (rf"{_FIRST}{_NUMBERED}", _day_numbers),
    (rf"{_FIRST}[日号]?{_TO}{_LAST}{_NUMBERED}", _day_numbers),
    (rf"{_FIRST}号?{_TO}{HAN}号(?=[{_PLACE}])", NOTHING),
    (rf"{_WHICH}月的?(?P<first>{HAN}){_NUMBERED}", _day_of_month),
    (rf"{_WHICH}月(?:之内|以内|内|里)?", _month),
    (rf"{_WHICH}月(?P<month>)(?P<point>[底末初中])", _point_of_month),
    (r"(?<![\d一二两三四五六七八九十个])(?P<which>)(?P<month>)月(?P<point>[底末初中])", _point_of_month),
    (rf"(?<!\d)(?P<which>)(?P<month>{HAN})月份?(?P<point>[底末初中])", _point_of_month),
    (r"(?:今年)?年底", fixed(lambda today: dated(today, 12, 31, 31, today.year))),
    (rf"(?:再过|再等|再|过)?{_LENGTH}{_AFTER}", _AHEAD),
    (rf"(?:再过|过){_LENGTH}", _AHEAD),
    (rf"{_LENGTH}(?:之内|以内|内)", _AHEAD),
    (rf"{_LENGTH}(?:之前|以前|前)", _AGO),
    (rf"{_LENGTH}", _FOR),
    (rf"(?<!\d)(?P<count>{HAN})(?P<unit>日)(?:之内|以内|内|{_AFTER})", _AHEAD),
    (rf"^\s*(?!一点)(?P<hour>{HAN})点\s*$", _clock_alone),
    (rf"(?<![\d.:])(?P<hour>{HAN})(?:点|时)(?:(?P<minute>{HAN})分|(?P<more>半|[一三]刻|钟|整)|(?!\d))", _clock),
    (rf"(?<![\d.:])(?P<hour>{HAN})(?:点|时)(?P<more>){_MINUTE}", _clock),
    (_LONG_PART, _part),
    (rf"(?P<part>早|晚)(?=\s*{HAN}[点时:])", _part),
    (r"(?P<part>早|晚|夜)(?![点些一上饭餐班])", _doubtful_part),
    (r"正午", clock(12, exact=True)),
    (r"午夜", clock(24)),
    (r"下班(?:之前|以前|前)|当天之?内", Reading(end_of_day=True)),
    (r"之前|以前|前(?![天面门台后楼排几])|截止到?|截至|不晚于|最晚|最迟", Reading(bound=Bound.BY)),
    (r"(?:一直)?等?(?<![收看听找遇碰达得拿见想做办])到|至", Reading(bound=Bound.UNTIL)),
    (r"从|自|起|开始", Reading(bound=Bound.FROM)),
    (r"或者?|还是", Reading(bound=Bound.OR)),
    (r"和|跟|与|及|、", Reading(bound=Bound.AND)),
    (_AFTER, Reading(bound=Bound.AFTER)),
]  # fmt: skip
RULES = rules(_TABLE)
