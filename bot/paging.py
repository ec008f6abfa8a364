"""Pages, histories, meetings and evenings, read from the state of this moment."""

from collections.abc import Callable, Sequence
from datetime import date, time, timedelta

from bot import rostering
from bot.ledger.document import document
from bot.ledger.summary import summary
from bot.model import Item, Level, Place, Role
from bot.occasion import Occasion
from bot.rules.items.case import Case
from bot.rules.overview.digest import Evening, look
from bot.rules.overview.handbook import pressing
from bot.rules.overview.minutes import may_reopen
from bot.rules.places.emergency import emergency_number
from bot.rules.places.times import at_wall_clock, local
from bot.texts import card_buttons, digests, dockets, offices, pages, rates, whole
from bot.texts.buttons import Button, Keyboard, Message, Press
from bot.texts.cards import CardView
from bot.texts.pages import Row

MIDNIGHT = time(0)
KEPT_MINUTES = 26  # meetings that can be leafed back to: half a year


def page(at: Occasion) -> Message | None:
    """A page of a list, or one item of it."""
    if at.params.get("item"):
        return _opened(at) if _may_read(at) else None
    return BOOKS[at.params["book"]](at)


def _may_read(at: Occasion) -> bool:
    """Whether the item is still theirs to read: a list that stands opened outlives an office and a home."""
    case, person = at.case, at.reader.person
    if person is None or at.reader.place is not None:
        return True
    lives_there = person.place_id == case.group.id and person.household_id is not None
    return lives_there or bool(case.levels_of(person))


def _view(at: Occasion) -> CardView:
    case = at.case
    number = emergency_number(at.store.places.chain(case.group))
    return CardView(case, at.store.items.events(case.item.id), at.store.items.photos(case.item.id), number)


def level_of(at: Occasion, case: Case) -> Level | None:
    """The level at which the reader handles the item; None for a neighbour."""
    if at.reader.place is not None and at.reader.place.level is not Level.GROUP:
        return at.reader.place.level
    return next(iter(case.levels_of(at.reader.person)), None)


def _opened(at: Occasion) -> Message:
    view = _view(at)
    level = level_of(at, view.case)
    keyboard: Keyboard = ()
    if level is not None:
        keyboard = card_buttons.handler(at.words, view.case, level, more=bool(at.params.get("more")))
    return pages.opened(at.words, view, keyboard, by_handler=level is not None)


def _handbook(at: Occasion) -> Message:
    places = [at.store.places.get(place_id) for place_id in at.params["places"]]
    groups = {group.id: group for place in places for group in at.store.places.groups_under(place.id)}
    only = [at.store.places.get(place_id) for place_id in at.params.get("only", ())]
    if only:
        among = {group.id for place in only for group in at.store.places.groups_under(place.id)}
        groups = {group_id: group for group_id, group in groups.items() if group_id in among}
    own = min((place.level for place in places), key=lambda level: level.rank)
    matters = pressing(at.store.matters.open_in(list(groups.values()), at.now), own)
    rows = [Row(each.item, each.group, each.today) for each in matters]
    return pages.handbook(at.words, rows, at.params["page"], own, several=len(groups) > 1, only=only)


def _found(at: Occasion) -> Message:
    params = at.params
    item_ids = at.store.search.find(params["words"], params["groups"], params["offices"])
    rows = _rows(at, [at.shown(at.store.items.get(item_id)) for item_id in item_ids])
    several = len({*params["groups"], *params["offices"]}) > 1
    return pages.found(at.words, params["words"], rows, params["page"], several=several)


def _rows(at: Occasion, items: Sequence[Item]) -> list[Row]:
    groups = {item.place_id: at.store.places.get(item.place_id) for item in items}
    return [Row(item, groups[item.place_id], _today(at, groups[item.place_id])) for item in items]


def _today(at: Occasion, place: Place) -> date:
    return local(at.now, place.timezone).date()


def _minutes(at: Occasion) -> Message | None:
    held = [each for each in at.store.dockets.held(at.params["places"], KEPT_MINUTES) if each.was_held]
    if not held:
        return None
    number = min(max(at.params["page"], 1), len(held))
    w = at.words
    earlier = (Button(w("‹ Earlier"), Press("page", number + 1)),) if number < len(held) else ()
    later = (Button(w("Later ›"), Press("page", number - 1)),) if number > 1 else ()
    row = (*earlier, *later)
    return Message(dockets.minutes(w, held[number - 1]).text, (row,) if row else ())


BOOKS: dict[str, Callable[[Occasion], Message | None]] = {
    "handbook": _handbook,
    "found": _found,
    "minutes": _minutes,
    "offer": rostering.offer,
    "check": rostering.checklist,
}


def history(at: Occasion) -> Message:
    """An item with its whole history."""
    view = _view(at)
    return whole.whole(at.words, view, by_handler=level_of(at, view.case) is not None)


def docket(at: Occasion) -> Message | None:
    """The walk through a meeting's list."""
    meeting = at.store.dockets.find(at.params["docket"])
    if meeting is None or not _meets(at, meeting.place):
        return None
    return dockets.docket(at.words, meeting, _today(at, meeting.place), reopens=may_reopen(meeting, at.now))


def _meets(at: Occasion, place: Place) -> bool:
    """Whether the reader still holds office there, or above."""
    person = at.reader.person
    if person is None or at.reader.place is not None:
        return True
    return at.store.places.answers_for(place, person.id)


def minutes(at: Occasion) -> Message | None:
    """What a meeting came to for one group."""
    meeting = at.store.dockets.find(at.params["docket"])
    if meeting is None or meeting.ended_at is None or may_reopen(meeting, at.now):
        return None  # it was opened again; closing it says them
    if not _meets(at, at.store.places.get(at.params["group"])):
        return None
    lines = [line for line in meeting.lines if line.group.id == at.params["group"]]
    return dockets.minutes(at.words, meeting, lines) if lines else None


def digest(at: Occasion) -> Message | None:
    """The evening to the safety head; nothing if there is nothing, or if it is not that evening any more."""
    group, evening = at.store.places.get(at.params["place"]), _evening(at)
    if evening is None or evening.is_empty:
        return None
    turn = at.store.duty.turn(group.id, _today(at, group))
    household = at.store.places.household(turn.household_id) if turn else None
    return digests.to_head(at.words, group, evening, turn, household)


def office(at: Occasion) -> Message | None:
    """To a new safety head, what is open; nothing if they are it no more."""
    group, person = at.store.places.get(at.params["place"]), at.reader.person
    if person is None or Role.HEAD not in at.store.places.roles_at(group.id, person.id):
        return None
    known = {item_id: at.store.people.find(person_id) for item_id, person_id in at.params["had"]}
    had = {item_id: found.name for item_id, found in known.items() if found}
    return offices.new_head(at.words, group, pressing(at.store.matters.open_in([group], at.now)), had)


def group_digest(at: Occasion) -> Message | None:
    """The evening to the group; nothing if nothing has changed."""
    evening = _evening(at)
    if evening is None or not evening.has_changed:
        return None
    return digests.to_group(at.words, at.store.places.get(at.params["place"]), evening)


def _evening(at: Occasion) -> Evening | None:
    group, day = at.store.places.get(at.params["place"]), date.fromisoformat(at.params["day"])
    if _today(at, group) - day > timedelta(days=1):
        return None  # told too late to be news
    begins = at_wall_clock(day, MIDNIGHT, group.timezone)
    ends = at_wall_clock(day + timedelta(days=1), MIDNIGHT, group.timezone)
    today = at.store.matters.happened(group.id, begins, ends)
    return look(at.store.matters.open_in([group], at.now), today)


def ledger(at: Occasion) -> Message:
    """Counts and rates of a place, from the first day of a year or month to today."""
    place, first, last = _period(at)
    found = summary(at.store, place, first, last, at.now)
    return rates.summary(at.words, found, place, last, _today(at, place))


def ledger_file(at: Occasion) -> Message | None:
    """The same period item by item, as a workbook for whoever holds office there."""
    place, first, last = _period(at)
    if not _meets(at, place):
        return None
    sheet = document(at.store, place, first, last, at.reader.language, at.now)
    return Message(rates.title(at.words, place, first, last, _today(at, place)), document=sheet)


def _period(at: Occasion) -> tuple[Place, date, date]:
    first, last = (date.fromisoformat(at.params[name]) for name in ("first", "last"))
    return at.store.places.get(at.params["place"]), first, last
