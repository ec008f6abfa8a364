"""The numbers Telegram holds bots to, in one place, so that a test can tighten them or switch them off."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Self


@dataclass(frozen=True)
class Limits:
    """Telegram's limits. None switches a flood limit off.

    Flood limits count messages (an album counts each of its items), on the playground's clock.
    """

    per_second: int | None = 30
    """Messages a second over all chats."""
    per_group_minute: int | None = 20
    """Messages a minute in one group."""
    private_burst: int | None = 20
    """Messages to one person that are tolerated at once; one more is allowed each second."""

    text: int = 4096
    caption: int = 1024
    callback_data: int = 64
    """Bytes of UTF-8."""
    callback_answer: int = 200
    buttons: int = 100
    photo_bytes: int = 10 * 1024 * 1024
    download_bytes: int = 20 * 1024 * 1024

    query_lifetime: timedelta = timedelta(seconds=30)
    """How long a button press may be answered."""
    ephemeral_window: timedelta = timedelta(seconds=15)
    """How long a press lets a bot without administrator rights show its presser an ephemeral message."""
    deletable_for: timedelta = timedelta(hours=48)
    updates_kept_for: timedelta = timedelta(hours=24)

    webhook_retries: tuple[float, ...] = (0.0, 0.05, 0.1, 0.2, 0.5, 1.0)
    """Real seconds before the next attempts of a delivery; the last one repeats. (Telegram: up to minutes.)"""
    webhook_timeout: float = 10.0
    """Real seconds that a webhook may take to answer. (Telegram: sixty.)"""

    mentions_pass_privacy: bool = False
    """Whether privacy mode lets `@bot` mentions through. Telegram's documentation does not list them, the
    text of BotFather's /setprivacy does: a bot must not count on it, so the default is no."""

    @classmethod
    def no_flood_control(cls) -> Self:
        """The usual limits without flood control."""
        return cls(per_second=None, per_group_minute=None, private_burst=None)
