"""What a decision may change about an office's meeting."""

from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True, slots=True)
class DocketOpened:
    """The list of a meeting: the items in their order, each with the weeks it was carried over."""

    docket_id: int
    place_id: int
    day: date
    at: datetime
    lines: tuple[tuple[int, int], ...]
    late: bool = False


@dataclass(frozen=True, slots=True)
class DocketPassed:
    """A meeting left an item open and went on; `words` say why."""

    docket_id: int
    item_id: int
    words: str
    at: datetime


@dataclass(frozen=True, slots=True)
class DocketTurned:
    """A meeting looks at an item again that it has been through; None: at the first that waits."""

    docket_id: int
    item_id: int | None


@dataclass(frozen=True, slots=True)
class DocketEnded:
    """A meeting is over: what was answered by now is its minutes. Without a person, the next one ended it."""

    docket_id: int
    at: datetime
    person_id: int | None = None
    final_at: datetime | None = None  # when it can be opened no more, and is shown so


@dataclass(frozen=True, slots=True)
class DocketReopened:
    """A meeting was closed too early, and goes on."""

    docket_id: int


MeetingChange = DocketOpened | DocketPassed | DocketTurned | DocketEnded | DocketReopened
