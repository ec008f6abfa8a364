"""What all may read of an item: whoever tells something in private may name others in it. Pure."""

from bot.model import Item
from bot.rules.words.plain_words import is_plain


def title_is_open(item: Item) -> bool:
    """Whether everybody may read its title: no list knows every way to name a person or a home, so that of a private
    report is open only where each of its words is of a shared thing.
    """
    return not item.private or is_plain(item.title)
