"""Short words are read at once, whatever they are: no pattern tries every way."""

import re
from random import Random
from time import perf_counter

import pytest

from bot.rules.words.phrases import PATTERNS, Meaning
from bot.rules.words.said import means


@pytest.mark.parametrize(
    "unit",
    ["又能", "刚", "看", "谢谢啊", "会", "又能又", "ha", "really", "all", "等", "it", "parts", "it is", "已经", "我再"],
)
def test_what_is_said_many_times_is_read_at_once(unit: str) -> None:
    began = perf_counter()
    assert not means((unit * 79)[:79] + "q", *Meaning)
    assert perf_counter() - began < 1, "a pattern tries every way"


@pytest.mark.parametrize("meaning", Meaning)
def test_no_pattern_tries_every_way(meaning: Meaning) -> None:
    """With the words of the pattern itself, one to three of them over and over, and an end that fits none."""
    chance = Random(2)  # noqa: S311 -- the same each time
    words = sorted(set(re.findall(r"[a-z]+|[\u4e00-\u9fff]+", PATTERNS[meaning])))
    pattern = re.compile(PATTERNS[meaning])
    began = perf_counter()
    for _ in range(600):
        some = chance.choices(words, k=chance.randint(1, 3))
        pattern.fullmatch("".join(chance.choices(some, k=79))[:79] + "q")
    assert perf_counter() - began < 5, "a pattern tries every way"
