"""A bot that is killed between two steps: `python -m tests.test_bot.dying STEP` with the settings as its environment.

What the product does is untouched up to the kill; SIGKILL leaves no chance to tidy up, as when the power goes.
"""

import asyncio
import os
import signal
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

from bot.app import App
from bot.delivery import Courier
from bot.settings import load_settings
from storage.items import Items
from storage.queues import Inbox, Outbox

NOON = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)  # as in scene.py, which would import aiogram: three seconds


def die(*_: object, **__: object) -> Any:
    """Now."""
    os.kill(os.getpid(), signal.SIGKILL)


def after(owner: type, name: str) -> None:
    """Die when this has been done and what it answers is not nothing."""
    original: Callable[..., Any] = getattr(owner, name)

    def done(*args: Any, **kwargs: Any) -> Any:
        result = original(*args, **kwargs)
        return die() if result else result

    setattr(owner, name, done)


def before(owner: type, name: str) -> None:
    """Die instead of doing this."""
    setattr(owner, name, die)


STEPS: dict[str, Callable[[], None]] = {
    "fetched, not stored": lambda: before(Inbox, "add"),
    "stored, not handled": lambda: after(Inbox, "add"),
    "handled, not committed": lambda: before(Inbox, "handled"),
    "committed, not sent": lambda: before(Courier, "deliver"),
    "taken, not worded": lambda: after(Outbox, "ready"),
    "sent, not marked": lambda: before(Items, "put_card"),
    "marked, not committed": lambda: before(Outbox, "ended"),
}


async def main(step: str) -> None:
    """Run until the kill."""
    STEPS[step]()
    app = App(load_settings(), lambda: NOON, limited=False)
    await app.run(asyncio.Event())


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1]))
