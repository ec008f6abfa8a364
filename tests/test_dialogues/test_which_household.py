"""Which household of which group is arranged: none by a part of its name, none of two, none of the wrong group."""

from datetime import date

from demo.world import World
from tests.test_dialogues.conftest import Play
from tests.test_dialogues.lines import Lines, in_both_languages
from tests.test_dialogues.looking import SECOND_CODE, enroll, second_group
from tests.test_dialogues.mornings import EVERYBODY, ask


def _gone(world: World) -> dict[str, date | None]:
    places = world.app.store.places
    groups = [place for place in places.all() if place.code.startswith("DT-03-")]
    return {f"{group.code} {home.name}": home.left_on for group in groups for home in places.households(group.id)}


@in_both_languages
def test_a_home_inside_another_name_and_one_of_two_are_not_taken(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        before = _gone(world)
        for text in (say("/moved No. 1A", "/moved 1号楼5号"), say("/moved No. 12", "/moved 2单元5号")):
            assert await ask(world, world.head, world.bot, text) == say(
                "Which household has moved away? Such as “/moved No. 3”.", "哪一户搬走了？比如“/moved 3号”。"
            )
        for text in (
            say("/moved No. 2 and No. 3", "/moved 2号和3号"),
            say("/moved not No. 2, No. 5", "/moved 不是2号是5号"),
        ):
            assert await ask(world, world.head, world.bot, text) == say(
                "You named more than one household. One at a time, please.", "您说了不止一户，请一次说一户。"
            )
        assert _gone(world) == before

    play(dialogue, language=say.language, opened=EVERYBODY)


def test_a_day_called_as_a_home_is_no_second_home(play: Play) -> None:
    async def dialogue(world: World) -> None:
        answer = await ask(world, world.head, world.bot, "/excuse 4号 到2号")
        assert answer.startswith("4号不轮值：11月24日星期二到12月2日星期三。")

    play(dialogue, language="zh", opened=EVERYBODY)


def test_a_head_of_two_groups_is_asked_which_and_told_of_which(play: Play) -> None:
    async def dialogue(world: World) -> None:
        await second_group(world, head=world.head, resident=world.old_neighbour)
        await enroll(world, SECOND_CODE, "No. 2", world.street_officer)
        which = (
            "You look after Courtyard 17 (DT-03-017), Courtyard 18 (DT-03-018). Which one is it? "
            "Please say it again with that name or code."
        )
        for text in ("/moved No. 2", "/excuse", "/turn Friday", "/excuse No. 2 until 30 November"):
            assert await ask(world, world.head, world.bot, text) == which
        assert not any(_gone(world).values())
        for text in ("/moved DT-03-018 No. 2", "/moved No. 2 of Courtyard 18"):
            assert (await ask(world, world.head, world.bot, text)).startswith(
                "No. 2 (Courtyard 18) takes no more turns"
            )
        assert [name for name, gone in _gone(world).items() if gone] == ["DT-03-018 No. 2"]
        assert (await ask(world, world.head, world.bot, "/moved No. 2 of Courtyard 18 back")).startswith(
            "No. 2 (Courtyard 18) "
        )
        assert (await ask(world, world.head, world.bot, "/moved B")).startswith("B (Courtyard 18) takes no more turns")
        assert (
            await ask(world, world.head, world.bot, "/household Bo No. 3") == "Bo belongs to No. 3 (Courtyard 17) now."
        )

    play(dialogue, opened=EVERYBODY)
