"""The words of the scheme as types: what is stored and what is recognised.

Every room may import this module and it imports nothing of the project, so a name here means the same
thing everywhere. Times are aware datetimes in UTC unless a name ends in `_on` (a date in the place's zone).
"""

from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Any

LANGUAGES = ("en", "zh")  # what the bot speaks


class Answer(StrEnum):
    """What to do with a plain message of a group chat."""

    RECORD = "record"
    ASK = "ask"
    SILENT = "silent"


class Category(StrEnum):
    """What a hazard is about; the ledger counts by these."""

    FIRE_ELECTRICAL = "fire_electrical"
    BUILDING_FALLING = "building_falling"
    ENVIRONMENT_HYGIENE = "environment_hygiene"
    ROADS_LIGHTING = "roads_lighting"
    UTILITIES = "utilities"
    PUBLIC_SECURITY = "public_security"
    TREES_FOREST_FIRE = "trees_forest_fire"
    PEOPLE_AT_RISK = "people_at_risk"
    OTHER_PROPOSAL = "other_proposal"


class Severity(StrEnum):
    """How soon somebody must look: `urgent` is danger to life now."""

    URGENT = "urgent"
    NORMAL = "normal"
    MINOR = "minor"


@dataclass(frozen=True, slots=True)
class Since:
    """Since when it has been so: in the reporter's words, and as a date of the place's calendar."""

    words: str
    on: date


@dataclass(frozen=True, slots=True)
class Reasons:
    """The words that decided, each with its weight, most telling first."""

    answer: tuple[str, ...]
    category: tuple[str, ...]
    severity: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Recognition:
    """What a message was taken for, and why."""

    answer: Answer
    category: Category
    severity: Severity
    confidence: float  # 0 (surely talk) to 1 (surely a report)
    since: Since | None = None
    place: str | None = None
    why: Reasons | None = None  # since when and where are the reporter's own words already


class Level(StrEnum):
    """Where a place stands, and how far an item has been passed up."""

    GROUP = "group"
    COMMUNITY = "community"
    STREET = "street"

    @property
    def rank(self) -> int:
        """0 for a group, 2 for the street."""
        return list(Level).index(self)


class Role(StrEnum):
    """The offices of the scheme. A resident holds none."""

    HEAD = "head"
    DEPUTY = "deputy"
    OFFICER = "officer"


@dataclass(frozen=True, slots=True)
class Place:
    """A street, a community or a group, with the chat its people use."""

    id: int
    level: Level
    code: str
    name: str
    parent_id: int | None
    chat_id: int | None = None
    thread_id: int | None = None  # the forum topic the bot was set up in
    language: str = "en"
    timezone: str = "UTC"  # an IANA name
    settings: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Household:
    """A home of a group, owner or tenant. One household has one voice."""

    id: int
    place_id: int
    name: str
    position: int  # its place in the order of turns
    left_on: date | None = None  # since when it has moved away


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody the bot knows; `telegram_id` is empty until they have written or opened their link."""

    id: int
    name: str
    telegram_id: int | None = None
    language: str | None = None  # None: the language of the place they are spoken to in
    household_id: int | None = None
    place_id: int | None = None  # the group they live in, or first wrote in
    reachable: bool = False  # whether the bot may write to them privately
    invite: str | None = None  # the word in their personal start link


@dataclass(frozen=True, slots=True)
class Office:
    """Who answers for a place, since when."""

    place_id: int
    person_id: int
    role: Role
    since: datetime


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
    LOOKS_FIXED = "looks_fixed"  # says a neighbour
    ACCEPT = "accept"
    FINISH = "finish"
    TAKE_OVER = "take_over"  # by a higher level, from whoever has it
    PASS_UP = "pass_up"  # noqa: S105  # not a password
    RETURN = "return"  # passed down again
    PROMISE = "promise"  # by a day, or by a department
    PROMISE_LAPSED = "promise_lapsed"  # by the clock
    SNOOZE = "snooze"
    EXPLAIN = "explain"
    REWORD = "reword"  # the outcome or the explanation, said differently
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
    purpose: str = "report"  # or "outcome"
    unique_id: str | None = None  # the same however often it is sent (Bot API: file_unique_id)
    round: int = 1  # of an outcome's: the item's, so that a later follow-up does not show it


class TurnState(StrEnum):
    """How a day's check stands."""

    DUE = "due"
    CLEAR = "clear"
    PROBLEM = "problem"  # a hazard was found and recorded
    MISSED = "missed"


class Unit(StrEnum):
    """How long one turn lasts: a setting of the group."""

    DAY = "day"
    WEEK = "week"  # from Monday; the household checks every day of it

    @property
    def days(self) -> int:
        """The length of a turn."""
        return 1 if self is Unit.DAY else 7

    def first(self, day: date) -> date:
        """The first day of the turn that a day belongs to."""
        return day if self is Unit.DAY else day - timedelta(days=day.weekday())


class Why(StrEnum):
    """Why a household checks on a day; each is a sentence of its own in the rota."""

    IN_TURN = "in_turn"
    STANDS_IN = "stands_in"  # somebody whose turn it would have been is away
    MOVED = "moved"  # the turn came while the household was away, and waited for it
    SWAPPED = "swapped"
    OVERRIDE = "override"  # the safety head said so
    OWED_BACK = "owed_back"  # for a household that once took a turn of theirs
    KEPT = "kept"  # was offered a turn back, and rather did it
    NOBODY = "nobody"  # nobody is at home: the safety head is told


@dataclass(frozen=True, slots=True)
class Turn:
    """Whose household checks a group on a day."""

    place_id: int
    day: date
    household_id: int
    state: TurnState = TurnState.DUE
    person_id: int | None = None  # who answered
    answered_at: datetime | None = None
    for_household_id: int | None = None  # whose turn it counts as; None: the household's own
    why: Why = Why.IN_TURN
    instead_of_id: int | None = None  # who it would have been
    forgiven_id: int | None = None  # whose debt ended with it
    by_head: bool = False  # the safety head answered for the household
    reason: str | None = None  # why it was missed, in the household's words


@dataclass(frozen=True, slots=True)
class Tick:
    """One point of a day's check that was looked at; `item_id` is the problem found there."""

    point: str  # the name of a built-in point, else the group's own words
    person_id: int
    at: datetime
    item_id: int | None = None


class OfferState(StrEnum):
    """What became of an offer."""

    OPEN = "open"
    TAKEN = "taken"
    DECLINED = "declined"  # by the one household that was asked
    LAPSED = "lapsed"  # nobody took it in time
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class TurnOffer:
    """A household asks for somebody to take its turn: anyone, or one other household."""

    id: int
    place_id: int
    day: date
    household_id: int
    to_household_id: int | None
    person_id: int  # who asked
    at: datetime
    state: OfferState = OfferState.OPEN
    taken_by_id: int | None = None


class SpanKind(StrEnum):
    """Why turns pass a household by for some days."""

    AWAY = "away"  # the home stands empty
    EXCUSED = "excused"  # by the safety head


@dataclass(frozen=True, slots=True)
class HouseholdSpan:
    """Days of one household's calendar, both ends included; `last` None: until told otherwise."""

    id: int
    household_id: int
    kind: SpanKind
    first: date
    last: date | None
    at: datetime
    undone: bool = False


class Question(StrEnum):
    """What the bot has asked somebody and waits to hear in words."""

    OUTCOME = "outcome"
    EXPLANATION = "explanation"
    REASON_UP = "reason_up"
    REASON_DOWN = "reason_down"
    PROMISE = "promise"
    SNOOZE = "snooze"
    STILL_OPEN = "still_open"
    DUPLICATE_OF = "duplicate_of"
    REPORT = "report"  # /report without words
    FINDING = "finding"  # a problem found in the daily check
    RECORD_THIS = "record_this"  # answered by a button
    WHICH_GROUP = "which_group"  # answered by a button
    SAME_AS = "same_as"  # answered by a button
    ALL_CLEAR = "all_clear"  # nothing was found after all; answered by a button
    IS_DONE = "is_done"  # said to be done, in these words; answered by a button
    MEANT = "meant"  # whether words answer a question or are something new; answered by a button
    AWAY = "away"  # on which days the home stands empty
    SWAP_DAY = "swap_day"  # which turn is offered
    TURN_DAY = "turn_day"  # which day gets another household
    EXCUSED_UNTIL = "excused_until"
    MISSED = "missed"  # why a check was missed
    LEFT_OPEN = "left_open"  # why an item leaves the meeting without an answer


@dataclass(frozen=True, slots=True)
class Prompt:
    """A question to one person in one chat; `params` holds what is needed to act on the answer."""

    id: int
    telegram_id: int
    chat_id: int
    question: Question
    asked_at: datetime
    expires_at: datetime
    item_id: int | None = None
    params: dict[str, Any] = field(default_factory=dict)
    message_id: int | None = None  # the message that asks, once sent
    ephemeral_id: int | None = None  # the same, where only the one who is asked sees it


class DueKind(StrEnum):
    """What the clock may have to do."""

    TELL_DEPUTY = "tell_deputy"
    TO_COMMUNITY = "to_community"
    TO_STREET = "to_street"
    EVENING = "evening"  # a minor item that the rotating leader did not settle
    CONTRADICTION = "contradiction"  # "not fixed" was pressed, and no words came
    FOLLOW_UP_ENDS = "follow_up_ends"
    PROMISE_ENDS = "promise_ends"  # the end of the promised day
    DUTY_REMINDER = "duty_reminder"
    DUTY_NUDGE = "duty_nudge"  # at midday, to the household alone
    DUTY_NUDGE_LATE = "duty_nudge_late"  # at six, the same
    DUTY_EVENING = "duty_evening"
    DUTY_ENDS = "duty_ends"
    OFFER_ENDS = "offer_ends"  # nobody took the turn that was offered
    DIGEST = "digest"  # a group's evening
    DOCKET = "docket"  # the meeting of a community or street


@dataclass(frozen=True, slots=True)
class Due:
    """A deadline as a row. `key` is unique: the same deadline is never set twice."""

    kind: DueKind
    subject_id: int  # an item, or a place for duty
    due_at: datetime
    key: str


@dataclass(frozen=True, slots=True)
class PlaceRow:
    """One line of places.csv."""

    level: Level
    code: str
    name: str
    parent_code: str
    chat_id: int | None
    language: str
    timezone: str
    names_language: bool = True  # else it is the operator's, and one that was chosen since stays


@dataclass(frozen=True, slots=True)
class PersonRow:
    """One line of roster.csv; `role` is None for a resident."""

    place_code: str
    household: str
    name: str
    role: Role | None
    telegram_id: int | None
    language: str | None
