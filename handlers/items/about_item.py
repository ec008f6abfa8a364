"""What is said about an item that is named or replied to, whatever the chat: the order in which it is looked at."""

from handlers.items import handled_said, hurried, promised_said, which_item
from handlers.overview import docket
from handlers.reporting import correcting
from handlers.visit import Visit


def heard(visit: Visit, words: str) -> bool:
    """Whether words do what a button of the item does, walk through a meeting, press for it or correct it."""
    return (
        handled_said.of_card(visit, words)
        or which_item.of_several(visit, words)
        or promised_said.in_reply(visit, words)
        or docket.heard(visit, words)
        or hurried.of_card(visit, words)
        or correcting.of_card(visit, words)
    )
