"""One update, seen from a handler: what has come, and the ways to say what follows."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from html import escape
from typing import Any

from telegram import InlineKeyboardButton, MaybeInaccessibleMessage, Message

from bot.decision import Asked, Change, Kind, Say, To, decide, gone
from bot.model import REPLY_LASTS, Action, Item, Prompt, Question
from bot.rules.items.case import RefusedError
from bot.rules.words.plain_words import is_plain
from bot.texts import plain
from bot.texts.buttons import Button
from bot.texts.translate import words
from handlers.arrival import Arrival, Toast

PROMPT_LASTS = timedelta(hours=1)
SAID_AGAIN = timedelta(days=1)  # within it the same words tell nothing more
LATEST = 20  # of one's own reports


class Visit(Arrival):
    """What has come, and the ways to answer it: here, alone, with a question, on the pressed message."""

    def say(self, kind: Kind, to: To | None = None, **params: Any) -> None:
        """Say something, here unless told where."""
        self.do(decide(Say(kind, to or self.here, params)))

    def notice(self, text: str, to: To | None = None, **params: Any) -> None:
        """Say one of the plain sentences of `bot.texts.sentences`."""
        self.say(Kind.NOTICE, to, text=text, **params)

    def notice_alone(self, text: str, **params: Any) -> None:
        """The same to whoever acts, alone and below what they said; where that is not possible, to nobody."""
        self.do(decide(Say(Kind.NOTICE, self.alone_below, {"text": text, **params}, mention=False)))

    def note(self, item: Item, text: str, *, openly: bool = False) -> None:
        """Keep words on an item's card; what stands there since yesterday need not stand there twice.

        What was told in private may name somebody: it is for those in office, unless it was said `openly`.
        """
        known = (event for event in self.store.items.events(item.id) if event.at >= self.now - SAID_AGAIN)
        if all(event.note != text for event in known):
            action = Action.TOLD if not openly and self.is_for_office(item, text) else Action.NOTE
            self.do(decide(self.case(item).changed(action, text)[1]))

    def is_for_office(self, item: Item, text: str) -> bool:
        """Whether words are not for the card that all read: told in private, of an item that is public, by whoever
        told it in private or in words that may name a person or a home. All words of a private item are for those in
        office.
        """
        case = self.case(item)
        if item.private or not self.is_private or case.actor_level is not None:
            return False
        return (self.person is not None and self.person.id in case.discreet) or not is_plain(text)

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
        """Whoever acts, seen by nobody else. Raises RefusedError where nobody can know who it is."""
        if self.user is None:
            raise RefusedError("anonymous")
        if self.is_private:
            return To(chat_id=self.chat_id)
        query = self.update.callback_query
        place_id = self.place.id if self.place else None
        return To(place_id=place_id, chat_id=self.chat_id, only=self.user.id, query_id=query.id if query else None)

    @property
    def alone_below(self) -> To:
        """The same, below what they said; in private everything stands below it."""
        return self.alone if self.is_private else replace(self.alone, reply_to=self.message.message_id)

    def own_reports(self) -> list[Item]:
        """The latest that this person has reported, newest first."""
        assert self.person is not None
        return self.store.items.reported_by(self.person.id, LATEST)

    def toast(self, name: str, **values: Any) -> None:
        """Answer the button press that came with one of the short sentences."""
        query = self.update.callback_query
        if query is not None:
            self.toasts.append(Toast(query.id, plain.answer(words(self.speaks), name, **values)))

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

    def is_asked(self, prompt: Prompt) -> bool:
        """Whether a question was put to whoever acts."""
        return self.user is not None and prompt.telegram_id == self.user.id

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

    def question_replied_to(self) -> Prompt | None:
        """The question that the message replies to, also one that only they see, within a day."""
        return self._replied_to(self.now - REPLY_LASTS)

    def replies_too_late(self) -> bool:
        """Whether it replies to a question that nobody has answered, and that waits no more."""
        asked = self._replied_to(datetime.min.replace(tzinfo=UTC))
        return asked is not None and self.is_asked(asked) and self.question_replied_to() is None

    def _replied_to(self, asked_since: datetime) -> Prompt | None:
        if self.replied is None:
            return None
        ephemeral_id = self.replied.api_kwargs.get("ephemeral_message_id")
        return self.store.prompts.asked_by(self.chat_id, self.replied.message_id, ephemeral_id, asked_since)

    def take_away(self, prompt: Prompt) -> Change | None:
        """The message that asked something, once it is answered."""
        return gone(prompt)

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
