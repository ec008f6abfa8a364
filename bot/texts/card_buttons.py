"""The buttons under an item's card: few at a time, and those that fit the reader and the moment."""

from bot.model import Item, Level, Person, Severity, State
from bot.rules.items import taking
from bot.rules.items.case import Case
from bot.texts.buttons import Button, Keyboard, Press, item_row
from bot.texts.translate import Words


def group(w: Words, case: Case, *, with_handler_buttons: bool) -> Keyboard:
    """Under the card in the group; the handler's buttons too where no handler can be written to."""
    if not case.item.state.is_open:
        return ()
    rows = [item_row(w, case.item, "support", "reject")]
    if not with_handler_buttons:
        return tuple(rows)
    theirs = leader(w, case, case.first[0]) if case.first and case.leads(case.first[0]) else ()
    return (*rows, *(theirs or handler(w, case, Level.GROUP)[:2]))


def handler(w: Words, case: Case, level: Level, *, more: bool = False) -> Keyboard:
    """Under the card of whoever handles items at this level; with `more`, what is rarely done."""
    item = case.item
    if item.state is State.DUPLICATE:
        return (item_row(w, item, "unmerge"),)
    if not item.state.is_open:
        return ()
    if more:
        return tuple(item_row(w, item, *verbs) for verbs in _rare(case, level) if verbs)
    return tuple(item_row(w, item, *verbs) for verbs in (_first(case, level), _second(item, level), ("more",)))


def _first(case: Case, level: Level) -> tuple[str, ...]:
    if case.item.state is State.REPORTED:
        return "accept", "finish"
    return ("take_over", "finish") if level.rank > taking.holder_rank(case) else ("finish",)


def _second(item: Item, level: Level) -> tuple[str, ...]:
    """The street has nobody to pass up to, and what stands above cannot be passed up from below."""
    is_its_own = item.level.rank <= level.rank and level is not Level.STREET
    return ("pass_up", "explain") if is_its_own else ("explain",)


def _rare(case: Case, level: Level) -> tuple[tuple[str, ...], ...]:
    item = case.item
    may_snooze = not case.is_urgent and item.snoozed_until is None and not taking.is_promised(case)
    may_return = item.level is not Level.GROUP and level.rank >= item.level.rank
    return (
        ("promise", "snooze") if may_snooze else ("promise",),
        ("return",) if may_return else (),
        ("merge", "reject"),
        ("less",),
    )


def photos(w: Words, item: Item, n: int) -> Keyboard:
    """A button that shows an item's photos to whoever presses it; none without photos."""
    if not n:
        return ()
    return ((Button(w.count("📷 {n} photo", "📷 {n} photos", n), Press("photos", item.id)),),)


def leader(w: Words, case: Case, person: Person | None) -> Keyboard:
    """Under a minor item's card for today's rotating leader, who may settle it on the spot until the evening.

    Whoever has taken it keeps them; whoever leads no more has none.
    """
    item = case.item
    if not item.state.is_open or item.severity is not Severity.MINOR or not case.leads(person):
        return ()
    if not case.took(person) and (item.state is State.ACCEPTED or not case.is_before_evening):
        return ()
    return (item_row(w, item, *(("finish",) if item.state is State.ACCEPTED else ("accept", "finish"))),)
