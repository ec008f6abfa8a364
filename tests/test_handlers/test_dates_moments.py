"""Moments in words: what people type, on a Tuesday (24 November 2026) at ten in Shanghai, and what it means."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from bot.rules.times import at_wall_clock
from handlers.dates import END_OF_DAY, understand_moment

SHANGHAI = "Asia/Shanghai"
NOW = datetime(2026, 11, 24, 10, tzinfo=ZoneInfo(SHANGHAI))


def said(text: str, now: datetime = NOW, zone: str = SHANGHAI) -> str | None:
    """The moment of a text as the place's wall clock, without a time where none was said."""
    moment = understand_moment(text, now, zone)
    if moment is None:
        return None
    wall = moment.at.astimezone(ZoneInfo(zone))
    assert wall.date() == moment.day
    assert moment.at.tzinfo is UTC
    assert moment.words
    assert moment.words in text
    if moment.has_time:
        return f"{wall:%Y-%m-%d %H:%M}"
    assert moment.at == at_wall_clock(moment.day, END_OF_DAY, zone)
    return f"{wall:%Y-%m-%d}"


DAYS_IN_ENGLISH = [
    ("today", "2026-11-24"),
    ("tomorrow", "2026-11-25"),
    ("Tomorow", "2026-11-25"),
    ("tmr", "2026-11-25"),
    ("day after tomorrow", "2026-11-26"),
    ("Friday", "2026-11-27"),
    ("by Friday", "2026-11-27"),
    ("before Friday", "2026-11-27"),
    ("no later than Friday", "2026-11-27"),
    ("till Friday", "2026-11-27"),
    ("until Sunday", "2026-11-29"),
    ("take my Friday", "2026-11-27"),
    ("Can someone take my Friday?", "2026-11-27"),
    ("Tuesday", "2026-12-01"),
    ("thurs", "2026-11-26"),
    ("by wed", "2026-11-25"),
    ("until sat", "2026-11-28"),
    ("this Friday", "2026-11-27"),
    ("this Tuesday", "2026-11-24"),
    ("next Friday", "2026-12-04"),
    ("next sun", "2026-12-06"),
    ("Friday next week", "2026-12-04"),
    ("Friday of next week", "2026-12-04"),
    ("Friday week", "2026-12-04"),
    ("a week on Friday", "2026-12-04"),
    ("this week", "2026-11-29"),
    ("next week", "2026-12-06"),
    ("by next week", "2026-11-30"),
    ("until next week", "2026-11-30"),
    ("this weekend", "2026-11-29"),
    ("end of next week", "2026-12-06"),
    ("by the end of the month", "2026-11-30"),
    ("next month", "2026-12-31"),
    ("end of year", "2026-12-31"),
    ("eod", "2026-11-24"),
    ("by end of day Friday", "2026-11-27"),
    ("3 days", "2026-11-27"),
    ("in 3 days", "2026-11-27"),
    ("within a week", "2026-12-01"),
    ("in a fortnight", "2026-12-08"),
    ("two weeks", "2026-12-08"),
    ("in a couple of days", "2026-11-26"),
    ("in two months", "2027-01-24"),
    ("3d", "2026-11-27"),
    ("the 5th", "2026-12-05"),
    ("by the 31st", "2026-12-31"),
    ("the 24th", "2026-11-24"),
    ("the 5th of next month", "2026-12-05"),
    ("next month on the 30th", "2026-12-30"),
]

DAYS_BY_DATE = [
    ("12 Dec", "2026-12-12"),
    ("Dec. 12", "2026-12-12"),
    ("by the 12th of December", "2026-12-12"),
    ("December 12th, 2027", "2027-12-12"),
    ("I'll be back on Dec 2", "2026-12-02"),
    ("Nov 24", "2026-11-24"),
    ("20 Nov", "2027-11-20"),
    ("3 Jan", "2027-01-03"),
    ("5 may", "2027-05-05"),
    ("Feb 29 2028", "2028-02-29"),
    ("12/12/2026", "2026-12-12"),
    ("27/11", "2026-11-27"),
    ("11/27", "2026-11-27"),
    ("27.11.2026", "2026-11-27"),
    ("2026-12-05", "2026-12-05"),
    ("2026/12/5", "2026-12-05"),
    ("Friday 27 November", "2026-11-27"),
    ("Friday, 4 December", "2026-12-04"),
]

TIMES_IN_ENGLISH = [
    ("tomorrow at 9", "2026-11-25 09:00"),
    ("until tomorrow 9", "2026-11-25 09:00"),
    ("9 tomorrow", "2026-11-25 09:00"),
    ("at nine tomorrow", "2026-11-25 09:00"),
    ("tomorrow at 3", "2026-11-25 15:00"),
    ("tomorrow at 03:00", "2026-11-25 03:00"),
    ("tomorrow 3pm", "2026-11-25 15:00"),
    ("tmrw 5 p.m.", "2026-11-25 17:00"),
    ("tomorrow at noon", "2026-11-25 12:00"),
    ("tomorrow morning", "2026-11-25 09:00"),
    ("by tomorrow morning", "2026-11-25 12:00"),
    ("tomorrow afternoon at 3", "2026-11-25 15:00"),
    ("Friday evening", "2026-11-27 20:00"),
    ("Sunday evening at 7", "2026-11-29 19:00"),
    ("sat 9am", "2026-11-28 09:00"),
    ("at 9 on Friday", "2026-11-27 09:00"),
    ("Friday 6.30pm", "2026-11-27 18:30"),
    ("Fri 17h30", "2026-11-27 17:30"),
    ("half past 9 tomorrow", "2026-11-25 09:30"),
    ("quarter to 1 tomorrow", "2026-11-25 12:45"),
    ("12 at night", "2026-11-25 00:00"),
    ("Friday midnight", "2026-11-28 00:00"),
    ("Tuesday 5pm", "2026-11-24 17:00"),
    ("Tuesday at 9", "2026-12-01 09:00"),
    ("Tuesday at 10:00", "2026-12-01 10:00"),
    ("tonight", "2026-11-24 20:00"),
    ("tonight at 9", "2026-11-24 21:00"),
    ("this afternoon", "2026-11-24 14:00"),
    ("this morning", "2026-11-24 12:00"),
    ("in the morning", "2026-11-25 09:00"),
    ("by 5pm", "2026-11-24 17:00"),
    ("at 9", "2026-11-25 09:00"),
    ("9:30", "2026-11-25 09:30"),
    ("until noon", "2026-11-24 12:00"),
    ("in 2 hours", "2026-11-24 12:00"),
    ("an hour", "2026-11-24 11:00"),
    ("half an hour", "2026-11-24 10:30"),
    ("in an hour and a half", "2026-11-24 11:30"),
    ("2h", "2026-11-24 12:00"),
    ("in 3 days at 9", "2026-11-27 09:00"),
    ("December 12th at 3pm", "2026-12-12 15:00"),
    ("Dec 9 9am", "2026-12-09 09:00"),
    ("2026-12-12T15:00", "2026-12-12 15:00"),
    ("I'll do it by Friday at noon", "2026-11-27 12:00"),
]

DAYS_IN_CHINESE = [
    ("今天", "2026-11-24"),
    ("明天", "2026-11-25"),
    ("明日", "2026-11-25"),
    ("后天", "2026-11-26"),
    ("大后天", "2026-11-27"),
    ("周五", "2026-11-27"),
    ("周五之前", "2026-11-27"),
    ("周五前", "2026-11-27"),
    ("星期天前", "2026-11-29"),
    ("禮拜天", "2026-11-29"),
    ("周二", "2026-12-01"),
    ("这周五", "2026-11-27"),
    ("下周五", "2026-12-04"),
    ("下周三之前", "2026-12-02"),
    ("下個禮拜五", "2026-12-04"),
    ("下下周三", "2026-12-09"),
    ("师傅说下周三之前来修", "2026-12-02"),
    ("收到，周五修好", "2026-11-27"),
    ("5号电梯周五前修好", "2026-11-27"),
    ("本周内", "2026-11-29"),
    ("周末", "2026-11-29"),
    ("下週末", "2026-12-06"),
    ("下周", "2026-12-06"),
    ("下周之前", "2026-11-30"),
    ("月底", "2026-11-30"),
    ("这个月底前", "2026-11-30"),
    ("下月底", "2026-12-31"),
    ("12月底前", "2026-12-31"),
    ("年底", "2026-12-31"),
    ("月初", "2026-12-01"),
    ("5号", "2026-12-05"),
    ("二十八号", "2026-11-28"),
    ("本月30号", "2026-11-30"),
    ("下个月30号", "2026-12-30"),
    ("12月5日", "2026-12-05"),
    ("12月5号之前", "2026-12-05"),
    ("十二月一日", "2026-12-01"),
    ("11月24日", "2026-11-24"),
    ("11月20日", "2027-11-20"),
    ("1月5日", "2027-01-05"),
    ("明年1月5日", "2027-01-05"),
    ("2026年12月5日", "2026-12-05"),
    ("二〇二六年十二月一日", "2026-12-01"),
    ("11月27日周五", "2026-11-27"),
    ("下周三（12月2日）", "2026-12-02"),
    ("三天", "2026-11-27"),
    ("三天后", "2026-11-27"),
    ("3日内", "2026-11-27"),
    ("两周后", "2026-12-08"),
    ("半个月后", "2026-12-09"),
    ("一个月内", "2026-12-24"),
    ("周五下班前", "2026-11-27"),
]

TIMES_IN_CHINESE = [
    ("明晚8点", "2026-11-25 20:00"),
    ("今晚8点", "2026-11-24 20:00"),
    ("今晚12点", "2026-11-25 00:00"),
    ("今天晚上9:30", "2026-11-24 21:30"),
    ("明早", "2026-11-25 08:00"),
    ("明早八点半", "2026-11-25 08:30"),
    ("明天下午", "2026-11-25 14:00"),
    ("明天下午6点", "2026-11-25 18:00"),
    ("下周一上午", "2026-11-30 09:00"),
    ("下周三下午前", "2026-12-02 18:00"),
    ("後天下午兩點", "2026-11-26 14:00"),
    ("明天3点", "2026-11-25 15:00"),
    ("明天凌晨3点", "2026-11-25 03:00"),
    ("明天中午", "2026-11-25 12:00"),
    ("明天中午1点", "2026-11-25 13:00"),
    ("明天８：３０", "2026-11-25 08:30"),
    ("明天八点三刻", "2026-11-25 08:45"),
    ("明天8点05分", "2026-11-25 08:05"),
    ("周五晚", "2026-11-27 20:00"),
    ("周五18点前", "2026-11-27 18:00"),
    ("周二下午三点", "2026-11-24 15:00"),
    ("周二上午九点", "2026-12-01 09:00"),
    ("星期日晚上九点", "2026-11-29 21:00"),
    ("12月5日下午3点半", "2026-12-05 15:30"),
    ("2026年12月5日 9:00", "2026-12-05 09:00"),
    ("三点半", "2026-11-24 15:30"),
    ("8点前", "2026-11-25 08:00"),
    ("晚8点", "2026-11-24 20:00"),
    ("然后晚上8点", "2026-11-24 20:00"),
    ("两小时后", "2026-11-24 12:00"),
    ("半小时后", "2026-11-24 10:30"),
    ("一个半小时后", "2026-11-24 11:30"),
    ("一刻钟后", "2026-11-24 10:15"),
    ("24小时内", "2026-11-25 10:00"),
    ("三天后上午", "2026-11-27 09:00"),
    ("周五 3pm", "2026-11-27 15:00"),
]

PAST = [
    ("yesterday", "2026-11-23"),
    ("last Friday", "2026-11-20"),
    ("3 days ago", "2026-11-21"),
    ("5 Dec 2020", "2020-12-05"),
    ("today at 9", "2026-11-24 09:00"),
    ("last night", "2026-11-23 20:00"),
    ("two hours ago", "2026-11-24 08:00"),
    ("昨天", "2026-11-23"),
    ("上周五", "2026-11-20"),
    ("这周一", "2026-11-23"),
    ("3天前", "2026-11-21"),
    ("今天早上7点", "2026-11-24 07:00"),
    ("去年12月5日", "2025-12-05"),
]

ALL = [
    *DAYS_IN_ENGLISH,
    *DAYS_BY_DATE,
    *TIMES_IN_ENGLISH,
    *DAYS_IN_CHINESE,
    *TIMES_IN_CHINESE,
    *PAST,
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), ALL)
def test_everyday_words(text: str, expected: str) -> None:
    assert said(text) == expected


NOT_A_MOMENT = """
may / sun / sat / wed / march / now / soon / later / 5 / 12 / 2026 / a few days / in a bit
I may do it / we sat down / good morning / No. 5 is broken / the 5th floor / 12 people / room 3-11 / 1.5 hours
December / in December / 31 April / 29 Feb / Friday 28 November / tomorrow 25:00 / by the end / the other day
every Friday / each week / not Friday / not until Friday / since Friday / after Friday / for the last 3 days
Friday or Saturday / tomorrow and Sunday / tomorrow 9 to 11 / tomorrow 9-11 / next week at 9 / by Christmas
Friday 5pm CET / 15:00Z tomorrow / 3 and 9 December / 5 or 6 Dec
一点 / 快一点 / 两点意见 / 几天 / 过几天 / 晚点再说 / 早上好 / 5号楼 / 1号到3号楼 / 每周五 / 周五以后 / 三天没修了
已经三天 / 第三天 / 国庆3号 / 过年 / 12月 / 明年 / 12.5前 / 周五还是周六 / 周三下午三点到五点 / 2月29日 / 13月5日
"""
ONES_WITH_A_STROKE = ("24/7", "5/12", "5/12/2026", "13/13", "")


@pytest.mark.parametrize(
    "text",
    [*ONES_WITH_A_STROKE, *(phrase for line in NOT_A_MOMENT.strip().splitlines() for phrase in line.split(" / "))],
)
def test_what_is_not_a_moment(text: str) -> None:
    assert said(text) is None


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("property firm promised it by next Friday, they say", "by next Friday"),
        ("收到，下週五之前修好", "下週五之前"),
        ("flat 3 may be away until Sunday", "until Sunday"),
        ("I'll do it tomorrow at 9 and then call", "tomorrow at 9"),
    ],
)
def test_the_words_are_those_that_were_typed(text: str, words: str) -> None:
    moment = understand_moment(text, NOW, SHANGHAI)
    assert moment is not None
    assert moment.words == words
