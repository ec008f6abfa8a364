"""The safety head leaves the group's chat: those beside them and the office above read it, once. The office stays theirs."""

from demo.world import World
from tests.test_dialogues.conftest import Play
from tests.test_dialogues.leavers import leave
from tests.test_dialogues.lines import EN, Lines, in_both_languages
from tests.test_dialogues.looking import card, heard, lines, place
from tests.test_dialogues.mornings import EVERYBODY


def left(world: World, say: Lines = EN) -> str:
    name = world.head.name
    return say(
        f"{name}, the safety head of Courtyard 17, has left its chat. They are still told first of what is reported there. "
        "If somebody else should be, the operator can name them.",
        f"17号院的平安户长{name}退群了。那里报上来的事还是先告诉{name}；要换人的话，请管理员更新名单。",
    )


@in_both_languages
def test_the_deputy_and_the_community_read_it_once(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        await leave(world, world.head)
        assert heard(world, world.deputy, world.bot) == [left(world, say)]
        assert heard(world, world.community_officer, world.community) == [left(world, say)]
        assert heard(world, world.street_officer, world.street) == []
        assert heard(world, world.head, world.bot) == []
        await world.say(world.resident, world.group, say.gas)
        assert lines(card(world))[-1] == say("With the safety head, waiting to be taken.", "由平安户长负责，等待接手。")
        assert len(heard(world, world.head, world.bot)) == 1, "they are told first, in private, as it says"

    play(dialogue, language=say.language, opened=EVERYBODY)


def test_heard_by_the_service_message_alone_and_in_the_night(play: Play) -> None:
    async def dialogue(world: World) -> None:
        await world.later(hours=9)
        await leave(world, world.head)
        assert heard(world, world.deputy, world.bot) == []
        await world.later(hours=8, minutes=5)
        assert left(world) in heard(world, world.deputy, world.bot)

    play(dialogue, opened=EVERYBODY, administrator=False)


def test_a_deputy_who_stands_in_is_told_of_likewise_and_another_is_not(play: Play) -> None:
    async def dialogue(world: World) -> None:
        await leave(world, world.deputy)
        assert not any("has left its chat" in each for each in heard(world, world.community_officer, world.community))
        store = world.app.store
        with store.transaction():
            ended = "UPDATE office SET until = '2026-01-01' WHERE place_id = ? AND role = 'head'"
            store.db.execute(ended, (place(world).id,))
        world.pg.join(world.deputy, world.group)
        await leave(world, world.deputy)
        told = heard(world, world.community_officer, world.community)
        assert told[-1].startswith(f"{world.deputy.name}, the deputy of Courtyard 17, has left its chat.")

    play(dialogue, opened=EVERYBODY)
