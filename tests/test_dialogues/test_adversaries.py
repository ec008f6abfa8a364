"""What somebody with a client of their own, an old office or somebody else's link can do, and what they cannot."""

from bot.model import Role, State
from demo.world import COMMUNITY_CODE, GROUP_CODE, World
from tests.test_dialogues.conftest import Play
from tests.test_dialogues.handled import finish
from tests.test_dialogues.lines import EN, SECRET
from tests.test_dialogues.looking import (
    SECOND_CODE,
    card,
    end_offices,
    enroll,
    forged,
    item,
    place,
    second_group,
    tap,
    told,
)


def test_a_chat_is_not_taken_from_another_place(play: Play) -> None:
    async def dialogue(world: World) -> None:
        other_head = world.pg.add_person("Second head")
        await second_group(world, head=other_head, resident=world.pg.add_person("Far"))
        world.pg.join(other_head, world.group)
        await world.say(other_head, world.group, f"/setup {SECOND_CODE}")
        assert place(world).chat_id == world.group.id
        assert "Courtyard 17 by its safety head" in world.last(other_head, world.group).text
        world.pg.join(world.head, world.community)
        await world.say(world.head, world.community, f"/setup {GROUP_CODE}")
        assert place(world, COMMUNITY_CODE).chat_id == world.community.id
        assert place(world).chat_id == world.group.id

    play(dialogue)


def test_somebody_elses_link_makes_nobody_another(play: Play) -> None:
    async def dialogue(world: World) -> None:
        store = world.app.store
        store.db.execute("UPDATE person SET telegram_id = NULL, invite = 'abc-DEF_1' WHERE name = ?", [world.head.name])
        store.db.conn.commit()
        before = store.people.by_telegram(world.resident.id)
        await world.start(world.resident, parameter="abc-DEF_1")
        assert store.people.by_telegram(world.resident.id) == before
        assert store.people.by_invite("abc-DEF_1"), "it waits for the one it was made for"

    play(dialogue)


def test_a_former_officer_hears_no_more(play: Play) -> None:
    async def dialogue(world: World) -> None:
        officer = world.pg.add_person("Officer")
        await enroll(world, COMMUNITY_CODE, "", officer, Role.OFFICER)
        await world.start(officer)
        await world.say(world.resident, world.group, f"/report {EN.lamp}")
        await world.say(officer, world.bot, "/find lamp")
        await world.press(officer, world.bot, "#1")
        await world.press(officer, world.bot, "More…")
        await end_offices(world, COMMUNITY_CODE)
        await world.press(world.head, world.bot, EN.done)
        await world.say(world.head, world.bot, "The bulb came from the shop at No. 4")
        assert "No. 4" not in told(world, officer, world.bot), "what stands opened is not renewed"
        assert await forged(world, officer, world.bot, f"fold:{item(world).id}") == "This button is no longer in use."
        assert "No. 4" not in told(world, officer, world.bot)

    play(dialogue)


def test_a_former_officers_card_and_docket_stand_still(play: Play) -> None:
    async def dialogue(world: World) -> None:
        officer = world.pg.add_person("Officer")
        await enroll(world, COMMUNITY_CODE, "", officer, Role.OFFICER)
        world.app.store.db.execute("UPDATE place SET chat_id = NULL WHERE code = ?", [COMMUNITY_CODE])
        world.app.store.db.conn.commit()
        await world.start(officer)
        await world.say(world.resident, world.group, f"/report {EN.lamp}")
        await world.press(world.head, world.bot, EN.pass_up)
        await world.say(world.head, world.bot, "It needs an electrician")
        assert card(world, who=officer, where=world.bot)
        await world.later(days=7)
        await end_offices(world, COMMUNITY_CODE)
        await world.press(world.head, world.bot, EN.done)
        await world.say(world.head, world.bot, "The bulb came from the shop at No. 4")
        assert "No. 4" not in told(world, officer, world.bot)

    play(dialogue)


def test_whoever_was_asked_takes_no_other_message_away(play: Play) -> None:
    async def dialogue(world: World) -> None:
        await world.say(world.resident, world.group, f"/report {EN.lamp}")
        await finish(world)
        before = len(world.sees(world.neighbour, world.group))
        await forged(world, world.resident, world.group, f"follow_up:{item(world).id}:fixed-1")
        assert len(world.sees(world.neighbour, world.group)) == before, "the card is no question, and stays"
        await forged(world, world.resident, world.group, f"rate:{item(world).id}:good-1")
        assert card(world)

    play(dialogue)


def test_a_card_of_one_community_is_not_shown_to_another(play: Play) -> None:
    async def dialogue(world: World) -> None:
        await world.say(world.resident, world.bot, f"/report {SECRET}")
        await second_group(world, head=world.head, resident=world.pg.add_person("Far"))
        db = world.app.store.db
        db.execute(
            "INSERT INTO place (level, code, name, language, timezone, chat_id) SELECT 'community', 'DT-04', 'Else',"
            " language, timezone, -77 FROM place WHERE code = ?",
            [COMMUNITY_CODE],
        )
        db.execute(
            "UPDATE place SET parent_id = (SELECT id FROM place WHERE code = 'DT-04') WHERE code = ?", [GROUP_CODE]
        )
        db.conn.commit()
        world.pg.join(world.head, world.community)
        await world.say(world.head, world.community, "/items")
        await forged(world, world.head, world.community, f"more:{item(world).id}")
        assert "kitchen" not in told(world, world.head, world.community)

    play(dialogue)


def test_an_impossible_number_is_answered(play: Play) -> None:
    async def dialogue(world: World) -> None:
        await world.say(world.resident, world.group, f"/report {EN.lamp}")
        await tap(world, world.head, world.bot, EN.same)
        await world.say(world.head, world.bot, "#99999999999999999999999999")
        await world.say(world.head, world.bot, "#" + "9" * 4000)
        assert item(world).state is State.REPORTED
        await world.say(world.head, world.bot, "/item 99999999999999999999")
        await world.say(world.head, world.bot, "/find #99999999999999999999")
        await world.say(world.resident, world.group, "/setup " + "9" * 4000)
        assert "I don't know a place with the code 999" in world.last(world.resident, world.group).text

    play(dialogue)
