"""Which items a ledger is about: those of a place that were reported in a period of its own calendar."""

from datetime import UTC, date, datetime, time, timedelta

from bot.ledger.errors import BadPeriodError, UnknownPlaceError
from bot.ledger.steps import Line, fact
from bot.model import Level, Place
from bot.rules.overview.rates import RateSettings
from bot.rules.overview.summary import Taken
from storage import Store
from storage.ledger import Entry, Ledger

A_DAY = timedelta(days=1)
EARLIEST, LATEST = date(1970, 1, 2), date(9999, 12, 29)  # what no bound means


def find(store: Store, code: str) -> Place:
    """The place with this code, in any letter case.

    Raises:
        UnknownPlaceError: there is none.
    """
    place = store.places.by_code(code.strip())
    if place is None:
        raise UnknownPlaceError(code, [each.code for each in store.places.all()])
    return place


def gather(store: Store, place: Place | None, first: date | None, last: date | None) -> tuple[Taken, list[Line]]:
    """The items of a place, or of all, in a period, by place and number: to be added up, and to be listed.

    Raises:
        BadPeriodError: it ends before it begins.
    """
    if first and last and first > last:
        raise BadPeriodError(first, last)
    everything = store.places.all()
    groups = (
        store.places.groups_under(place.id) if place else [each for each in everything if each.level is Level.GROUP]
    )
    settings = {each.id: RateSettings.of(each) for each in everything if each.level is Level.STREET}
    read = Ledger(store.db).entries({group.id for group in groups}, *_widest(first, last))
    lines = [Line(entry, fact(entry, _settings(entry, settings))) for entry in read]
    lines = [line for line in lines if (first or EARLIEST) <= line.fact.reported_on <= (last or LATEST)]
    facts = tuple(line.fact for line in lines)
    return Taken(place, first, last, tuple(groups), facts, _shared(store, place, settings)), lines


def _widest(first: date | None, last: date | None) -> tuple[datetime, datetime]:
    """The moments between which these days lie in every time zone."""
    since = max(first or EARLIEST, EARLIEST) - A_DAY
    until = min(last or LATEST, LATEST) + 2 * A_DAY
    return datetime.combine(since, time(0), UTC), datetime.combine(until, time(0), UTC)


def _settings(entry: Entry, settings: dict[int, RateSettings]) -> RateSettings:
    """Those of the entry's own street."""
    return settings[entry.street.id] if entry.street and entry.street.id in settings else RateSettings()


def _shared(store: Store, place: Place | None, settings: dict[int, RateSettings]) -> RateSettings:
    """The weights for what is added up: the street's; of several streets, the defaults."""
    street = store.places.at_level(place, Level.STREET) if place else None
    if street is None and place is None and len(settings) == 1:
        return next(iter(settings.values()))
    return settings.get(street.id, RateSettings()) if street else RateSettings()
