"""A household's own turns as an iCalendar file (RFC 5545), for any calendar. The one place that knows icalendar.

Each turn keeps its identity, so that a later file puts right what an earlier one said.
"""

from collections.abc import Sequence
from datetime import date, datetime, timedelta

from icalendar import Alarm, Calendar, Event

from bot.model import Place
from bot.texts.buttons import Message
from bot.texts.translate import Words

FILE_NAME = "linli.ics"


def calendar_file(w: Words, group: Place, household: int, days: Sequence[date], now: datetime) -> Message:
    """The file, and one line about it."""
    found = Calendar()
    found.add("prodid", "-//linli//EN")
    found.add("version", "2.0")
    found.add("method", "PUBLISH")
    found.add("x-wr-calname", w("Checks of {place}", place=group.name))
    for day in days:
        found.add_component(_event(w, group, household, day, now))
    text = w.count("Your turn of the days ahead.", "Your {n} turns of the days ahead.", len(days))
    return Message(text, document=(FILE_NAME, found.to_ical()))


def _event(w: Words, group: Place, household: int, day: date, now: datetime) -> Event:
    event = Event()
    event.add("uid", f"turn-{group.code}-{household}-{day.isoformat()}@linli")
    event.add("dtstamp", now)
    event.add("dtstart", day)
    event.add("dtend", day + timedelta(days=1))
    event.add("summary", w("Check of {place}", place=group.name))
    event.add("transp", "TRANSPARENT")
    reminder = Alarm()
    reminder.add("action", "DISPLAY")
    reminder.add("description", w("Check of {place}", place=group.name))
    reminder.add("trigger", timedelta(hours=8))
    event.add_component(reminder)
    return event
