"""How a day's check is answered: all clear with one tap, point by point, or with a problem.

Any member of the household may answer, and the safety head for them; the record says so.
"""

from dataclasses import replace
from datetime import date, timedelta

from bot.decision import Decision, DueCleared, Ticked, TurnSet, decide
from bot.model import Person, Tick, Turn, TurnState
from bot.rules.duties.duty import DAY_KINDS, Day
from bot.rules.duties.rotation import Rota
from bot.rules.items.case import RefusedError
from bot.rules.places.place_settings import PlaceSettings

BUILT_IN = ("hygiene", "safety", "environment")  # `bot.texts.duties` has their words
EXPLAINED_WITHIN = timedelta(days=7)  # how long a missed turn can be explained


def points(settings: PlaceSettings, *, monthly: bool) -> tuple[str, ...]:
    """What is looked at: the three, the group's own, and once a month the street's for this household."""
    extra = settings.street_points if monthly else ()
    return tuple(dict.fromkeys((*BUILT_IN, *settings.check_points, *extra)))


def is_monthly(rota: Rota, turn: Turn) -> bool:
    """Whether this is the household's first turn of the month: then the street's points are looked at, too."""
    earlier = (given for given in rota.given if given.household_id == turn.household_id and given.day < turn.day)
    return not any((given.day.year, given.day.month) == (turn.day.year, turn.day.month) for given in earlier)


def may_answer(day: Day, person: Person | None) -> Turn:
    """The turn that this person may answer now.

    Raises:
        RefusedError: it is another household's turn, another day's button, or already answered.
    """
    if day.turn is None or day.day != day.today:
        raise RefusedError("other_day")
    if person not in (*day.members, *day.heads, *day.in_line):
        raise RefusedError("other_household")
    if day.turn.state in {TurnState.CLEAR, TurnState.PROBLEM}:
        raise RefusedError("already_checked")
    return day.turn


def answer(day: Day, person: Person, state: TurnState) -> Decision:
    """The day's check is written down. Raises as `may_answer`."""
    turn = may_answer(day, person)
    by_head = person not in day.members
    answered = replace(turn, state=state, person_id=person.id, answered_at=day.now, by_head=by_head)
    kinds = tuple(kind.value for kind in DAY_KINDS)
    return decide(TurnSet(answered), DueCleared(day.group.id, kinds, day.now), answer="checked")


def tick(day: Day, person: Person, point: str, item_id: int | None = None) -> Decision:
    """One point was looked at; `item_id` is the problem found there. Raises as `may_answer`."""
    may_answer(day, person)
    return decide(Ticked(day.group.id, day.day, Tick(point, person.id, day.now, item_id)))


def outcome(ticks: list[Tick]) -> TurnState:
    """What the points come to."""
    return TurnState.PROBLEM if any(each.item_id for each in ticks) else TurnState.CLEAR


def may_explain(turn: Turn | None, person: Person | None, today: date) -> Turn:
    """A missed turn of this person's household that can still be explained.

    Raises:
        RefusedError: it was not missed, is another's, is long ago, or was explained before.
    """
    if turn is None or turn.state is not TurnState.MISSED or today - turn.day > EXPLAINED_WITHIN:
        raise RefusedError("stale")
    if person is None or person.household_id != turn.household_id:
        raise RefusedError("other_household")
    if turn.reason:
        raise RefusedError("already_answered")
    return turn


def explain(turn: Turn, words: str) -> Decision:
    """Why it was missed; the record keeps it, nobody is told."""
    if not words:
        raise RefusedError("missed_words_needed")
    return decide(TurnSet(replace(turn, reason=words[:500])))
