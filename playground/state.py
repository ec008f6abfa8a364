"""What there is: people, bots, chats, who is in them, and the messages. Plain data, no behaviour of Telegram."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Literal

from aiogram.types import InlineKeyboardMarkup, MessageEntity

ChatKind = Literal["private", "group", "supergroup", "channel"]
Status = Literal["creator", "administrator", "member", "restricted", "left", "kicked"]


@dataclass(eq=False)
class User:
    """An account. `name` is shown in chats."""

    id: int
    name: str
    username: str | None = None

    @property
    def is_bot(self) -> bool:
        """Whether Telegram calls the account a bot."""
        return isinstance(self, Bot | StandIn)


@dataclass(eq=False)
class Person(User):
    """Somebody with an app."""

    language_code: str | None = None
    online: bool = True
    """Whether ephemeral messages reach their app; ordinary ones wait for them."""


@dataclass(eq=False)
class StandIn(User):
    """Whom Telegram names as the sender of what was written on behalf of a chat."""


@dataclass(eq=False)
class Bot(User):
    """A bot's account, with what its owner and its own `setMy…` calls have set."""

    token: str = ""
    privacy_mode: bool = True
    profile: dict[tuple[str, str], str] = field(default_factory=dict)
    """(name, description or short description; language) → text."""
    commands: dict[tuple[str, str], list[dict[str, Any]]] = field(default_factory=dict)
    """(scope as JSON, language) → the commands."""
    menu_buttons: dict[int | None, dict[str, Any]] = field(default_factory=dict)

    @property
    def handle(self) -> str:
        """What records call it."""
        return self.username or self.name


@dataclass
class Member:
    """How a user stands in a group. Someone who left or was removed keeps a row that says so."""

    user: User
    status: Status
    anonymous: bool = False
    promoted_by: int | None = None

    @property
    def is_in(self) -> bool:
        """Whether the user is in the chat."""
        return self.status in {"creator", "administrator", "member", "restricted"}

    @property
    def is_admin(self) -> bool:
        """Whether the user administers the chat."""
        return self.status in {"creator", "administrator"}


@dataclass
class Topic:
    """A forum topic. Its id is that of the service message that created it."""

    id: int
    name: str
    icon_color: int = 0x6FB9F0
    closed: bool = False


@dataclass(eq=False)
class Chat:
    """A conversation. A private one belongs to one person and one bot and has the person's id."""

    id: int
    kind: ChatKind
    title: str
    forum: bool = False
    members: dict[int, Member] = field(default_factory=dict)
    timeline: list["Message"] = field(default_factory=list)
    """Messages in the order they appeared, ephemeral ones among them, deleted ones too."""
    by_id: dict[int, "Message"] = field(default_factory=dict)
    ephemeral: dict[int, "Message"] = field(default_factory=dict)
    topics: dict[int, Topic] = field(default_factory=dict)
    pinned: list["Message"] = field(default_factory=list)
    upgraded_to: "Chat | None" = None
    description: str | None = None
    last_bot: Bot | None = None
    """The bot that spoke last: in privacy mode, commands without a name are for it."""

    person: Person | None = None
    bot: Bot | None = None
    started: bool = False
    blocked: bool = False
    next_id: int = 1

    @property
    def is_group(self) -> bool:
        """Whether several people can be in it and talk."""
        return self.kind in {"group", "supergroup"}

    def member(self, user: User) -> Member | None:
        """The user's row, or None if they never were in the chat."""
        return self.members.get(user.id)

    def bots(self) -> list[Bot]:
        """The bots that are in the chat."""
        if self.bot is not None:
            return [self.bot]
        return [m.user for m in self.members.values() if m.is_in and isinstance(m.user, Bot)]


MediaKind = Literal["photo", "document", "location", "poll"]


@dataclass(frozen=True)
class Media:
    """What a message carries besides text: the fields of the Bot API's type, ready to be sent."""

    kind: MediaKind
    value: Any

    @property
    def takes_caption(self) -> bool:
        """Whether the message's text is its caption."""
        return self.kind in {"photo", "document"}


@dataclass
class Poll:
    """A poll and who chose what."""

    id: str
    question: str
    options: list[str]
    anonymous: bool
    multiple: bool
    owner: User
    votes: dict[int, list[int]] = field(default_factory=dict)
    closed: bool = False


@dataclass(eq=False)
class Message:
    """One message. `text` is the caption if the media takes one."""

    chat: Chat
    id: int
    date: datetime
    sender: User
    text: str = ""
    entities: list[MessageEntity] = field(default_factory=list)
    media: Media | None = None
    service: dict[str, Any] = field(default_factory=dict)
    """The one Bot API field that says what happened, such as `new_chat_members`."""
    raw: dict[str, Any] = field(default_factory=dict)
    """Further fields of the Bot API's `Message`, for what is not modelled: stickers, dice, and so on."""
    sender_chat: Chat | None = None
    topic: int | None = None
    reply_to: "Message | None" = None
    quote: str | None = None
    forward_origin: Any = None
    album: str | None = None
    keyboard: InlineKeyboardMarkup | None = None
    reply_keyboard: Any = None
    """A keyboard below the input field, its removal, or a forced reply: such a message cannot be edited."""
    edited: datetime | None = None
    reactions: dict[int, str] = field(default_factory=dict)
    """User id → the emoji."""
    receiver: User | None = None
    ephemeral_id: int | None = None
    replaces: "Message | None" = None
    """The message in whose place its receiver sees this ephemeral one."""
    deleted: bool = False
    missed: bool = False
    """An ephemeral message whose receiver was not online: Telegram says it was sent, nobody sees it."""

    @property
    def is_ephemeral(self) -> bool:
        """Whether only one member and one bot can see it."""
        return self.ephemeral_id is not None
