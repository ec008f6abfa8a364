"""A group's code before, or after, an item's number."""

import pytest

from bot.rules.words.codes import code_and_rest

SAID = {
    "017#1 on my way": ("017", "#1 on my way"),
    "#017#1 done": ("017", "#1 done"),
    "DT-03-017 #1 done, new bulb": ("DT-03-017", "#1 done, new bulb"),
    "DT-03-017 1 on my way": ("DT-03-017", "#1 on my way"),
    "017的#1 我来处理": ("017", "#1 我来处理"),
    "017＃12 周五前": ("017", "#12 周五前"),
    "done 017#1": ("017", "done #1"),
}


@pytest.mark.parametrize("text", SAID)
def test_code_and_number(text: str) -> None:
    assert code_and_rest(text) == SAID[text]


@pytest.mark.parametrize("text", ["#1 on my way", "on my way", "", "lamp done", "#12", "12 lamps are out"])
def test_no_code(text: str) -> None:
    assert code_and_rest(text) is None
