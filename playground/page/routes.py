"""The page's HTTP: its files, its state, its news, and what visitors do."""

import json
import secrets
from collections.abc import AsyncIterator
from pathlib import Path
from urllib.parse import quote

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, Response, StreamingResponse
from starlette.routing import Route
from starlette.types import ASGIApp

from playground.page.acts import ACTS
from playground.page.guard import Guard
from playground.page.host import Host
from playground.page.view import whole

STATIC = Path(__file__).parent / "static"
_TYPES = {".js": "text/javascript", ".css": "text/css", ".svg": "image/svg+xml"}
_LARGEST_BODY = 12 * 1024 * 1024
_PICTURES = {b"\x89PNG": "image/png", b"GIF8": "image/gif", b"\xff\xd8": "image/jpeg"}


def build_page(host: Host) -> ASGIApp:
    """The page as an ASGI application, with a token of its own."""
    token = secrets.token_urlsafe(24)
    parts = {path.relative_to(STATIC).as_posix(): path for path in STATIC.rglob("*") if path.suffix in _TYPES}
    index = (STATIC / "index.html").read_text("utf-8").replace("{token}", token)

    async def page(_request: Request) -> Response:
        return HTMLResponse(index)

    async def static(request: Request) -> Response:
        path = parts.get(request.path_params["path"])
        return Response(path.read_bytes(), media_type=_TYPES[path.suffix]) if path else Response(status_code=404)

    async def state(_request: Request) -> Response:
        await host.wait_ready()
        return JSONResponse(whole(host))

    async def news(_request: Request) -> Response:
        return StreamingResponse(_events(host), media_type="text/event-stream")

    async def act(request: Request) -> Response:
        return await _act(host, request)

    async def file(request: Request) -> Response:
        return _file(host, request.path_params["file_id"])

    routes = [
        Route("/", page),
        Route("/state", state),
        Route("/news", news),
        Route("/file/{file_id}", file),
        Route("/act/{what}", act, methods=["POST"]),
        Route("/static/{path:path}", static),
    ]
    return Guard(Starlette(routes=routes), token)


async def _events(host: Host) -> AsyncIterator[str]:
    async for version in host.changes():
        yield f"data: {version}\n\n"


async def _act(host: Host, request: Request) -> Response:
    """Do it; 400 with the reason if it cannot be done, 409 if the page has been reset since."""
    act = ACTS.get(request.path_params["what"])
    if act is None:
        return JSONResponse({"error": "there is no such act"}, 404)
    body = await _body(request)
    if body is None:
        return JSONResponse({"error": "not understood"}, 400)
    if body.get("epoch", host.epoch) != host.epoch:
        return JSONResponse({"error": "everything has been reset"}, 409)
    try:
        return JSONResponse(await act(host, body))
    except (LookupError, ValueError, TypeError) as error:
        return JSONResponse({"error": str(error)}, 400)
    except TimeoutError:
        return JSONResponse({"error": "the bot does not answer"}, 503)


async def _body(request: Request) -> dict[str, object] | None:
    """The JSON object that was sent, unless it is too large or none."""
    raw = bytearray()
    async for chunk in request.stream():
        raw += chunk
        if len(raw) > _LARGEST_BODY:
            return None
    try:
        body = json.loads(bytes(raw) or b"{}")
    except ValueError:
        return None
    return body if isinstance(body, dict) else None


def _file(host: Host, file_id: str) -> Response:
    """A picture to be shown; anything else only to be saved."""
    files = host.setting.pg.world.files
    stored = files.find(file_id)
    if stored is None:
        return Response(status_code=404)
    for start, media_type in _PICTURES.items():
        if stored.kind == "photo" and stored.data.startswith(start):
            return Response(stored.data, media_type=media_type)
    document = files.document(file_id)
    name = quote(document.file_name or "file") if document else "file"
    disposition = {"Content-Disposition": f"attachment; filename*=UTF-8''{name}"}
    return Response(stored.data, media_type="application/octet-stream", headers=disposition)
