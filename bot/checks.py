"""`check`: looks at everything a running bot needs, and says of each what to do about it."""

import asyncio
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime

import httpx
from telegram import ChatMember
from telegram.error import InvalidToken, TelegramError
from telegram.ext import ExtBot

from bot.connection import connect
from bot.errors import LinliError
from bot.model import Level, Place, Role
from bot.settings import Settings
from storage import Store

CLOCK_MAY_DIFFER = timedelta(seconds=60)


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at; `advice` says what to do, and is empty when all is well."""

    what: str
    seen: str
    advice: str = ""


def check(settings: Settings, now: Callable[[], datetime]) -> list[Finding]:
    """Everything, in the order in which one would put it right."""
    try:
        store = Store(settings.database_url)
    except LinliError as error:
        return [Finding("database", "cannot be opened", str(error))]
    try:
        found = [Finding("database", settings.database_url), *_words(settings)]
        found += asyncio.run(_telegram(settings, store, now))
        return [*found, *_roster(store), *_queues(store)]
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
        return [
            Finding("token", f"@{bot.username}"),
            _privacy(bot),
            await _webhook(bot, settings),
            *await _clock(settings, now),
            *[await _chat(bot, place) for place in store.places.all() if place.chat_id is not None],
        ]
    finally:
        await bot.shutdown()


def _privacy(bot: ExtBot[None]) -> Finding:
    if bot.bot.can_read_all_group_messages:
        return Finding("privacy mode", "off")
    advice = (
        "Plain messages reach the bot only where it is an administrator. Make it one in each group, or tell "
        "@BotFather: /setprivacy, Disable, and add the bot to its groups again."
    )
    return Finding("privacy mode", "on", advice)


async def _webhook(bot: ExtBot[None], settings: Settings) -> Finding:
    info = await bot.get_webhook_info()
    if info.last_error_message:
        return Finding("webhook", info.url, f"Telegram could not deliver: {info.last_error_message}.")
    if info.url and not settings.webhook_url:
        return Finding("webhook", info.url, "It is taken away when the bot starts, since WEBHOOK_URL is empty.")
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
        return Finding(what, "administrator")
    if bot.bot.can_read_all_group_messages:
        return Finding(what, me.status)
    return Finding(what, me.status, "Make the bot an administrator there, so that it gets plain messages.")


def _roster(store: Store) -> Iterator[Finding]:
    places = store.places.all()
    if not places:
        yield Finding("roster", "empty", "Run: linli import places.csv roster.csv")
        return
    groups = [place for place in places if place.level is Level.GROUP]
    yield Finding("places", f"{len(places)}, of which {len(groups)} groups")
    for place in places:
        yield from _spoken(store, place)
        yield from _group(store, place) if place.level is Level.GROUP else _office(store, place)
    waiting = store.people.without_account()
    if waiting:
        links = ", ".join(f"{person.name}: ?start={person.invite}" for person in waiting[:5])
        advice = f"Give each their personal link https://t.me/{store.noted('username') or '<bot>'}?start=…  ({links}…)"
        yield Finding("people without an account", str(len(waiting)), advice)


def _spoken(store: Store, place: Place) -> Iterator[Finding]:
    """Language and time zone, where they are not those of the place above."""
    above = store.places.get(place.parent_id) if place.parent_id else None
    here = f"{place.language}, {place.timezone}"
    if above is None:
        yield Finding(_named(place), here)
    elif (there := f"{above.language}, {above.timezone}") != here:
        yield Finding(_named(place), f"{here}; {above.code} above has {there}")


def _group(store: Store, group: Place) -> Iterator[Finding]:
    what = _named(group)
    heads = store.places.holders(group.id, Role.HEAD)
    if not heads:
        yield Finding(what, "no safety head", "Name one in roster.csv with the role head.")
    if len(heads) > 1:
        names = ", ".join(head.name for head in heads)
        yield Finding(what, f"{len(heads)} safety heads: {names}", "Leave one; the others can be its deputies.")
    if group.parent_id is None:
        advice = "What nobody takes goes to nobody. Name the community as its parent_code in places.csv."
        yield Finding(what, "belongs to no community", advice)
    if group.chat_id is None:
        yield Finding(what, "no chat", f"Add the bot to its chat and send /setup {group.code} there.")


def _office(store: Store, place: Place) -> Iterator[Finding]:
    what = _named(place)
    if not store.places.holders(place.id, Role.OFFICER):
        advice = "Nobody there takes what is passed up. Name one in roster.csv with the role officer."
        yield Finding(what, "no officer", advice)
    streets = any(each.level is Level.STREET for each in store.places.all())
    if place.level is Level.COMMUNITY and place.parent_id is None and streets:  # without any it is the highest
        yield Finding(what, "belongs to no street", "Name the street as its parent_code in places.csv.")


def _named(place: Place) -> str:
    return f"{place.level.value} {place.code}"


def _queues(store: Store) -> Iterator[Finding]:
    counts = store.outbox.counts()
    for state in ("parked", "failed"):
        if counts.get(state):
            advice = "They wait for sixty days until whoever they are for opens the bot, or the chat is set up again."
            yield Finding("outbox", f"{counts[state]} {state}", advice if state == "parked" else "See the log.")
    failed = sum(n for outcome, n in store.inbox.outcomes().items() if outcome in {"failed", "malformed"})
    if failed:
        yield Finding(
            "inbox", f"{failed} updates could not be handled", "They are kept; please report it with the log."
        )
