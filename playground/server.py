"""The HTTP side: a Starlette application on loopback, and its start and end."""

import asyncio
import contextlib
import json
import socket
from collections.abc import AsyncIterator, Coroutine
from typing import Any

import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request as HttpRequest
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route
from starlette.types import ASGIApp, Receive, Scope, Send

from playground import requests
from playground.dispatch import Dispatcher, Reply
from playground.faults import ApiError
from playground.world import World

_LONGEST_GOODBYE = 0.1
_TICK = 0.005
_WAITING = "getupdates"
_IDLE_CONNECTIONS_LIVE = 3600


class _Methods:
    """`/bot<token>/<method>` as an ASGI endpoint: it needs the connection itself."""

    def __init__(self, dispatcher: Dispatcher) -> None:
        self._dispatcher = dispatcher

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        http = HttpRequest(scope, receive)
        token, method = http.path_params["token"], http.path_params["method"]
        body = await http.body()
        try:
            request = requests.parse(http.url.query, http.headers.get("content-type", ""), body)
        except ApiError as error:
            reply: Reply | None = self._dispatcher.refuse(method, error)
        else:
            working = self._dispatcher.answer(token, method, request)
            waits = method.lower() == _WAITING
            reply = await (_unless_gone(receive, working) if waits else working)
        if reply is None or reply.body is None:
            await scope["playground.hang_up"]()
        else:
            await _json(reply.status, reply.body)(scope, receive, send)


async def _unless_gone(receive: Receive, work: Coroutine[Any, Any, Reply]) -> Reply | None:
    """The result of `work`, or None if the client hung up first: then `work` is cancelled."""

    async def watch() -> None:
        while (await receive())["type"] != "http.disconnect":
            pass
        working.cancel()

    async with asyncio.TaskGroup() as tasks:
        working = tasks.create_task(work)
        watching = tasks.create_task(watch())
        working.add_done_callback(lambda _: watching.cancel())
    return None if working.cancelled() else working.result()


class _HangUp:
    """Outermost: lets an endpoint close its connection without an answer."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        async def hang_up() -> None:
            # uvicorn hands over its request cycle's bound method; ASGI itself has no way to hang up.
            transport: asyncio.Transport = send.__self__.transport  # type: ignore[attr-defined]
            transport.abort()
            await asyncio.sleep(0)
            await asyncio.sleep(0)

        scope["playground.hang_up"] = hang_up
        await self._app(scope, receive, send)


def build_app(world: World, dispatcher: Dispatcher) -> ASGIApp:
    """The Bot API of `world` as an ASGI application."""

    def download(http: HttpRequest) -> Response:
        stored = world.files.at_path(http.path_params["path"])
        if world.bot_by_token(http.path_params["token"]) is None or stored is None:
            return _json(404, {"ok": False, "error_code": 404, "description": "Not Found"})
        return Response(stored.data, media_type="application/octet-stream")

    async def serve_file(http: HttpRequest) -> Response:
        return download(http)

    async def greet(_http: HttpRequest) -> Response:
        return PlainTextResponse("A playground of the Telegram Bot API.\n")

    routes = [
        Route("/", greet),
        Route("/file/bot{token}/{path:path}", serve_file),
        Route("/bot{token}/{method}", _Methods(dispatcher)),
    ]
    return _HangUp(Starlette(routes=routes))


def _json(status: int, body: dict[str, Any]) -> Response:
    return Response(json.dumps(body).encode(), status, media_type="application/json")


@contextlib.asynccontextmanager
async def listening(app: ASGIApp, port: int) -> AsyncIterator[str]:
    """Serve `app` on loopback while the context is open. Yields its address; port 0 takes a free one.

    uvicorn's own `serve` would install signal handlers and take 0.2 s to stop, so its parts are used.
    """
    config = uvicorn.Config(
        app,
        log_config=None,
        access_log=False,
        lifespan="off",
        ws="none",
        timeout_keep_alive=_IDLE_CONNECTIONS_LIVE,
    )
    config.load()
    server = uvicorn.Server(config)
    server.lifespan = config.lifespan_class(config)
    # With the protocol named, asyncio switches Nagle's algorithm off: it would cost 40 ms an answer.
    with socket.socket(proto=socket.IPPROTO_TCP) as listener:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind(("127.0.0.1", port))
        await server.startup(sockets=[listener])
        try:
            yield f"http://127.0.0.1:{listener.getsockname()[1]}"
        finally:
            await _close(server)


async def _close(server: uvicorn.Server) -> None:
    """Let answers under way leave, then drop every connection."""
    for listener in server.servers:
        listener.close()
    connections = server.server_state.connections
    for connection in list(connections):
        connection.shutdown()
    with contextlib.suppress(TimeoutError):
        async with asyncio.timeout(_LONGEST_GOODBYE):
            while connections or server.server_state.tasks:  # noqa: ASYNC110 - uvicorn has no event for it
                await asyncio.sleep(_TICK)
    for connection in list(connections):
        connection.transport.abort()
