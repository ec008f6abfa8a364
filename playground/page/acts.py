"""What a visitor can do on somebody's phone. Each act takes what the browser sent and answers what it shows."""

import asyncio
import base64
import binascii
from collections.abc import Awaitable, Callable
from typing import Any

from playground.actions.base import Place
from playground.page.bubble import key_of
from playground.page.host import Host
from playground.page.jumps import jump
from playground.page.setting import Phone, Setting, find_place
from playground.seen import Seen
from playground.state import Bot
from playground.world import Press

Body = dict[str, Any]
Answer = dict[str, Any]
_LONGEST_WAIT = 1.5  # real seconds for the answer to a press: it goes another way than messages


def _where(host: Host, body: Body) -> tuple[Setting, Phone, Place]:
    setting = host.setting
    phone = setting.phone(int(body["phone"]))
    return setting, phone, find_place(phone, str(body["chat"]))


def _message(setting: Setting, phone: Phone, place: Place, key: str) -> Seen:
    """A message that is still on this phone. LookupError if it has gone."""
    for seen in setting.pg.view(phone.person, place):
        if key_of(seen) == key:
            return seen
    raise LookupError("this message is no longer there")


async def say(host: Host, body: Body) -> Answer:
    """Text, a photo, or a photo with a caption; perhaps in reply to something."""
    setting, phone, place = _where(host, body)
    reply = body.get("reply")
    photo = _picture(body["photo"]) if body.get("photo") else None
    replied = _message(setting, phone, place, str(reply)) if reply else None
    setting.pg.clock.advance(setting.moment)
    setting.pg.say(phone.person, place, str(body.get("text", "")), photo=photo, reply_to=replied)
    await setting.settle()
    return {}


def _picture(encoded: str) -> bytes:
    try:
        return base64.b64decode(encoded, validate=True)
    except binascii.Error as error:
        raise ValueError("not a picture") from error


async def edit(host: Host, body: Body) -> Answer:
    """Other words for one's own message."""
    setting, phone, place = _where(host, body)
    seen = _message(setting, phone, place, str(body["message"]))
    setting.pg.clock.advance(setting.moment)
    setting.pg.edit(phone.person, seen, str(body["text"]))
    await setting.settle()
    return {}


async def delete(host: Host, body: Body) -> Answer:
    """Take one's own message back."""
    setting, phone, place = _where(host, body)
    setting.pg.delete(phone.person, _message(setting, phone, place, str(body["message"])))
    await setting.settle()
    return {}


async def react(host: Host, body: Body) -> Answer:
    """Give a reaction, or take it back by giving it again."""
    setting, phone, place = _where(host, body)
    seen = _message(setting, phone, place, str(body["message"]))
    emoji = str(body["emoji"])
    given = seen.message.reactions.get(phone.person.id)
    setting.pg.react(phone.person, seen, None if given == emoji else emoji)
    await setting.settle()
    return {}


async def vote(host: Host, body: Body) -> Answer:
    """Choose options of a poll."""
    setting, phone, place = _where(host, body)
    seen = _message(setting, phone, place, str(body["message"]))
    setting.pg.vote(phone.person, seen, [int(option) for option in body["options"]])
    await setting.settle()
    return {}


async def press(host: Host, body: Body) -> Answer:
    """A button, by its row, its place in it and its label: all three, as the keyboard may just have changed."""
    setting, phone, place = _where(host, body)
    seen = _message(setting, phone, place, str(body["message"]))
    setting.pg.clock.advance(setting.moment)
    pressed = setting.pg.press(phone.person, seen, data=_data(seen, body))
    await setting.settle()
    await _answered(pressed)
    return {"toast": pressed.answer or "", "alert": pressed.alert, "url": pressed.url or ""}


def _data(seen: Seen, body: Body) -> str:
    rows = seen.message.keyboard.inline_keyboard if seen.message.keyboard else []
    button = rows[int(body["row"])][int(body["column"])]
    if button.text != body["label"] or button.callback_data is None:
        raise LookupError("this button has changed")
    return button.callback_data


async def _answered(pressed: Press) -> None:
    try:
        async with asyncio.timeout(_LONGEST_WAIT):
            while not pressed.answered:  # noqa: ASYNC110  # a press has no event, and this is short
                await asyncio.sleep(0.01)
    except TimeoutError:
        pass


async def start(host: Host, body: Body) -> Answer:
    """Press START in the private chat with a bot, perhaps with the parameter of a link."""
    setting, phone, bot = _bot(host, body)
    setting.pg.clock.advance(setting.moment)
    setting.pg.start(phone.person, bot, str(body["parameter"]) if body.get("parameter") else None)
    await setting.settle()
    return {}


async def block(host: Host, body: Body) -> Answer:
    """Stop a bot, or let it write again."""
    setting, phone, bot = _bot(host, body)
    act = setting.pg.block if body.get("on", True) else setting.pg.unblock
    act(phone.person, bot)
    await setting.settle()
    return {}


def _bot(host: Host, body: Body) -> tuple[Setting, Phone, Bot]:
    setting, phone, place = _where(host, body)
    if not isinstance(place, Bot):
        raise LookupError("there is no bot behind this chat")  # noqa: TRY004  # a missing bot, not a wrong type
    return setting, phone, place


async def clock(host: Host, body: Body) -> Answer:
    """Let time pass."""
    setting = host.setting
    await setting.pass_until(jump(str(body["to"]), setting.pg.clock.now(), setting.zone))
    return {}


async def reset(host: Host, body: Body) -> Answer:
    """Everything anew, perhaps in another language."""
    await host.reset(str(body["language"]) if body.get("language") else None)
    return {}


async def story(host: Host, body: Body) -> Answer:
    """Begin a story, or hurry, pause, resume it."""
    name = body.get("name")
    if name:
        await host.tell(str(name))
        return {}
    tale = host.tale
    commands = {"skip", "pause", "resume", "next"}
    if tale is None or body.get("do") not in commands:
        raise LookupError("no story is being played")
    getattr(tale, body["do"])()
    return {}


ACTS: dict[str, Callable[[Host, Body], Awaitable[Answer]]] = {
    "say": say,
    "edit": edit,
    "delete": delete,
    "react": react,
    "vote": vote,
    "press": press,
    "start": start,
    "block": block,
    "clock": clock,
    "reset": reset,
    "story": story,
}
