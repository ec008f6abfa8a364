"""Days in words, on Tuesday 24 November 2026."""

from datetime import date

import pytest

from handlers.dates import understand_days

TODAY = date(2026, 11, 24)


def said(text: str, today: date = TODAY) -> tuple[str, str] | None:
    days = understand_days(text, today)
    if days is None:
        return None
    assert days.words
    assert days.words in text
    return days.first.isoformat(), days.last.isoformat()


ONE_DAY = [
    ("Friday", "2026-11-27"),
    ("take my Friday", "2026-11-27"),
    ("by Friday", "2026-11-27"),
    ("next Friday", "2026-12-04"),
    ("tomorrow", "2026-11-25"),
    ("tomorrow at 9", "2026-11-25"),
    ("tonight", "2026-11-24"),
    ("in 3 days", "2026-11-27"),
    ("the 5th", "2026-12-05"),
    ("12 Dec", "2026-12-12"),
    ("I'm not free on 27/11", "2026-11-27"),
    ("明天", "2026-11-25"),
    ("明天有事，换一下", "2026-11-25"),
    ("周五", "2026-11-27"),
    ("下周三", "2026-12-02"),
    ("12月5号", "2026-12-05"),
    ("yesterday", "2026-11-23"),
    ("until yesterday", "2026-11-23"),
    ("上周五", "2026-11-20"),
]

SPANS = [
    ("until Sunday", "2026-11-24", "2026-11-29"),
    ("until Sunday, please", "2026-11-24", "2026-11-29"),
    ("till the 30th", "2026-11-24", "2026-11-30"),
    ("until the end of the month", "2026-11-24", "2026-11-30"),
    ("until next week", "2026-11-24", "2026-11-30"),
    ("through next week", "2026-11-24", "2026-12-06"),
    ("from today until Sunday", "2026-11-24", "2026-11-29"),
    ("from tomorrow until next Wednesday", "2026-11-25", "2026-12-02"),
    ("from 3 to 9 December", "2026-12-03", "2026-12-09"),
    ("between 3 and 9 December", "2026-12-03", "2026-12-09"),
    ("I'm away 3-9 Dec", "2026-12-03", "2026-12-09"),
    ("Dec 3–9", "2026-12-03", "2026-12-09"),
    ("Dec 28 - Jan 3", "2026-12-28", "2027-01-03"),
    ("from 20 to 30 Nov", "2026-11-20", "2026-11-30"),
    ("20 Nov to 30 Nov", "2026-11-20", "2026-11-30"),
    ("2026-12-24 to 2026-12-26", "2026-12-24", "2026-12-26"),
    ("12/24-12/26", "2026-12-24", "2026-12-26"),
    ("1st to 7th", "2026-12-01", "2026-12-07"),
    ("Fri-Sun", "2026-11-27", "2026-11-29"),
    ("wed-fri", "2026-11-25", "2026-11-27"),
    ("from Monday to Wednesday", "2026-11-30", "2026-12-02"),
    ("Mon to Wed next week", "2026-11-30", "2026-12-02"),
    ("Saturday and Sunday", "2026-11-28", "2026-11-29"),
    ("this weekend", "2026-11-28", "2026-11-29"),
    ("next weekend", "2026-12-05", "2026-12-06"),
    ("this week", "2026-11-24", "2026-11-29"),
    ("next week", "2026-11-30", "2026-12-06"),
    ("next month", "2026-12-01", "2026-12-31"),
    ("3 days", "2026-11-24", "2026-11-26"),
    ("for a week", "2026-11-24", "2026-11-30"),
    ("for 2 nights", "2026-11-24", "2026-11-25"),
    ("for 3 days from Friday", "2026-11-27", "2026-11-29"),
    ("for 10 days from 1 Dec", "2026-12-01", "2026-12-10"),
    ("last week", "2026-11-16", "2026-11-22"),
    ("1日到7日", "2026-12-01", "2026-12-07"),
    ("1-7号", "2026-12-01", "2026-12-07"),
    ("一号至七号", "2026-12-01", "2026-12-07"),
    ("20日到30日", "2026-11-20", "2026-11-30"),
    ("30日到3日", "2026-11-30", "2026-12-03"),
    ("12月1日到7日", "2026-12-01", "2026-12-07"),
    ("12月24-26日", "2026-12-24", "2026-12-26"),
    ("12月30日到1月3日", "2026-12-30", "2027-01-03"),
    ("我12月1号到5号出差", "2026-12-01", "2026-12-05"),
    ("到周日", "2026-11-24", "2026-11-29"),
    ("住到周日", "2026-11-24", "2026-11-29"),
    ("今天到周日", "2026-11-24", "2026-11-29"),
    ("即日起到月底", "2026-11-24", "2026-11-30"),
    ("周五到周日", "2026-11-27", "2026-11-29"),
    ("下周一到周三", "2026-11-30", "2026-12-02"),
    ("下週一至下週五", "2026-11-30", "2026-12-04"),
    ("周六周日", "2026-11-28", "2026-11-29"),
    ("周六和周日", "2026-11-28", "2026-11-29"),
    ("今明两天", "2026-11-24", "2026-11-25"),
    ("明后天", "2026-11-25", "2026-11-26"),
    ("周末", "2026-11-28", "2026-11-29"),
    ("下周", "2026-11-30", "2026-12-06"),
    ("我下周不在", "2026-11-30", "2026-12-06"),
    ("下个月", "2026-12-01", "2026-12-31"),
    ("三天", "2026-11-24", "2026-11-26"),
    ("出门一个星期", "2026-11-24", "2026-11-30"),
    ("从明天起五天", "2026-11-25", "2026-11-29"),
    ("一个月", "2026-11-24", "2026-12-23"),
]


@pytest.mark.parametrize(("text", "day"), ONE_DAY)
def test_one_day(text: str, day: str) -> None:
    assert said(text) == (day, day)


@pytest.mark.parametrize(("text", "first", "last"), SPANS)
def test_days_on_end(text: str, first: str, last: str) -> None:
    assert said(text) == (first, last)


NO_DAYS = """
away / tomorrow and Sunday / Friday or Saturday / from Friday / in 2 hours / at 9 / may / 7 / every Friday / after Sunday
from 9 to 3 December / 6 Dec 2026 to 3 Dec 2026 / Friday 28 November
周五起 / 明天和周日 / 每周末 / 5号楼到7号楼 / 三点到五点 / 几天 / 周五、周六、周日或下周
"""


@pytest.mark.parametrize("text", [phrase for line in NO_DAYS.strip().splitlines() for phrase in line.split(" / ")])
def test_what_is_no_days(text: str) -> None:
    assert said(text) is None


@pytest.mark.parametrize(
    ("text", "today", "first", "last"),
    [
        ("1日到7日", date(2026, 12, 3), "2026-12-01", "2026-12-07"),
        ("1日到7日", date(2026, 12, 7), "2026-12-01", "2026-12-07"),
        ("1日到7日", date(2026, 12, 8), "2027-01-01", "2027-01-07"),
        ("30日到3日", date(2026, 12, 1), "2026-11-30", "2026-12-03"),
        ("28 Dec to 3 Jan", date(2027, 1, 1), "2026-12-28", "2027-01-03"),
        ("this weekend", date(2026, 11, 29), "2026-11-28", "2026-11-29"),
        ("周末", date(2026, 12, 31), "2027-01-02", "2027-01-03"),
        ("next month", date(2026, 12, 31), "2027-01-01", "2027-01-31"),
        ("for a month", date(2027, 1, 31), "2027-01-31", "2027-02-27"),
        ("until the 30th", date(2027, 1, 31), "2027-01-31", "2027-03-30"),
        ("Sunday to Tuesday", date(2026, 12, 27), "2027-01-03", "2027-01-05"),
    ],
)
def test_ends_of_weeks_months_and_years(text: str, today: date, first: str, last: str) -> None:
    assert said(text, today) == (first, last)


def test_the_last_year_there_is() -> None:
    assert said("in 3 weeks", date(9999, 12, 30)) is None
    assert said("1日到7日", date(9999, 12, 30)) is None
