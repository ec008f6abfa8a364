"""What is said in place of something, and what is only the name of a thing."""

import pytest

from bot.rules.words.instead import instead, is_thing_alone


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("not a burnt smell, smoke, lots of it", "smoke, lots of it"),
        ("sorry, I meant the house is on fire", "the house is on fire"),
        ("no wait, the flat is burning", "the flat is burning"),
        ("说错了，是着火了，很大", "着火了，很大"),
        ("不是臭味，是着火了，火很大", "着火了，火很大"),
        ("the house is on fire", None),
        ("nobody knows", None),
        ("not yet", None),
        ("not the lamp is out", None),
        ("着火了", None),
        ("不是说今天修吗", None),
    ],
)
def test_instead(text: str, said: str | None) -> None:
    assert instead(text) == said


@pytest.mark.parametrize("words", ["the switch", "a bulb", "pipe", "the wire", "开关", "电线", "灯泡"])
def test_things(words: str) -> None:
    assert is_thing_alone(words)


@pytest.mark.parametrize(
    "words",
    [
        "gas",
        "smoke",
        "fire",
        "live wire",
        "sparks",
        "a kid",
        "burning bin",
        "water everywhere",
        "着火",
        "煤气",
        "漏电",
        "烟",
        "",
    ],
)
def test_what_may_be_danger(words: str) -> None:
    assert not is_thing_alone(words)
