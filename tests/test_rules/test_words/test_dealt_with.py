"""What tells of nothing but that a danger was dealt with, and what warns of more."""

import pytest

from bot.rules.words.dealt_with import deals_with

GAS, WIRE, BIN = "The Zhangs keep gas bottles in the cellar", "A live wire hangs in the stairwell", "A bin is on fire"
GAS_ZH, WIRE_ZH, BIN_ZH = "老张家在地下室放了好多煤气罐", "楼道里电线裸露，冒火花", "车棚后面垃圾桶着火了"


@pytest.mark.parametrize(
    ("text", "report"),
    [
        ("Zhang took his gas bottles away", GAS),
        ("Zhang and his son carried the gas bottles out this morning, thanks", GAS),
        ("Mrs Li got rid of the gas bottles", GAS),
        ("the live wire was cut off", WIRE),
        ("The electrician taped the live wire.", WIRE),
        ("the fire brigade put the fire out", BIN),
        ("老张把煤气罐搬走了，谢谢", GAS_ZH),
        ("煤气罐已转移", GAS_ZH),
        ("师傅来把电线接好了", WIRE_ZH),
        ("冒火花的电线换掉了", WIRE_ZH),
        ("消防队把火灭了", BIN_ZH),
    ],
)
def test_it_is_dealt_with(text: str, report: str) -> None:
    assert deals_with(text, report)


@pytest.mark.parametrize(
    ("text", "report"),
    [
        ("Zhang took his gas bottles into the stairwell", GAS),
        ("took the gas bottles out in the hall", GAS),
        ("we took the gas bottles away, but there is still a smell of gas", GAS),
        ("the gas bottles were not removed", GAS),
        ("who removed the gas bottles?", GAS),
        ("the gas bottles will be removed", GAS),
        ("the wire you fixed sparks", WIRE),
        ("the wire fixed yesterday sparks", WIRE),
        ("somebody removed the cover of the wire", WIRE),
        ("put out the fire, now it smokes", BIN),
        ("cleaned the bins", WIRE),
        ("The manhole cover was taken away", "The manhole cover is broken"),
        ("老张把煤气罐挪到楼道了", GAS_ZH),
        ("老张没把煤气罐搬走", GAS_ZH),
        ("煤气罐漏气了", GAS_ZH),
        ("修的电线冒火花了", WIRE_ZH),
        ("电线断了", WIRE_ZH),
        ("有人把电线剪掉了", WIRE_ZH),
        ("电线包好了，还冒火花", WIRE_ZH),
        ("井盖搬走了", "井盖坏了"),
    ],
)
def test_it_is_not(text: str, report: str) -> None:
    assert not deals_with(text, report)
