"""Failures on purpose, and flood control."""

import time

import pytest
import telegram

from playground import Limits, RefusalKind
from tests.test_playground.helpers import raw, scene

pytestmark = pytest.mark.anyio


async def test_an_error_answer_and_then_it_works_again() -> None:
    async with scene() as s:
        s.pg.fail_next("sendMessage", status=502)
        with pytest.raises(telegram.error.NetworkError, match="Bad Gateway"):
            await s.api.send_message(s.group.id, "x")
        await s.api.send_message(s.group.id, "x")
        assert [seen.text for seen in s.pg.view(s.anna, s.group)[1:]] == ["x"]
        assert [refusal.kind for refusal in s.pg.refusals] == [RefusalKind.INJECTED]
        s.pg.assert_no_faults()


async def test_any_method_but_polling_can_fail_and_retry_after_is_told() -> None:
    async with scene() as s:
        s.pg.fail_next(retry_after=7, count=2)
        await s.api.get_updates()
        for _ in range(2):
            with pytest.raises(telegram.error.RetryAfter) as caught:
                await s.api.send_message(s.group.id, "x")
            assert caught.value._retry_after.total_seconds() == 7
        await s.api.send_message(s.group.id, "x")


async def test_a_closed_connection_and_a_lost_answer() -> None:
    async with scene() as s:
        s.pg.fail_next("sendMessage", close=True)
        with pytest.raises(telegram.error.NetworkError):
            await s.api.send_message(s.group.id, "never sent")
        s.pg.fail_next("sendMessage", after=True)
        with pytest.raises(telegram.error.NetworkError):
            await s.api.send_message(s.group.id, "sent, but who knows")
        assert [seen.text for seen in s.pg.view(s.anna, s.group)[1:]] == ["sent, but who knows"]


async def test_a_call_that_hangs() -> None:
    async with scene() as s:
        s.pg.fail_next("sendMessage", hang=30)
        with pytest.raises(telegram.error.TimedOut):
            await s.api.send_message(s.group.id, "x", read_timeout=0.1)
        started = time.monotonic()
    assert time.monotonic() - started < 1


async def test_a_group_takes_twenty_messages_a_minute() -> None:
    async with scene() as s:
        for _ in range(20):
            s.pg.clock.advance(seconds=1)
            await s.api.send_message(s.group.id, "x")
        with pytest.raises(telegram.error.RetryAfter, match="Retry in 0:00:41"):
            await s.api.send_message(s.group.id, "x")
        s.pg.clock.advance(seconds=41)
        await s.api.send_message(s.group.id, "x")
        assert [refusal.kind for refusal in s.pg.refusals] == [RefusalKind.FLOOD]
        s.pg.assert_no_faults()


async def test_a_person_takes_a_burst_and_then_one_a_second() -> None:
    async with scene() as s:
        s.pg.start(s.anna, s.bot)
        for _ in range(20):
            await s.api.send_message(s.anna.id, "x")
        with pytest.raises(telegram.error.RetryAfter):
            await s.api.send_message(s.anna.id, "x")
        for _ in range(3):
            s.pg.clock.advance(seconds=1)
            await s.api.send_message(s.anna.id, "x")


async def test_thirty_a_second_over_all_chats() -> None:
    async with scene(limits=Limits(per_second=3)) as s:
        others = [s.pg.add_group(f"g{n}", members=[s.anna]) for n in range(4)]
        for group in others:
            s.pg.add_bot_to(group, s.bot, by=s.anna)
        answers = [await raw(s.pg, s.bot, "sendMessage", chat_id=g.id, text="x") for g in others]
        assert [answer["ok"] for answer in answers] == [True, True, True, False]
        assert answers[-1]["parameters"] == {"retry_after": 1}


async def test_flood_control_can_be_off() -> None:
    async with scene(limits=Limits.no_flood_control()) as s:
        for _ in range(100):
            await s.api.send_message(s.group.id, "x")
        s.pg.assert_no_faults()
