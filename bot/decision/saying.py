"""Things to say: what kind, to whom, with which values. The words are `bot.texts`'."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any

from bot.model import Prompt


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
    OFFICE = "office"  # to whoever takes office: that they do, and what is open
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


def gone(asked: Prompt) -> Say | None:
    """The message that asked something goes, if it was sent."""
    if asked.message_id is None and asked.ephemeral_id is None:
        return None
    where = {"chat_id": asked.chat_id, "message_id": asked.message_id}
    where |= {"ephemeral_id": asked.ephemeral_id, "only": asked.telegram_id}
    return Say(Kind.CLEAR, To(chat_id=asked.chat_id), where)


def card(item_id: int, to: To, *, urgent: bool = False, not_before: datetime | None = None) -> Say:
    """The live card of an item for these readers: shown for the first time, or renewed."""
    key = f"card:{item_id}:{to.lane}"
    return Say(Kind.CARD, to, {"item": item_id}, urgent=urgent, not_before=not_before, key=key, mention=True)
