"""What is surely what the check has found, and what may be somebody's own matter."""

from datetime import date

import pytest

from bot.rules.finding import is_surely_found
from bot.rules.recognition import recognise


def surely(text: str) -> bool:
    return is_surely_found(recognise(text, today=date(2026, 11, 24)), text)


@pytest.mark.parametrize(
    "text",
    [
        "the lamp on the second landing is out",
        "I found the stairwell full of rubbish",
        "there is a pothole in the pavement by the school",
        "二楼平台的灯不亮了",
        "我看到楼道里堆了好多垃圾",
        "人行道上有个坑",
        "公共水龙头漏水了",
        "单元门关不上了",
        "垃圾桶满了没人收",
    ],
)
def test_a_thing_out_of_order(text: str) -> None:
    assert surely(text)


@pytest.mark.parametrize(
    "text",
    [
        "my kitchen tap drips all day",
        "the neighbours upstairs throw rubbish out of the window",
        "somebody smokes in the stairwell every night",
        "good morning",
        "still dark",
        "could we get a bench halfway up the hill?",
        "somebody left the front door unlocked",
        "我家厨房的水管漏水了",
        "二楼那家群租，晚上总有人在楼道抽烟",
        "楼上老往下扔垃圾",
        "老张又把垃圾堆在楼道里",
        "早上好",
    ],
)
def test_perhaps_somebodys_own(text: str) -> None:
    assert not surely(text)
