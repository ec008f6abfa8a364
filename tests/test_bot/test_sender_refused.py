"""What follows when Telegram says no: nobody home, a chat that is lost, muted or has moved."""

import asyncio
from pathlib import Path

import pytest

from bot.decision import ChatBound, ChatLost, Kind, Say, To, card
from tests.test_bot.scene import LAMP, Scene, change, play, report


class TestNobodyHome:
    def test_who_blocked_the_bot_is_mentioned_in_the_group_and_the_rest_waits_for_them(self, tmp_path: Path) -> None:
        async def test(scene: Scene) -> None:
            async with scene.sending() as house:
                head = house.person("head")
                scene.pg.block(scene.head, scene.bot)
                await house.say("for everybody's eyes", to=To(person_id=head.id), mention=True)
                await house.say("for his eyes", to=To(person_id=head.id))
                assert not house.person("head").reachable
                assert house.said() == ["for everybody's eyes"]
                assert "Wang: Hello" in scene.texts(scene.anna, scene.group)[-1]
                assert house.store.outbox.counts() == {"sent": 1, "parked": 1}
            async with scene.running() as house:
                scene.pg.start(scene.head, scene.bot)
                await house.settle()
                assert "for his eyes" in house.said("head", scene.bot)

        play(test, tmp_path)

    def test_an_officer_is_never_mentioned_in_the_group(self, tmp_path: Path) -> None:
        async def test(scene: Scene) -> None:
            async with scene.sending() as house:
                officer = house.person("officer")
                await house.say("secret", to=To(person_id=officer.id), mention=True)
                assert scene.texts(scene.anna, scene.group) == []
                assert house.store.outbox.counts() == {"parked": 1}

        play(test, tmp_path)

    def test_a_head_who_cannot_be_reached_is_named_to_the_next_office(self, tmp_path: Path) -> None:
        async def test(scene: Scene) -> None:
            async with scene.running() as house:
                scene.pg.say(scene.anna, scene.bot, LAMP)
                await house.settle()
                house.do(card(house.items()[0].id, To(person_id=house.person("officer").id)))
                await house.settle()
                assert any("I can't write to Zhao" in text for text in scene.texts(scene.head, scene.bot))

        play(test, tmp_path)

    def test_removed_from_the_chat_the_offices_are_told_once_and_a_new_set_up_brings_it_all(
        self, tmp_path: Path
    ) -> None:
        async def test(scene: Scene) -> None:
            async with scene.sending() as house:
                scene.pg.remove(scene.bot, scene.group, by=scene.head)
                await house.say("one", "two")
                told = [text for text in scene.texts(scene.head, scene.bot) if "removed from the chat" in text]
                assert len(told) == 1
                assert house.group.chat_id is None
                assert house.store.outbox.counts()["parked"] >= 2
            async with scene.running() as house:
                scene.pg.add_bot_to(scene.group, scene.bot, by=scene.head, start_parameter="G")
                await house.settle()
                assert house.said()[:2] == ["one", "two"]

        play(test, tmp_path)

    def test_muted_the_offices_are_told_once(self, tmp_path: Path) -> None:
        async def test(scene: Scene) -> None:
            async with scene.sending() as house:
                scene.pg.mute(scene.bot, scene.group, by=scene.head)
                for text in ("one", "two", "three"):
                    await house.say(text)
                told = [text for text in scene.texts(scene.head, scene.bot) if "may not write" in text]
                assert len(told) == 1
                assert house.store.outbox.counts()["parked"] >= 3

        play(test, tmp_path, admin=False)

    @pytest.mark.parametrize("description", ["chat not found", "the group chat was deleted"])
    def test_a_mention_in_a_chat_that_is_gone_is_parked_not_tried_for_ever(
        self, tmp_path: Path, description: str
    ) -> None:
        async def test(scene: Scene) -> None:
            async with scene.sending() as house:
                scene.pg.fail_next("sendMessage", status=400, count=50, description=f"Bad Request: {description}")
                await house.say("one", to=To(person_id=house.person("bo").id), mention=True)
                assert house.store.outbox.counts()["parked"] >= 1
                assert house.group.chat_id is None
                assert len(scene.times("sendMessage")) < 5

        play(test, tmp_path)

    def test_who_cannot_be_found_in_private_does_not_cost_the_group_its_chat(self, tmp_path: Path) -> None:
        async def test(scene: Scene) -> None:
            async with scene.sending() as house:
                house.store.note(f"administrator:{scene.group.id}", "no")
                scene.pg.fail_next("sendMessage", status=400, description="Bad Request: chat not found")
                to = To(place_id=house.group.id, chat_id=scene.group.id, only=scene.head.id)
                await house.say("one", to=to)
                assert house.group.chat_id == scene.group.id
                assert not house.person("head").reachable

        play(test, tmp_path)

    def test_an_answer_to_a_press_of_long_ago_goes_to_their_private_chat(self, tmp_path: Path) -> None:
        async def test(scene: Scene) -> None:
            async with scene.sending() as house:
                scene.pg.demote(scene.bot, scene.group, by=scene.head)
                house.store.note(f"administrator:{scene.group.id}", "no")
                await house.say("a message with a button, say")
                press = scene.pg.press(scene.head, scene.pg.view(scene.head, scene.group)[-1], data="x")
                scene.pg.clock.advance(seconds=60)  # the bot was down meanwhile: it takes the press for a new one
                to = To(place_id=house.group.id, chat_id=scene.group.id, only=scene.head.id, query_id=press.id)
                await house.say("only for you", to=to)
                assert "only for you" in house.said("head", scene.bot)
                assert "failed" not in house.store.outbox.counts()

        play(test, tmp_path)

    def test_what_was_on_its_way_when_a_chat_was_lost_waits_for_another(self, tmp_path: Path) -> None:
        async def test(scene: Scene) -> None:
            async with scene.sending() as house:
                kicked = "Forbidden: bot was kicked from the supergroup chat"
                scene.pg.fail_next("sendMessage", hang=0.2, status=403, description=kicked)
                house.do(Say(Kind.NOTICE, To(place_id=house.group.id), {"text": "linked", "name": "one"}))
                house.sender.wake.set()
                await asyncio.sleep(0.1)
                house.do(ChatLost(scene.group.id))  # the bot hears of it before that answer
                await house.settle()
                assert house.store.outbox.counts() == {"parked": 1}
                house.do(ChatBound(house.group.id, scene.group.id, None))
                await house.settle()
                assert house.said() == ["one"]

        play(test, tmp_path)


class TestMigration:
    def test_everything_that_waits_goes_to_the_new_chat(self, tmp_path: Path) -> None:
        async def test(scene: Scene) -> None:
            async with scene.sending() as house:
                upgraded = scene.pg.upgrade(scene.group)
                house.do(
                    Say(Kind.CLEAR, To(chat_id=scene.group.id), {"chat_id": scene.group.id, "message_id": 5}),
                    Say(Kind.NOTICE, To(chat_id=scene.group.id, reply_to=5), {"text": "linked", "name": "by its id"}),
                )
                await house.say("to the place")
                await house.say("by mention", to=To(person_id=house.person("bo").id), mention=True)
                assert house.group.chat_id == upgraded.id
                assert house.said("anna", upgraded) == ["by its id", "to the place", "by mention"]
                assert house.store.outbox.counts() == {"sent": 3, "dropped": 1}

        play(test, tmp_path, kind="group")

    def test_a_mention_is_the_first_to_hear_of_it(self, tmp_path: Path) -> None:
        async def test(scene: Scene) -> None:
            async with scene.sending() as house:
                upgraded = scene.pg.upgrade(scene.group)
                await house.say("by mention", to=To(person_id=house.person("bo").id), mention=True)
                assert house.said("anna", upgraded) == ["by mention"]
                assert house.group.chat_id == upgraded.id

        play(test, tmp_path, kind="group")

    def test_a_card_is_posted_anew_and_both_service_messages_change_nothing_more(self, tmp_path: Path) -> None:
        async def test(scene: Scene) -> None:
            async with scene.running() as house:
                await report(scene, house)
                upgraded = scene.pg.upgrade(scene.group)
                change(house, "after the upgrade")
                await house.settle()
                assert house.group.chat_id == upgraded.id
                [shown] = scene.texts(scene.anna, upgraded)
                assert "after the upgrade" in shown
                change(house, "and later")
                await house.settle()
                assert len(scene.texts(scene.anna, upgraded)) == 1

        play(test, tmp_path, kind="group")
