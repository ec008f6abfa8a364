"""Small touches that are no message of their own: a mark under one, a menu, a question taken away or settled."""

from contextlib import suppress
from datetime import datetime

from telegram import BotCommand, BotCommandScopeChat, BotCommandScopeChatMember, ReactionTypeEmoji
from telegram.constants import ParseMode
from telegram.error import BadRequest
from telegram.ext import ExtBot

from bot.connection import markup
from bot.delivery import GONE, UNCHANGED
from bot.patience import Patience
from bot.texts.buttons import Button, Press
from bot.texts.menu import menu
from bot.texts.translate import words
from storage import Letter, Store

NO_REACTION = ("message to react not found", "message_id_invalid", "reaction_invalid")  # gone, or not wanted there


class Touches:
    """Speaks to the Bot API for the sender about messages that stand already."""

    def __init__(self, bot: ExtBot[None], store: Store, patience: Patience) -> None:
        self._bot = bot
        self._store = store
        self._patience = patience

    async def react(self, letter: Letter, chat_id: int, now: datetime) -> None:
        """A mark on a message, or on the one that reported an item; or none any more. Without the message there is
        none.
        """
        message_id, emoji = self._to_mark(letter, chat_id), letter.params["emoji"]
        marked = message_id is not None and await self._marked(chat_id, message_id, emoji)
        await self._ended(letter, "sent" if marked else "dropped", now)

    def _to_mark(self, letter: Letter, chat_id: int) -> int | None:
        if "message" in letter.params:
            return int(letter.params["message"])
        item_id = letter.params["item"]
        sources = () if self._store.items.get(item_id).private else self._store.items.sources(item_id)
        return next((each.message_id for each in sources if each.chat_id == chat_id), None)

    async def _marked(self, chat_id: int, message_id: int, emoji: str) -> bool:
        try:
            await self._bot.set_message_reaction(chat_id, message_id, [ReactionTypeEmoji(emoji)] if emoji else [])
        except BadRequest as error:
            if not any(reason in error.message.lower() for reason in NO_REACTION):
                raise
            return False
        return True

    async def show_menu(self, letter: Letter, chat_id: int, language: str, now: datetime) -> None:
        """The commands of one chat, or of one member of a group, in the language that is spoken with them."""
        only = letter.to.only
        scope = BotCommandScopeChatMember(chat_id, only) if only and chat_id < 0 else BotCommandScopeChat(chat_id)
        commands = [BotCommand(*each) for each in menu(words(language), letter.params["commands"])]
        with suppress(BadRequest):  # the chat is gone, or they are: /help says the same
            await self._bot.set_my_commands(commands, scope=scope)
        await self._ended(letter, "sent", now)

    async def clear(self, letter: Letter, now: datetime) -> None:
        """Take a question away once it is answered. Gone already is as good."""
        where = letter.params
        try:
            if where.get("ephemeral_id"):
                await self._bot.do_api_request(
                    "deleteEphemeralMessage",
                    {
                        "chat_id": where["chat_id"],
                        "receiver_user_id": where["only"],
                        "ephemeral_message_id": where["ephemeral_id"],
                    },
                )
            elif where.get("message_id"):
                await self._bot.delete_message(where["chat_id"], where["message_id"])
        except BadRequest as error:
            if "not found" not in error.message.lower() and "can't be deleted" not in error.message.lower():
                raise
        await self._ended(letter, "sent", now)

    async def settle(self, letter: Letter, now: datetime) -> None:
        """A pressed message shows what was chosen. Gone or changed already is as good."""
        row = tuple(Button(label, Press.parse(data)) for label, data in letter.params.get("row", ()))
        where = {"chat_id": letter.params["chat_id"], "message_id": letter.params["message_id"]}
        where |= {"parse_mode": ParseMode.HTML, "reply_markup": markup((row,) if row else ())}
        try:
            if letter.params.get("photo"):
                await self._bot.edit_message_caption(caption=letter.params["html"], **where)
            else:
                await self._bot.edit_message_text(letter.params["html"], **where)
        except BadRequest as error:
            if not any(reason in error.message.lower() for reason in (*GONE, UNCHANGED)):
                raise
        await self._ended(letter, "sent", now)

    async def _ended(self, letter: Letter, state: str, now: datetime) -> None:
        def record() -> None:
            with self._store.transaction():
                self._store.outbox.ended(letter.id, state, now)

        await self._patience.stored(record)
