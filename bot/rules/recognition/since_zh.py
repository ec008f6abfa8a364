"""Chinese words for "since when", each with how it is counted."""

from datetime import date
from itertools import product
from re import Match

from bot.rules.recognition.dates import Rule, ago, earlier, last_month, last_week, last_year, latest, weekday_before

_DAYS = "一二三四五六日"
_DIGITS = {word: value for value, word in enumerate("一二三四五六七八九", 1)} | {"两": 2, "几": 3, "好几": 4, "多": 4}
_UNITS = {"天": 1, "日": 1, "周": 7, "星期": 7, "礼拜": 7, "月": 30, "年": 365}

_NUMBER = r"(?P<number>\d{1,3}|好几|好多|[一两二三四五六七八九十几]{1,3}|半)"
_UNIT = r"(?P<unit>天|日|周|个?星期|个?礼拜|个?月|年)"
_WEEK = r"(?:周|星期|礼拜)"
_WEEK_ENDS = ("周", "期", "拜")
_UNIT_ENDS = ("天", "日", "月", "年", *_WEEK_ENDS)
_LAST = ("上周", "上星期", "上礼拜", "上月", "上个")
_FROM = r"(?:从|自|打)?"
_ON = r"(?:起|开始|以来)?"
_PART = r"(?:早上|上午|中午|下午|晚上|夜里|半夜|凌晨)?"
_WENT_ON = ("连续", "已经", "都", "快", "整整", "这", "过去", "坏了", "停了", "堵了", "断了", "漏了")
_WENT_ON_FOR = tuple(map("".join, product(_WENT_ON, "0123456789好一两二三四五六七八九十几半")))
_UNITS_AGO = tuple(map("".join, product(_UNIT_ENDS, ("", "多"), ("前", "以前", "之前", "了", "没"))))


def _counted(match: Match[str], today: date) -> date:
    days = _UNITS[match["unit"].removeprefix("个")]
    return earlier(today, _number(match["number"], days) * days)


def _number(words: str, days: int) -> float:
    if words.isdecimal():
        return int(words)
    if words == "半":
        return 0.5 if days > 1 else 1
    tens, ten, ones = words.partition("十")
    if ten:
        return _DIGITS.get(tens, 1) * 10 + _DIGITS.get(ones, 0)
    return _DIGITS.get(words, _DIGITS.get(words[-1], 3))


def _weekday(match: Match[str], today: date) -> date:
    index = _DAYS.index(match["day"].replace("天", "日"))
    return last_week(index, today) if match.groupdict().get("last") else weekday_before(index, today)


def _month(match: Match[str], today: date) -> date | None:
    return latest(int(match["month"]), int(match.groupdict().get("date") or 1), today)


def _last(match: Match[str], today: date) -> date:
    return last_month(today) if match["unit"] == "月" else last_week(0, today)


# In the order of trying: what names a date more exactly comes first.
RULES: tuple[Rule, ...] = (
    ((("月",),), rf"{_FROM}(?P<month>\d{{1,2}})月(?P<date>\d{{1,2}})[日号](?:那天)?{_ON}", _month),
    ((_UNITS_AGO,), rf"{_FROM}{_NUMBER}(?:个?多)?{_UNIT}多?(?:以?前|之前|了|(?=没))", _counted),
    ((_WENT_ON_FOR, _UNIT_ENDS), rf"(?:{'|'.join(_WENT_ON)}){_NUMBER}(?:个?多)?{_UNIT}", _counted),
    ((("大前天",),), r"(?:从|自)?大前天", ago(3)),
    ((("两天", "几天", "这些天"),), r"[前这头](?:两|几)天|最近几天|这些天|好几天", ago(2)),
    ((("前天",),), rf"{_FROM}前天{_PART}{_ON}", ago(2)),
    ((("昨",),), rf"{_FROM}(?:昨天|昨日|昨晚|昨夜|昨儿|昨){_PART}{_ON}", ago(1)),
    ((_LAST,), rf"{_FROM}上个?(?P<last>{_WEEK})(?P<day>[一二三四五六日天]){_ON}", _weekday),
    ((_LAST,), rf"{_FROM}上个?(?P<unit>{_WEEK}|月){_ON}", _last),
    ((_WEEK_ENDS,), rf"(?:从|自|打)(?:这个?)?{_WEEK}(?P<day>[一二三四五六日天]){_ON}", _weekday),
    ((_WEEK_ENDS,), rf"{_WEEK}(?P<day>[一二三四五六日天])(?:起|开始|就)", _weekday),
    ((("去年",),), rf"{_FROM}去年(?:底|初|冬天|夏天)?{_ON}", lambda _match, today: last_year(today)),
    ((("月",),), rf"(?:从|自|打)(?P<month>\d{{1,2}})月份?{_ON}", _month),
    ((("今天", "今早", "今儿", "今晨", "今晚"),), rf"{_FROM}(?:今天|今早|今儿|今晨|今晚){_PART}{_ON}", ago(0)),
    ((("刚才", "刚刚"),), r"刚才|刚刚", ago(0)),
)
