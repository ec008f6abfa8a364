"""Keeps other pages out: only loopback names, only this page's own requests, and strict headers on every answer.

A page somewhere on the web that a visitor has open could otherwise reach this server through the visitor's
browser, by its address or by a name that it points at 127.0.0.1.
"""

import secrets

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

TOKEN_HEADER = "x-page-token"  # noqa: S105  # the name of a header
_LOOPBACK = frozenset({"127.0.0.1", "localhost", "[::1]"})
_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob: data:; connect-src 'self'; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'"
)
_HEADERS = {
    "Content-Security-Policy": _POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cache-Control": "no-store",
}


class Guard:
    """Outermost part of the page's server."""

    def __init__(self, app: ASGIApp, token: str) -> None:
        self._app = app
        self._token = token

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer 403 or 421 to what does not come from this page, else pass on."""
        headers = Headers(scope=scope)
        if _hostname(headers.get("host", "")) not in _LOOPBACK:
            await PlainTextResponse("This page is for this computer only.", 421)(scope, receive, send)
        elif scope["method"] not in {"GET", "HEAD"} and not self._is_ours(headers):
            await PlainTextResponse("Reload the page.", 403)(scope, receive, send)
        else:
            await self._app(scope, receive, _with_headers(send))

    def _is_ours(self, headers: Headers) -> bool:
        given = headers.get(TOKEN_HEADER, "")
        from_here = headers.get("sec-fetch-site", "same-origin") == "same-origin"
        return from_here and secrets.compare_digest(given.encode(), self._token.encode())


def _hostname(host: str) -> str:
    """Without the port."""
    name, colon, port = host.rpartition(":")
    return name if colon and port.isdecimal() else host


def _with_headers(send: Send) -> Send:
    async def send_with(message: Message) -> None:
        if message["type"] == "http.response.start":
            headers = MutableHeaders(scope=message)
            for name, value in _HEADERS.items():
                headers.setdefault(name, value)
        await send(message)

    return send_with
