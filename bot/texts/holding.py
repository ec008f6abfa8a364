"""What is set at a community or street, for its officers to read. The operator changes it, departments aside."""

from collections.abc import Iterator
from datetime import date, time, timedelta
from html import escape

from bot.model import Level, Place, Severity
from bot.rules.places.place_settings import STEPS, PlaceSettings, Spans
from bot.rules.places.working import EVERY_DAY
from bot.texts import dates
from bot.texts.buttons import Message
from bot.texts.parts import PARTS
from bot.texts.translate import N_, Words

SEVERITIES = {Severity.URGENT: N_("urgent"), Severity.NORMAL: N_("normal"), Severity.MINOR: N_("minor")}
A_MONDAY = date(2026, 11, 23)
MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)


def holding(w: Words, place: Place, settings: PlaceSettings, emergency: str) -> Message:
    """What holds there, line by line, and where it is changed."""
    lines = [
        w("<b>{place}: this holds here</b>", place=escape(place.name)),
        *_ladder(w, N_("{severity}, not taken: {steps}"), settings.not_accepted),
        *_ladder(w, N_("{severity}, taken but not done: {steps}"), settings.not_done),
        *_times(w, settings),
        w("In danger to life: {number}", number=escape(emergency)),
        _departments(w, place, settings),
        "",
        w("All else is changed on the server: <code>linli settings {code}</code>.", code=escape(place.code)),
    ]
    return Message("\n".join(lines))


def _ladder(w: Words, line: str, spans: Spans) -> Iterator[str]:
    for severity, steps in spans.items():
        told = [w("{who} after {span}", who=w(PARTS[STEPS[kind]]), span=_span(w, long)) for kind, long in steps.items()]
        yield w(line, severity=w(SEVERITIES[severity]), steps=w("; ").join(told))


def _span(w: Words, long: timedelta) -> str:
    if long % DAY == timedelta(0):
        return w.count("{n} day", "{n} days", long // DAY)
    if long % HOUR == timedelta(0):
        return w.count("{n} hour", "{n} hours", long // HOUR)
    return w.count("{n} minute", "{n} minutes", long // MINUTE)


def _times(w: Words, settings: PlaceSettings) -> Iterator[str]:
    begins, ends = settings.quiet
    quiet = w("none") if begins == ends else _hours(begins, ends)
    yield w("Quiet but for danger: {hours}", hours=quiet)
    yield w("Office hours: {hours}", hours=_office_hours(w, settings))
    meeting = w("none") if settings.docket is None else _weekly(w, *settings.docket)
    yield w("The meeting's list: {when}", when=meeting)
    yield w("Daily check, reminder: {time}", time=f"{settings.check_time:%H:%M}")
    digest = w("none") if settings.digest is None else f"{settings.digest:%H:%M}"
    yield w("The safety head's evening digest: {time}", time=digest)
    yield w("No answer to “is it fixed?” counts as unconfirmed after {span}", span=_span(w, settings.follow_up))


def _hours(begins: time, ends: time) -> str:
    return f"{begins:%H:%M}–{ends:%H:%M}"


def _office_hours(w: Words, settings: PlaceSettings) -> str:
    working = settings.working
    if working.closes <= working.opens:
        return w("always")
    hours = _hours(working.opens, working.closes)
    if working.weekdays == EVERY_DAY:
        return hours
    days = w(", ").join(dates.weekday(w, A_MONDAY + DAY * number) for number in sorted(working.weekdays))
    return f"{days} {hours}"


def _weekly(w: Words, weekday: int, at: time) -> str:
    return f"{dates.weekday(w, A_MONDAY + DAY * weekday)} {at:%H:%M}"


def _departments(w: Words, place: Place, settings: PlaceSettings) -> str:
    """The one thing that is set from the chat: by the officers of the street."""
    names = w("; ").join(map(escape, settings.departments)) or w("none")
    if place.level is Level.STREET:
        return w("Departments: {names}. You change them here: /departments", names=names)
    return w("Departments: {names}. The street changes them: /departments", names=names)
