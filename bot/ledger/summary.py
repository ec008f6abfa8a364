"""The numbers of a place, for the chat. It loads no spreadsheet library."""

from datetime import date, datetime

from bot.ledger.gather import gather
from bot.model import Place
from bot.rules.overview.summary import Summary, add_up
from storage import Store


def summary(store: Store, place: Place | None, first: date | None, last: date | None, now: datetime) -> Summary:
    """What the items of a place (None: of all) that were reported from `first` to `last` add up to.

    The days are of each group's own calendar, both included; None is no bound.

    Raises:
        BadPeriodError: `first` is later than `last`.
    """
    taken, _ = gather(store, place, first, last)
    return add_up(taken, now)
