"""/ledger: what was found and what has become of it, with the three rates, for those in office."""

import re
from datetime import date

from bot.decision import Kind
from bot.rules.items.case import RefusedError
from bot.rules.places.times import local
from bot.texts.buttons import Press
from handlers.overview.pages import offices, to_reader
from handlers.reporting.report_command import words_after_command
from handlers.visit import Visit

_MONTH = re.compile(r"(\d{4})(?:-(\d{1,2}))?", re.ASCII)


def on_ledger(visit: Visit) -> None:
    """`/ledger` this year so far; `/ledger 2026` or `/ledger 2026-11` that year or month."""
    to = to_reader(visit)
    places = offices(visit)
    if not places:
        visit.notice("ledger_who", visit.alone if visit.user else None)
    elif to is None:
        visit.notice("open_private", visit.alone)
    else:
        for place in places:
            today = local(visit.now, place.timezone).date()
            first, last = _period(words_after_command(visit.message), today)
            visit.say(Kind.LEDGER, to, place=place.id, first=first.isoformat(), last=last.isoformat())


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


def _period(words: str, today: date) -> tuple[date, date]:
    """The first and last day that are meant; what cannot be read means this year."""
    found = _MONTH.fullmatch(words)
    year, month = (int(found[1]), int(found[2] or 0)) if found else (today.year, 0)
    if not 1970 <= year <= today.year or month not in range(13):  # noqa: PLR2004  # years and months
        year, month = today.year, 0
    first = date(year, month or 1, 1)
    ends = date(year + (month in {0, 12}), month % 12 + 1 if month else 1, 1)
    last = date.fromordinal(ends.toordinal() - 1)
    return first, max(first, min(last, today))
