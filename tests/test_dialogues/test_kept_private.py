"""What was told in private, or is one person's business, stays so: by counting, forging or waiting nobody learns more."""

from bot.model import State
from demo.world import World
from playground import Bot, Chat, Person
from tests.test_dialogues.conftest import Play
from tests.test_dialogues.handled import finish
from tests.test_dialogues.lines import EN, SECRET, Lines, in_both_languages, small, unsure
from tests.test_dialogues.looking import (
    card,
    forged,
    item,
    lines,
    tap,
    told,
)
from tests.test_dialogues.mornings import EVERYBODY, WEDNESDAY, clock


def first_line(world: World, number: int) -> str:
    return lines(card(world, number))[0]


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
        assert "kitchen" in told(world, world.head, world.bot)
        for who in (world.neighbour, world.old_neighbour):
            assert "kitchen" not in told(world, who, world.bot) + told(world, who, world.group)

    play(dialogue)


@in_both_languages
def test_what_was_said_of_a_private_report_is_read_in_office_alone(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        await world.say(world.resident, world.bot, say.lamp)
        await finish(world, say)
        words = say(
            ["The lamp is as dark as before, says 302", "still dark, don't say that 302 told you"],
            ["302看着灯还是黑的", "还是黑的，别说是302说的"],
        )
        await tap(world, world.resident, world.bot, say.no)
        for text in words:
            await world.say(world.resident, world.bot, text)
        await world.say(world.neighbour, world.bot, "/item 1")
        for who, where in ((world.neighbour, world.group), (world.neighbour, world.bot)):
            assert say("Not fixed, say the neighbours.", "邻居们说还没好") in told(world, who, where)
            assert "302" not in told(world, who, where)
        assert words[0] in told(world, world.head, world.bot)
        await world.say(world.head, world.bot, "/item 1")
        assert all(text in world.last(world.head, world.bot).text for text in words)

    play(dialogue, language=say.language, opened=EVERYBODY)


def test_nor_by_a_leader_who_had_settled_it(play: Play) -> None:
    async def dialogue(world: World) -> None:
        await clock(world, WEDNESDAY, 9)
        await world.say(world.neighbour, world.bot, f"/report {small(EN)}")
        await tap(world, world.resident, world.bot, EN.take)
        await tap(world, world.resident, world.bot, EN.done)
        await world.say(world.resident, world.bot, "I asked the gardeners for one")
        await tap(world, world.neighbour, world.bot, EN.no)
        await world.say(world.neighbour, world.bot, "nothing there yet, I look at it from No. 302")
        assert "it isn't fixed yet. It is open again" in told(world, world.resident, world.bot)
        assert "302" not in told(world, world.resident, world.bot)

    play(dialogue, opened=EVERYBODY)


def test_a_name_is_put_to_a_report_once(play: Play) -> None:
    async def dialogue(world: World) -> None:
        await world.say(world.resident, world.bot, EN.lamp)
        await tap(world, world.resident, world.bot, EN.my_name)
        known = len(world.app.store.items.events(item(world).id))
        await forged(world, world.resident, world.bot, f"go_public:{item(world).id}")
        assert len(world.app.store.items.events(item(world).id)) == known

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
        await finish(world)
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
