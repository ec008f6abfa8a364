"""What is said under an item's photos."""

from collections.abc import Sequence

from bot.model import Item, Photo
from bot.texts.buttons import Message
from bot.texts.cards import short
from bot.texts.translate import N_, Words

PURPOSES = {"report": N_("{item}: as it was reported"), "outcome": N_("{item}: when it was done")}


def of_outcome(photos: Sequence[Photo], round_: int) -> list[Photo]:
    """Those that show what was done in a round."""
    return [photo for photo in photos if photo.purpose == "outcome" and photo.round == round_]


def one(w: Words, item: Item, photos: Sequence[Photo], shown: Photo) -> Message:
    """One of an item's photos."""
    number = f"{photos.index(shown) + 1}/{len(photos)} " if len(photos) > 1 else ""
    return Message(number + w(PURPOSES[shown.purpose], item=short(item)), photo=shown.file_id)
