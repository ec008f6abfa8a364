"""What somebody with a client of their own, an old office or somebody else's link can do, and what they cannot."""

from bot.model import Role, State
from demo.world import COMMUNITY_CODE, GROUP_CODE, World
from playground import Bot, Chat, Person
from tests.test_dialogues.conftest import Play
from tests.test_dialogues.lines import EN, unsure
from tests.test_dialogues.looking import (
    SECOND_CODE,
    card,
    end_offices,
    enroll,
    item,
    lines,
    place,
    press_on,
    second_group,
    tap,
)

SECRET = "The lamp by the gate is out. Old Zhang of No. 9 broke it at night, I saw him from my kitchen"


def first_line(world: World, number: int) -> str:
    return lines(card(world, number))[0]


def told(world: World, who: Person, where: Chat | Bot) -> str:
    return "\n".join(text for seen in world.sees(who, where) for text in (seen.text, *seen.labels))


async def forged(world: World, who: Person, where: Chat | Bot, data: str) -> str:
    """Any callback data, sent about the newest of the bot's messages there."""
    shown = [each for each in world.sees(who, where) if each.sender_id == world.bot.id][-1]
    return await press_on(world, who, shown, data=data)


def test_the_count_does_not_tell_which_household_a_private_report_came_from(play: Play) -> None:
    async def dialogue(world: World) -> None:
        await world.say(world.resident, world.group, f"/report {EN.lamp}")
        await world.say(world.resident, world.bot, "/report The gate lamp is broken again")
        await world.press(world.resident, world.bot, "Yes, same")
        assert item(world, 2).state is State.DUPLICATE
        assert "2 households" in first_line(world, 1), "a count that stays would name the first reporter's household"
        await world.press(world.head, world.bot, "Another matter after all")
        assert "households" not in first_line(world, 1)

    play(dialogue)


def test_todays_leader_reads_no_more_of_a_private_report_than_the_neighbours(play: Play) -> None:
    async def dialogue(world: World) -> None:
        await world.start(*world.people.values())
        await world.later(days=1)
        await world.say(world.resident, world.bot, f"/report {SECRET}")
        assert item(world).private
        leaders = [who for who in (world.neighbour, world.old_neighbour) if "#1" in told(world, who, world.bot)]
        assert all("kitchen" not in told(world, who, world.bot) for who in leaders)
        assert "kitchen" not in told(world, world.neighbour, world.group)

    play(dialogue)


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
        await world.press(world.head, world.bot, EN.done)
        await world.say(world.head, world.bot, "New bulb")
        before = len(world.sees(world.neighbour, world.group))
        await forged(world, world.resident, world.group, f"follow_up:{item(world).id}:fixed-1")
        assert len(world.sees(world.neighbour, world.group)) == before, "the card is no question, and stays"
        await forged(world, world.resident, world.group, f"rate:{item(world).id}:good-1")
        assert card(world)

    play(dialogue)


def test_a_name_is_put_to_a_report_once(play: Play) -> None:
    async def dialogue(world: World) -> None:
        await world.say(world.resident, world.bot, EN.lamp)
        await tap(world, world.resident, world.bot, EN.my_name)
        known = len(world.app.store.items.events(item(world).id))
        await forged(world, world.resident, world.bot, f"go_public:{item(world).id}")
        assert len(world.app.store.items.events(item(world).id)) == known

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


def test_why_a_check_was_missed_is_read_by_the_safety_head_alone(play: Play) -> None:
    async def dialogue(world: World) -> None:
        db = world.app.store.db
        await world.later(days=2)
        db.execute("UPDATE turn SET state = 'missed', reason = 'In hospital'")
        db.conn.commit()
        await world.start(world.community_officer)
        await world.say(world.head, world.bot, "/rota numbers")
        assert "In hospital" in world.last(world.head, world.bot).text
        await world.say(world.community_officer, world.bot, "/rota numbers")
        assert "The checks of" in world.last(world.community_officer, world.bot).text
        assert "In hospital" not in told(world, world.community_officer, world.bot)

    play(dialogue)


def test_what_was_not_to_be_recorded_is_forgotten(play: Play) -> None:
    async def dialogue(world: World) -> None:
        await world.say(world.resident, world.bot, unsure(EN))
        await world.press(world.resident, world.bot, EN.no_thanks)
        await world.say(world.resident, world.bot, "/report")
        await world.later(days=8)
        db = world.app.store.db
        kept = [str(each) for table in ("prompt", "inbox", "outbox", "lesson") for each in db[table].rows]
        assert not any(unsure(EN) in each for each in kept)

    play(dialogue)


def test_a_private_reporter_is_named_nowhere_whatever_happens_to_it(play: Play) -> None:
    async def dialogue(world: World) -> None:
        await world.say(world.resident, world.bot, f"/report {EN.lamp}", photo=True)
        await tap(world, world.resident, world.group, EN.me_too)
        await world.say(world.neighbour, world.group, "/report The gate lamp is broken again")
        await tap(world, world.head, world.bot, EN.same)
        await world.say(world.head, world.bot, "#1")
        await world.say(world.resident, world.group, "/mine@linli_bot")
        await world.press(world.head, world.bot, EN.done)
        await world.say(world.head, world.bot, "New bulb")
        await world.press(world.resident, world.bot, EN.partly)
        await world.say(world.resident, world.bot, "It still flickers")
        await world.later(days=7)
        for who, where in ((world.head, world.bot), (world.head, world.group), (world.street_officer, world.street)):
            for asked in (
                "/items",
                "/item 1",
                "/find lamp",
                "/handbook",
                "/minutes",
                "/docket",
                "/ledger",
                "/settings",
            ):
                await world.say(who, where, asked)
        await world.later(days=8)
        db, name = world.app.store.db, world.resident.name
        own = world.app.store.people.by_telegram(world.resident.id)
        assert own is not None
        others: list[tuple[Person, Chat | Bot]] = [
            (world.neighbour, world.group),
            (world.head, world.group),
            (world.head, world.bot),
            (world.deputy, world.bot),
            (world.community_officer, world.community),
            (world.street_officer, world.street),
        ]
        said = [text for who, where in others for text in world.texts(who, where)]
        assert not [text for text in said if name in text]
        assert not [each for each in db["event"].rows if each["actor_id"] == own.id]
        to_others = [each for each in db["outbox"].rows if each["person_id"] != own.id]
        assert not [each for each in to_others if name in str(each) or str(world.resident.id) in str(each)]

    play(dialogue)
