"""Lists that are leafed through: the handbook, what was found, and one item of either, all in one message."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from html import escape

from bot.model import Item, Level, Place
from bot.rules.overview.handbook import Why, why
from bot.rules.places.times import local
from bot.texts import card_buttons, cards, dates, history
from bot.texts.buttons import Button, Keyboard, Message, Press
from bot.texts.cards import CardView, clip, head
from bot.texts.lists import STATES
from bot.texts.parts import LEVELS
from bot.texts.translate import N_, Words

PER_PAGE = 6
A_ROW = 3  # buttons side by side
FOLDS = {"more": "unfold", "less": "fold"}  # an opened item unfolds in place
WHY = {
    Why.WAITING: N_("not taken yet"),
    Why.REOPENED: N_("opened again"),
    Why.UNDER_WAY: N_("being done"),
}


@dataclass(frozen=True, slots=True)
class Row:
    """One item of a list."""

    item: Item
    group: Place
    today: date


def short_code(group: Place) -> str:
    """What of a group's code tells it from its neighbours: "017"."""
    return group.code.rsplit("-", 1)[-1]


def handbook(
    w: Words, rows: Sequence[Row], page: int, own: Level, *, several: bool, only: Sequence[Place] = ()
) -> Message:
    """What is open, most pressing first; `only` of some places, if they were asked for."""
    title = w.count("<b>Handbook</b> · {n} open", "<b>Handbook</b> · {n} open", len(rows))
    if only:
        title += " · " + _names(w, only)
    own_n = sum(1 for row in rows if row.item.level.rank >= own.rank)
    if own is not Level.GROUP and own_n < len(rows):
        title += " · " + w("{n} of them with {level}", n=own_n, level=w(LEVELS[own]))
    return _list(w, title, rows, page, own, several=several)


def _names(w: Words, places: Sequence[Place]) -> str:
    """A few names in a row."""
    more = len(places) - A_ROW
    rest = [w.count("and {n} more", "and {n} more", more)] if more > 0 else []
    return w("; ").join([*(escape(place.name) for place in places[:A_ROW]), *rest])


def found(w: Words, said: str, rows: Sequence[Row], page: int, *, several: bool) -> Message:
    """What a search found, open ones first."""
    title = w("{n} found for “{words}”", n=len(rows), words=clip(said, 80))
    return _list(w, title, rows, page, Level.GROUP, several=several)


def _list(w: Words, title: str, rows: Sequence[Row], page: int, own: Level, *, several: bool) -> Message:
    pages = max(1, -(-len(rows) // PER_PAGE))
    page = min(max(page, 1), pages)
    shown = rows[(page - 1) * PER_PAGE : page * PER_PAGE]
    first = f"{title} · {page}/{pages}" if pages > 1 else title
    text = "\n".join([first, *(line(w, row, own, several=several) for row in shown)])
    opens = [Button(_label(row, several=several), Press("open", row.item.id)) for row in shown]
    rows_of = [tuple(opens[at : at + A_ROW]) for at in range(0, len(opens), A_ROW)]
    return Message(text, (*rows_of, *_arrows(page, pages)))


def _label(row: Row, *, several: bool) -> str:
    return f"{short_code(row.group)}#{row.item.number}" if several else f"#{row.item.number}"


def _arrows(page: int, pages: int) -> Keyboard:
    back = (Button("◂", Press("page", page - 1)),) if page > 1 else ()
    on = (Button("▸", Press("page", page + 1)),) if page < pages else ()
    return ((*back, *on),) if back or on else ()


def line(w: Words, row: Row, own: Level, *, several: bool) -> str:
    """An item in a list: what, where, how old, and what is pressing about it."""
    age = dates.ago(w, local(row.item.reported_at, row.group.timezone).date(), row.today)
    where = [escape(f"{row.group.name} ({row.group.code})")] if several else []
    level = [w(LEVELS[row.item.level])] if row.item.level is not own else []
    return " · ".join([head(row.item), *where, age, stands(w, row.item, row.today), *level])


def stands(w: Words, item: Item, today: date) -> str:
    """What is most pressing about an open item; how one ended that has."""
    if not item.state.is_open:
        return w(STATES[item.state])
    pressing = why(item, today)
    if pressing is Why.LAPSED:
        assert item.promised_on is not None
        return w("promised by {day}, <b>lapsed</b>", day=dates.day(w, item.promised_on))
    if pressing is Why.UNDER_WAY and item.promised_on:
        return w("promised by {day}", day=dates.day(w, item.promised_on))
    return w(WHY[pressing])


def opened(w: Words, view: CardView, keyboard: Keyboard, *, by_handler: bool) -> Message:
    """One item of a list, in its place, with what can be done and the way back."""
    case = view.case
    may_read = by_handler or not case.item.private
    events = view.events if by_handler else history.for_neighbours(case, view.events)
    full = cards.handler(w, replace(view, events=events, photos=()), ()) if may_read else cards.group(w, view)
    photos = card_buttons.photos(w, case.item, len(view.photos)) if may_read else ()
    rows = tuple(tuple(map(_in_place, row)) for row in keyboard)
    back = (Button(w("‹ List"), Press("list", case.item.id)),)
    return Message(full.text, (*rows, *photos, back))


def _in_place(button: Button) -> Button:
    if button.press is None or button.press.verb not in FOLDS:
        return button
    return replace(button, press=replace(button.press, verb=FOLDS[button.press.verb]))
