"""`answerCallbackQuery`: what the person who pressed a button sees at once."""

from aiogram import methods

from playground.context import Context
from playground.faults import RefusalKind, bad_request
from playground.methods.registry import answers

_INVALID = "query is too old and response timeout expired or query ID is invalid"


@answers(methods.AnswerCallbackQuery)
def answer_callback_query(ctx: Context, call: methods.AnswerCallbackQuery) -> bool:
    """Stop the button's progress circle and show a text, if there is one."""
    press = ctx.world.presses.get(call.callback_query_id)
    if press is None or press.bot is not ctx.bot:
        raise bad_request(_INVALID)
    limits = ctx.world.limits
    if press.answered or ctx.world.clock.now() - press.at > limits.query_lifetime:
        raise bad_request(_INVALID, refusal=RefusalKind.QUERY_TOO_OLD)
    if len(call.text or "") > limits.callback_answer:
        raise bad_request("MESSAGE_TOO_LONG")
    press.answer = call.text or ""
    press.alert = bool(call.show_alert)
    press.url = call.url
    ctx.world.changed("answered", press.message.chat, press.message)
    return True
