"""One message to Telegram: sent, or edited where it stands, and what came of it recorded."""

import hashlib
from collections.abc import Callable
from dataclasses import asdict, dataclass, replace
from datetime import datetime
from typing import Any

from telegram import ForceReply, InputFile, ReplyParameters
from telegram import Message as Sent
from telegram.constants import ParseMode
from telegram.error import BadRequest
from telegram.ext import ExtBot

from bot.addressing import Address
from bot.connection import markup
from bot.decision import Kind
from bot.patience import Patience
from bot.texts.buttons import Message
from storage import Letter, Store
from storage.dockets import Standing
from storage.items import Card

GONE = ("message to edit not found", "message can't be edited", "message_id_invalid", "there is no text in the message")
NO_SUCH_FILE = "file identifier"
UNCHANGED = "message is not modified"
ABOUT_AN_ITEM = {  # a reply to what was said so is about the item
    Kind.NOTICE,
    Kind.NUDGE,
    Kind.CALL,
    Kind.CONTRADICTED,
    Kind.UNCONFIRMED,
    Kind.HANDLED,
    Kind.RECORDED_PRIVATELY,
}


@dataclass(frozen=True, slots=True)
class Delivery:
    """What one row of the outbox became."""

    letter: Letter
    address: Address
    message: Message


class Courier:
    """Speaks to the Bot API for the sender."""

    def __init__(self, bot: ExtBot[None], store: Store, patience: Patience) -> None:
        self._bot = bot
        self._store = store
        self._patience = patience

    async def deliver(self, delivery: Delivery, now: datetime) -> None:
        """Send or edit, then record it. Raises what the Bot API answers (`telegram.error`).

        Recording is tried until it works: what has been sent once is not sent again because the disk is full.
        """
        if delivery.letter.kind is Kind.CARD:
            await self._card(delivery, now)
        elif delivery.letter.kind is Kind.PAGE:
            await self._page(delivery, now)
        elif delivery.letter.kind is Kind.DOCKET:
            await self._docket(delivery, now)
        elif delivery.letter.kind is Kind.PROMPT and await self._turned(delivery):
            await self._recorded(delivery, now)
        else:
            sent = await self._send(delivery.address, delivery.message)
            await self._recorded(delivery, now, lambda: self._said(delivery, sent, now))

    async def _turned(self, delivery: Delivery) -> bool:
        """Whether a question that is leafed through now shows its other page, where it stands."""
        at = delivery.letter.params.get("at")
        if not at:
            return False
        return await self._edited_at(Standing(at[0], at[1], ""), delivery, _digest(delivery.message))

    async def _recorded(self, delivery: Delivery, now: datetime, besides: Callable[[], None] = lambda: None) -> None:
        """The row is marked as sent, together with what else is to be kept of it."""

        def record() -> None:
            with self._store.transaction():
                besides()
                self._store.outbox.ended(delivery.letter.id, "sent", now)

        await self._patience.stored(record)

    async def _card(self, delivery: Delivery, now: datetime) -> None:
        item_id = delivery.letter.params["item"]
        shown = _digest(delivery.message)
        card = self._store.items.card(item_id, delivery.letter.lane)
        if card is not None and card.chat_id != delivery.address.chat_id:
            card = None  # the place has another chat now
        if card is not None and await self._edited(card, delivery.message, shown):
            new = replace(card, shown=shown)
        else:
            sent = await self._send(self._under_report(delivery.address, item_id), delivery.message)
            photo = delivery.message.photo is not None
            new = Card(item_id, "", delivery.address.chat_id, sent.message_id, photo, shown)

        def besides() -> None:  # whom it is for may have become another person while it was on its way
            self._store.items.put_card(replace(new, lane=self._store.outbox.lane(delivery.letter)))

        await self._recorded(delivery, now, besides)

    async def _page(self, delivery: Delivery, now: datetime) -> None:
        """A message that is leafed through: edited where it stands, or posted for the first time."""
        params, chat_id = delivery.letter.params, delivery.address.chat_id
        mark = _digest(delivery.message)
        at = params.get("at")
        if at and await self._edited_at(Standing(at[0], at[1], self._store.views.mark(at[0], at[1])), delivery, mark):
            message_id = at[1]
        else:
            message_id = (await self._send(delivery.address, delivery.message)).message_id
            at = None

        def besides() -> None:
            if at is None:
                self._store.views.put(chat_id, message_id, params)
            self._store.views.put_mark(chat_id, message_id, mark)

        await self._recorded(delivery, now, besides)

    async def _docket(self, delivery: Delivery, now: datetime) -> None:
        """A meeting's one message for these readers."""
        letter, docket_id = delivery.letter, delivery.letter.params["docket"]
        mark = _digest(delivery.message)
        where = None if letter.params.get("anew") else self._store.dockets.message(docket_id, letter.lane)
        if where is not None and await self._edited_at(where, delivery, mark):
            message_id = where.message_id
        else:
            message_id = (await self._send(delivery.address, delivery.message)).message_id
        standing = Standing(delivery.address.chat_id, message_id, mark)

        def besides() -> None:  # as of a card
            self._store.dockets.put_message(docket_id, self._store.outbox.lane(letter), standing)

        await self._recorded(delivery, now, besides)

    async def _edited_at(self, where: Standing, delivery: Delivery, mark: str) -> bool:
        """Whether the message that stands there, in this chat, now shows it."""
        if where.chat_id != delivery.address.chat_id:
            return False
        card = Card(0, "", where.chat_id, where.message_id, has_photo=False, shown=where.shown)
        return await self._edited(card, delivery.message, mark)

    def _under_report(self, address: Address, item_id: int) -> Address:
        """In the group, the card is a reply to the resident's own message; that of a private report names nobody."""
        if self._store.items.get(item_id).private:
            return address
        sources = [each for each in self._store.items.sources(item_id) if each.chat_id == address.chat_id]
        if not sources:
            return address
        return Address(address.chat_id, address.thread_id, reply_to=sources[0].message_id)

    async def _edited(self, card: Card, message: Message, shown: str) -> bool:
        """Whether the card now shows the message; false if it is gone and must be sent anew."""
        if card.shown == shown:
            return True
        where: dict[str, Any] = {"chat_id": card.chat_id, "message_id": card.message_id}
        where |= {"parse_mode": ParseMode.HTML, "reply_markup": markup(message.keyboard)}
        try:
            if card.has_photo:
                await self._bot.edit_message_caption(caption=message.text, **where)
            else:
                await self._bot.edit_message_text(text=message.text, **where)
        except BadRequest as error:
            text = error.message.lower()
            if any(reason in text for reason in GONE):
                return False
            if UNCHANGED not in text:
                raise
        return True

    async def _send(self, address: Address, message: Message) -> Sent:
        common: dict[str, Any] = {
            "message_thread_id": address.thread_id,
            "parse_mode": ParseMode.HTML,
            "reply_markup": _reply_markup(address, message),
            "api_kwargs": _ephemeral(address),
        }
        if address.reply_to is not None:
            common["reply_parameters"] = ReplyParameters(address.reply_to, allow_sending_without_reply=True)
        if message.document and address.mention is None:
            name, content = message.document
            file = InputFile(content, filename=name)
            return await self._bot.send_document(address.chat_id, file, caption=message.text, **common)
        if message.photo:
            try:
                return await self._bot.send_photo(address.chat_id, message.photo, caption=message.text, **common)
            except BadRequest as error:
                if NO_SUCH_FILE not in error.message.lower():
                    raise  # else the words go alone: another bot's token does not know the file
        return await self._bot.send_message(address.chat_id, message.text, **common)

    def _said(self, delivery: Delivery, sent: Sent, now: datetime) -> None:
        """A question is found again by where it stands, and so is the item that something was said about."""
        letter = delivery.letter
        if delivery.message.takes_prompt is not None:
            ephemeral = sent.api_kwargs.get("ephemeral_message_id")
            self._store.prompts.shown(delivery.message.takes_prompt, sent.chat_id, sent.message_id, ephemeral)
        elif letter.kind in ABOUT_AN_ITEM and "item" in letter.params and sent.message_id:
            self._store.tellings.put(sent.chat_id, sent.message_id, letter.params["item"], now)


def _reply_markup(address: Address, message: Message) -> Any:
    """In the group, whoever is asked gets their reply box opened; elsewhere buttons are more use."""
    if message.ask_reply and address.chat_id < 0 and address.only is None:
        return ForceReply(selective=True)
    return markup(message.keyboard)


def _ephemeral(address: Address) -> dict[str, Any] | None:
    """Bot API 10.2's message that one member sees, which python-telegram-bot does not name yet."""
    if address.only is None:
        return None
    parameters: dict[str, Any] = {"receiver_user_id": address.only}
    if address.query_id:
        parameters["callback_query_id"] = address.query_id
    return {"ephemeral_message_parameters": parameters}


def _digest(message: Message) -> str:
    """A short mark of what a card shows, so that an edit that changes nothing is not sent."""
    return hashlib.blake2b(repr(asdict(message)).encode(), digest_size=12).hexdigest()
