"""A matter from the report to its ending, with what happened to it."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from bot.model.places import Level
from bot.model.recognised import Category, Severity


class State(StrEnum):
    """How far an item has come."""

    REPORTED = "reported"
    ACCEPTED = "accepted"
    DONE = "done"  # the handler says so; the follow-up has not answered yet
    EXPLAINED = "explained"  # cannot be done, and why; the follow-up has not answered yet
    CLOSED = "closed"
    DUPLICATE = "duplicate"
    WITHDRAWN = "withdrawn"
    NOT_A_REPORT = "not_a_report"

    @property
    def is_open(self) -> bool:
        """Whether somebody still has to act on it."""
        return self in {State.REPORTED, State.ACCEPTED}


class Ending(StrEnum):
    """What the follow-up found when an item was closed."""

    CONFIRMED = "confirmed"
    UNCONFIRMED = "unconfirmed"
    EXPLAINED = "explained"


class Action(StrEnum):
    """What can be done to an item; also the verb of its event in the ledger."""

    REPORT = "report"
    EDIT = "edit"
    NOTE = "note"
    TOLD = "told"  # a note for those in office: told in private of what all can read
    SIGN = "sign"  # the name of whoever puts theirs to a private report
    LOOKS_FIXED = "looks_fixed"  # says a neighbour
    ACCEPT = "accept"
    FINISH = "finish"
    TAKE_OVER = "take_over"  # by a higher level, from whoever has it
    HAND_OVER = "hand_over"  # whoever had it holds no office for it any more
    PASS_UP = "pass_up"  # noqa: S105  # not a password
    RETURN = "return"  # passed down again
    PROMISE = "promise"  # by a day, or by a department
    PROMISE_LAPSED = "promise_lapsed"  # by the clock
    SNOOZE = "snooze"
    EXPLAIN = "explain"
    REWORD = "reword"  # the outcome or the explanation, said differently
    UNDO = "undo"  # the outcome or the explanation was of another item
    MERGE = "merge"
    UNMERGE = "unmerge"
    REJECT = "reject"  # "not a report"
    WITHDRAW = "withdraw"
    CONFIRM = "confirm"
    REOPEN = "reopen"
    ESCALATE = "escalate"  # by the clock
    REMIND = "remind"  # by the clock
    EVENING = "evening"  # by the clock: the rotating leader has not settled it
    LAPSE = "lapse"  # nobody answered the follow-up
    LOOKED = "looked"  # nobody had answered, so the safety head went to look: it is fixed


@dataclass(frozen=True, slots=True)
class Item:
    """One entry of the handbook: a hazard, a finding, a welfare concern or a proposal."""

    id: int
    place_id: int  # its group
    number: int  # within its group
    category: Category
    severity: Severity
    title: str
    text: str
    reporter_id: int | None
    reported_at: datetime
    private: bool = False  # nobody but the reporter may learn who reported it
    location: str | None = None  # in the reporter's words
    since_on: date | None = None
    since_words: str | None = None
    level: Level = Level.GROUP
    state: State = State.REPORTED
    holder_id: int | None = None  # who accepted it
    accepted_at: datetime | None = None
    outcome: str | None = None  # what was done, in the handler's words
    explanation: str | None = None  # why it cannot be done
    ending: Ending | None = None
    ended_at: datetime | None = None
    duplicate_of: int | None = None
    round: int = 1  # grows when it is reopened, so that its deadlines start anew
    promised_on: date | None = None  # the day by which whoever holds it says it will be done
    department: str | None = None  # who does it, by name of the street's list
    snoozed_until: datetime | None = None  # its escalation was put off until then, once a wait

    @property
    def is_explained(self) -> bool:
        """Whether it ended with why it cannot be done, and not with what was done."""
        return self.explanation is not None and self.outcome is None


@dataclass(frozen=True, slots=True)
class Event:
    """One line of an item's history. The ledger only grows."""

    item_id: int
    at: datetime
    action: Action
    actor_id: int | None = None  # None: the clock
    note: str = ""
    from_state: State | None = None
    to_state: State | None = None
    from_level: Level | None = None
    to_level: Level | None = None


@dataclass(frozen=True, slots=True)
class Source:
    """A message of a chat that belongs to an item: the report itself, a photo of its album, a note."""

    chat_id: int
    message_id: int


@dataclass(frozen=True, slots=True)
class Photo:
    """A photo, by the name Telegram gave its file."""

    file_id: str
    purpose: str = "report"  # or "outcome"; "undone" once that was said of the wrong item: kept, and shown no more
    unique_id: str | None = None  # the same however often it is sent (Bot API: file_unique_id)
    round: int = 1  # of an outcome's: the item's, so that a later follow-up does not show it
