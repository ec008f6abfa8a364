"""`setWebhook`, `deleteWebhook`, `getWebhookInfo`."""

import re
from typing import Any
from urllib.parse import urlsplit

from aiogram import methods, types

from playground.context import Context
from playground.faults import bad_request
from playground.methods.fetching import allow
from playground.methods.registry import answers
from playground.updates import UpdateQueue

_SECRET = re.compile(r"[A-Za-z0-9_-]{1,256}")
_MOST_CONNECTIONS = 100


@answers(methods.SetWebhook)
def set_webhook(ctx: Context, call: methods.SetWebhook) -> bool:
    """Have updates delivered to an http or https address, as a server run with `--local` does."""
    queue = ctx.world.queues[ctx.bot.id]
    allow(ctx, call.allowed_updates)
    if call.drop_pending_updates:
        queue.drop()
    if call.url:
        _check(call)
    queue.secret = call.secret_token
    queue.max_connections = call.max_connections or 40
    queue.set_webhook(call.url)
    return True


def _check(call: methods.SetWebhook) -> None:
    parts = urlsplit(call.url)
    if parts.scheme not in {"http", "https"} or not parts.hostname:
        raise bad_request("bad webhook: invalid webhook URL specified")
    if call.secret_token is not None and not _SECRET.fullmatch(call.secret_token):
        raise bad_request("secret token contains unallowed characters")
    if call.max_connections is not None and not 1 <= call.max_connections <= _MOST_CONNECTIONS:
        raise bad_request("max_connections must be 1 to 100")


@answers(methods.DeleteWebhook)
def delete_webhook(ctx: Context, call: methods.DeleteWebhook) -> bool:
    """Back to `getUpdates`."""
    queue = ctx.world.queues[ctx.bot.id]
    if call.drop_pending_updates:
        queue.drop()
    queue.set_webhook("")
    return True


@answers(methods.GetWebhookInfo)
def get_webhook_info(ctx: Context, _call: Any) -> types.WebhookInfo:
    """Where updates go, how many wait, and what went wrong last."""
    queue: UpdateQueue = ctx.world.queues[ctx.bot.id]
    error = queue.last_error
    return types.WebhookInfo(
        url=queue.webhook_url,
        has_custom_certificate=False,
        pending_update_count=len(queue),
        last_error_date=error.at if error else None,
        last_error_message=error.text if error else None,
        max_connections=queue.max_connections if queue.webhook_url else None,
        allowed_updates=sorted(queue.allowed) if queue.allowed is not None else None,
    )
