"""What is settled with Telegram when the bot starts: its own name, the menu of commands, the webhook."""

import logging

from telegram import BotCommand, BotCommandScopeAllGroupChats, BotCommandScopeAllPrivateChats
from telegram.error import BadRequest, NetworkError, TelegramError
from telegram.ext import ExtBot

from bot.model import LANGUAGES
from bot.receiver import WANTED
from bot.rules.commands import EVERYBODY, Where, usable
from bot.texts.menu import menu
from bot.texts.translate import words
from storage import Store

log = logging.getLogger(__name__)


def remember(bot: ExtBot[None], store: Store) -> None:
    """Note the name of an initialised bot and whether it hears all messages; the log says as whom it runs."""
    with store.transaction():
        store.note("username", bot.username)
        store.note("hears_all", "yes" if bot.bot.can_read_all_group_messages else "no")
    log.info("running as @%s", bot.username)


async def introduce(bot: ExtBot[None], *, polls: bool) -> None:
    """Show an initialised bot's commands.

    A bot that polls gives up the webhook it may have had. Without the menu it works as well, so when Telegram
    refuses or cannot be reached, that is only logged.
    """
    try:
        if polls:
            await bot.delete_webhook()
        for language in LANGUAGES:
            await _show_commands(bot, language)
    except TelegramError as error:
        log.warning("the command menu could not be set: %s", type(error).__name__)


async def _show_commands(bot: ExtBot[None], language: str) -> None:
    code = None if language == "en" else language
    for scope, where in (
        (BotCommandScopeAllGroupChats(), Where.GROUP),
        (BotCommandScopeAllPrivateChats(), Where.PRIVATE),
    ):
        commands = [BotCommand(*each) for each in menu(words(language), usable(where, EVERYBODY))]
        await bot.set_my_commands(commands, scope=scope, language_code=code)


async def set_webhook(bot: ExtBot[None], url: str, secret: str) -> None:
    """Ask Telegram to call this address.

    Raises:
        BadRequest: Telegram does not take it.
        NetworkError: Telegram could not look its name up now, which is Telegram's own trouble and passes.
    """
    try:
        await bot.set_webhook(url, secret_token=secret, allowed_updates=list(WANTED))
    except BadRequest as error:
        if "resolve host" in error.message.lower():
            raise NetworkError(error.message) from error
        raise
