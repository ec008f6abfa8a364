"""The door out: order, hurry, patience, and what follows when Telegram says no."""

import asyncio
from pathlib import Path

import pytest

from bot.app import App
from bot.decision import Kind, Say, To, card
from bot.model import Action, State
from bot.rules.case import Case
from playground import RefusalKind
from schedules import tick
from tests.test_bot.scene import LAMP, NOON, House, Scene, play, until


async def report(scene: Scene, house: House) -> None:
    """Anna reports the lamp; its card stands in the group and in the head's private chat."""
    scene.pg.say(scene.anna, scene.group, f"/report {LAMP}")
    await house.settle()
    assert len(house.items()) == 1


def change(house: House, note: str) -> None:
    """Something happens to the item; its cards show it."""
    case: Case = house.store.cases.of(house.items()[0], None, house.scene.pg.clock.now())
    house.do(case.changed(Action.NOTE, note)[1])


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


class TestCards:
    def test_five_changes_while_telegram_is_down_are_one_edit_with_the_last_state(self, tmp_path: Path) -> None:
        async def test(scene: Scene) -> None:
            async with scene.running() as house:
                await report(scene, house)
                before = len(scene.times("editMessageText"))
                scene.pg.fail_next("editMessageText", status=502, count=2)
                for n in range(1, 6):
                    change(house, f"note {n}")
                    await house.settle()
                assert len(scene.times("editMessageText")) == before + 2
                await house.later(minutes=1)
                shown = scene.texts(scene.bo, scene.group)[-1]
                assert "note 5" in shown
                assert len(scene.times("editMessageText")) == before + 4, "one for the group, one for the head"
                assert len(scene.texts(scene.bo, scene.group)) == 1

        play(test, tmp_path)

    def test_nothing_is_edited_when_nothing_changed(self, tmp_path: Path) -> None:
        async def test(scene: Scene) -> None:
            async with scene.running() as house:
                await report(scene, house)
                before = len(scene.pg.calls)
                house.do(card(house.items()[0].id, To(place_id=house.group.id)))
                await house.settle()
                assert [call.method for call in scene.pg.calls[before:] if call.method != "getUpdates"] == []
                assert house.store.outbox.counts().get("waiting", 0) == 0

        play(test, tmp_path)

    def test_a_card_that_somebody_deleted_is_posted_anew(self, tmp_path: Path) -> None:
        async def test(scene: Scene) -> None:
            async with scene.running() as house:
                await report(scene, house)
                scene.pg.delete(scene.head, scene.pg.view(scene.head, scene.group)[-1])
                change(house, "after it was deleted")
                await house.settle()
                [shown] = scene.texts(scene.bo, scene.group)
                assert "after it was deleted" in shown
                change(house, "and again")
                await house.settle()
                assert len(scene.texts(scene.bo, scene.group)) == 1

        play(test, tmp_path)

    def test_a_report_that_was_deleted_meanwhile_leaves_no_failure(self, tmp_path: Path) -> None:
        async def test(scene: Scene) -> None:
            async with scene.running() as house:
                scene.pg.fail_next("setMessageReaction", status=502)
                await report(scene, house)
                said = next(seen for seen in scene.pg.view(scene.anna, scene.group) if seen.sender_id == scene.anna.id)
                scene.pg.delete(scene.anna, said)
                await house.later(minutes=1)
                assert house.store.outbox.counts().keys() == {"sent", "dropped"}

        play(test, tmp_path)


def test_a_prompt_too_old_to_answer_is_not_asked(tmp_path: Path) -> None:
    async def test(scene: Scene) -> None:
        async with scene.running() as house:
            scene.pg.fail_next("sendMessage", retry_after=7200)
            scene.pg.say(scene.anna, scene.group, "/report")
            await house.settle()
            await house.later(hours=2)
            tick(house.store, scene.pg.clock.now())
            assert scene.texts(scene.anna, scene.group) == []
            assert house.store.outbox.counts() == {"expired": 1}
            assert [refusal.kind for refusal in scene.pg.refusals] == [RefusalKind.INJECTED]

    play(test, tmp_path)


def test_a_state_is_shown_as_it_is_when_it_is_sent(tmp_path: Path) -> None:
    async def test(scene: Scene) -> None:
        async with scene.running() as house:
            scene.pg.fail_next("sendMessage", status=502, count=2)
            scene.pg.say(scene.anna, scene.group, f"/report {LAMP}")
            await house.settle()
            assert scene.texts(scene.anna, scene.group) == []
            case = house.store.cases.of(house.items()[0], None, NOON)
            house.do(case.changed(Action.REJECT, state=State.NOT_A_REPORT)[1])
            await house.later(minutes=1)
            [shown] = scene.texts(scene.anna, scene.group)
            assert "not a report" in shown

    play(test, tmp_path)
