"""By when, and by whom: promises that are kept or lapse, and a pause with a reason.

The note of a promise or a pause begins with its day or moment (ISO 8601), so that the ledger can be read and
counted without guessing.
"""

from datetime import date, datetime, timedelta

from bot.decision import Decision, decide
from bot.model import Action, State
from bot.rules.items import escalation, taking
from bot.rules.items.case import NOTHING, Case, RefusedError
from bot.rules.items.lifecycle import require
from bot.rules.places.times import local

LONGEST_PROMISE = timedelta(days=366)
LONGEST_SNOOZE = timedelta(days=7)
OPENS = "“"  # with it a promise's words begin, where they name nobody of the street's list


def may_promise(case: Case) -> None:
    """Whoever has it, or could take it, may promise. Raises RefusedError."""
    require(case, Action.PROMISE)
    taking.require_free(case)


def promise(case: Case, day: date | None, department: str | None, words: str = "") -> Decision:
    """It will be done by a day, by a department, or both; whoever says so takes it, if nobody has.

    What is not named again stays as it was said before. `words` are what else was said, such as somebody who is not
    on the street's list: they are kept as they are.
    """
    may_promise(case)
    if day is None and department is None:
        raise RefusedError("date_needed", item=case.item.id)
    today = local(case.now, case.group.timezone).date()
    if day is not None and not today <= day <= today + LONGEST_PROMISE:
        raise RefusedError("past_day_needed" if day < today else "far_day_needed", item=case.item.id)
    taken, case = taking.take_if_free(case)
    promised_on, by = day or case.item.promised_on, department or case.item.department
    case, changed = case.changed(Action.PROMISE, _note(promised_on, by, words), promised_on=promised_on, department=by)
    if day is None:  # naming somebody buys no time
        return taken + decide(changed)
    return taken + decide(changed, escalation.stop(case), taking.clock(case, "promised"))


def _note(day: date | None, department: str | None, words: str = "") -> str:
    quoted = f"{OPENS}{words}”" if words else ""
    return " ".join(filter(None, (day.isoformat() if day else "", department, quoted)))


def lapse(case: Case) -> Decision:
    """The promised day is over: whoever promised is told, and the clock of what is not done starts again."""
    day = case.item.promised_on
    if case.item.state is not State.ACCEPTED or day is None or taking.is_promised(case):
        return NOTHING
    case, changed = case.changed(Action.PROMISE_LAPSED, _note(day, case.item.department))
    told = case.notice(case.to_holder(), "promise_lapsed", day=day.isoformat())
    return decide(changed, told, escalation.until_done(case))


def read_note(note: str) -> tuple[str, str]:
    """The day or moment that a promise or pause names (empty: none), and the words after it."""
    first, _, rest = note.partition(" ")
    try:
        datetime.fromisoformat(first)
    except ValueError:
        return "", note
    return first, rest


def may_snooze(case: Case) -> None:
    """Raises RefusedError: in danger, twice a wait, while there is a promise, or by somebody else than has it."""
    require(case, Action.SNOOZE)
    taking.require_free(case)
    if case.is_urgent:
        raise RefusedError("snooze_urgent", item=case.item.id)
    if case.item.snoozed_until is not None:
        raise RefusedError("snoozed_before", item=case.item.id)
    if taking.is_promised(case):
        raise RefusedError("promised_already", item=case.item.id)


def snooze(case: Case, until: datetime | None, reason: str) -> Decision:
    """Its escalation pauses until then, for a reason; every step that is still to come moves by as much."""
    may_snooze(case)
    if until is None:
        raise RefusedError("until_needed", item=case.item.id)
    if until <= case.now:
        raise RefusedError("past_day_needed", item=case.item.id)
    if until - case.now > LONGEST_SNOOZE:
        raise RefusedError("snooze_long_needed", item=case.item.id)
    if not reason:
        raise RefusedError("why_needed", item=case.item.id)
    note = f"{local(until, case.group.timezone).isoformat(timespec='minutes')} {reason}"
    case, changed = case.changed(Action.SNOOZE, note, snoozed_until=until)
    return decide(changed, escalation.put_off(case, until - case.now))
