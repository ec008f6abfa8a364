"""`linli import`: what it stores, and what it tells whoever ran it."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from pathlib import Path

from bot.handing_over import hand_over
from bot.roster import read_places, read_roster
from bot.settings import Settings
from storage import Store
from storage.rosters import Imported, Unlisted, Unnamed


def import_files(
    store: Store, settings: Settings, places: Path, roster: Path, now: datetime, *, take_out: bool
) -> Iterator[str]:
    """Store both files, or nothing; then the lines that say what came of it.

    Raises:
        BadRosterError: names the first wrong line and column.
    """
    with store.transaction():
        before, known = store.rosters.held(), {place.id for place in store.places.all()}
        place_rows = read_places(places, store.rosters.levels())
        levels = store.rosters.levels() | {row.code: row.level for row in place_rows}
        operators = {"language": settings.language, "timezone": settings.timezone}
        done = store.rosters.store(place_rows, read_roster(roster, levels, store.rosters.homes()), now, operators)
        if take_out:
            store.rosters.take_out(done.unlisted)
            store.rosters.end_offices(done.unnamed, now)
        handed_over = hand_over(store, before, known, now)
    yield from _told(done, taken_out=take_out)
    if handed_over:
        yield f"Items that wait again, since whoever had taken them has left office: {handed_over}."
    yield from _in_office(done.unnamed, taken_out=take_out)
    yield from _invitations(store)


def _told(done: Imported, *, taken_out: bool) -> Iterator[str]:
    yield f"{done.places} places and {done.people} people imported; {done.ended_offices} offices ended."
    if done.unlisted and taken_out:
        yield f"Not in the file, and of no household any more ({len(done.unlisted)}):"
        yield from _each(done.unlisted)
    elif done.unlisted:
        yield f"Not in the file, but of a household ({len(done.unlisted)}):"
        yield from _each(done.unlisted)
        yield "They joined in the chat, or have moved away. One who has: “/household <name> out” in the group's chat;"
        yield "all of these: linli import … --take-out"


def _in_office(unnamed: Sequence[Unnamed], *, taken_out: bool) -> Iterator[str]:
    if not unnamed:
        return
    what = "Not in the file, and in office no more" if taken_out else "Holds office, but is not in the file"
    yield f"{what} ({len(unnamed)}):"
    yield from (f"  {each.place_code}, {each.role.value}: {each.name}" for each in unnamed)
    if not taken_out:
        yield "Whoever still does belongs in the file; all of these leave office with: linli import … --take-out"


def _each(unlisted: Sequence[Unlisted]) -> Iterator[str]:
    return (f"  {each.place_code}, {each.household}: {each.name}" for each in unlisted)


def _invitations(store: Store) -> Iterator[str]:
    """The personal links of those whose Telegram account the roster does not name."""
    waiting = store.people.without_account()
    if waiting:
        yield f"{len(waiting)} people have no telegram_id. Each opens their own link once:"
        bot = store.noted("username") or "<your bot>"
        for person in waiting:
            yield f"  {person.name}: https://t.me/{bot}?start={person.invite}"
