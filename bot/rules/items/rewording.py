"""What was done, or why it cannot be, said differently: soon after, and before anybody has answered it."""

from datetime import datetime, timedelta

from bot.decision import Decision, decide
from bot.model import Action, Photo, State
from bot.rules.items import items
from bot.rules.items.case import Case, RefusedError
from bot.rules.items.lifecycle import require

LASTS = timedelta(hours=1)


def may_reword(case: Case, said_at: datetime) -> None:
    """Whether whoever acts may still say it differently; `said_at` is when they said it. Raises RefusedError."""
    require(case, Action.REWORD)
    if case.actor != case.holder or case.answers or case.now - said_at > LASTS:
        raise RefusedError("reword_over", item=case.item.id)


def reword(case: Case, words: str, photos: tuple[Photo, ...], said_at: datetime) -> Decision:
    """Other words in their place; whoever was asked reads those. Raises as `may_reword`."""
    may_reword(case, said_at)
    explained = case.item.state is State.EXPLAINED
    if not words and (explained or not photos):
        raise RefusedError("explanation_needed" if explained else "outcome_needed", item=case.item.id)
    case, changed = case.changed(Action.REWORD, words, **{"explanation" if explained else "outcome": words})
    shown = [items.show_outcome(case.item.id, case.item.round, photo) for photo in photos]
    return decide(changed, shown, map(case.ask, case.asked()))
