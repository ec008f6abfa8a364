"""What has come, seen from a handler: who acts, where, and what is stored about both."""

from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import cached_property

from telegram import Message, Update, User

from bot.decision import Decision, PersonMet, Reachable, decide
from bot.model import Answer, Item, Level, Person, Place, Recognition
from bot.rules.items.case import Case
from bot.rules.recognition import Lexicon
from bot.texts.translate import known_language
from storage import Store

ANONYMOUS_ADMINISTRATOR = 1087968824  # @GroupAnonymousBot, Bot API: Message.sender_chat


@dataclass(frozen=True, slots=True)
class Toast:
    """What a button press is answered with, straight away; worthless a minute later."""

    query_id: str
    text: str


@dataclass
class Arrival:
    """An update with everything that a handler may need to know about it; lives as long as its transaction."""

    store: Store
    update: Update
    now: datetime
    username: str  # the bot's own
    language: str  # of people of no known place
    owner_ids: frozenset[int] = frozenset()
    lexicon: Lexicon | None = None  # the operator's own words
    asks_opinion: bool = False  # whether there is somebody to ask about unsure messages
    opinion: Answer | None = None  # what they said
    toasts: list[Toast] = field(default_factory=list)
    named_group: Place | None = None  # whose number was said, of several groups
    judged: dict[tuple[int, str], Recognition] = field(default_factory=dict)  # what words were taken for in a place

    @cached_property
    def user(self) -> User | None:
        """The Telegram account that acts; None for channels and anonymous administrators."""
        user = self.update.effective_user
        return None if user is None or user.id == ANONYMOUS_ADMINISTRATOR or user.is_bot else user

    @cached_property
    def chat_id(self) -> int:
        """The chat it happened in."""
        assert self.update.effective_chat is not None
        return self.update.effective_chat.id

    @property
    def is_private(self) -> bool:
        """Whether it happened in somebody's private chat with the bot."""
        return self.chat_id > 0

    @cached_property
    def message(self) -> Message:
        """The message it is about."""
        assert self.update.effective_message is not None
        return self.update.effective_message

    @property
    def replied(self) -> Message | None:
        """What the message replies to. In a topic everything replies to its first message; that says nothing."""
        replied = self.message.reply_to_message
        return None if replied is None or replied.forum_topic_created else replied

    @cached_property
    def place(self) -> Place | None:
        """The place whose chat this is."""
        return self.store.places.by_chat(self.chat_id)

    @property
    def group(self) -> Place | None:
        """The group whose chat this is; None in an office's chat and in private."""
        return self.place if self.place is not None and self.place.level is Level.GROUP else None

    @property
    def is_office(self) -> bool:
        """Whether this is the staff chat of a community or street."""
        return self.place is not None and self.place.level is not Level.GROUP

    @cached_property
    def person(self) -> Person | None:
        """Whoever acts; somebody new is met. In private, the language they use becomes theirs, and their chat is open:
        what was stored may be an older backup, or miss the /start of a day without us.
        """
        if self.user is None:
            return None
        met = self.meet(self.user)
        if met.reachable or not self.is_private:
            return met
        self.do(decide(Reachable(met.id, reachable=True)))
        return replace(met, reachable=True)

    def look_again(self) -> None:
        """What was just stored has changed who acts, or whose chat this is."""
        for name in ("person", "place"):
            self.__dict__.pop(name, None)

    def meet(self, user: User) -> Person:
        """The person with this account; somebody new is added without a household.

        The first group they write in is theirs until they tap a household.
        """
        known = self.store.people.by_telegram(user.id)
        if known is not None and (known.place_id or self.group is None or self.store.places.offices_of(known.id)):
            return known
        language = known_language(user.language_code) if self.is_private else None
        place_id = self.group.id if self.group else None
        self.do(decide(PersonMet(self.store.next_id("person"), user.full_name, user.id, place_id, language)))
        met = self.store.people.by_telegram(user.id)
        assert met is not None
        return met

    def do(self, decided: Decision) -> None:
        """Store what was decided, in this update's transaction."""
        self.store.commit(decided, self.now)

    @property
    def speaks(self) -> str:
        """The language of whoever acts: their own, their place's, their account's."""
        own = self.person.language if self.person else None
        lives_in = self.person.place_id if self.person else None
        home = self.place or (self.store.places.get(lives_in) if lives_in else None)
        account = known_language(self.user.language_code) if self.user else None
        return own or (home.language if home else account) or self.language

    def case(self, item: Item) -> Case:
        """An item with everybody it concerns, for whoever acts."""
        return self.store.cases.of(item, self.person, self.now)
