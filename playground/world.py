"""The world of one playground: who and what exists, and the numbers Telegram gives to it."""

import itertools
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal

from playground.clock import Clock
from playground.faults import Journal
from playground.files import FileStore
from playground.flood import FloodControl
from playground.limits import Limits
from playground.seen import Seen, see
from playground.state import Bot, Chat, Message, Person, StandIn, User
from playground.updates import UpdateQueue

GROUP_ANONYMOUS_BOT = 1087968824
CHANNEL_BOT = 136817688

ChangeKind = Literal["sent", "edited", "deleted", "reacted", "pressed", "answered", "voted", "members", "chat"]


@dataclass(frozen=True)
class Change:
    """Something somebody in `chat` can see has changed."""

    kind: ChangeKind
    chat: Chat
    message: Message | None = None

    @property
    def seen(self) -> Seen | None:
        """The message as those who can see it see it now."""
        return see(self.message) if self.message is not None else None


@dataclass(eq=False)
class Press:
    """A button somebody pressed. `answer` is None until the bot answers, then the text shown, or ''."""

    id: str
    person: Person
    message: Message
    data: str
    bot: Bot
    at: datetime
    answer: str | None = None
    alert: bool = False
    url: str | None = None

    @property
    def answered(self) -> bool:
        """Whether the progress circle on the button has gone."""
        return self.answer is not None


@dataclass
class World:
    """Everything a playground holds. Nothing of it outlives the playground."""

    clock: Clock
    limits: Limits = field(default_factory=Limits)
    users: dict[int, User] = field(default_factory=dict)
    chats: dict[int, Chat] = field(default_factory=dict)
    private: dict[tuple[int, int], Chat] = field(default_factory=dict)
    """(bot id, person id) → their chat."""
    queues: dict[int, UpdateQueue] = field(default_factory=dict)
    presses: dict[str, Press] = field(default_factory=dict)
    files: FileStore = field(default_factory=FileStore)
    journal: Journal = field(default_factory=Journal)

    def __post_init__(self) -> None:
        self.flood = FloodControl(self.limits)
        self.ids = itertools.count(1)
        """For whatever needs a number that is unique in this playground."""
        self._personal_ids = itertools.count(1)
        self.on_new_queue: Callable[[UpdateQueue], None] = lambda _: None
        """Told of each new bot's queue: by the deliverer of webhooks, when there is one."""
        self._listeners: list[Callable[[Change], None]] = []
        self.anonymous = StandIn(GROUP_ANONYMOUS_BOT, "Group", "GroupAnonymousBot")
        self.channel_user = StandIn(CHANNEL_BOT, "Channel", "Channel_Bot")

    def now(self) -> datetime:
        """The present moment in whole seconds, as messages are dated."""
        return self.clock.now().replace(microsecond=0)

    def open_queue(self, bot: Bot) -> None:
        """Begin to keep updates for a bot."""
        queue = UpdateQueue(self.clock.now, self.limits.updates_kept_for)
        self.queues[bot.id] = queue
        self.on_new_queue(queue)

    def next_message_id(self, chat: Chat) -> int:
        """Supergroups and channels count their own messages; private chats and basic groups share a counter."""
        if chat.kind in {"private", "group"}:
            return next(self._personal_ids)
        chat.next_id += 1
        return chat.next_id - 1

    def bot_by_token(self, token: str) -> Bot | None:
        """The bot with this token."""
        number = token.partition(":")[0]
        user = self.users.get(int(number)) if number.isdecimal() else None
        return user if isinstance(user, Bot) and user.token == token else None

    def private_chat(self, bot: Bot, person: Person) -> Chat:
        """Their chat, made on first use, not yet started."""
        key = (bot.id, person.id)
        if key not in self.private:
            self.private[key] = Chat(person.id, "private", person.name, person=person, bot=bot)
        return self.private[key]

    def watch(self, listener: Callable[[Change], None]) -> None:
        """Call `listener(change)` after each visible change."""
        self._listeners.append(listener)

    def changed(self, kind: ChangeKind, chat: Chat, message: Message | None = None) -> None:
        """Tell the listeners."""
        change = Change(kind, chat, message)
        for listener in tuple(self._listeners):
            listener(change)
