"""What the page shows and plays: given by whoever starts it, because the playground knows no bot's business."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Literal

from playground.actions.base import Place
from playground.playground import Playground
from playground.state import Bot, Chat, Person


@dataclass(frozen=True, slots=True)
class Phone:
    """One person's phone, as the visitor is to read it."""

    person: Person
    role: str
    places: Sequence[Place]
    """Their chats in order; the first is open at the beginning."""
    shown: bool = True
    """Whether the phone is on the page at the beginning; any can be added."""
    badge: str = ""
    """Something that is so today."""
    ideas: Sequence[str] = ()
    """Sentences to try, for visitors who do not know what to write."""


@dataclass(frozen=True, slots=True)
class Step:
    """What is about to happen in a story."""

    what: Literal["say", "press", "later"]
    who: Person | None = None
    place: Chat | Bot | None = None
    text: str = ""
    """The words said, or the label of the button."""
    until: datetime | None = None
    """To which moment time passes."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """Something that must have come true by the end of a story."""

    text: str
    holds: bool


Pace = Callable[[Step], Awaitable[None]]


@dataclass(frozen=True, slots=True)
class Story:
    """A scene the page can play. `play` awaits the pace before each step."""

    name: str
    icon: str
    title: str
    teaser: str
    play: Callable[[Pace], Awaitable[list[Outcome]]]


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a panel."""

    text: str
    label: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Section:
    """A heading with lines; `empty` is said when there are none."""

    title: str
    lines: Sequence[Line] = ()
    empty: str = ""


@dataclass(frozen=True, slots=True)
class Panel:
    """What stands behind the curtain."""

    title: str
    sections: Sequence[Section]


@dataclass
class Setting:
    """Everything that is on the page until it is reset."""

    pg: Playground
    language: str
    zone: str
    """An IANA name; the page's clock shows its wall time."""
    phones: Callable[[], list[Phone]]
    settle: Callable[[], Awaitable[None]]
    """Waits until the bots have nothing left to do at this moment."""
    pass_until: Callable[[datetime], Awaitable[None]]
    """Lets time pass, with all that happens on the way."""
    stories: Sequence[Story] = ()
    panels: Callable[[], list[Panel]] = list
    moment: timedelta = field(default=timedelta(seconds=10))
    """How long it takes a person to say or press something, on the playground's clock."""

    def phone(self, person_id: int) -> Phone:
        """A person's phone. LookupError if they have none here."""
        for phone in self.phones():
            if phone.person.id == person_id:
                return phone
        raise LookupError("nobody here has this phone")

    def story(self, name: str) -> Story:
        """A story by its name. LookupError if there is none."""
        for story in self.stories:
            if story.name == name:
                return story
        raise LookupError("there is no such story")


def place_key(place: Place) -> str:
    """What the page calls a chat of somebody's phone: the private one by its bot."""
    return f"{'b' if isinstance(place, Bot) else 'c'}{abs(place.id)}"


def find_place(phone: Phone, key: str) -> Place:
    """A chat of this phone. LookupError if it has no such chat."""
    for place in phone.places:
        if place_key(place) == key:
            return place
    raise LookupError("this phone has no such chat")
