"""One call of the Bot API, from its name and parameters to its answer, with a line in the journal."""

import asyncio
import inspect
import traceback
from dataclasses import dataclass
from typing import Any

from playground import wire
from playground.context import Context
from playground.failures import Failure, Failures
from playground.faults import ApiError, Call, Fault
from playground.methods import ANSWERS
from playground.params import Request, decode, method_models, read, unknown_fields
from playground.state import Bot
from playground.world import World


@dataclass(frozen=True)
class Reply:
    """What goes back over the wire. Without a body, the connection is closed instead."""

    status: int
    body: dict[str, Any] | None


class Dispatcher:
    """Answers calls."""

    def __init__(self, world: World, failures: Failures) -> None:
        self._world = world
        self._failures = failures
        self._stopping = asyncio.Event()

    def stop(self) -> None:
        """End what hangs on purpose."""
        self._stopping.set()

    async def answer(self, token: str, method: str, request: Request) -> Reply:
        """Do the call, or fail in the way that was ordered for it."""
        bot = self._world.bot_by_token(token)
        if bot is None:
            return self._reject("?", method, request, ApiError(401, "Unauthorized"))
        model = method_models().get(method.lower())
        if model is None:
            return self._reject(bot.handle, method, request, ApiError(404, "Not Found: method not found"))
        name = model.__api_method__
        failure = self._failures.take(name)
        if failure is None:
            return await self._perform(bot, name, request)
        if failure.after:
            await self._perform(bot, name, request)
        return await self._fail(bot, name, request, failure)

    def refuse(self, method: str, error: ApiError) -> Reply:
        """Answer a request that could not even be read."""
        return self._reject("?", method, Request(), error)

    async def _fail(self, bot: Bot, name: str, request: Request, failure: Failure) -> Reply:
        if failure.hang is not None:
            await self._hang(failure.hang)
        error = failure.error()
        if not failure.after:
            self._record(bot.handle, name, request.params, error)
        return Reply(error.code, None if failure.closes else error.answer())

    async def _hang(self, seconds: float) -> None:
        try:
            async with asyncio.timeout(seconds):
                await self._stopping.wait()
        except TimeoutError:
            pass

    async def _perform(self, bot: Bot, name: str, request: Request) -> Reply:
        model = method_models()[name.lower()]
        params = request.params
        try:
            params = decode(model, request)
            result = await self._result(bot, name, params, request)
        except ApiError as error:
            return self._reject(bot.handle, name, Request(params), error)
        except Exception:  # noqa: BLE001 - a bug of the playground must not hide: it is shown as a fault
            broken = ApiError(500, f"Internal Server Error\n{traceback.format_exc()}")
            return self._reject(bot.handle, name, Request(params), broken)
        self._record(bot.handle, name, params, None)
        return Reply(200, {"ok": True, "result": wire.dump(result)})

    async def _result(self, bot: Bot, name: str, params: dict[str, Any], request: Request) -> Any:
        function = ANSWERS.get(name.lower())
        if function is None:
            message = f"Not Implemented: the playground does not know {name}"
            raise ApiError(501, message)
        call = read(method_models()[name.lower()], params)
        ctx = Context(self._world, bot, request.uploads)
        ctx.remarks.extend(f"unknown field {path}" for path in unknown_fields(call))
        try:
            result = function(ctx, call)
            return await result if inspect.isawaitable(result) else result
        finally:
            faults = (Fault(bot.handle, name, params, remark) for remark in ctx.remarks)
            self._world.journal.faults.extend(faults)

    def _reject(self, bot: str, name: str, request: Request, error: ApiError) -> Reply:
        self._record(bot, name, request.params, error)
        return Reply(error.code, error.answer())

    def _record(self, bot: str, name: str, params: dict[str, Any], error: ApiError | None) -> None:
        journal = self._world.journal
        text = error.description if error else None
        journal.calls.append(Call(bot, name, params, self._world.clock.now(), error is None, text))
        if error is not None:
            journal.record_error(bot, name, params, error)
