"""Whatever is typed: an answer or None, never an exception, and always one that keeps its promises."""

import re
import subprocess
import sys
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from handlers.dates import understand_absence, understand_days, understand_moment

PIECES = """
by until till to from and or after on at in for next this last every the day week month Friday sat sun may march Dec
tomorrow today tonight morning noon midnight 9 12 31 0 9:30 25:61 3pm 5th 29 Feb 31 April 5/12 12/12/26 2026-02-30 24/7
half past quarter an hour days ago weeks - , . ( ） 每 下 上 个 周 星期 五 日 天 月 号 12月 31日 到 至 前 之前 后 起 从 和
明 晚 早 上午 下午 点 半 刻 分 小时 三 十 两 廿 〇 底 初 年 二〇二六年 回来 back ² ٣ ſun İ
"""
ZONES = st.sampled_from(["Asia/Shanghai", "Europe/London", "America/New_York", "Pacific/Apia", "Asia/Kathmandu"])
MOMENTS = st.datetimes(datetime(2020, 1, 1), datetime(2040, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001
SENTENCES = st.lists(st.sampled_from(PIECES.split()), max_size=9).flatmap(
    lambda words: st.sampled_from(["", " "]).map(lambda gap: gap.join(words))
)


@settings(max_examples=250, deadline=None)
@given(text=st.one_of(st.text(), SENTENCES), now=MOMENTS, zone=ZONES)
def test_any_text(text: str, now: datetime, zone: str) -> None:
    moment = understand_moment(text, now, zone)
    if moment is not None:
        assert moment.words in text
        assert moment.at.astimezone(ZoneInfo(zone)).date() == moment.day
    for understand in (understand_days, understand_absence):
        days = understand(text, now.date())
        if days is not None:
            assert days.words in text
            assert days.first <= days.last


@settings(max_examples=40, deadline=None)
@given(day=st.dates(date(2026, 1, 1), date(2030, 12, 31)), now=MOMENTS)
def test_a_whole_date_is_that_date_however_it_is_written(day: date, now: datetime) -> None:
    ways = (f"{day:%d %B %Y}", f"{day:%B %d, %Y}", f"{day.isoformat()}", f"{day.year}年{day.month}月{day.day}日")
    for text in ways:
        moment = understand_moment(text, now, "Asia/Shanghai")
        assert moment is not None
        assert (moment.day, moment.has_time) == (day, False)


@settings(max_examples=100, deadline=None)
@given(now=MOMENTS, zone=ZONES, weekday=st.integers(0, 6))
def test_a_bare_weekday_is_the_next_one_in_both_languages(now: datetime, zone: str, weekday: int) -> None:
    today = now.astimezone(ZoneInfo(zone)).date()
    names = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
    for text in (names[weekday], f"周{'一二三四五六日'[weekday]}"):
        moment = understand_moment(text, now, zone)
        assert moment is not None
        assert moment.day.weekday() == weekday
        assert today < moment.day <= today + timedelta(days=7)


@pytest.mark.parametrize(
    "text", ["9 " * 200, "下" * 400, "12 Dec " * 60, "Friday " * 1000, "\x00", "\ud800", "三" * 400]
)
def test_a_long_or_odd_text_is_no_trouble(text: str) -> None:
    assert understand_moment(text, datetime(2026, 11, 24, tzinfo=UTC), "UTC") is None
    assert understand_days(text, date(2026, 11, 24)) is None


def test_dateparser_waits_until_a_date_needs_it() -> None:
    """It takes a sixth of a second to import; most texts never need it."""
    program = (
        "import sys; from datetime import UTC, date, datetime; from handlers.dates import understand_days;"
        "understand_days('until Sunday', date(2026, 11, 24)); print('dateparser' in sys.modules)"
    )
    ran = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)  # noqa: S603
    assert re.fullmatch(r"False\s*", ran.stdout)
