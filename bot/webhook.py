"""The other way in: Telegram calls us. 200 is answered only when the update is in the inbox, 503 while the disk is
full or the database locked: Telegram keeps the update and calls again.

A request without the secret token gets 403 and leaves nothing behind.
"""

import asyncio
import hmac
import json
import logging
import socket
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, nullcontext
from datetime import datetime

import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from bot.errors import BadSettingError
from bot.patience import Patience
from bot.receiver import storable
from storage import Store
from storage.trouble import must_wait

log = logging.getLogger(__name__)

LARGEST_BODY = 1_000_000  # bytes; Telegram's updates are far smaller
SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105  # a header's name


def webhook_app(
    path: str,
    secret: str,
    store: Store,
    now: Callable[[], datetime],
    on_received: Callable[[], None],
    patience: Patience | None = None,
) -> Starlette:
    """The web application that takes updates at `path` from whoever knows `secret`."""
    patient = patience or Patience(store)

    async def receive(request: Request) -> Response:
        if not hmac.compare_digest(request.headers.get(SECRET_HEADER, "").encode(), secret.encode()):
            return Response(status_code=403)
        body = await _body(request)
        if body is None:
            return Response(status_code=413)
        try:
            update = json.loads(body)
        except (ValueError, RecursionError):
            return Response(status_code=400)
        found = storable([update])
        if not found:
            return Response(status_code=400)
        try:
            new = store.inbox.add(found, now())
        except Exception as error:
            if not must_wait(error):
                raise
            patient.failed(path, error)
            return Response(status_code=503)
        patient.worked(path)
        if new:
            on_received()
        return Response(status_code=200)

    return Starlette(routes=[Route(path, receive, methods=["POST"])])


async def _body(request: Request) -> bytes | None:
    """The body, or None once it proves too large; a large one is not read to its end."""
    body = b""
    async for chunk in request.stream():
        body += chunk
        if len(body) > LARGEST_BODY:
            return None
    return body


class _Server(uvicorn.Server):
    """uvicorn without its signal handlers: the application stops on SIGTERM as a whole."""

    def capture_signals(self) -> nullcontext[None]:  # type: ignore[override]  # a context manager, as there
        return nullcontext()


def _listener(host: str, port: int) -> socket.socket:
    """A socket of our own: with a taken port uvicorn would end the process in its own words."""
    try:
        return socket.create_server((host.strip("[]"), port), family=socket.AF_INET6 if ":" in host else socket.AF_INET)
    except OSError as error:
        raise BadSettingError(f"WEBHOOK_LISTEN {host}:{port} cannot be used: {error.strerror}.") from error


@asynccontextmanager
async def listening(app: Starlette, host: str, port: int) -> AsyncIterator[int]:
    """Serve the application while the context is open; its port (0 asks for any free one)."""
    server = _Server(uvicorn.Config(app, log_config=None, access_log=False, lifespan="off"))
    serving = asyncio.ensure_future(server.serve([_listener(host, port)]))  # noqa: TID251  # awaited below; cancelled, it leaves its socket open
    try:
        while not server.started:  # noqa: ASYNC110  # uvicorn has no event for it
            await asyncio.sleep(0.01)
        yield server.servers[0].sockets[0].getsockname()[1]
    finally:
        server.should_exit = True
        await serving
