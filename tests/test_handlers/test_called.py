"""What follows /handbook and /ledger: months and years as people say them, and places by their code."""

from datetime import date

import pytest

from bot.model import Level, Place
from handlers.overview.called import called, period

TODAY = date(2026, 11, 24)
YARDS = [
    Place(number, Level.GROUP, f"DT-03-{number:03}", f"Courtyard {number}", 1, timezone="Asia/Shanghai")
    for number in (17, 18, 117)
]


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [
        ("", "2026-01-01", "2026-11-24"),
        ("2026", "2026-01-01", "2026-11-24"),
        ("2025", "2025-01-01", "2025-12-31"),
        ("2025年", "2025-01-01", "2025-12-31"),
        ("last year", "2025-01-01", "2025-12-31"),
        ("去年", "2025-01-01", "2025-12-31"),
        ("2026-11", "2026-11-01", "2026-11-24"),
        ("2026-2", "2026-02-01", "2026-02-28"),
        ("November", "2026-11-01", "2026-11-24"),
        ("in nov.", "2026-11-01", "2026-11-24"),
        ("Sept 2025", "2025-09-01", "2025-09-30"),
        ("2025 September", "2025-09-01", "2025-09-30"),
        ("december", "2025-12-01", "2025-12-31"),
        ("last month", "2026-10-01", "2026-10-31"),
        ("this month", "2026-11-01", "2026-11-24"),
        ("11月", "2026-11-01", "2026-11-24"),
        ("十二月份", "2025-12-01", "2025-12-31"),
        ("去年11月", "2025-11-01", "2025-11-30"),
        ("今年3月", "2026-03-01", "2026-03-31"),
        ("2025年3月", "2025-03-01", "2025-03-31"),
        ("上个月", "2026-10-01", "2026-10-31"),
        ("本月", "2026-11-01", "2026-11-24"),
    ],
)
def test_a_month_or_a_year(words: str, first: str, last: str) -> None:
    assert period(words, TODAY) == (date.fromisoformat(first), date.fromisoformat(last))


@pytest.mark.parametrize(
    "words", ["lamp", "017", "11", "2030", "2026-12", "2026-13", "0月", "今年12月", "1200", "maybe", "november lamp"]
)
def test_what_is_neither_or_has_not_begun(words: str) -> None:
    assert period(words, TODAY) is None


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("017", [17]),
        ("17", [17]),
        ("dt-03-018", [18]),
        ("Courtyard 117", [117]),
        ("DT-03", [17, 18, 117]),
        ("lamp", []),
    ],
)
def test_a_place_by_name_or_code(words: str, found: list[int]) -> None:
    assert [place.id for place in called(YARDS, words)] == found
