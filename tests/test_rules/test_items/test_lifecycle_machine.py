"""Random people do random things to items, with the real database and the real clock work, 10,000 steps of it.

Whatever they do: no item ends without what its ending needs, nothing goes up twice or after its end, nothing stops in
silence, the history only grows, and a private reporter is in none of it.
"""

import logging
from collections import Counter
from datetime import timedelta

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from bot.decision import Decision
from bot.model import Category, DueKind, Event, Item, Level, Person, Severity, State
from bot.rules.items import items
from bot.rules.items.case import RefusedError
from bot.rules.items.escalation import STEPS
from bot.rules.items.lifecycle import ANSWERED, OPEN
from schedules import tick
from tests.test_rules.test_items.machine_acts import ACTS, ANSWERING, HANDLING
from tests.test_rules.test_items.machine_laws import (
    check_ladder,
    check_private,
    check_promises,
    check_silence,
    check_steps,
)
from tests.test_rules.test_items.town import OFFICES, RESIDENTS, START, Town

EXAMPLES, LENGTH = 140, 100  # 10,000 steps: a life has some 72, on average
MOST_ITEMS = 5


class Failures(logging.Handler):
    """A deadline that fails is logged and never stops the next; here it fails the test."""

    def __init__(self, level: int) -> None:
        super().__init__(level)
        self.seen: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keep what was said."""
        self.seen.append(record.getMessage())


class Lives(RuleBasedStateMachine):
    """One group, its community and its street, over weeks."""

    def __init__(self) -> None:
        super().__init__()
        self.now = START
        self.history: dict[int, list[Event]] = {}
        self.own: dict[int, set[str]] = {}  # the households that said "me too" to an item itself
        self.failures = Failures(logging.ERROR)
        logging.getLogger("schedules").addHandler(self.failures)

    @initialize(missing=st.frozensets(st.sampled_from(sorted(OFFICES)), max_size=3), office_hours=st.booleans())
    def move_in(self, missing: frozenset[str], *, office_hours: bool) -> None:
        self.town = Town(frozenset(OFFICES) - missing)
        if office_hours:
            hours = '{"working_hours": "mon-fri 09:00-17:00", "holidays": "2026-12-01..2026-12-04"}'
            self.town.store.db.execute("UPDATE place SET settings = ? WHERE level = 'street'", (hours,))

    def teardown(self) -> None:
        logging.getLogger("schedules").removeHandler(self.failures)
        if hasattr(self, "town"):
            self.town.store.close()

    @precondition(lambda self: len(self.own) < MOST_ITEMS)
    @rule(severity=st.sampled_from(Severity), who=st.integers(0, 8), private=st.booleans())
    def somebody_reports(self, severity: Severity, who: int, *, private: bool) -> None:
        store, reporter = self.town.store, self.town.people[who % len(self.town.people)]
        item = Item(
            id=store.next_id("item"),
            place_id=self.town.group.id,
            number=store.items.next_number(self.town.group.id),
            category=Category.ROADS_LIGHTING,
            severity=severity,
            title="The lamp is out",
            text="The lamp is out",
            reporter_id=reporter.id,
            reported_at=self.now,
            private=private,
        )
        self.own[item.id] = set()
        self.commit(items.report(store.cases.new(item, reporter, self.now)))

    @rule(minutes=st.sampled_from([1, 15, 60, 60, 12 * 60, 24 * 60, 3 * 24 * 60, 8 * 24 * 60]))
    def time_passes(self, minutes: int) -> None:
        self.now += timedelta(minutes=minutes)
        tick(self.town.store, self.now)
        assert not self.failures.seen

    @precondition(lambda self: bool(self.own))
    @rule(act=st.sampled_from(sorted(ACTS)), who=st.integers(0, 8), which=st.integers(0, 3), data=st.data())
    def somebody_acts(self, act: str, who: int, which: int, data: st.DataObject) -> None:
        everything, people = self.town.items(), self.town.people
        self.act(act, everything[which % len(everything)], people[who % len(people)], data)

    @precondition(lambda self: bool(self.own) and len(self.town.people) > len(RESIDENTS))
    @rule(act=st.sampled_from(HANDLING), who=st.integers(0, 4), which=st.integers(0, 3), data=st.data())
    def an_officer_acts(self, act: str, who: int, which: int, data: st.DataObject) -> None:
        officers = self.town.people[len(RESIDENTS) :]
        may_act = {*OPEN, State.DUPLICATE}
        waiting = [item for item in self.town.items() if item.state in may_act] or self.town.items()
        self.act(act, waiting[which % len(waiting)], officers[who % len(officers)], data)

    @precondition(lambda self: any(item.state in ANSWERED | {State.CLOSED} for item in self.town.items()))
    @rule(act=st.sampled_from(ANSWERING), who=st.integers(0, 8), which=st.integers(0, 3), data=st.data())
    def a_neighbour_answers(self, act: str, who: int, which: int, data: st.DataObject) -> None:
        ended = [item for item in self.town.items() if item.state in ANSWERED | {State.CLOSED}]
        item = ended[which % len(ended)]
        asked = self.town.store.cases.of(item, None, self.now).asked() or self.town.people
        self.act(act, item, asked[who % len(asked)], data)

    def act(self, act: str, item: Item, person: Person, data: st.DataObject) -> None:
        self.now += timedelta(seconds=1)
        case = self.town.store.cases.of(item, person, self.now)
        try:
            decided = ACTS[act](self.town, case, data.draw)
        except RefusedError:
            return
        self.commit(decided)
        if act == "support":
            self.own[item.id].add(items.voice(person))

    def commit(self, decided: Decision) -> None:
        with self.town.store.transaction():
            self.town.store.commit(decided, self.now)

    @invariant()
    def all_is_well(self) -> None:
        if not hasattr(self, "town"):
            return
        everything = self.town.items()
        self.check_asked()
        for item in everything:
            events = self.town.store.items.events(item.id)
            self.history_only_grows(item, events)
            check_steps(events)
            check_private(item, events)
            check_ladder(events)
            check_promises(events)
            check_silence(events)
            self.check_ending(item)
            self.check_clock(item)
            self.check_voices(item, everything)

    def history_only_grows(self, item: Item, events: list[Event]) -> None:
        before = self.history.get(item.id, [])
        assert events[: len(before)] == before
        self.history[item.id] = events
        last = events[-1]
        assert (last.to_state, last.to_level) == (item.state, item.level), "no change without its event"

    def check_ending(self, item: Item) -> None:
        """Nothing ends without what its ending needs, and nothing ends for ever unasked."""
        match item.state:
            case State.DONE:
                photos = {photo.purpose for photo in self.town.store.items.photos(item.id)}
                assert item.outcome or "outcome" in photos
            case State.EXPLAINED:
                assert item.explanation
            case State.DUPLICATE:
                assert item.duplicate_of not in {None, item.id}
                assert self.town.store.items.get(item.duplicate_of or 0).place_id == item.place_id
            case State.CLOSED:
                assert item.ending
                assert item.ended_at
                assert item.outcome is not None or item.explanation is not None
            case State.WITHDRAWN | State.NOT_A_REPORT:
                assert item.ended_at
        if item.state in {State.DONE, State.EXPLAINED}:
            assert self.pending(item, DueKind.FOLLOW_UP_ENDS), "somebody must be asked, and the asking must end"
        if not item.state.is_open:
            assert not self.pending(item, *STEPS, DueKind.PROMISE_ENDS), "what has ended goes no further"

    def check_clock(self, item: Item) -> None:
        """Whatever waits has a deadline ahead, unless it stands at the top of what there is."""
        if not item.state.is_open or item.level is Level.STREET:
            return
        if self.town.store.cases.of(item, None, self.now).level_above() is not None:
            assert self.pending(item, *STEPS, DueKind.PROMISE_ENDS), "it stopped in silence"

    def pending(self, item: Item, *kinds: DueKind) -> bool:
        return bool(self.town.store.due.pending(item.id, kinds))

    def check_voices(self, item: Item, everything: list[Item]) -> None:
        """Everybody who stands behind an item is counted, once, however it was merged and split."""
        parts = {item.id}
        while more := {each.id for each in everything if each.duplicate_of in parts} - parts:
            parts |= more
        others = [each for each in everything if each.id in parts - {item.id}]
        moved = {voice for part in others for voice in self.own[part.id]}
        moved |= {f"private:{part.id}" if part.private else self.reporter(part) for part in others}
        own_reporter = set() if item.private else {self.reporter(item)}
        assert self.town.voices(item.id) == self.own[item.id] | (moved - own_reporter)

    def reporter(self, item: Item) -> str:
        assert item.reporter_id is not None
        return items.voice(self.town.store.people.get(item.reporter_id))

    def check_asked(self) -> None:
        """Each is asked once a round, and each household rates an item once."""
        sql = "SELECT person_id, params FROM outbox WHERE kind = 'follow_up'"
        asked = Counter(self.town.store.db.execute(sql).fetchall())
        assert all(times == 1 for times in asked.values())
        sql = "SELECT item_id, person_id FROM follow_up WHERE rating IS NOT NULL"
        rated = self.town.store.db.execute(sql).fetchall()
        voices = [(item_id, items.voice(self.town.store.people.get(person_id))) for item_id, person_id in rated]
        assert len(voices) == len(set(voices))


TestLives = Lives.TestCase
TestLives.settings = settings(
    max_examples=EXAMPLES,
    stateful_step_count=LENGTH,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much],
)
