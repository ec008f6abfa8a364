"""Moments in words: those that have passed, what is none, and which of the words were it."""

import pytest

from handlers.dates import understand_moment
from tests.test_handlers.moments import NOW, SHANGHAI, said

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


@pytest.mark.parametrize(("text", "expected"), PAST)
def test_what_has_passed_is_understood_as_such(text: str, expected: str) -> None:
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
