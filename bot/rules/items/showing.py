"""What all may read of an item: whoever tells something in private may name others in it. Pure."""

from bot.model import Item
from bot.rules.items import whereabouts
from bot.rules.words.plain_words import is_plain


def title_is_open(item: Item) -> bool:
    """Whether everybody may read its title: no list knows every way to name a person or a home, so that of a private
    report is open only where each of its words is of a shared thing.
    """
    return not item.private or is_plain(item.title)


def open_place(item: Item) -> str | None:
    """Where it is, as everybody may read of it: of a private one a shared place ("by the gate") and no home, for
    whoever lives there would read that somebody has told; nor a point on the map.
    """
    if not item.private:
        return item.location
    words, _ = whereabouts.parted(item.location)
    return words if words and is_plain(words) else None
