"""Wall-clock time of a place: the evening, the quiet hours, the next eight o'clock.

A wall-clock time that daylight saving skips moves to the jump; one that comes twice is its first coming.
"""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

QUIET_FROM = time(22)
QUIET_TO = time(7)
QUIET = (QUIET_FROM, QUIET_TO)  # unless a place sets others; equal times are no quiet hours
MORNING = time(8)
EVENING = time(20)


def local(at: datetime, zone: str) -> datetime:
    """The place's wall clock at a moment."""
    return at.astimezone(ZoneInfo(zone))


def at_wall_clock(day: date, clock: time, zone: str) -> datetime:
    """The moment (UTC) when a place's wall clock first shows this time on this day, or jumps over it."""
    wall = datetime.combine(day, clock, ZoneInfo(zone))
    moment = wall.astimezone(UTC)
    if moment.astimezone(wall.tzinfo).replace(tzinfo=None) == wall.replace(tzinfo=None):
        return moment
    return _jump(wall)


def _jump(skipped: datetime) -> datetime:
    """The moment of the jump that skips this wall-clock time, found by halving the hours around it."""
    zone = skipped.tzinfo
    # PEP 495: in a gap the two folds lie on either side of the jump.
    early, late = sorted(skipped.replace(fold=fold).astimezone(UTC) for fold in (0, 1))
    offset = early.astimezone(zone).utcoffset()
    while late - early > timedelta(seconds=1):
        middle = early + (late - early) / 2
        if middle.astimezone(zone).utcoffset() == offset:
            early = middle
        else:
            late = middle
    return late.replace(microsecond=0)


def next_wall_clock(after: datetime, clock: time, zone: str) -> datetime:
    """The first moment strictly later than `after` when a place's wall clock shows this time."""
    day = local(after, zone).date()
    while (moment := at_wall_clock(day, clock, zone)) <= after:
        day += timedelta(days=1)
    return moment


def is_quiet(at: datetime, zone: str, quiet: tuple[time, time] = QUIET) -> bool:
    """Whether people of the place sleep at this moment (22 to 7, unless told otherwise)."""
    clock, (begins, ends) = local(at, zone).time(), quiet
    if begins > ends:
        return clock >= begins or clock < ends
    return begins <= clock < ends


def after_quiet(at: datetime, zone: str, quiet: tuple[time, time] = QUIET) -> datetime:
    """This moment, or the end of the quiet hours it falls into."""
    return next_wall_clock(at, quiet[1], zone) if is_quiet(at, zone, quiet) else at
