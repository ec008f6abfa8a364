"""With years of history a step costs what it did: SQLite's own count of its work is compared."""

from collections.abc import Callable
from datetime import timedelta

from bot.model import State
from tests.test_storage.home import NOW, Home

EACH = 10  # SQLite calls back after so many of its steps


def _work(home: Home, act: Callable[[], object]) -> int:
    steps = [0]

    def count() -> int:
        steps[0] += 1
        return 0

    home.store.db.conn.set_progress_handler(count, EACH)
    act()
    home.store.db.conn.set_progress_handler(None, EACH)
    return steps[0]


def _history(home: Home) -> None:
    """Four hundred items that nobody here has reported, opened again and told of once each."""
    for _ in range(400):
        home.item(reporter_id=None, state=State.CLOSED)
    home.store.db.execute(
        "INSERT INTO event (item_id, at, action, note) SELECT id, '2026-12-01', 'reopen', '' FROM item"
    )
    home.store.db.execute("INSERT OR IGNORE INTO telling SELECT -1001, id, id, '2026-01-01' FROM item")


def test_a_question_about_ones_own_reports_does_not_read_everybodys(home: Home) -> None:
    home.item()
    anna, since = home.person("Anna").id, NOW - timedelta(days=1)
    items = home.store.items
    asked = (
        lambda: items.reopened_by(anna, since),
        lambda: items.reported_by(anna, 5),
        lambda: items.used_by(anna, private=True),
        lambda: items.followed(anna),
    )
    before = [_work(home, each) for each in asked]
    _history(home)
    after = [_work(home, each) for each in asked]
    assert all(late <= early + 20 for early, late in zip(before, after, strict=True)), (before, after)


def test_a_change_of_an_item_does_not_look_at_all_that_points_to_items(home: Home) -> None:
    item = home.item()
    before = _work(home, lambda: home.do(home.change(item)))
    _history(home)
    after = _work(home, lambda: home.do(home.change(item)))
    assert after <= before + 50, (before, after)
