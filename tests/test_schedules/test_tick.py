"""What time does: each deadline once, however late; one that fails never stops the next; nothing runs twice."""

import asyncio
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

import schedules
from bot.decision import DueSet, ItemAdded, decide
from bot.model import Action, Category, Due, DueKind, Event, Item, Level, Severity, State
from bot.rules.items import items
from schedules import KEEP_MESSAGES, tick
from schedules.ticker import ticking
from storage import Store
from tests.test_storage.home import NOW, Home, move_in

HOUR, DAY = timedelta(hours=1), timedelta(days=1)


@pytest.fixture
def home(tmp_path: Path) -> Iterator[Home]:
    store = Store(f"sqlite:///{tmp_path / 'bot.db'}")
    yield move_in(store)
    store.close()


def report(home: Home, severity: Severity = Severity.URGENT) -> Item:
    """Anna reports something; its deadlines are set."""
    anna = home.person("Anna")
    number = home.store.items.next_number(home.group.id)
    item = Item(number, home.group.id, number, Category.UTILITIES, severity, "Gas", "Gas!", anna.id, NOW)
    home.do(*items.report(home.store.cases.new(item, anna, NOW)).changes)
    return item


def actions(home: Home, item: Item) -> list[Action]:
    return [event.action for event in home.store.items.events(item.id)]


def test_every_kind_of_deadline_has_somebody_who_meets_it() -> None:
    assert set(schedules.WORKERS) == set(DueKind)


def test_an_urgent_item_goes_up_on_time_step_by_step(home: Home) -> None:
    item = report(home)
    seen = []
    for minutes in range(0, 70, 5):
        tick(home.store, NOW + timedelta(minutes=minutes))
        seen.append((minutes, len(actions(home, item)), home.store.items.get(item.id).level))
    assert [row for row, before in zip(seen[1:], seen, strict=False) if row[1:] != before[1:]] == [
        (10, 2, Level.GROUP),
        (20, 3, Level.COMMUNITY),
    ], "the street has no officers and no chat here"


def test_after_downtime_everything_overdue_is_done_once(home: Home) -> None:
    item = report(home)
    assert tick(home.store, NOW + DAY) >= 3
    once = actions(home, item)
    assert once == [Action.REPORT, Action.REMIND, Action.ESCALATE]
    for hours in range(25, 40):
        tick(home.store, NOW + hours * HOUR)
    assert actions(home, item) == once


def test_a_restart_in_between_repeats_and_forgets_nothing(home: Home, tmp_path: Path) -> None:
    item = report(home)
    tick(home.store, NOW + timedelta(minutes=10))
    again = Home(Store(f"sqlite:///{tmp_path / 'bot.db'}"))
    tick(again.store, NOW + timedelta(minutes=10))
    assert actions(again, item) == [Action.REPORT, Action.REMIND]
    tick(again.store, NOW + timedelta(minutes=20))
    assert actions(home, item) == [Action.REPORT, Action.REMIND, Action.ESCALATE]
    again.store.close()


def test_one_that_fails_leaves_nothing_half_done_and_the_next_goes_on(
    home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    broken, good = report(home), report(home)
    original = schedules.WORKERS[DueKind.TELL_DEPUTY]

    def worker(store: Store, due: Due, now: object) -> None:
        original(store, due, now)  # type: ignore[arg-type]  # the same
        if due.subject_id == broken.id:
            raise ZeroDivisionError

    monkeypatch.setitem(schedules.WORKERS, DueKind.TELL_DEPUTY, worker)
    tick(home.store, NOW + timedelta(minutes=10))
    assert actions(home, broken) == [Action.REPORT]
    assert actions(home, good) == [Action.REPORT, Action.REMIND]
    tick(home.store, NOW + timedelta(minutes=11))
    assert actions(home, broken) == [Action.REPORT], "it is not tried for ever"
    tick(home.store, NOW + timedelta(minutes=20))
    assert home.store.items.get(broken.id).level is Level.COMMUNITY, "its later deadlines stand"


def test_a_deadline_of_something_that_is_gone_stops_nothing(home: Home) -> None:
    item = report(home)
    home.do(*(DueSet(Due(kind, 404, NOW, f"ghost:{kind}")) for kind in DueKind))
    tick(home.store, NOW + timedelta(minutes=10))
    assert actions(home, item) == [Action.REPORT, Action.REMIND]


def test_nothing_fires_on_what_has_ended(home: Home) -> None:
    item = report(home)
    head = home.person("Wang")
    case = home.store.cases.of(home.store.items.get(item.id), head, NOW)
    home.do(*items.reject(case).changes)
    for days in range(1, 30):
        tick(home.store, NOW + days * DAY)
    assert actions(home, item) == [Action.REPORT, Action.REJECT]


def test_the_follow_up_ends_in_silence_as_unconfirmed(home: Home) -> None:
    item = report(home)
    case = home.store.cases.of(home.store.items.get(item.id), home.person("Wang"), NOW)
    home.do(*items.finish(case, "valve closed").changes)
    for hours in range(24 * 5):
        tick(home.store, NOW + hours * HOUR)
    after = home.store.items.get(item.id)
    assert (after.state, str(after.ending)) == (State.CLOSED, "unconfirmed")
    assert actions(home, item) == [Action.REPORT, Action.FINISH, Action.LAPSE]


def test_every_morning_has_one_turn_and_one_reminder(home: Home) -> None:
    for hours in range(24 * 6):
        tick(home.store, NOW + hours * HOUR)
    days = home.store.db.execute("SELECT day, COUNT(*), MIN(household_id) FROM turn GROUP BY day").fetchall()
    assert len(days) >= 5
    assert {count for _, count, _ in days} == {1}
    assert len({household for *_, household in days}) == 3, "all three homes take turns"
    reminders = home.store.db.execute(
        "SELECT params, person_id, COUNT(*) FROM outbox WHERE kind = 'duty' GROUP BY 1, 2"
    )
    assert {count for *_, count in reminders.fetchall()} == {1}


def test_what_people_said_is_forgotten_within_a_week(home: Home) -> None:
    """Before Telegram begins to count updates anew, too: see KEEP_MESSAGES."""
    assert timedelta(days=7) > KEEP_MESSAGES
    home.store.inbox.add([{"update_id": 1}], NOW)
    home.store.inbox.add([{"update_id": 2}], NOW)
    home.store.inbox.handled(1, "group", NOW)
    tick(home.store, NOW + KEEP_MESSAGES)
    assert home.store.inbox.last_id() == 2
    tick(home.store, NOW + KEEP_MESSAGES + DAY)
    assert home.store.inbox.outcomes() == {"waiting": 1}
    home.store.inbox.handled(2, "group", NOW)
    tick(home.store, NOW + KEEP_MESSAGES + 2 * DAY)
    assert home.store.inbox.last_id() is None


def test_an_item_is_never_added_without_its_event(home: Home) -> None:
    item = report(home)
    added = ItemAdded(item, Event(item.id, NOW, Action.REPORT))
    assert decide(added).changes == (added,)
    assert len(home.store.items.events(item.id)) == 1


def test_it_ticks_at_once_and_again_until_the_context_is_left() -> None:
    ticks: list[int] = []

    async def run() -> None:
        enough = asyncio.Event()

        def act() -> None:
            ticks.append(len(ticks))
            if len(ticks) == 3:
                enough.set()

        async with ticking(act, 0.01):
            assert ticks == [0]
            await asyncio.wait_for(enough.wait(), 5)
        left = len(ticks)
        await asyncio.sleep(0.05)
        assert len(ticks) == left

    asyncio.run(run())
