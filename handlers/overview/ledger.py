"""/ledger: what was found and what has become of it, with the three rates, for those in office."""

from collections.abc import Sequence
from datetime import date

from bot.decision import Kind
from bot.model import Place
from bot.rules.items.case import RefusedError
from bot.rules.places.times import local
from bot.texts.buttons import Press
from handlers.overview.called import called, period, places_below
from handlers.overview.pages import offices, to_reader
from handlers.reporting.report_command import words_after_command
from handlers.visit import Visit


def on_ledger(visit: Visit) -> None:
    """`/ledger` this year so far; `/ledger 2026`, `/ledger november`, `/ledger 017`, or a group and a time."""
    to = to_reader(visit)
    places = offices(visit)
    if not places:
        visit.notice("ledger_who", visit.alone if visit.user else None)
    elif to is None:
        visit.notice("open_private", visit.alone)
    else:
        asked = _asked(visit, places, words_after_command(visit.message))
        for place, (first, last) in asked:
            visit.say(Kind.LEDGER, to, place=place.id, first=first.isoformat(), last=last.isoformat())
        if not asked:
            _explain(visit, places)


def _asked(visit: Visit, held: Sequence[Place], words: str) -> list[tuple[Place, tuple[date, date]]]:
    """The places and days that are meant, a place and a time in any order; nothing if the words are about neither."""
    said, below = words.split(), places_below(visit, held) if words else list(held)
    for at in range(len(said) + 1):
        for name, time in ((said[:at], said[at:]), (said[at:], said[:at])):
            meant = called(below, " ".join(name)) if name else held
            spans = [(place, span) for place in meant if (span := period(" ".join(time), _today(visit, place)))]
            if spans and (len(spans) == 1 or not name):
                return spans
    return []


def _today(visit: Visit, place: Place) -> date:
    return local(visit.now, place.timezone).date()


def _explain(visit: Visit, held: Sequence[Place]) -> None:
    """What may follow, with examples that would be answered."""
    groups = visit.store.places.groups_under(held[0].id)
    month = f"{_today(visit, held[0]):%Y-%m}"
    visit.notice("ledger_how", to_reader(visit), month=month, year=month[:4], code=(groups or held)[0].code)


def on_file(visit: Visit, press: Press) -> None:
    """The period that was shown, as a workbook. Raises RefusedError."""
    place = visit.store.places.find(press.subject)
    days = _days(press.argument)
    if place is None or days is None:
        raise RefusedError("stale")
    if visit.person is None or not visit.store.places.answers_for(place, visit.person.id):
        raise RefusedError("only_ledger")
    to = to_reader(visit)
    if to is None:
        raise RefusedError("stale")  # no button of ours stands there
    first, last = days
    visit.say(Kind.LEDGER_FILE, to, place=place.id, first=first.isoformat(), last=last.isoformat())
    visit.toast("here_it_is" if to.person_id and not visit.is_private else "here")


def _days(argument: str) -> tuple[date, date] | None:
    """The first and last day that a press names; None if it names none. Anybody can send anything."""
    try:
        first, last = map(date.fromisoformat, argument.split("-"))
    except ValueError:
        return None
    return (first, last) if first <= last else None
