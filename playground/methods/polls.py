"""`sendPoll`, `stopPoll`."""

from typing import Any

from aiogram import methods, types

from playground import wire
from playground.access import find_chat, find_message
from playground.context import Context
from playground.faults import bad_request
from playground.formatting.tidy import shows_nothing
from playground.keyboards import check_keyboard, inline
from playground.methods.registry import answers
from playground.outgoing import Content, send
from playground.state import Media, Poll

_MOST_OPTIONS = 12
_LONGEST_OPTION = 100
_LONGEST_QUESTION = 300


@answers(methods.SendPoll)
def send_poll(ctx: Context, call: methods.SendPoll) -> types.Message:
    """A question with up to twelve answers. Quizzes are not played here."""
    if (call.type or "regular") != "regular":
        raise bad_request("unsupported poll type specified: the playground has regular polls")
    question = _checked(call.question, _LONGEST_QUESTION, "poll question")
    options = [_checked(_text_of(option), _LONGEST_OPTION, "poll option") for option in call.options]
    if not 1 <= len(options) <= _MOST_OPTIONS:
        message = f"poll must have 1 to {_MOST_OPTIONS} options"
        raise bad_request(message)
    poll = Poll(
        id=str(5_000_000_000_000_000 + next(ctx.world.ids)),
        question=question,
        options=options,
        anonymous=call.is_anonymous is not False,
        multiple=bool(call.allows_multiple_answers),
        owner=ctx.bot,
        closed=bool(call.is_closed),
    )
    [sent] = send(ctx, call, Content(media=Media("poll", poll)))
    return wire.message(sent)


@answers(methods.StopPoll)
def stop_poll(ctx: Context, call: methods.StopPoll) -> types.Poll:
    """Close the bot's own poll. It then gets the result as a `poll` update, too."""
    check_keyboard(call.reply_markup, ctx.world.limits)
    chat = find_chat(ctx.world, ctx.bot, call.chat_id)
    message = find_message(chat, call.message_id, "message with poll to stop not found")
    poll = message.media.value if message.media else None
    if not isinstance(poll, Poll) or poll.owner is not ctx.bot:
        raise bad_request("poll can't be stopped")
    if poll.closed:
        raise bad_request("poll has already been closed")
    poll.closed = True
    message.keyboard = inline(call.reply_markup)
    result = wire.poll(poll)
    ctx.world.queues[ctx.bot.id].put("poll", wire.dump(result))
    ctx.world.changed("edited", chat, message)
    return result


def _text_of(option: Any) -> str:
    return option if isinstance(option, str) else str(option.text)


def _checked(text: str, longest: int, what: str) -> str:
    trimmed = text.strip()
    if shows_nothing(trimmed):
        raise bad_request("text must be non-empty")
    if len(trimmed) > longest:
        message = f"{what} length must not exceed {longest}"
        raise bad_request(message)
    return trimmed
