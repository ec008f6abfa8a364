"""The wire itself: every form of request, another client, a quick end."""

import asyncio
import time
from datetime import timedelta

import httpx
import pytest
from aiogram import Bot as AiogramBot
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.exceptions import TelegramBadRequest
from aiogram.types import BotCommand, BotCommandScopeAllGroupChats, BufferedInputFile
from aiogram.types import InlineKeyboardButton as Button
from aiogram.types import InlineKeyboardMarkup as Keyboard

from playground import Change, Playground
from playground.images import make_png
from tests.test_playground.helpers import NOON, raw, scene

pytestmark = pytest.mark.anyio


async def test_query_form_json_and_multipart_mean_the_same() -> None:
    async with scene() as s, httpx.AsyncClient(trust_env=False) as http:
        url = f"{s.pg.api_url}/bot{s.bot.token}/sendMessage"
        fields = {"chat_id": str(s.group.id), "text": "水 & fire", "reply_parameters": '{"message_id": 0}'}
        answers = [
            await http.get(url, params=fields),
            await http.post(url, data=fields),
            await http.post(url, json={**fields, "reply_parameters": {"message_id": 0}}),
            await http.post(url, files={name: (None, value) for name, value in fields.items()}),
        ]
        assert [answer.json()["result"]["text"] for answer in answers] == ["水 & fire"] * 4
        params = [call.params for call in s.pg.calls if call.method == "sendMessage"]
        assert all(one == params[0] for one in params)
        s.pg.assert_no_faults()


async def test_what_cannot_be_read_is_a_fault() -> None:
    async with scene() as s, httpx.AsyncClient(trust_env=False) as http:
        url = f"{s.pg.api_url}/bot{s.bot.token}/sendMessage"
        answer = await http.post(url, content=b"{", headers={"content-type": "application/json"})
        assert answer.status_code == 400
        answer = await http.post(url, data={"chat_id": "1", "text": "x", "reply_markup": "{"})
        assert answer.json()["description"] == "Bad Request: can't parse reply markup JSON object"
        assert len(s.pg.faults) == 2


async def test_aiogram_is_as_welcome() -> None:
    async with scene(admin=True) as s:
        session = AiohttpSession(api=TelegramAPIServer.from_base(s.pg.api_url))
        async with AiogramBot(s.bot.token, session=session).context() as bot:
            keyboard = Keyboard(inline_keyboard=[[Button(text="Accept", callback_data="a")]])
            await bot.send_message(s.group.id, "<b>x</b>", parse_mode="HTML", reply_markup=keyboard)
            picture = BufferedInputFile(make_png(1), "p.png")
            sent = await bot.send_photo(s.group.id, picture, caption="p")
            assert sent.photo is not None
            downloaded = await bot.download(sent.photo[-1])
            assert downloaded is not None
            assert downloaded.read() == make_png(1)
            s.pg.press(s.boris, s.pg.view(s.boris, s.group)[-2], "Accept")
            [update] = await bot.get_updates()
            assert update.callback_query is not None
            await update.callback_query.answer("ok").as_(bot)
            with pytest.raises(TelegramBadRequest, match="chat not found"):
                await bot.send_message(-1, "x")
        assert len(s.pg.faults) == 1


async def test_commands_by_scope_and_language() -> None:
    async with scene() as s:
        session = AiohttpSession(api=TelegramAPIServer.from_base(s.pg.api_url))
        async with AiogramBot(s.bot.token, session=session).context() as bot:
            scope = BotCommandScopeAllGroupChats()
            report = BotCommand(command="report", description="报告")
            await bot.set_my_commands([report], scope=scope, language_code="zh")
            [kept] = await bot.get_my_commands(scope=scope, language_code="zh")
            assert (kept.command, kept.description) == ("report", "报告")
            assert await bot.get_my_commands() == []
            await bot.delete_my_commands(scope=scope, language_code="zh")
            assert await bot.get_my_commands(scope=scope, language_code="zh") == []
            await bot.set_my_description("A neighbour", language_code="en")
            assert (await bot.get_my_description(language_code="en")).description == "A neighbour"
        s.pg.assert_no_faults()
        assert not (await raw(s.pg, s.bot, "setMyCommands", commands=[{"command": "No!", "description": "x"}]))["ok"]


async def test_it_ends_at_once_even_with_a_poll_open() -> None:
    async with Playground.serve(now=NOON) as pg, asyncio.TaskGroup() as tasks:
        bot = pg.add_bot("linli_bot")
        polling = tasks.create_task(raw(pg, bot, "getUpdates", timeout=50))
        await pg.until(lambda: pg.is_polling(bot))
        pg.close()
        ended = time.monotonic()
    assert time.monotonic() - ended < 2
    assert polling.result() == {"ok": True, "result": []}


async def test_errors_inside_come_out_as_they_are() -> None:
    with pytest.raises(KeyError, match="mine"):
        async with Playground.serve(now=NOON):
            raise KeyError("mine")


async def test_changes_are_told() -> None:
    async with scene() as s:
        changes: list[Change] = []
        s.pg.on_change(changes.append)
        said = s.pg.say(s.anna, s.group, "hello")
        await s.api.set_message_reaction(s.group.id, said.id, "👀")
        s.pg.edit(s.anna, said, "hello!")
        assert [(change.kind, change.message) for change in changes] == [
            ("sent", said),
            ("reacted", said),
            ("edited", said),
        ]


async def test_without_http() -> None:
    pg = Playground(NOON)
    bot, anna = pg.add_bot("linli_bot"), pg.add_person("Anna")
    pg.start(anna, bot)
    answer = await pg.call(bot, "sendMessage", chat_id=anna.id, text="hello")
    assert answer["result"]["date"] == int(NOON.timestamp())
    assert pg.view(anna, bot)[-1].text == "hello"


async def test_a_bug_of_the_playground_is_not_silent(monkeypatch: pytest.MonkeyPatch) -> None:
    async with scene() as s:
        monkeypatch.setattr(s.pg.world.flood, "admit", None)
        answer = await raw(s.pg, s.bot, "sendMessage", chat_id=s.group.id, text="x")
        assert answer["error_code"] == 500
        with pytest.raises(AssertionError, match="TypeError"):
            s.pg.assert_no_faults()


def test_time_only_moves_forwards() -> None:
    pg = Playground(NOON)
    pg.clock.advance(timedelta(hours=1))
    assert pg.clock.now() == NOON + timedelta(hours=1)
    with pytest.raises(ValueError, match="only moves forwards"):
        pg.clock.move_to(NOON)
    with pytest.raises(ValueError, match="aware"):
        Playground(NOON.replace(tzinfo=None))


async def test_waiting_until_bots_have_done_their_part() -> None:
    async with scene(admin=True) as s, asyncio.TaskGroup() as tasks:
        s.pg.say(s.anna, s.group, "hello")

        async def echo() -> None:
            for update in await s.updates(timeout=5):
                await asyncio.sleep(0.06)
                await s.api.send_message(s.group.id, update["message"]["text"])

        tasks.create_task(echo())
        await s.pg.settle(s.bot, quiet=0.1)
        assert s.pg.view(s.anna, s.group)[-1].sender == "邻里"
        with pytest.raises(TimeoutError):
            await s.pg.until(lambda: s.pg.faults, within=0.05)
