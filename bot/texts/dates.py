"""Dates and times as people of a place say them."""

from datetime import date, datetime, timedelta

from babel.dates import format_skeleton, get_day_names

from bot.rules.places.times import local
from bot.texts.translate import Words


def day(w: Words, value: date) -> str:
    """Such as "22 Nov" or "11月22日"; read in another year "22 Nov 2025" or "2025年11月22日"."""
    return str(format_skeleton("MMMd" if w.year in {None, value.year} else "yMMMd", value, locale=w.locale))


def day_or_year(w: Words, value: date, today: date) -> str:
    """The same; of another year such as "22 Nov 2025" or "2025年11月22日"."""
    skeleton = "MMMd" if value.year == today.year else "yMMMd"
    return str(format_skeleton(skeleton, value, locale=w.locale))


def weekday(w: Words, value: date) -> str:
    """Such as "Tuesday" or "星期二"."""
    return str(get_day_names("wide", locale=w.locale)[value.weekday()])


def short_day(w: Words, value: date) -> str:
    """Such as "Fri 27 Nov" or "11月27日周五"."""
    name = str(get_day_names("abbreviated", locale=w.locale)[value.weekday()])
    return w("{weekday} {day}", weekday=name, day=day(w, value))


def weekday_and_day(w: Words, value: date) -> str:
    """Such as "Friday 27 Nov" or "11月27日星期五"."""
    return w("{weekday} {day}", weekday=weekday(w, value), day=day(w, value))


def moment(w: Words, wall: datetime) -> str:
    """A wall-clock time with its day, such as "Friday 27 Nov, 09:00"."""
    return w("{day}, {time}", day=weekday_and_day(w, wall.date()), time=f"{wall:%H:%M}")


def clock(w: Words, at: datetime, zone: str, now: datetime) -> str:
    """The time alone today ("14:05"), with its date on another day of the place's calendar."""
    then = local(at, zone)
    time = f"{then:%H:%M}"
    return time if then.date() == local(now, zone).date() else f"{day(w, then.date())} {time}"


def ago(w: Words, then: date, today: date) -> str:
    """How long a day is past, roughly: "today", "yesterday", "3 days ago"."""
    days = (today - then) // timedelta(days=1)
    if days <= 0:
        return w("today")
    return w("yesterday") if days == 1 else w.count("{n} day ago", "{n} days ago", days)
