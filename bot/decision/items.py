"""What a decision may change about items, and what people said of them."""

from dataclasses import dataclass
from datetime import datetime

from bot.model import Event, Item, Photo, Source


@dataclass(frozen=True, slots=True)
class ItemAdded:
    """A report became an item."""

    item: Item
    event: Event
    sources: tuple[Source, ...] = ()
    photos: tuple[Photo, ...] = ()


@dataclass(frozen=True, slots=True)
class ItemChanged:
    """An item moved, was edited or was noted; its cards are renewed."""

    item: Item
    event: Event


@dataclass(frozen=True, slots=True)
class Renewed:
    """Nothing has happened to an item, but who should take it may be somebody else now: what shows it is renewed."""

    item_id: int


@dataclass(frozen=True, slots=True)
class Attached:
    """A message or photo was found to belong to an item."""

    item_id: int
    source: Source | None = None
    photo: Photo | None = None


@dataclass(frozen=True, slots=True)
class OutcomeUndone:
    """What was done in a round was said of the wrong item: the photos of it are kept, and shown there no more."""

    item_id: int
    round: int


@dataclass(frozen=True, slots=True)
class PhotoSeen:
    """A photo without words: it may belong to what the same person says next."""

    chat_id: int
    message_id: int
    telegram_id: int
    file_id: str
    album: str | None
    at: datetime
    unique_id: str | None = None


@dataclass(frozen=True, slots=True)
class Supported:
    """A household said "me too". A second press of the same household changes nothing."""

    item_id: int
    voice: str  # "household:5", or "person:9" for somebody without one
    person_id: int
    at: datetime
    discreet: bool = False  # they had reported privately: their name is never said in the group


@dataclass(frozen=True, slots=True)
class SupportersMoved:
    """An item became a duplicate of another, or no longer is one: whoever stands behind it stands behind that
    one too, or no longer does. Follows the item's own change.
    """

    item_id: int  # that other one


@dataclass(frozen=True, slots=True)
class FollowUpAnswered:
    """What a household said about the outcome; the newest answer counts."""

    item_id: int
    round: int
    person_id: int
    answer: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Rated:
    """How a household found it was handled, once it is fixed: "good", "so_so" or "poor"."""

    item_id: int
    round: int
    person_id: int
    rating: str


ItemChange = (
    ItemAdded
    | ItemChanged
    | Renewed
    | Attached
    | OutcomeUndone
    | PhotoSeen
    | Supported
    | SupportersMoved
    | FollowUpAnswered
    | Rated
)
