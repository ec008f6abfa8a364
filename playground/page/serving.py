"""The page's start and end."""

import asyncio
import contextlib
from collections.abc import AsyncIterator

from playground.page.host import Host, OpenSetting
from playground.page.routes import build_page
from playground.page.tale import Tempo
from playground.server import listening


@contextlib.asynccontextmanager
async def hosting(
    open_setting: OpenSetting, *, language: str, port: int = 0, tempo: Tempo | None = None
) -> AsyncIterator[str]:
    """Serve the page on loopback while the context is open. Yields its address; port 0 takes a free one.

    Raises:
        OSError: the port is taken.
    """
    host = Host(open_setting, language, tempo)
    async with listening(build_page(host), port) as address:
        keeper = asyncio.ensure_future(host.run())  # noqa: TID251  # a TaskGroup would wrap the caller's errors
        try:
            await _until_ready(host, keeper)
            yield address
        finally:
            keeper.cancel()
            await asyncio.wait([keeper])


async def _until_ready(host: Host, keeper: "asyncio.Future[None]") -> None:
    """Until the first setting is on; its error if it could not be opened."""
    ready = asyncio.ensure_future(host.wait_ready())  # noqa: TID251  # awaited here
    await asyncio.wait([ready, keeper], return_when=asyncio.FIRST_COMPLETED)
    ready.cancel()
    if keeper.done():
        await keeper
