"""What must be true of any life of an item, read from its events."""

from collections import Counter
from datetime import timedelta

from bot.model import Action, Event, Item, Level
from bot.rules.items.lifecycle import TABLE
from bot.rules.items.promises import read_note
from bot.rules.places.times import local
from tests.test_rules.test_items.town import ZONE

CLOCK_WORK = {Action.ESCALATE, Action.REMIND}
TALK = {Action.NOTE, Action.LOOKS_FIXED, Action.EDIT}
FOLLOW_UP = timedelta(days=3)


def check_steps(events: list[Event]) -> None:
    """Every line of history is a step of the table."""
    for event in events:
        if event.action is Action.REPORT or (event.action is Action.EDIT and event.from_state == event.to_state):
            continue
        step = TABLE[event.action]
        assert event.from_state in step.sources, event
        if event.action is Action.UNDO:
            assert event.to_state in TABLE[Action.FINISH].sources, event
        else:
            assert event.to_state == (step.to or event.from_state), event
        if step.needs and "reason" in step.needs:
            assert event.note


def check_private(item: Item, events: list[Event]) -> None:
    if item.private:
        assert all(event.actor_id != item.reporter_id for event in events)


def check_ladder(events: list[Event]) -> None:
    """No step is taken twice in a wait: between two things that somebody does, the ladder is climbed once."""
    wait: list[tuple[Action, Level | None]] = []
    for event in events:
        if event.action in CLOCK_WORK:
            assert event.from_state is not None
            assert event.from_state.is_open
            wait.append((event.action, event.to_level))
        elif event.action not in {*TALK, Action.SNOOZE}:
            wait = []
        steps = Counter(wait)
        reminders = sum(n for (action, _), n in steps.items() if action is Action.REMIND)
        assert reminders <= 2, "the evening and the deputy"
        assert all(n == 1 for (action, _), n in steps.items() if action is Action.ESCALATE)


def check_promises(events: list[Event]) -> None:
    """A promise lapses when its day is over, once."""
    for number, event in enumerate(events):
        if event.action is Action.PROMISE_LAPSED:
            day, _ = read_note(event.note)
            assert local(event.at, ZONE).date().isoformat() > day
            before = [each for each in events[:number] if each.action in {Action.PROMISE, Action.PROMISE_LAPSED}]
            assert before[-1].action is Action.PROMISE


def check_silence(events: list[Event]) -> None:
    """Nobody's silence is taken for an answer before their time is up."""
    asked_at = None
    for event in events:
        if event.action in {Action.FINISH, Action.EXPLAIN}:
            asked_at = event.at
        elif event.action is Action.LAPSE:
            assert asked_at is not None
            assert event.at - asked_at >= FOLLOW_UP
