"""Days away in words, on Tuesday 24 November 2026: whoever is back on a day is away until the day before."""

from datetime import date

import pytest

from handlers.dates import understand_absence, understand_days

TODAY = date(2026, 11, 24)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("后天回来", 24, 25),
        ("後天回來", 24, 25),
        ("我周五回来", 24, 26),
        ("周五晚上回来", 24, 26),
        ("到周五回来", 24, 26),
        ("明天到周五回来", 25, 26),
        ("明天走，周五回来", 25, 26),
        ("明天走周五回来", 25, 26),
        ("三天后回来", 24, 26),
        ("下周回来", 24, 29),
        ("29号回来", 24, 28),
        ("back on Friday", 24, 26),
        ("Back Friday.", 24, 26),
        ("back tomorrow", 24, 24),
        ("we return on Sunday", 24, 28),
        ("back in 3 days", 24, 26),
        ("until I'm back on Friday", 24, 26),
        ("leaving tomorrow, back on Friday", 25, 26),
        ("leaving tomorrow and back on Friday", 25, 26),
        ("Saturday and Sunday, back Monday", 28, 29),
        ("home again on Friday", 24, 26),
    ],
)
def test_the_day_of_return_is_at_home(text: str, first: int, last: int) -> None:
    days = understand_absence(text, TODAY)
    assert days is not None
    assert (days.first.day, days.last.day) == (first, last)


@pytest.mark.parametrize(
    "text", ["until Sunday", "到周日", "going back to my village until Sunday", "周五到周日回家看父母", "3天就回来"]
)
def test_other_words_mean_what_they_say(text: str) -> None:
    days = understand_days(text, TODAY)
    assert days is not None
    assert understand_absence(text, TODAY) == days


@pytest.mark.parametrize("text", ["back today", "今天回来", "back soon", "很快回来"])
def test_nothing_is_guessed(text: str) -> None:
    assert understand_absence(text, TODAY) is None
