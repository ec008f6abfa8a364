"""A Tuesday (24 November 2026) at ten in Shanghai, and what words mean then."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from bot.rules.places.times import at_wall_clock
from handlers.dates import END_OF_DAY, understand_moment

SHANGHAI = "Asia/Shanghai"
NOW = datetime(2026, 11, 24, 10, tzinfo=ZoneInfo(SHANGHAI))


def said(text: str, now: datetime = NOW, zone: str = SHANGHAI) -> str | None:
    """The moment of a text as the place's wall clock, without a time where none was said."""
    moment = understand_moment(text, now, zone)
    if moment is None:
        return None
    wall = moment.at.astimezone(ZoneInfo(zone))
    assert wall.date() == moment.day
    assert moment.at.tzinfo is UTC
    assert moment.words
    assert moment.words in text
    if moment.has_time:
        return f"{wall:%Y-%m-%d %H:%M}"
    assert moment.at == at_wall_clock(moment.day, END_OF_DAY, zone)
    return f"{wall:%Y-%m-%d}"
