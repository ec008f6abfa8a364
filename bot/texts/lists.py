"""Short lists: of items, of what a group has taught, of languages to choose from."""

from collections.abc import Sequence
from html import escape

from bot.model import Place, State
from bot.rules.items.case import Case
from bot.rules.places.times import local
from bot.texts import dates
from bot.texts.buttons import Button, Message, Press
from bot.texts.cards import clip, head, holder
from bot.texts.parts import LEVELS
from bot.texts.translate import N_, OWN_NAMES, Words

LISTED = 20  # items in one list
TITLES = {"open": N_("Open here"), "mine": N_("What you have reported")}
STATES = {
    State.REPORTED: N_("open"),
    State.ACCEPTED: N_("being done"),
    State.DONE: N_("done"),
    State.EXPLAINED: N_("explained"),
    State.CLOSED: N_("closed"),
    State.DUPLICATE: N_("followed elsewhere"),
    State.WITHDRAWN: N_("taken back"),
    State.NOT_A_REPORT: N_("put aside"),
}


def item_list(w: Words, title: str, cases: Sequence[Case], more: int) -> Message:
    """Items, one a line, with their age; the oldest first."""
    lines = [f"<b>{w(TITLES[title])}</b>"]
    for case in cases:
        item, zone = case.item, case.group.timezone
        age = dates.ago(w, local(item.reported_at, zone).date(), local(case.now, zone).date())
        lines.append(f"{head(item)} · {age} · {_stands(w, case)}")
    if more:
        lines.append(w.count("and {n} more", "and {n} more", more))
    return Message("\n".join(lines))


def _stands(w: Words, case: Case) -> str:
    if case.item.state is State.REPORTED:
        return holder(w, case) or w("nobody yet")
    return w(LEVELS[case.item.level]) if case.item.state.is_open else w(STATES[case.item.state])


def lessons(w: Words, group: Place, taught: Sequence[tuple[int, str, bool]]) -> Message:
    """What a group has taught (id, text, whether a report), newest first, each with a button to take it back."""
    if not taught:
        return Message(w("Nothing has been learned in {place} yet.", place=escape(group.name)))
    lines = [w("What {place} has taught me. Messages like these are answered the same way:", place=escape(group.name))]
    rows = []
    for number, (lesson_id, text, is_report) in enumerate(taught, 1):
        said = w("a report") if is_report else w("not a report")
        lines.append(f"{number}. “{clip(text, 80)}” – {said}")
        rows.append(Button(w("Forget {number}", number=number), Press("forget", lesson_id)))
    return Message("\n".join(lines), tuple(tuple(rows[at : at + 3]) for at in range(0, len(rows), 3)))


def languages(w: Words, place: Place | None) -> Message:
    """Which language: one's own, or that of a place's chat. Each is called as its speakers call it."""
    row = tuple(Button(name, Press("language", place.id if place else 0, code)) for code, name in OWN_NAMES.items())
    if place is None:
        return Message(w("Which language shall I speak with you?"), (row,))
    return Message(w("Which language shall I speak in {place}?", place=escape(place.name)), (row,))
