"""Leafing through: /handbook, /find and /minutes, each one message that turns its pages and opens items in place.

Told in private or in an office's chat. In a group whoever asks gets it in their private chat: lists for one person
are no news for all.
"""

from collections.abc import Sequence
from typing import Any

from bot.decision import Kind, Say, To, Viewed, decide
from bot.model import Item, Level, Place
from bot.rules.items.case import RefusedError
from bot.texts.buttons import Press
from handlers.overview.called import called, places_below
from handlers.overview.lists import groups_here, nothing_to_read
from handlers.reporting.report_command import words_after_command
from handlers.visit import Visit


def to_reader(visit: Visit) -> To | None:
    """Where a list may be shown to whoever asks; None if they have not opened a private chat."""
    if visit.is_office:
        assert visit.place is not None
        return To(place_id=visit.place.id)
    person = visit.person
    return To(person_id=person.id) if person is not None and person.reachable else None


def offices(visit: Visit) -> list[Place]:
    """The places whose business whoever asks may do here: an office's own, or in private all they hold office at."""
    if visit.is_office:
        return [visit.place] if visit.place else []
    if visit.person is None:
        return []
    places = visit.store.places
    held = [places.get(office.place_id) for office in places.offices_of(visit.person.id)]
    mine = list({place.id: place for place in held}.values())
    if visit.group is None:
        return mine
    above = {place.id for place in places.chain(visit.group)}
    return [visit.group] if any(place.id in above for place in mine) else []


def groups_of_offices(visit: Visit) -> list[int]:
    """The groups below those places."""
    found = [group.id for place in offices(visit) for group in visit.store.places.groups_under(place.id)]
    return list(dict.fromkeys(found))


def on_handbook(visit: Visit) -> None:
    """What is open, for whoever handles items: all of it, or `/handbook 017` that of some groups."""
    if places := offices(visit):
        _handbook(visit, places, _argument(visit))
    else:
        _refuse(visit, "handbook_who")


def _handbook(visit: Visit, places: Sequence[Place], words: str) -> None:
    wanted = called(places_below(visit, places), words) if words else places
    groups = [group for place in wanted for group in visit.store.places.groups_under(place.id)]
    to = to_reader(visit) or visit.alone
    if not wanted:
        visit.notice("handbook_unknown", to, words=words[:80])
    elif not visit.store.items.open_in([group.id for group in groups]):
        names = "\n".join(place.name for place in wanted)
        visit.notice("nothing_open_in" if words else "nothing_open", to, names=names)
    else:
        only = {"only": [place.id for place in wanted]} if words else {}
        show(visit, "handbook", places=[place.id for place in places], **only)


def on_find(visit: Visit) -> None:
    """Items by words, among those that whoever asks may see."""
    if visit.user is None:
        visit.notice("anonymous")
        return
    words = _argument(visit)
    groups, own = [group.id for group in groups_here(visit)], groups_of_offices(visit)
    to = to_reader(visit) or visit.alone
    if not groups:
        visit.notice(nothing_to_read(visit))
    elif not words:
        visit.notice("find_how", to)
    elif not visit.store.search.find(words, groups, own, 1):
        visit.notice("nothing_found", to, words=words[:80])
    else:
        show(visit, "found", words=words, groups=groups, offices=own)


def on_minutes(visit: Visit) -> None:
    """What the last meetings came to, for those in office."""
    places = [place.id for place in offices(visit) if place.level is not Level.GROUP]
    if not places:
        _refuse(visit, "minutes_who")
    elif not any(meeting.was_held for meeting in visit.store.dockets.held(places, 1)):
        visit.notice("no_minutes", to_reader(visit) or visit.alone)
    else:
        show(visit, "minutes", places=places)


def _refuse(visit: Visit, text: str) -> None:
    if visit.user is None:
        visit.notice("anonymous")
    else:
        visit.notice(text, to_reader(visit) if visit.is_private else visit.alone)


def _argument(visit: Visit) -> str:
    """What follows the command."""
    return words_after_command(visit.message).replace("\n", " ")


def show(visit: Visit, book: str, **params: Any) -> None:
    """The first page of a list."""
    to = to_reader(visit)
    if to is None:
        visit.notice("open_private", visit.alone)
        return
    address = {"place_id": to.place_id} if to.place_id else {"person_id": to.person_id}
    visit.do(decide(Say(Kind.PAGE, to, {"book": book, "page": 1, "to": address, **params})))


def on_page(visit: Visit, press: Press) -> None:
    """Another page of the same list."""
    _turn(visit, page=press.subject, item=None, more=False)


def on_list(visit: Visit, _: Press) -> None:
    """From an item back to its list."""
    _turn(visit, item=None, more=False)


def on_open(visit: Visit, press: Press) -> None:
    """One item of the list, in its place."""
    item = visit.store.items.find(press.subject)
    if item is None or not may_see(visit, item):
        raise RefusedError("stale")
    _turn(visit, item=item.id, more=False)


def on_unfold(visit: Visit, _: Press) -> None:
    """The opened item shows what is rarely done."""
    _turn(visit, more=True)


def on_fold(visit: Visit, _: Press) -> None:
    """The opened item shows its usual buttons again."""
    _turn(visit, more=False)


def may_see(visit: Visit, item: Item) -> bool:
    """Whether an item is of the groups that whoever asks may see here."""
    return item.place_id in {*(group.id for group in groups_here(visit)), *groups_of_offices(visit)}


def _turn(visit: Visit, **changed: Any) -> None:
    chat_id, message_id = visit.chat_id, visit.message.message_id
    shown = visit.store.views.at(chat_id, message_id)
    if shown is None:
        raise RefusedError("stale")
    now = {**_still_allowed(visit, shown), **changed}
    item = visit.store.items.find(now["item"]) if now.get("item") else None
    if item is not None and not may_see(visit, item):
        raise RefusedError("stale")
    turned = Say(Kind.PAGE, To(**now["to"]), {**now, "at": [chat_id, message_id]})
    visit.do(decide(Viewed(chat_id, message_id, now), turned))


def _still_allowed(visit: Visit, shown: dict[str, Any]) -> dict[str, Any]:
    """The same list without what whoever presses may no longer see. Raises RefusedError if nothing is left."""
    allowed = {
        "places": {place.id for place in offices(visit)},
        "groups": {group.id for group in groups_here(visit)},
        "offices": set(groups_of_offices(visit)),
    }
    kept = {name: _among(shown[name], ids) for name, ids in allowed.items() if name in shown}
    if not any(kept.values()):
        raise RefusedError("stale")
    return shown | kept


def _among(ids: Sequence[int], allowed: set[int]) -> list[int]:
    return [each for each in ids if each in allowed]
