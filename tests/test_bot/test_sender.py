"""The door out: order, hurry, patience, and what follows when Telegram says no."""

import asyncio
from pathlib import Path

import pytest

from bot.app import App
from bot.decision import Kind, Say, To
from tests.test_bot.scene import Scene, play, until


class TestOrder:
    def test_one_chat_gets_its_messages_in_order_whatever_fails(self, tmp_path: Path) -> None:
        async def test(scene: Scene) -> None:
            async with scene.sending() as house:
                scene.pg.fail_next("sendMessage", status=502)
                scene.pg.fail_next("sendMessage", close=True)
                await house.say("one", "two", "three")
                assert house.said() == []
                for _ in range(10):
                    await house.later(seconds=1)
                assert house.said() == ["one", "two", "three"]

        play(test, tmp_path)

    def test_another_chat_does_not_wait(self, tmp_path: Path) -> None:
        async def test(scene: Scene) -> None:
            async with scene.sending() as house:
                scene.pg.fail_next("sendMessage", retry_after=30)
                await house.say("to the group")
                await house.say("to the head", to=To(person_id=house.person("head").id))
                assert (house.said(), house.said("head", scene.bot)) == ([], ["to the head"])

        play(test, tmp_path)

    def test_what_is_urgent_overtakes(self, tmp_path: Path) -> None:
        async def test(scene: Scene) -> None:
            async with scene.sending() as house:
                scene.pg.fail_next("sendMessage", status=500)
                await house.say("one", "two")
                await house.say("gas", urgent=True)
                await house.later(minutes=1)
                assert house.said() == ["gas", "one", "two"]

        play(test, tmp_path)

    def test_at_most_eight_are_on_their_way_at_once(self, tmp_path: Path) -> None:
        async def test(scene: Scene) -> None:
            neighbours = [scene.pg.add_person(f"p{n}") for n in range(30)]
            at_once: list[int] = []
            async with scene.sending() as house:
                for each in neighbours:
                    scene.pg.start(each, scene.bot)
                    house.do(Say(Kind.NOTICE, To(chat_id=each.id), {"text": "hello"}))
                scene.pg.on_change(lambda _: at_once.append(len(house.sender._busy)))
                await house.settle()
                assert house.store.outbox.counts() == {"sent": 30}
            assert 1 < max(at_once) <= 8

        play(test, tmp_path)


class TestPatience:
    @pytest.mark.parametrize("seconds", [40, 900])
    def test_telegram_is_left_alone_as_long_as_it_asks_also_after_a_restart(self, tmp_path: Path, seconds: int) -> None:
        async def test(scene: Scene) -> None:
            async with scene.sending() as house:
                scene.pg.fail_next("sendMessage", retry_after=seconds)
                await house.say("one")
            async with scene.sending() as house:
                await house.later(seconds=seconds - 1)
                assert scene.times("sendMessage") == [0]
                await house.later(seconds=1)
                assert house.said() == ["one"]

        play(test, tmp_path)

    def test_the_waits_double_while_the_server_fails(self, tmp_path: Path) -> None:
        async def test(scene: Scene) -> None:
            async with scene.sending() as house:
                scene.pg.fail_next("sendMessage", status=503, count=4)
                await house.say("one")
                for _ in range(20):
                    await house.later(seconds=1)
                assert scene.times("sendMessage") == [0, 1, 3, 7, 15]
                assert house.said() == ["one"]

        play(test, tmp_path)

    def test_a_night_without_telegram_loses_nothing(self, tmp_path: Path) -> None:
        async def test(scene: Scene) -> None:
            async with scene.sending() as house:
                scene.pg.fail_next("sendMessage", close=True, count=10_000)
                await house.say("one")
                for _ in range(12 * 10):
                    await house.later(minutes=5)
                scene.pg.work_again()
                await house.later(minutes=5)
                assert house.said() == ["one"]

        play(test, tmp_path)

    def test_what_may_have_been_sent_is_sent_again(self, tmp_path: Path) -> None:
        async def test(scene: Scene) -> None:
            async with scene.sending() as house:
                scene.pg.fail_next("sendMessage", after=True)
                await house.say("one", "two")
                await house.later(seconds=1)
                assert house.said() == ["one", "one", "two"]
                assert house.store.outbox.counts() == {"sent": 2}

        play(test, tmp_path)

    def test_one_that_can_never_be_sent_does_not_hold_up_the_others(self, tmp_path: Path) -> None:
        async def test(scene: Scene) -> None:
            async with scene.sending() as house:
                scene.pg.fail_next("sendMessage", status=400, description="Bad Request: can't parse entities")
                await house.say("one", "two")
                house.do(Say(Kind.NOTICE, To(chat_id=scene.group.id), {"text": "no such sentence"}))
                house.do(Say(Kind.CARD, To(place_id=house.group.id), {"item": 404}))
                await house.say("three")
                assert house.said() == ["two", "three"]
                assert house.store.outbox.counts() == {"failed": 3, "sent": 2}

        play(test, tmp_path)

    def test_it_stops_soon_while_a_call_hangs(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr("bot.app.GOODBYE", 0.3)

        async def test(scene: Scene) -> None:
            async with asyncio.timeout(10):
                async with scene.running() as house:
                    scene.pg.fail_next("sendMessage", hang=60)
                    house.do(Say(Kind.NOTICE, To(chat_id=scene.group.id), {"text": "hello"}))
                    house.sender.wake.set()
                    await until(lambda: house.sender._busy)
                async with scene.running() as house:
                    await house.settle()
                    assert len(scene.texts(scene.anna, scene.group)) == 1

        play(test, tmp_path)

    def test_it_stops_soon_while_it_cannot_even_start(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr("bot.app.GOODBYE", 0.3)

        async def test(scene: Scene) -> None:
            scene.pg.fail_next("getMe", hang=60)
            app, stop = App(scene.settings(), scene.pg.clock.now, limited=False), asyncio.Event()
            async with asyncio.timeout(10), asyncio.TaskGroup() as group:
                group.create_task(app.run(stop))
                await until(lambda: not scene.pg._failures._coming)
                stop.set()

        play(test, tmp_path)
