"""Cards and questions as they are sent: edited where they stand, posted anew, in the state of that moment."""

from pathlib import Path

from bot.decision import To, card
from bot.model import Action, State
from playground import RefusalKind
from schedules import tick
from tests.test_bot.scene import LAMP, NOON, Scene, change, play, report


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
