"""Whoever reports very much at once is told kindly to tell the rest later (decision 7)."""

from collections.abc import Callable
from functools import wraps

from bot.decision import To
from bot.rules.items.case import RefusedError
from handlers.visit import Visit

AGAIN = {"enough_now": "enough_now_again", "enough_today": "enough_today_again"}  # why not, and the same once more


def paced(act: Callable[[Visit], None]) -> Callable[[Visit], None]:
    """A way to report, in which too much at once is refused. The message itself stands in the chat for all to read."""

    @wraps(act)
    def run(visit: Visit) -> None:
        try:
            act(visit)
        except RefusedError as refused:
            if refused.reason not in AGAIN:
                raise
            _tell(visit, refused)

    return run


def _tell(visit: Visit, refused: RefusedError) -> None:
    """Each time, so that nobody believes it was written down; in a group once, to them alone, and then in private."""
    assert visit.user is not None
    note, until = f"paced:{visit.user.id}", str(refused.params["until"])
    if visit.is_private or visit.store.noted(note) != until:
        visit.store.note(note, until)
        visit.notice(refused.reason, visit.alone)
    elif visit.person is not None and visit.person.reachable:
        words = str(refused.params["words"])
        visit.notice(AGAIN[refused.reason], To(person_id=visit.person.id), words=words)
