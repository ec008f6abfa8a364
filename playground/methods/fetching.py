"""`getUpdates`, `getFile`."""

from typing import Any

from aiogram import methods, types

from playground.context import Context
from playground.faults import bad_request
from playground.methods.registry import answers

_MOST_UPDATES = 100
_LONGEST_POLL = 50


def allow(ctx: Context, kinds: list[str] | None) -> None:
    """Remember which kinds of update the bot wants, if it says so."""
    if kinds is not None:
        unknown = ctx.world.queues[ctx.bot.id].allow(kinds)
        ctx.remarks.extend(f"unknown kind of update {kind}" for kind in sorted(unknown))


@answers(methods.GetUpdates)
async def get_updates(ctx: Context, call: methods.GetUpdates) -> list[dict[str, Any]]:
    """Long polling."""
    queue = ctx.world.queues[ctx.bot.id]
    allow(ctx, call.allowed_updates)
    asked = call.limit if call.limit is not None else _MOST_UPDATES
    limit = asked if 1 <= asked <= _MOST_UPDATES else _MOST_UPDATES
    timeout = min(max(0, call.timeout or 0), _LONGEST_POLL)
    return await queue.get(call.offset or 0, limit, float(timeout))


@answers(methods.GetFile)
def get_file(ctx: Context, call: methods.GetFile) -> types.File:
    """Where to download a file of up to 20 MB."""
    stored = ctx.world.files.find(call.file_id)
    if stored is None:
        raise bad_request("wrong file_id or the file is temporarily unavailable")
    if len(stored.data) > ctx.world.limits.download_bytes:
        raise bad_request("file is too big")
    return types.File(
        file_id=stored.file_id,
        file_unique_id=stored.unique_id,
        file_size=len(stored.data),
        file_path=stored.path,
    )
