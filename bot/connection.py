"""The connection to a Bot API server: Telegram's, or any other at `BOT_API_URL`."""

import os
from datetime import timedelta

from telegram import InlineKeyboardButton, InlineKeyboardMarkup, LinkPreviewOptions
from telegram.error import RetryAfter
from telegram.ext import AIORateLimiter, Defaults, ExtBot
from telegram.request import HTTPXRequest

from bot.texts.buttons import Keyboard

# Without it each `retry_after` is an int and a deprecation warning (python-telegram-bot 22.2).
os.environ.setdefault("PTB_TIMEDELTA", "1")

SENDS_AT_ONCE = 8  # its HTTP client is fastest at up to 8 (720 a second, 280 at 100: measured on 2 cores)
TIMEOUT = 20.0  # seconds


def connect(token: str, api_url: str, *, limited: bool) -> ExtBot[None]:
    """A bot object for a server. `limited` keeps Telegram's rates (30 a second, 20 a minute in a group).

    Reads use one without limits: with one limiter for all, twenty look-ups in a group would hold back its
    next message.
    """
    request = HTTPXRequest(
        connection_pool_size=SENDS_AT_ONCE, read_timeout=TIMEOUT, write_timeout=TIMEOUT, connect_timeout=TIMEOUT
    )
    return ExtBot(
        token,
        base_url=f"{api_url}/bot",
        base_file_url=f"{api_url}/file/bot",
        request=request,
        get_updates_request=HTTPXRequest(connection_pool_size=2, read_timeout=TIMEOUT),
        defaults=Defaults(link_preview_options=LinkPreviewOptions(is_disabled=True)),  # a link is a word, not a picture
        rate_limiter=AIORateLimiter() if limited else None,  # type: ignore[arg-type]  # it names no type for its arguments
    )


def markup(keyboard: Keyboard) -> InlineKeyboardMarkup | None:
    """Our buttons as Telegram's."""
    if not keyboard:
        return None
    rows = [
        [InlineKeyboardButton(b.label, callback_data=str(b.press) if b.press else None, url=b.url) for b in row]
        for row in keyboard
    ]
    return InlineKeyboardMarkup(rows)


def wait_of(error: RetryAfter) -> timedelta:
    """How long Telegram asks to wait."""
    wait = error.retry_after
    return wait if isinstance(wait, timedelta) else timedelta(seconds=wait)
