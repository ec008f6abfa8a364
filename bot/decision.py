"""What a rule answers with: changes to store and things to say. Only `storage.commit` acts on one.

Every dataclass of `Change` is one sentence about what happened. An item is never changed without its
event, because `ItemChanged` and `ItemAdded` carry one.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import Any

from bot.model import Due, Event, Item, Photo, Prompt, Source, Turn
from bot.turn_changes import TurnChange


@dataclass(frozen=True, slots=True)
class To:
    """Whom to tell. Chat ids are looked up when it is sent, so a migrated chat is still reached.

    One of `place_id`, `person_id` or `chat_id` says which chat; `only` (a Telegram user id) makes it a
    message that this one member of the group sees; `query_id` is the button press that allows it.
    """

    place_id: int | None = None
    person_id: int | None = None
    chat_id: int | None = None
    only: int | None = None
    query_id: str | None = None
    reply_to: int | None = None
    thread_id: int | None = None  # the forum topic, where it is not the one the bot was set up in

    @property
    def lane(self) -> str:
        """Messages of one lane are sent in order."""
        if self.place_id is not None:
            return f"place:{self.place_id}"
        return f"person:{self.person_id}" if self.person_id is not None else f"chat:{self.chat_id}"


class Kind(StrEnum):
    """What is said; `bot.texts` has the words."""

    CARD = "card"
    REACTION = "reaction"
    NUDGE = "nudge"  # not accepted yet, to whoever should
    CALL = "call"  # in the group, to whoever should take an item and has no private chat
    CONTRADICTED = "contradicted"  # reopened: "not fixed", to whoever had done it
    RECORDED_PRIVATELY = "recorded_privately"
    PROMPT = "prompt"
    HANDLED = "handled"  # the words of whoever handled it were taken, and can still be said differently
    FOLLOW_UP = "follow_up"
    PHOTO = "photo"  # one of an item's photos, to whoever asked to see them
    UNCONFIRMED = "unconfirmed"
    REFUSED = "refused"
    DUTY = "duty"
    DUTY_NUDGE = "duty_nudge"  # the check is still to do
    DUTY_MISSING = "duty_missing"
    DUTY_MISSED = "duty_missed"  # the next morning, to the household alone: is there a reason?
    CHECK = "check"  # how today's check stands
    ROTA = "rota"  # whose turn it is on the days ahead
    ROTA_NUMBERS = "rota_numbers"  # who did how much, for the safety head
    ROTA_CHANGED = "rota_changed"  # to a household whose next turn moved
    CALENDAR = "calendar"  # a household's own turns, as a file
    AWAY = "away"  # what was understood of an absence, with a way to put it right
    CHOICE = "choice"  # one of several days, households or neighbours to tap
    NOTICE = "notice"  # a plain sentence, named by params["text"]
    HELP = "help"  # what whoever asks can do where they ask
    MENU = "menu"  # the same, beside the text field of their chat
    LIST = "list"
    HOUSEHOLDS = "households"
    BELONGS = "belongs"  # to somebody of a home, or the safety head: is this person of it?
    LANGUAGES = "languages"  # which one, with a button for each
    SETTINGS = "settings"  # what holds at a community or street
    LESSONS = "lessons"  # what a group has taught, with a button to take each back
    CLEAR = "clear"  # take a message away
    PAGE = "page"  # a list that is leafed through, or one item of it, in one message
    HISTORY = "history"  # all that has happened to an item
    DOCKET = "docket"  # the list of a meeting, walked through in one message
    MINUTES = "minutes"  # what a meeting came to, for a safety head: their own items
    DIGEST = "digest"  # the evening, to the safety head
    GROUP_DIGEST = "group_digest"  # the evening, to the group
    LEDGER = "ledger"  # counts and rates of a place
    LEDGER_FILE = "ledger_file"  # the same period item by item, as a workbook
    SETTLED = "settled"  # a pressed message: its buttons give way to what was pressed


@dataclass(frozen=True, slots=True)
class Say:
    """One thing to say. The words are made when it is sent, from the state at that moment."""

    kind: Kind
    to: To
    params: dict[str, Any] = field(default_factory=dict)
    urgent: bool = False
    not_before: datetime | None = None
    expires_at: datetime | None = None
    key: str | None = None  # while one with this key waits, another is not added
    mention: bool = False  # if the person cannot be reached privately, mention them in their group


def card(item_id: int, to: To, *, urgent: bool = False, not_before: datetime | None = None) -> Say:
    """The live card of an item for these readers: shown for the first time, or renewed."""
    key = f"card:{item_id}:{to.lane}"
    return Say(Kind.CARD, to, {"item": item_id}, urgent=urgent, not_before=not_before, key=key, mention=True)


@dataclass(frozen=True, slots=True)
class ItemAdded:
    """A report became an item."""

    item: Item
    event: Event
    sources: tuple[Source, ...] = ()
    photos: tuple[Photo, ...] = ()


@dataclass(frozen=True, slots=True)
class ItemChanged:
    """An item moved, was edited or was noted; its cards are renewed."""

    item: Item
    event: Event


@dataclass(frozen=True, slots=True)
class Renewed:
    """Nothing has happened to an item, but who should take it may be somebody else now: what shows it is renewed."""

    item_id: int


@dataclass(frozen=True, slots=True)
class Attached:
    """A message or photo was found to belong to an item."""

    item_id: int
    source: Source | None = None
    photo: Photo | None = None


@dataclass(frozen=True, slots=True)
class Supported:
    """A household said "me too". A second press of the same household changes nothing."""

    item_id: int
    voice: str  # "household:5", or "person:9" for somebody without one
    person_id: int
    at: datetime
    discreet: bool = False  # they had reported privately: their name is never said in the group


@dataclass(frozen=True, slots=True)
class SupportersMoved:
    """An item became a duplicate of another, or no longer is one: whoever stands behind it stands behind that
    one too, or no longer does. Follows the item's own change.
    """

    item_id: int  # that other one


@dataclass(frozen=True, slots=True)
class FollowUpAnswered:
    """What a household said about the outcome; the newest answer counts."""

    item_id: int
    round: int
    person_id: int
    answer: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Rated:
    """How a household found it was handled, once it is fixed: "good", "so_so" or "poor"."""

    item_id: int
    round: int
    person_id: int
    rating: str


@dataclass(frozen=True, slots=True)
class SettingSet:
    """A place has another setting; None gives it back to the place above."""

    place_id: int
    key: str
    value: str | list[str] | None


@dataclass(frozen=True, slots=True)
class Asked:
    """A question now waits for somebody's words."""

    prompt: Prompt


@dataclass(frozen=True, slots=True)
class PromptEnded:
    """A question was answered or taken back."""

    prompt_id: int
    at: datetime


@dataclass(frozen=True, slots=True)
class DueSet:
    """A deadline was set."""

    due: Due


@dataclass(frozen=True, slots=True)
class DueCleared:
    """Deadlines of these kinds no longer stand for a subject; with no kinds, none of an item's do."""

    subject_id: int
    kinds: tuple[str, ...]
    at: datetime


@dataclass(frozen=True, slots=True)
class ChatBound:
    """A chat now belongs to a place."""

    place_id: int
    chat_id: int
    thread_id: int | None = None


@dataclass(frozen=True, slots=True)
class ChatMigrated:
    """A group became a supergroup: its id changed everywhere."""

    old_id: int
    new_id: int


@dataclass(frozen=True, slots=True)
class ChatLost:
    """The bot was removed from a chat."""

    chat_id: int


@dataclass(frozen=True, slots=True)
class PersonMet:
    """Somebody not on the roster wrote in a group or to the bot."""

    person_id: int
    name: str
    telegram_id: int
    place_id: int | None
    language: str | None


@dataclass(frozen=True, slots=True)
class LanguageChosen:
    """Somebody chose the language they are spoken to in, or the one of a place's chat."""

    language: str
    person_id: int | None = None
    place_id: int | None = None


@dataclass(frozen=True, slots=True)
class PersonLinked:
    """Somebody of the roster opened their personal link: now their Telegram account is known."""

    person_id: int
    telegram_id: int


@dataclass(frozen=True, slots=True)
class HouseholdJoined:
    """A member tapped their household."""

    person_id: int
    household_id: int
    place_id: int


@dataclass(frozen=True, slots=True)
class GroupJoined:
    """A person is of this group now, and of no household of it yet: somebody has to say that they are."""

    person_id: int
    place_id: int


@dataclass(frozen=True, slots=True)
class PersonLeft:
    """A person is no longer of their group, nor of a household of it. What they reported and said stays."""

    person_id: int


@dataclass(frozen=True, slots=True)
class Reachable:
    """A person opened, or closed, the private chat with the bot."""

    person_id: int
    reachable: bool


@dataclass(frozen=True, slots=True)
class TurnSet:
    """A day's check was given to a household, or answered."""

    turn: Turn


@dataclass(frozen=True, slots=True)
class PhotoSeen:
    """A photo without words: it may belong to what the same person says next."""

    chat_id: int
    message_id: int
    telegram_id: int
    file_id: str
    album: str | None
    at: datetime
    unique_id: str | None = None


@dataclass(frozen=True, slots=True)
class Taught:
    """A group's members said what a message is; like messages are answered accordingly from now on."""

    place_id: int
    text: str
    is_report: bool
    at: datetime


@dataclass(frozen=True, slots=True)
class Untaught:
    """A lesson of a group was taken back."""

    lesson_id: int
    at: datetime


@dataclass(frozen=True, slots=True)
class Viewed:
    """A message that is leafed through now shows something else: a page of its list, or one item."""

    chat_id: int
    message_id: int
    params: dict[str, Any]


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


Change = (
    ItemAdded
    | ItemChanged
    | Renewed
    | Attached
    | Supported
    | SupportersMoved
    | FollowUpAnswered
    | Rated
    | SettingSet
    | Asked
    | PromptEnded
    | DueSet
    | DueCleared
    | ChatBound
    | ChatMigrated
    | ChatLost
    | PersonMet
    | LanguageChosen
    | PersonLinked
    | HouseholdJoined
    | GroupJoined
    | PersonLeft
    | Reachable
    | TurnSet
    | PhotoSeen
    | Taught
    | Untaught
    | Viewed
    | DocketOpened
    | DocketPassed
    | DocketTurned
    | DocketEnded
    | DocketReopened
    | TurnChange
    | Say
)


@dataclass(frozen=True, slots=True)
class Decision:
    """Everything that follows from one thing that happened, in the order it is to be stored."""

    changes: tuple[Change, ...] = ()
    answer: str = ""  # what the press of a button is answered with, at once; a key of `bot.texts`

    def __add__(self, other: "Decision") -> "Decision":
        """Both, this one first."""
        return Decision(self.changes + other.changes, other.answer or self.answer)


def decide(*changes: Change | Iterable[Change] | None, answer: str = "") -> Decision:
    """A decision from changes and lists of changes; None is no change."""
    flat: list[Change] = []
    for change in changes:
        if isinstance(change, Iterable):
            flat.extend(change)
        elif change is not None:
            flat.append(change)
    return Decision(tuple(flat), answer)
