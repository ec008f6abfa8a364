"""The daily check in words: the morning's reminder, the tick list, the nudges, the evening, the morning after."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from html import escape

from bot.model import Household, Item, Place, Tick, Turn, TurnState, Why
from bot.texts import dates
from bot.texts.buttons import Button, Keyboard, Message, Press
from bot.texts.cards import clip, short
from bot.texts.translate import N_, Words

NAMED = 6  # open items named one by one
A_ROW = 3  # buttons side by side
POINTS = {
    "hygiene": N_("Hygiene"),
    "safety": N_("Safety"),
    "environment": N_("Surroundings"),
    "found": N_("Also found"),
}
WHY = {
    Why.SWAPPED: N_("You do it for {owner}. Thank you!"),
    Why.OWED_BACK: N_("You do it for {owner}, who once did one of yours."),
    Why.STANDS_IN: N_("It comes early because {instead} is away."),
    Why.OVERRIDE: N_("The safety head has asked you for this day."),
    Why.MOVED: N_("It is the one that came while you were away."),
}


@dataclass(frozen=True, slots=True)
class Sheet:
    """A day's check with what its reader should know."""

    group: Place
    turn: Turn
    owner: str  # the household whose turn it counts as
    instead: str  # the household it would have been
    empty: Sequence[tuple[str, date | None]] = ()  # homes standing empty, and until when
    open_items: Sequence[Item] = ()
    points: Sequence[str] = ()
    ticks: Sequence[Tick] = ()
    found: Sequence[Item] = ()  # the problems of the ticks
    at_eight: bool = True
    small: Sequence[Item] = ()  # of the open items, what the household may settle on the spot


def reminder(w: Words, sheet: Sheet, *, late: bool, passed_on: bool) -> Message:
    """The morning's reminder to the household whose turn it is."""
    group, day = sheet.group, sheet.turn.day
    values = {"weekday": dates.weekday(w, day), "day": dates.day(w, day)}
    lines = [
        w("Today, {weekday} {day}, is your household's turn.", **values)
        if passed_on
        else w("Good morning. Today, {weekday} {day}, is your household's turn.", **values),
        *_why(w, sheet),
        w("Please look at hygiene, safety and the surroundings of {place}.", place=escape(group.name)),
        *_empty(w, sheet),
    ]
    if late:
        told = w("(This comes late: I was not running at eight.)") if sheet.at_eight else w("(This comes late.)")
        lines.insert(0, told)
    lines += _still_open(w, sheet)
    return Message("\n".join(lines), (*_keyboard(w, group.id, day.isoformat()), *_settle(w, sheet)))


def _left(sheet: Sheet) -> list[Item]:
    """What is still open besides what this very check has found."""
    return [item for item in sheet.open_items if item not in sheet.found]


def _still_open(w: Words, sheet: Sheet) -> list[str]:
    left = _left(sheet)
    if not left:
        return []
    more = len(left) - NAMED
    rest = [w.count("and {n} more", "and {n} more", more)] if more > 0 else []
    return [w("Still open in the group:"), *(f"• {short(item)}" for item in left[:NAMED]), *rest]


def _settle(w: Words, sheet: Sheet) -> Keyboard:
    """The small matters that are still open, each with a button that says it is done."""
    named = [item for item in _left(sheet)[:NAMED] if item in sheet.small]
    done = [Button(w("#{number} is done", number=item.number), Press("finish", item.id)) for item in named]
    return tuple(tuple(done[at : at + A_ROW]) for at in range(0, len(done), A_ROW))


def _why(w: Words, sheet: Sheet) -> list[str]:
    said = WHY.get(sheet.turn.why)
    return [w(said, owner=escape(sheet.owner), instead=escape(sheet.instead))] if said else []


def _empty(w: Words, sheet: Sheet) -> list[str]:
    lines = []
    for name, last in sheet.empty:
        if last is None:
            lines.append(w("{household} is away: please glance at the door.", household=escape(name)))
            continue
        until = dates.weekday_and_day(w, last)
        said = w("{household} is away until {day}: please glance at the door.", household=escape(name), day=until)
        lines.append(said)
    return lines


def _keyboard(w: Words, place_id: int, day: str) -> Keyboard:
    return (
        (
            Button(w("All clear"), Press("clear", place_id, day)),
            Button(w("There's a problem"), Press("problem", place_id, day)),
        ),
        (
            Button(w("Tick one by one"), Press("ticks", place_id, day)),
            Button(w("I can't today"), Press("cannot", place_id, day)),
        ),
    )


def checklist(w: Words, sheet: Sheet) -> Message:
    """The check point by point: what was looked at, and two buttons for each that was not."""
    ticked = {tick.point: tick for tick in sheet.ticks}
    day = sheet.turn.day
    title = w("The check of {day}", day=dates.weekday_and_day(w, day))
    lines = [f"<b>{title}</b>"]
    lines += [_point(w, point, ticked.get(point), sheet.found) for point in dict.fromkeys((*sheet.points, *ticked))]
    if sheet.turn.state is not TurnState.DUE:
        return Message("\n".join([*lines, w(OUTCOMES[sheet.turn.state])]))
    lines += [*_empty(w, sheet), *_still_open(w, sheet)]
    rows = [_row(w, sheet, number, point) for number, point in enumerate(sheet.points) if point not in ticked]
    done = w("The rest is fine") if ticked else w("All clear")
    rows.append((Button(done, Press("clear", sheet.group.id, day.isoformat())),))
    return Message("\n".join(lines), (*rows, *_settle(w, sheet)))


OUTCOMES = {
    TurnState.CLEAR: N_("Written down: all clear. Thank you."),
    TurnState.PROBLEM: N_("Written down, with what was found. Thank you."),
    TurnState.MISSED: N_("The day is over."),
}


def _point(w: Words, point: str, tick: Tick | None, found: Sequence[Item]) -> str:
    name = escape(point_name(w, point))
    item = next((each for each in found if tick and each.id == tick.item_id), None)
    if item is not None:
        return f"⚠️ {name}: {short(item)}"
    return f"{'☑' if tick else '☐'} {name}"


def point_name(w: Words, point: str) -> str:
    """A built-in point in the reader's language; the group's own are as the group wrote them."""
    return w(POINTS[point]) if point in POINTS else point


def _row(w: Words, sheet: Sheet, number: int, point: str) -> tuple[Button, ...]:
    which = f"{sheet.turn.day.isoformat()}-{number}"
    name = clip(point_name(w, point), 24)
    fine = Button(w("✓ {point}", point=name), Press("tick", sheet.group.id, which))
    return fine, Button(w("⚠ Problem"), Press("find", sheet.group.id, which))


def nudge(w: Words, sheet: Sheet) -> Message:
    """Still to do, to the household alone."""
    text = w("Today's check of {place} is still to do. Have you had a look?", place=escape(sheet.group.name))
    return Message(text, _keyboard(w, sheet.group.id, sheet.turn.day.isoformat()))


def missing(w: Words, group: Place, household: Household, day: date) -> Message:
    """To the safety head in the evening, and to nobody else."""
    text = w(
        "Today's check of {place} by {household} hasn't come in yet.",
        place=escape(group.name),
        household=escape(household.name),
    )
    done = Button(w("I've looked: all clear"), Press("clear", group.id, day.isoformat()))
    return Message(text, ((done,),))


def missed(w: Words, turn: Turn) -> Message:
    """The morning after, to the household alone."""
    text = w(
        "The check of {day} didn't come in. That can happen. Was there a reason? Only those in office will see it.",
        day=dates.weekday_and_day(w, turn.day),
    )
    return Message(text, ((Button(w("Say why"), Press("say_why", turn.place_id, turn.day.isoformat())),),))


def standing(w: Words, turn: Turn, household: str) -> Message:
    """How today's check stands, for whoever asks and need not do it."""
    name = escape(household)
    if turn.state is TurnState.DUE:
        return Message(w("Today it is {household}'s turn; the check hasn't come in yet.", household=name))
    said = STANDING[turn.state]
    by_head = [w("The safety head did it for them.")] if turn.by_head else []
    return Message("\n".join([w(said, household=name), *by_head]))


STANDING = {
    TurnState.CLEAR: N_("Checked today by {household}: all clear."),
    TurnState.PROBLEM: N_("Checked today by {household}: something was found."),
    TurnState.MISSED: N_("The day is over."),
}
