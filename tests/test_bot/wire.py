"""A server that says whatever a test wants, also what no Bot API server would: real HTTP, badly behaved."""

import asyncio
import json
from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import parse_qs, urlsplit


@dataclass
class Wire:
    """What was asked, and what is answered next. After the script, long polls wait for ever."""

    script: list[tuple[int, Any]]
    url: str = ""
    headers: str = ""
    asked: list[tuple[str, dict[str, str]]] = field(default_factory=list)

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """One connection, request after request."""
        try:
            while head := await reader.readuntil(b"\r\n\r\n"):
                target = head.split(b" ", 2)[1].decode()
                length = next(
                    (int(h.split(b":")[1]) for h in head.splitlines() if h.lower().startswith(b"content-l")), 0
                )
                await reader.readexactly(length)
                await self._answer(target, writer)
        except (asyncio.IncompleteReadError, ConnectionError):
            pass
        finally:
            writer.close()

    async def _answer(self, target: str, writer: asyncio.StreamWriter) -> None:
        parts = urlsplit(target)
        query = {name: values[0] for name, values in parse_qs(parts.query).items()}
        self.asked.append((parts.path.rpartition("/")[2], query))
        if not self.script:
            await asyncio.Event().wait()
        status, body = self.script.pop(0)
        data = body if isinstance(body, bytes) else json.dumps(body).encode()
        writer.write(
            b"HTTP/1.1 %d X\r\n%bContent-Length: %d\r\n\r\n%b" % (status, self.headers.encode(), len(data), data)
        )
        await writer.drain()

    def offsets(self) -> list[str | None]:
        """The offset of each `getUpdates`."""
        return [query.get("offset") for method, query in self.asked if method == "getUpdates"]


@asynccontextmanager
async def wire(script: Iterable[tuple[int, Any]]) -> AsyncIterator[Wire]:
    """The server while the context is open."""
    said = Wire(list(script))
    connections: set[asyncio.Task[None]] = set()

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task is not None
        connections.add(task)
        await said.serve(reader, writer)
        connections.discard(task)

    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    host, port = server.sockets[0].getsockname()[:2]
    said.url = f"http://{host}:{port}"
    try:
        yield said
    finally:
        server.close()
        for task in connections:
            task.cancel()
        await asyncio.gather(*connections, return_exceptions=True)
