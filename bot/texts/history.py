"""An item's history in a card, a line each."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime
from html import escape

from bot.model import Action, Event, Level, State
from bot.rules.items.case import Case
from bot.rules.items.escalation import HAD_IT
from bot.rules.items.promises import OPENS, read_note
from bot.rules.places.times import local
from bot.texts import dates
from bot.texts.parts import LEVELS, PARTS
from bot.texts.translate import N_, Words

LINES_OF = {
    Action.ACCEPT: N_("✅ {at} Taken by {who}."),
    Action.TAKE_OVER: N_("✅ {at} Taken over by {who}."),
    Action.HAND_OVER: N_("🔄 {at} Whoever had it has left office: it waits again."),
    Action.REMIND: N_("🔔 {at} Nobody has taken it yet: the deputy has been told too."),
    Action.EVENING: N_("🔔 {at} Not settled by the evening, so it is passed on."),
    Action.ESCALATE: N_("⏫ {at} Told {level}, because nobody has taken it yet."),
    Action.PASS_UP: N_("⏫ {at} Passed to {level}: {words}"),
    Action.RETURN: N_("⏬ {at} Returned to {level}: {words}"),
    Action.PROMISE: N_("📅 {at} Promised by {day}."),
    Action.PROMISE_LAPSED: N_("⌛ {at} The promise of {day} has lapsed."),
    Action.SNOOZE: N_("💤 {at} Put off until {until}: {words}"),
    Action.UNMERGE: N_("↔️ {at} Another matter after all."),
    Action.REOPEN: N_("↩️ {at} Not fixed: “{words}”"),
    Action.UNDO: N_("↩️ {at} That was said by mistake: it is still open."),
    Action.LOOKED: N_("👀 {at} {who} went to look: it is fixed."),
    Action.LOOKS_FIXED: N_("💬 {at} A neighbour says it looks fixed."),
    Action.NOTE: N_("💬 {at} {words}"),
    Action.TOLD: N_("💬 {at} {words}"),
    Action.SIGN: N_("💬 {at} {words}"),
}
WITHOUT_WORDS = {
    Action.PASS_UP: N_("⏫ {at} Passed to {level}."),
    Action.RETURN: N_("⏬ {at} Returned to {level}."),
    Action.SNOOZE: N_("💤 {at} Put off until {until}."),
}
REMIND_ALONE = N_("🔔 {at} Nobody has taken it yet: {who} has been reminded.")
NOT_DONE = N_("⏫ {at} Told {level}, because it is not done yet.")
NOT_FIXED = N_("↩️ {at} Not fixed, say the neighbours.")
LOOKED_IN_VAIN = N_("↩️ {at} {who} went to look: it is not fixed.")
WITH_DEPARTMENT = N_("📅 {at} Promised by {day}, with {words}.")
WITH_WORDS = N_("📅 {at} Promised by {day}: {words}")
DEPARTMENT_ALONE = N_("📅 {at} With {words}.")


def for_neighbours(case: Case, events: Sequence[Event]) -> list[Event]:
    """The history without what is for those in office: of a private item all words, for words give people away."""
    told = [event for event in events if event.action is not Action.TOLD]
    if not case.item.private:
        return told
    return [replace(event, note=_unsaid(event)) for event in told if event.action is not Action.NOTE]


def _unsaid(event: Event) -> str:
    """What is no person's words: the day of a promise or a pause, a department of the list, a part, a number."""
    if event.action not in DATED:
        return "" if event.action in WORDED else event.note
    first, rest = read_note(event.note)
    is_listed = event.action is not Action.SNOOZE and OPENS not in rest
    return f"{first} {rest}".strip() if is_listed else first


def line(w: Words, case: Case, event: Event, limit: int) -> str:
    """One line of history, people's words cut to `limit`; empty for what a card does not tell."""
    template = _template(case, event)
    is_taken_back = event.action is Action.SIGN and case.item.private
    if not template or is_taken_back:
        return ""
    first, rest = read_note(event.note) if event.action in DATED else ("", event.note)
    return w(
        template,
        at=dates.clock(w, event.at, case.group.timezone, case.now),
        level=w(LEVELS[event.to_level or Level.GROUP]),
        who=_actor(w, case, event),
        words=_clip(rest, limit),
        day=dates.day(w, date.fromisoformat(first[:10])) if first else "",
        until=dates.clock(w, datetime.fromisoformat(first), case.group.timezone, case.now) if "T" in first else "",
    )


SEEN_BY_HEAD = frozenset({Action.LOOKED, Action.REOPEN})
DATED = frozenset({Action.PROMISE, Action.PROMISE_LAPSED, Action.SNOOZE})
WORDED = frozenset(
    {Action.PASS_UP, Action.RETURN, Action.REOPEN, Action.FINISH, Action.EXPLAIN, Action.REWORD, Action.EDIT}
)


def _template(case: Case, event: Event) -> str:
    if event.action is Action.REMIND and event.note in PARTS:
        return REMIND_ALONE
    if event.action is Action.ESCALATE:
        return _step_up(event)
    if event.action is Action.REOPEN and not event.note:
        return LOOKED_IN_VAIN if _is_handler(case, event) else NOT_FIXED
    if event.action is Action.PROMISE:
        first, department = read_note(event.note)
        if first and department.startswith(OPENS):
            return WITH_WORDS
        if department:
            return WITH_DEPARTMENT if first else DEPARTMENT_ALONE
    templates = LINES_OF if _has_words(event) else LINES_OF | WITHOUT_WORDS
    return templates.get(event.action, "")


def _has_words(event: Event) -> bool:
    return bool(read_note(event.note)[1] if event.action in DATED else event.note)


def _step_up(event: Event) -> str:
    if event.note == HAD_IT:
        return ""
    return NOT_DONE if event.from_state is State.ACCEPTED else LINES_OF[event.action]


def _is_handler(case: Case, event: Event) -> bool:
    handlers = case.heads + case.deputies + case.community_officers + case.street_officers
    asked = {person.id for person in case.asked()}
    return event.actor_id in {person.id for person in handlers} - asked


def _actor(w: Words, case: Case, event: Event) -> str:
    if event.action is Action.REMIND and event.note in PARTS:
        return w(PARTS[event.note])
    led = {person.id for person in case.leaders + case.leaders_then}
    leader_ids = led - {person.id for person in case.heads + case.deputies}
    if event.action in SEEN_BY_HEAD and event.actor_id in {person.id for person in case.heads}:
        return w(LEVELS[Level.GROUP])
    if event.actor_id in leader_ids:
        is_today = _day(case, event.at) == _day(case, case.now)
        rotating = PARTS["leader" if is_today else "a_leader"]
        return w(rotating)
    if event.actor_id in {person.id for person in case.deputies}:
        return w(PARTS["deputy"])
    return w(LEVELS[event.to_level or Level.GROUP])


def _day(case: Case, at: datetime) -> date:
    return local(at, case.group.timezone).date()


def _clip(text: str, limit: int) -> str:
    return escape(text if len(text) <= limit else text[: limit - 1].rstrip() + "…")
