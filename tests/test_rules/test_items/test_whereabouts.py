"""Where an item is: words, a point on the map, or both."""

import pytest

from bot.rules.items.whereabouts import parted, point, with_point, with_words

HERE = point(31.2304, -121.47371)


def test_a_point_is_kept_to_the_metre() -> None:
    assert (HERE, point(-0.000001, 0)) == ("31.23040, -121.47371", "-0.00000, 0.00000")
    assert parted(point(-0.000001, 0)) == ("", "-0.00000, 0.00000")


@pytest.mark.parametrize(
    ("location", "words", "at"),
    [
        (None, "", ""),
        ("by the gate", "by the gate", ""),
        (HERE, "", HERE),
        (f"by the gate · {HERE}", "by the gate", HERE),
        (f"left · right · {HERE}", "left · right", HERE),
        ("No. 3 · 4, 5", "No. 3 · 4, 5", ""),
    ],
)
def test_words_and_point_come_apart_again(location: str | None, words: str, at: str) -> None:
    assert parted(location) == (words, at)
    assert parted(with_point(location, point(1, 2))) == (words, "1.00000, 2.00000")
    assert parted(with_words(location, "in the yard")) == ("in the yard", at)
    assert with_words(location, None) == (at or None)
