"""How much one person may report at once: more than any honest neighbour ever does (decision 7). Pure.

Danger to life is never held back, nor is whoever answers for the group or has its check today: they report for all.
"""

from collections.abc import Iterable
from datetime import datetime, timedelta

from bot.rules.items.case import Case, RefusedError

AT_ONCE, QUARTER = 12, timedelta(minutes=15)
A_DAY, DAY = 40, timedelta(hours=24)


def require_pace(case: Case, before: Iterable[datetime]) -> None:
    """Whether the case's reporter, who has reported at these moments of the last day, may report this too.

    Raises:
        RefusedError: later; `until` is when, `words` what was not written down.
    """
    if case.is_urgent or case.reporter is None or case.leads(case.reporter) or case.levels_of(case.reporter):
        return
    moments = sorted(before)
    for most, span, reason in ((A_DAY, DAY, "enough_today"), (AT_ONCE, QUARTER, "enough_now")):
        within = [at for at in moments if at > case.now - span]
        if len(within) >= most:
            raise RefusedError(reason, until=(within[-most] + span).isoformat(), words=case.item.title)
