"""One update, seen from a handler: who, where, what is stored, and a way to say what follows."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from functools import cached_property
from html import escape
from typing import Any

from telegram import InlineKeyboardButton, MaybeInaccessibleMessage, Message, Update, User

from bot.decision import Asked, Change, Decision, Kind, PersonMet, Reachable, Say, To, decide
from bot.model import Answer, Item, Level, Person, Place, Prompt, Question, Recognition
from bot.rules.case import Case, RefusedError
from bot.rules.recognition import Lexicon
from bot.texts import messages
from bot.texts.buttons import Button
from bot.texts.translate import known_language, words
from storage import Store

ANONYMOUS_ADMINISTRATOR = 1087968824  # @GroupAnonymousBot, Bot API: Message.sender_chat
PROMPT_LASTS = timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class Toast:
    """What a button press is answered with, straight away; worthless a minute later."""

    query_id: str
    text: str


@dataclass
class Visit:
    """An update with everything a handler may need; lives as long as its transaction."""

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

    def say(self, kind: Kind, to: To | None = None, **params: Any) -> None:
        """Say something, here unless told where."""
        self.do(decide(Say(kind, to or self.here, params)))

    def notice(self, text: str, to: To | None = None, **params: Any) -> None:
        """Say one of the plain sentences of `bot.texts.sentences`."""
        self.say(Kind.NOTICE, to, text=text, **params)

    def refuse(self, refused: RefusedError, to: To | None = None) -> None:
        """Say why not. Days and the like are kept as words, as a waiting message is stored."""
        self.notice(refused.reason, to, **{name: str(value) for name, value in refused.params.items()})

    @property
    def here(self) -> To:
        """This chat, in reply to the message that came."""
        if self.is_private:
            return To(chat_id=self.chat_id)
        topic = self.message.message_thread_id if self.message.is_topic_message else None
        return To(chat_id=self.chat_id, reply_to=self.message.message_id, thread_id=topic)

    @property
    def alone(self) -> To:
        """Whoever acts, seen by nobody else."""
        assert self.user is not None
        if self.is_private:
            return To(chat_id=self.chat_id)
        query = self.update.callback_query
        place_id = self.place.id if self.place else None
        return To(place_id=place_id, chat_id=self.chat_id, only=self.user.id, query_id=query.id if query else None)

    def toast(self, name: str, **values: Any) -> None:
        """Answer the button press that came with one of the short sentences."""
        query = self.update.callback_query
        if query is not None:
            self.toasts.append(Toast(query.id, messages.answer(words(self.speaks), name, **values)))

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

    def ask(
        self,
        question: Question,
        to: To,
        chat_id: int,
        *,
        item: Item | None = None,
        mention: bool = True,
        **params: Any,
    ) -> None:
        """Ask whoever acts something and wait for their words in that chat.

        Without `mention` it is asked of them alone, or not at all.
        """
        assert self.user is not None
        if self.update.callback_query is not None and chat_id < 0 and to.only is None:
            params["named"] = True  # their reply box opens for whom the question names
        prompt = Prompt(
            self.store.next_id("prompt"),
            self.user.id,
            chat_id,
            question,
            self.now,
            self.now + PROMPT_LASTS,
            item.id if item else None,
            params,
        )
        said = Say(Kind.PROMPT, to, {"prompt": prompt.id}, mention=mention, expires_at=prompt.expires_at)
        self.do(decide(Asked(prompt), said))

    def asked_about(self, prompt: Prompt) -> Item:
        """The item a question is about."""
        assert prompt.item_id is not None
        return self.store.items.get(prompt.item_id)

    def ask_privately(self, question: Question, item: Item, **params: Any) -> None:
        """Ask whoever pressed a button for words: in their private chat, or here if that is an office's
        chat or they have opened no other.
        """
        assert self.user is not None
        assert self.person is not None
        if self.is_private or self.is_office or not self.person.reachable:
            self.ask(question, self._in_reply_to_them(), self.chat_id, item=item, **params)
            self.toast("asked_here")
        else:
            self.ask(question, To(person_id=self.person.id), self.user.id, item=item, **params)
            self.toast("asked_in_private")

    def _in_reply_to_them(self) -> To:
        return (
            To(chat_id=self.chat_id) if self.is_private else To(chat_id=self.chat_id, reply_to=self.message.message_id)
        )

    def take_away(self, prompt: Prompt) -> Change | None:
        """The message that asked something, once it is answered."""
        if prompt.message_id is None and prompt.ephemeral_id is None:
            return None
        where = {"chat_id": prompt.chat_id, "message_id": prompt.message_id}
        where |= {"ephemeral_id": prompt.ephemeral_id, "only": prompt.telegram_id}
        return Say(Kind.CLEAR, To(chat_id=prompt.chat_id), where)

    def settle(self, question: str = "", row: Sequence[Button] = ()) -> None:
        """The pressed message keeps what was chosen in place of its buttons, so that it can be read later; one more
        question, with its own row of buttons, may follow.
        """
        label, message = self._pressed(), self.update.effective_message
        if label is not None and message is not None and (message.text or message.caption):
            html = f"{message.text_html or message.caption_html}\n\n✅ {escape(label)}" + (
                f"\n{question}" if question else ""
            )
            params = {"chat_id": message.chat.id, "message_id": message.message_id, "html": html}
            params |= {"photo": bool(message.photo), "row": [[button.label, str(button.press)] for button in row]}
            self.do(decide(Say(Kind.SETTLED, To(chat_id=message.chat.id), params)))

    def _pressed(self) -> str | None:
        """What the pressed button reads; None if the message has no such button. A forged press names any message."""
        query = self.update.callback_query
        assert query is not None
        return next((b.text for b in buttons_of(query.message) if b.callback_data == query.data), None)

    def withdraw(self) -> None:
        """The pressed message goes: in a group, what concerned one person need not stay."""
        if self._pressed() is None:
            return
        where = {"chat_id": self.chat_id, "message_id": self.message.message_id}
        self.do(decide(Say(Kind.CLEAR, To(chat_id=self.chat_id), where)))


def buttons_of(message: MaybeInaccessibleMessage | None) -> list[InlineKeyboardButton]:
    """The buttons under a message, if it has any."""
    markup = message.reply_markup if isinstance(message, Message) else None
    return [button for row in markup.inline_keyboard for button in row] if markup else []
