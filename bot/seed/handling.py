"""What becomes of the items of a made-up street, each step through the rule that a handler would call.

Whoever must act looks at an item again and again until it has an ending: takes it, settles it, explains it or passes
it on, sooner or later, or lets it wait until the clock tells somebody else.
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial
from random import Random

from bot.decision import Decision
from bot.model import Item, Level, Person, Severity, State
from bot.rules.items import follow_up, items, passing, promises, taking
from bot.rules.items.case import Case, RefusedError
from bot.rules.places.times import after_quiet, local
from bot.seed import phrases
from bot.seed.town import ZONE
from storage.seeding import SilentStore

Act = Callable[[datetime], None]
HOUR = timedelta(hours=1)
LOOK = {Severity.URGENT: 0.1, Severity.NORMAL: 3.0, Severity.MINOR: 9.0}  # hours until somebody looks, typically
WORK = {Severity.URGENT: 3.0, Severity.NORMAL: 30.0, Severity.MINOR: 48.0}  # hours from taking to settling
ANSWER = 20.0  # hours until somebody who is asked answers
ANSWERS = ("fixed",) * 86 + ("partly",) * 8 + ("no",) * 6
HEARD, WORDS = 0.7, 0.7  # chances: that somebody who is asked answers; that "not fixed" comes with words
LEADER = 0.5  # the chance that today's household looks after a small matter, rather than the safety head
RATED, RATINGS = 0.6, ("good",) * 7 + ("so_so",) * 2 + ("poor",)  # of those who say "fixed"
REJECT, WITHDRAW, PASS_UP, EXPLAIN, PROMISE = 0.03, 0.03, 0.1, 0.07, 0.3  # chances, each time somebody looks
LEAST_DILIGENT, MOST_DILIGENT = 0.35, 0.95  # the chance that a group's people take an item when they look


class Handling:
    """Safety heads, deputies and officers at work. `at(moment, act)` plans what happens next."""

    def __init__(self, store: SilentStore, random: Random, at: Callable[[datetime, Act], None]) -> None:
        self._store, self._random, self._at = store, random, at
        self._diligence: dict[int, float] = {}

    def awake(self, at: datetime) -> datetime:
        """This moment, or some time in the morning after the night it falls into."""
        morning = after_quiet(at, ZONE)
        return at if morning == at else morning + self._random.random() * 2 * HOUR

    def look_soon(self, item: Item, now: datetime, hours: float | None = None) -> None:
        """Somebody looks at the item after some hours, typically those of its severity."""
        typical = LOOK[item.severity] if hours is None else hours
        at = now + self._random.lognormvariate(0, 0.8) * typical * HOUR
        at = at if item.severity is Severity.URGENT else self.awake(at)
        self._at(at, partial(self._look, item.id))

    def _look(self, item_id: int, now: datetime) -> None:
        item = self._store.items.get(item_id)
        if not item.state.is_open:
            return
        case = self._case(item, None, now)
        try:
            decided = self._decide(replace(case, actor=self._whoever_acts(case)))
        except RefusedError:
            decided = None  # such as: today's household may not pass it up
        if decided is not None:
            self._store.commit(decided, now)
        self._what_next(replace(case, item=self._store.items.get(item_id)), waited=decided is None)

    def _case(self, item: Item, actor: Person | None, now: datetime) -> Case:
        return self._store.cases.of(item, actor, now)

    def _whoever_acts(self, case: Case) -> Person | None:
        """Who has it; else today's household for a small matter, or somebody of the level it stands with."""
        if case.holder is not None and case.item.state is not State.REPORTED:
            return case.holder
        small = case.item.severity is Severity.MINOR and case.item.level is Level.GROUP
        people = case.leaders if small and self._random.random() < LEADER else case.officers(case.item.level)
        return self._random.choice(people) if people else None

    def _decide(self, case: Case) -> Decision | None:
        if case.actor is None:
            return None
        return self._take(case) if case.item.state is State.REPORTED else self._work(case)

    def _take(self, case: Case) -> Decision | None:
        """Somebody takes it, or does not yet; it may be no matter of its own."""
        same = self._same(case.item)
        if same is not None:
            return items.merge(case, same)
        chance = self._random.random()
        if chance < REJECT:
            return items.reject(case)
        if chance < REJECT + WITHDRAW and case.reporter is not None:
            return items.reject(replace(case, actor=case.reporter))
        return taking.accept(case) if self._random.random() < self._diligent(case) else None

    def _diligent(self, case: Case) -> float:
        """Groups differ; an office that was told takes it more readily, and danger to life moves anybody."""
        own = self._diligence.setdefault(case.group.id, self._random.uniform(LEAST_DILIGENT, MOST_DILIGENT))
        return own if case.item.level is Level.GROUP and not case.is_urgent else (own + 2) / 3

    def _same(self, item: Item) -> Item | None:
        """An older open item of the group that says the same."""
        known = self._store.items.open_in([item.place_id])
        return next((other for other in known if other.id < item.id and other.text == item.text), None)

    def _work(self, case: Case) -> Decision:
        """Whoever has it settles it, explains it, passes it on, or promises it by a day."""
        language = case.group.language
        chance = self._random.random()
        if chance < EXPLAIN:
            return items.explain(case, phrases.say(self._random.choice(phrases.CANNOT), language))
        if chance < EXPLAIN + PASS_UP and case.level_above() is not None:
            return passing.pass_up(case, phrases.say(self._random.choice(phrases.UP), language))
        if chance < EXPLAIN + PASS_UP + PROMISE and case.item.level is not Level.GROUP:
            day = local(case.now, ZONE).date() + timedelta(days=self._random.randint(2, 10))
            return promises.promise(case, day, None)
        return items.finish(case, phrases.say(self._random.choice(phrases.DONE[case.item.category]), language))

    def _what_next(self, case: Case, *, waited: bool) -> None:
        item = case.item
        if item.state is State.REPORTED:
            self.look_soon(item, case.now, 4 * LOOK[item.severity] if waited else None)
        elif item.state.is_open:
            self.look_soon(item, case.now, WORK[item.severity])
        else:
            self._ask(case)

    def _ask(self, case: Case) -> None:
        """Those who are asked answer in their time, if they do."""
        if case.item.state not in {State.DONE, State.EXPLAINED}:
            return
        for person in case.asked():
            if self._random.random() < HEARD:
                at = self.awake(case.now + self._random.expovariate(1 / ANSWER) * HOUR)
                self._at(at, partial(self._answer, case.item.id, case.item.round, person))

    def _answer(self, item_id: int, round_: int, person: Person, now: datetime) -> None:
        case = self._case(self._store.items.get(item_id), person, now)
        answer = self._random.choice(ANSWERS)
        try:
            self._store.commit(follow_up.answer(case, answer, round_), now)
        except RefusedError:
            return  # it was opened again meanwhile
        if answer == "fixed":
            self._rate(item_id, round_, person, now)
            return
        if self._random.random() < WORDS:
            self._at(now + HOUR / 20, partial(self._say_more, item_id, round_, person))
        self.look_soon(case.item, now + 2 * HOUR)

    def _rate(self, item_id: int, round_: int, person: Person, now: datetime) -> None:
        """How it was handled, in the same tap."""
        case = self._case(self._store.items.get(item_id), person, now)
        rated = self._store.items.has_rated(item_id, items.voice(person))
        if self._random.random() < RATED and follow_up.may_rate(case, round_, rated=rated):
            self._store.commit(follow_up.rate(case, self._random.choice(RATINGS), round_, rated=rated), now)

    def _say_more(self, item_id: int, round_: int, person: Person, now: datetime) -> None:
        """What is still open, in words: it opens again at once."""
        case = self._case(self._store.items.get(item_id), person, now)
        if case.item.round == round_:
            words = phrases.say(self._random.choice(phrases.STILL), case.group.language)
            self._store.commit(follow_up.reopen(case, words), now)
