"""An operator's endpoint decides what recognition is not sure about; without an answer the built-in one stands."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from demo.world import World, neighbourhood
from playground.server import listening
from tests.test_dialogues.lines import EN, unsure
from tests.test_dialogues.looking import recorded


@dataclass
class Endpoint:
    """A stub of OpenAI's chat completions on loopback."""

    says: str | int  # a word, or a status
    asked: list[dict[str, Any]] = field(default_factory=list)

    async def answer(self, request: Request) -> Response:
        self.asked.append(await request.json())
        if isinstance(self.says, int):
            return Response(status_code=self.says)
        return JSONResponse({"choices": [{"message": {"content": self.says}}]})

    @asynccontextmanager
    async def listening(self) -> AsyncIterator[str]:
        app = Starlette(routes=[Route("/v1/chat/completions", self.answer, methods=["POST"])])
        async with listening(app, 0) as url:
            yield f"{url}/v1"


def with_endpoint(endpoint: Endpoint, dialogue: Callable[[World], Awaitable[None]]) -> None:
    async def run() -> None:
        async with endpoint.listening() as url:
            more = {"opinion_url": url, "opinion_model": "small"}
            async with neighbourhood(more=more) as world:
                await dialogue(world)
                world.pg.assert_no_faults()

    asyncio.run(run())


@pytest.mark.parametrize(("says", "items", "questions"), [("yes", 1, 0), ("No.", 0, 0), ("unsure", 0, 1)])
def test_it_decides_what_is_not_sure(says: str, items: int, questions: int) -> None:
    endpoint = Endpoint(says)

    async def dialogue(world: World) -> None:
        await world.say(world.neighbour, world.group, unsure(EN))
        asked = [seen for seen in world.sees(world.neighbour, world.group) if "Shall I write this down" in seen.text]
        assert (recorded(world), len(asked)) == (items, questions)

    with_endpoint(endpoint, dialogue)
    assert len(endpoint.asked) == 1


@pytest.mark.parametrize("says", [500, "I think that perhaps", "{}"])
def test_the_built_in_answer_stands_without_it(says: str | int) -> None:
    async def dialogue(world: World) -> None:
        await world.say(world.neighbour, world.group, unsure(EN))
        assert "Shall I write this down" in world.last(world.neighbour, world.group).text

    with_endpoint(Endpoint(says), dialogue)


def test_it_hears_the_text_alone_and_only_what_is_not_sure() -> None:
    endpoint = Endpoint("no")

    async def dialogue(world: World) -> None:
        for text in (EN.talk, EN.lamp, unsure(EN)):
            await world.say(world.neighbour, world.group, text)

    with_endpoint(endpoint, dialogue)
    (asked,) = endpoint.asked
    words = str(asked)
    assert unsure(EN) in words
    assert "Bo" not in words
    assert "Courtyard" not in words
