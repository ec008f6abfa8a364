"""What `check` says of the database: whether it can be written, what the roster lacks, what could not be sent."""

import shutil
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from bot.model import Level, Person, Place, Role
from storage import Store
from storage.database import path_of
from storage.trouble import in_words

SHOWN = 5  # links
LEAST_ROOM = 50_000_000  # bytes on the disk


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at; `advice` says what to do, and is empty when all is well.

    What `can_wait` is worth knowing, and the bot does its work all the same.
    """

    what: str
    seen: str
    advice: str = ""
    can_wait: bool = False

    @property
    def mark(self) -> str:
        """How it begins in the list."""
        return "✓" if not self.advice else "·" if self.can_wait else "!"


def database(store: Store, url: str, now: datetime) -> Iterator[Finding]:
    """Whether it can be written, and has room to grow."""
    try:
        with store.transaction():
            store.note("checked", now.isoformat())
    except Exception as error:
        words = in_words(error)
        if not words:
            raise
        yield Finding("database", url, f"{words}.")
        return
    free = shutil.disk_usage(Path(path_of(url)).absolute().parent).free
    if free < LEAST_ROOM:
        yield Finding("database", f"{url}, {free // 1_000_000} MB left on its disk", "Make room there.")
    else:
        yield Finding("database", url)


def roster(store: Store) -> Iterator[Finding]:
    """Who is missing, and where."""
    places = store.places.all()
    if not places:
        yield Finding("roster", "empty", "Run: linli import places.csv roster.csv")
        return
    groups = [place for place in places if place.level is Level.GROUP]
    yield Finding("places", f"{len(places)}, of which {len(groups)} groups")
    streets = any(place.level is Level.STREET for place in places)
    for place in places:
        yield from _spoken(store, place)
        yield from _group(store, place) if place.level is Level.GROUP else _office(store, place, streets=streets)
    waiting = store.people.without_account()
    if waiting:
        yield Finding("people without an account", str(len(waiting)), _links(store, waiting), can_wait=True)


def _links(store: Store, people: Sequence[Person]) -> str:
    """Their personal links, whole, so that they can be copied."""
    bot = store.noted("username") or "<your bot>"
    lines = [f"{person.name}: https://t.me/{bot}?start={person.invite}" for person in people[:SHOWN]]
    if len(people) > SHOWN:
        lines.append(f"… and {len(people) - SHOWN} more: `linli import` prints the links of all.")
    return "\n".join(["Each opens their own link once:", *lines])


def _spoken(store: Store, place: Place) -> Iterator[Finding]:
    """Language and time zone, where they are not those of the place above."""
    above = store.places.get(place.parent_id) if place.parent_id else None
    here = f"{place.language}, {place.timezone}"
    if above is None:
        yield Finding(_named(place), here)
    elif (there := f"{above.language}, {above.timezone}") != here:
        yield Finding(_named(place), f"{here}; {above.code} above has {there}")


def _group(store: Store, group: Place) -> Iterator[Finding]:
    what = _named(group)
    heads = store.places.holders(group.id, Role.HEAD)
    if not heads:
        yield Finding(what, "no safety head", "Name one in roster.csv with the role head.")
    if len(heads) > 1:
        names = ", ".join(head.name for head in heads)
        yield Finding(what, f"{len(heads)} safety heads: {names}", "Leave one; the others can be its deputies.")
    if group.parent_id is None:
        advice = "What nobody takes goes to nobody. Name the community as its parent_code in places.csv."
        yield Finding(what, "belongs to no community", advice)
    if group.chat_id is None:
        yield Finding(what, "no chat", f"Add the bot to its chat and send /setup {group.code} there.")


def _office(store: Store, place: Place, *, streets: bool) -> Iterator[Finding]:
    what = _named(place)
    if not store.places.holders(place.id, Role.OFFICER):
        advice = "Nobody there takes what is passed up. Name one in roster.csv with the role officer."
        yield Finding(what, "no officer", advice)
    if place.level is Level.COMMUNITY and place.parent_id is None and streets:  # without any it is the highest
        yield Finding(what, "belongs to no street", "Name the street as its parent_code in places.csv.")


def _named(place: Place) -> str:
    return f"{place.level.value} {place.code}"


def queues(store: Store) -> Iterator[Finding]:
    """What could not be sent or handled."""
    counts = store.outbox.counts()
    if counts.get("parked"):
        advice = "They wait for sixty days until whoever they are for opens the bot, or the chat is set up again."
        yield Finding("outbox", f"{counts['parked']} parked", advice, can_wait=True)
    if counts.get("failed"):
        yield Finding("outbox", f"{counts['failed']} failed", "See the log.")
    failed = sum(n for outcome, n in store.inbox.outcomes().items() if outcome in {"failed", "malformed"})
    if failed:
        yield Finding(
            "inbox", f"{failed} updates could not be handled", "They are kept; please report it with the log."
        )
