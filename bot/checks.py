"""`check`: looks at everything a running bot needs, and says of each what to do about it."""

import asyncio
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime

import httpx
from telegram import ChatMember
from telegram.error import InvalidToken, TelegramError
from telegram.ext import ExtBot

from bot.connection import connect
from bot.errors import LinliError
from bot.findings import Finding, database, queues, roster
from bot.model import Place
from bot.settings import Settings
from storage import Store

CLOCK_MAY_DIFFER = timedelta(seconds=60)
ADMINISTRATOR = "administrator"


def check(settings: Settings, now: Callable[[], datetime]) -> list[Finding]:
    """Everything, in the order in which one would put it right."""
    try:
        store = Store(settings.database_url)
    except LinliError as error:
        return [Finding("database", "cannot be opened", str(error))]
    try:
        found = [*database(store, settings.database_url, now()), *_words(settings)]
        found += asyncio.run(_telegram(settings, store, now))
        return [*found, *roster(store), *queues(store)]
    finally:
        store.close()


def _words(settings: Settings) -> Iterator[Finding]:
    if not settings.words_file:
        return
    try:
        settings.lexicon()
    except LinliError as error:
        yield Finding("words", "cannot be read", str(error))
    else:
        yield Finding("words", settings.words_file)


async def _telegram(settings: Settings, store: Store, now: Callable[[], datetime]) -> list[Finding]:
    if not settings.bot_token:
        return [Finding("token", "missing", "Ask @BotFather for one and put it in .env as BOT_TOKEN.")]
    bot = connect(settings.bot_token, settings.bot_api_url, limited=False)
    try:
        await bot.initialize()
    except InvalidToken:
        return [Finding("token", "not accepted", "Ask @BotFather for it again and put it in .env as BOT_TOKEN.")]
    except TelegramError as error:
        advice = f"Is {settings.bot_api_url} reachable from here? ({type(error).__name__})"
        return [Finding("connection", "failed", advice)]
    try:
        chats = [await _chat(bot, place) for place in store.places.all() if place.chat_id is not None]
        return [
            Finding("token", f"@{bot.username}"),
            _privacy(bot, chats),
            await _webhook(bot, settings),
            *await _clock(settings, now),
            *chats,
        ]
    finally:
        await bot.shutdown()


def _privacy(bot: ExtBot[None], chats: list[Finding]) -> Finding:
    """Either of the two ways of README's step 2 will do."""
    if bot.bot.can_read_all_group_messages:
        return Finding("privacy mode", "off")
    if chats and all(chat.seen == ADMINISTRATOR for chat in chats):
        return Finding("privacy mode", "on, and the bot is an administrator of each chat")
    advice = (
        "Plain messages reach the bot only where it is an administrator. Make it one in each group, or tell "
        "@BotFather: /setprivacy, Disable, and add the bot to its groups again."
    )
    return Finding("privacy mode", "on", advice)


async def _webhook(bot: ExtBot[None], settings: Settings) -> Finding:
    try:
        info = await bot.get_webhook_info()
    except TelegramError as error:
        return Finding("webhook", "unknown", f"Telegram did not say ({type(error).__name__}). Try again in a minute.")
    if info.last_error_message:
        return Finding("webhook", info.url, f"Telegram could not deliver: {info.last_error_message}.")
    if info.url and not settings.webhook_url:
        return Finding("webhook", info.url, "It is taken away when the bot starts, since WEBHOOK_URL is empty.")
    if info.url.rstrip("/") != settings.webhook_url:
        advice = f"It becomes {settings.webhook_url} when the bot starts."
        return Finding("webhook", info.url or "none yet", advice, can_wait=True)
    return Finding("webhook", info.url or "none: updates are fetched")


async def _clock(settings: Settings, now: Callable[[], datetime]) -> list[Finding]:
    """Deadlines follow this machine's clock, so it must agree with the world's (HTTP's Date)."""
    try:
        async with httpx.AsyncClient() as client:
            answered = await client.get(settings.bot_api_url)
        theirs = parsedate_to_datetime(answered.headers["Date"]).replace(tzinfo=UTC)
    except (httpx.HTTPError, LookupError, ValueError):
        return []  # a server that does not say the time
    apart = abs(now() - theirs)
    if apart > CLOCK_MAY_DIFFER:
        return [
            Finding("clock", f"{apart.total_seconds():.0f} s wrong", "Set this machine's clock, for example with NTP.")
        ]
    return [Finding("clock", "right")]


async def _chat(bot: ExtBot[None], place: Place) -> Finding:
    what = f"chat of {place.code}"
    assert place.chat_id is not None
    try:
        me = await bot.get_chat_member(place.chat_id, bot.id)
    except TelegramError as error:
        return Finding(what, "not reached", f"Add the bot again and send /setup {place.code} there. ({error.message})")
    if me.status == ChatMember.ADMINISTRATOR:
        return Finding(what, ADMINISTRATOR)
    if bot.bot.can_read_all_group_messages:
        return Finding(what, me.status)
    return Finding(what, me.status, "Make the bot an administrator there, so that it gets plain messages.")
