"""What people say, their names and the token are never logged above DEBUG."""

import ast
import asyncio
import logging
from collections.abc import Iterator

import pytest

from bot.logs import ROOMS
from demo.world import World, neighbourhood
from tests.sources import dotted, nodes, where

LOG_CALLS = {f"{log}.{level}" for log in ("log", "logger", "logging") for level in ("info", "warning", "error", "critical", "exception")}  # fmt: skip
# What could hold somebody's words, name or token.
SECRET = frozenset({"text", "name", "token", "caption", "raw", "title", "words", "html", "outcome", "explanation", "message", "first_name", "full_name", "username", "bot_token", "telegram_id", "note", "error", "description"})  # fmt: skip


class TestLogs:
    """What people say, their names and the token are never logged above DEBUG."""

    def calls(self) -> Iterator[tuple[str, ast.Call]]:
        for name, node in nodes(ast.Call):
            if isinstance(node, ast.Call) and dotted(node.func) in LOG_CALLS:
                yield name, node

    def test_there_are_some(self) -> None:
        assert len(list(self.calls())) > 10

    def test_the_format_is_a_constant(self) -> None:
        for name, call in self.calls():
            assert isinstance(call.args[0], ast.Constant), where(name, call)

    def test_no_argument_can_name_anybody(self) -> None:
        for name, call in self.calls():
            for argument in call.args[1:]:
                inner = argument
                if isinstance(inner, ast.Attribute) and dotted(inner).endswith("__name__"):
                    continue  # type(error).__name__
                if dotted(inner) == "bot.username":
                    continue  # its own
                last = dotted(inner).split(".")[-1] if not isinstance(inner, ast.Call) else dotted(inner.func)
                assert last not in SECRET, f"{where(name, call)} logs {ast.unparse(argument)}"
            assert not any(keyword.arg == "exc_info" for keyword in call.keywords), where(name, call)
            assert not dotted(call.func).endswith("exception"), f"{where(name, call)}: a traceback shows values"

    def test_a_whole_story_leaves_nothing_private_in_the_log(self, caplog: pytest.LogCaptureFixture) -> None:
        async def story(world: World) -> None:
            await world.say(world.resident, world.group, "/report The lamp by the gate is broken")
            await world.say(world.neighbour, world.bot, "Somebody smokes in the stairwell every night, number 7")
            await world.press(world.head, world.bot, "I'm on it")
            world.pg.block(world.resident, world.bot)
            world.pg.inject(world.bot, "message", {"message_id": 1, "text": "broken lamp"})
            world.pg.fail_next("sendMessage", status=502)
            await world.say(world.head, world.group, "/report Ice on the steps")
            await world.later(hours=30)
            world.pg.remove(world.bot, world.group, by=world.head)
            await world.settle()

        async def run() -> World:
            async with neighbourhood() as world:
                await story(world)
                return world

        for room in ROOMS:
            caplog.set_level(logging.INFO, room)  # as `run --verbose` does
        world = asyncio.run(run())
        assert caplog.records, "something was worth a line"
        private = ["lamp", "smokes", "Ice", world.bot.token, *(person.name for person in world.people.values())]
        for record in caplog.records:
            for word in private:
                assert word not in record.getMessage(), record.getMessage()
