"""When the steps of the ladder come due: office hours, quiet hours, pauses, promises, each as a row with its moment."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from bot.decision import Decision
from bot.model import Category, DueKind, Item, Person, Severity
from bot.place_config import set_place
from bot.rules.items import follow_up, items, passing, promises, taking
from bot.rules.items.case import Case, RefusedError
from bot.rules.places.times import local
from tests.test_rules.test_items.town import ZONE, Town

HOUR, DAY = timedelta(hours=1), timedelta(days=1)
FRIDAY = datetime(2026, 11, 27, 6, 0, tzinfo=UTC)  # 14:00 in the place's zone


class Life:
    """One item, and what people do to it at which moment."""

    def __init__(self, town: Town, severity: Severity = Severity.NORMAL, at: datetime = FRIDAY) -> None:
        self.town, self.at = town, at
        store = town.store
        item = Item(
            id=store.next_id("item"),
            place_id=town.group.id,
            number=store.items.next_number(town.group.id),
            category=Category.ROADS_LIGHTING,
            severity=severity,
            title="The lamp is out",
            text="The lamp is out",
            reporter_id=town.people[0].id,
            reported_at=at,
        )
        self.id = item.id
        self.commit(items.report(store.cases.new(item, town.people[0], at)))

    def who(self, name: str) -> Person:
        [found] = [person for person in self.town.people if person.name == name]
        return found

    def case(self, name: str, after: timedelta = timedelta(0)) -> Case:
        self.at += after
        return self.town.store.cases.of(self.town.store.items.get(self.id), self.who(name), self.at)

    def commit(self, decided: Decision) -> None:
        with self.town.store.transaction():
            self.town.store.commit(decided, self.at)

    def due(self) -> dict[str, str]:
        """What is still to come, on the place's clock."""
        pending = self.town.store.due.pending(self.id, DueKind)
        return {due.kind.value: f"{local(due.due_at, ZONE):%a %d %b %H:%M}" for due in pending}


@pytest.fixture
def town() -> Iterator[Town]:
    found = Town()
    yield found
    found.store.close()


def set_up(town: Town, code: str, *pairs: str) -> None:
    set_place(town.store, code, pairs, FRIDAY)


def test_without_settings_the_design_holds(town: Town) -> None:
    assert Life(town).due() == {
        "tell_deputy": "Sat 28 Nov 07:00",  # 02:00 is night
        "to_community": "Sat 28 Nov 14:00",
        "to_street": "Fri 04 Dec 14:00",
    }


def test_a_step_that_ends_in_an_office_waits_until_it_opens(town: Town) -> None:
    set_up(town, "DT", "working_hours=mon-fri 09:00-17:30", "holidays=2026-11-30")
    assert Life(town).due() == {
        "tell_deputy": "Sat 28 Nov 07:00",  # the neighbours have no office hours
        "to_community": "Tue 01 Dec 09:00",
        "to_street": "Fri 04 Dec 14:00",
    }
    urgent = Life(town, Severity.URGENT)
    assert list(urgent.due().values()) == ["Fri 27 Nov 14:10", "Fri 27 Nov 14:20", "Fri 27 Nov 15:00"]


def test_while_it_stands_with_an_office_closed_days_do_not_count(town: Town) -> None:
    set_up(town, "DT", "working_hours=mon-fri 09:00-17:30")
    life = Life(town)
    life.commit(passing.pass_up(life.case("Wang"), "It needs an electrician"))
    assert life.due() == {"to_street": "Tue 08 Dec 14:00"}, "seven days, of which one Saturday and two Sundays are none"


def test_each_office_has_its_own_hours(town: Town) -> None:
    set_up(town, "DT", "working_hours=mon-fri 09:00-17:30")
    set_up(town, "DT-03", "working_hours=none")
    assert Life(town).due()["to_community"] == "Sat 28 Nov 14:00"


def test_a_groups_quiet_hours_are_its_own(town: Town) -> None:
    set_up(town, "DT-03-017", "quiet_hours=13:00-16:00", "escalation.normal.deputy=30m")
    assert Life(town).due()["tell_deputy"] == "Fri 27 Nov 16:00"


def test_a_pause_moves_what_is_still_to_come(town: Town) -> None:
    life = Life(town)
    life.commit(promises.snooze(life.case("Wang"), FRIDAY + 2 * DAY, "the part is ordered"))
    assert life.due() == {
        "tell_deputy": "Mon 30 Nov 07:00",
        "to_community": "Mon 30 Nov 14:00",
        "to_street": "Sun 06 Dec 14:00",
    }


def test_taking_it_ends_the_pause(town: Town) -> None:
    life = Life(town)
    life.commit(promises.snooze(life.case("Wang"), FRIDAY + 2 * DAY, "the part is ordered"))
    life.commit(taking.accept(life.case("Wang", HOUR)))
    assert life.due() == {"to_community": "Mon 30 Nov 15:00", "to_street": "Fri 04 Dec 15:00"}
    assert life.case("Wang").item.snoozed_until is None


def test_a_promise_is_the_only_clock_until_its_day_is_over(town: Town) -> None:
    life = Life(town)
    life.commit(promises.promise(life.case("Wang"), FRIDAY.date() + 10 * DAY, None))
    assert life.due() == {"promise_ends": "Tue 08 Dec 00:00"}
    life.commit(taking.take_over(life.case("Zhao", HOUR)))
    assert life.due() == {"promise_ends": "Tue 08 Dec 00:00"}, "what was promised stays promised"
    assert life.case("Zhao").item.holder_id == life.who("Zhao").id


def test_who_takes_it_over_and_promises_the_same_day_promises_something(town: Town) -> None:
    life = Life(town)
    life.commit(promises.promise(life.case("Wang"), FRIDAY.date() + 10 * DAY, None))
    life.commit(promises.promise(life.case("Zhao", HOUR), FRIDAY.date() + 10 * DAY, None))
    assert life.due() == {"promise_ends": "Tue 08 Dec 00:00"}


def test_who_passes_it_on_takes_no_promise_along(town: Town) -> None:
    life = Life(town)
    life.commit(promises.promise(life.case("Wang"), FRIDAY.date() + DAY, "water company"))
    life.commit(passing.pass_up(life.case("Wang", HOUR), "It needs an electrician"))
    item = life.case("Wang").item
    assert (item.promised_on, item.department) == (None, None)
    assert life.due() == {"to_street": "Fri 04 Dec 15:00"}


@pytest.mark.parametrize("act", [promises.may_promise, promises.may_snooze, taking.accept, taking.take_over])
def test_a_colleague_steps_on_nobodys_toes(town: Town, act: Any) -> None:
    life = Life(town)
    life.commit(taking.accept(life.case("Zhao")))
    for other in ("Qian", "Wang", "Li"):
        with pytest.raises(RefusedError) as refused:
            act(life.case(other))
        assert (refused.value.reason, refused.value.params["who"]) == ("already_accepted", "community")
    if act in {taking.accept, taking.take_over}:
        with pytest.raises(RefusedError, match="yours_already"):
            act(life.case("Zhao"))


def test_whoever_no_longer_holds_office_can_be_taken_over_from_by_anybody_who_does(town: Town) -> None:
    life = Life(town)
    life.commit(taking.accept(life.case("Zhao")))
    town.store.db.execute("UPDATE office SET until = '2026-11-27' WHERE person_id = ?", (life.who("Zhao").id,))
    life.commit(taking.take_over(life.case("Wang", HOUR)))
    assert life.case("Wang").item.holder_id == life.who("Wang").id


def test_the_silence_of_an_earlier_round_does_not_end_the_later_one(town: Town) -> None:
    life = Life(town)
    life.commit(items.finish(life.case("Wang"), "New bulb"))
    life.commit(follow_up.answer(life.case("Anna", HOUR), "no", 1))
    life.commit(follow_up.reopen(life.case("Anna"), "It flickers"))
    assert set(life.due()) == {"to_street"}, "what was asked in the first round is asked no more"
    life.commit(items.finish(life.case("Zhao", DAY), "New socket"))
    assert life.due() == {"follow_up_ends": "Tue 01 Dec 15:00"}
