"""Colleagues read the bot's questions together: whoever may do it may answer."""

from bot.model import Role, State
from demo.world import COMMUNITY_CODE, World
from tests.test_dialogues.conftest import Play
from tests.test_dialogues.lines import EN, Lines, in_both_languages
from tests.test_dialogues.looking import enroll, heard, item, press_on, tap
from tests.test_dialogues.meetings import passed_up


async def colleague(world: World, say: Lines = EN) -> None:
    """The old neighbour is an officer too, and sits in the staff chat; the lamp stands there."""
    await enroll(world, COMMUNITY_CODE, "", world.old_neighbour, Role.OFFICER)
    world.pg.join(world.old_neighbour, world.community)
    await passed_up(world, say, say.lamp)


@in_both_languages
def test_a_colleague_answers(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        await colleague(world, say)
        await tap(world, world.community_officer, world.community, say.done)
        await world.answer(world.old_neighbour, world.community, say("New bulb fitted by the firm", "换了灯泡"))
        assert item(world).outcome == say("New bulb fitted by the firm", "换了灯泡")
        assert item(world).holder_id is not None

    play(dialogue, language=say.language)


def test_a_colleague_who_only_says_ok_answers_nothing(play: Play) -> None:
    async def dialogue(world: World) -> None:
        await colleague(world)
        officer, chat = world.community_officer, world.community
        await tap(world, officer, chat, EN.done)
        before = heard(world, officer, chat)
        for text in ("ok", "thanks", "?"):
            await world.answer(world.old_neighbour, chat, text)
        assert heard(world, officer, chat) == before
        await world.answer(officer, chat, "New bulb")
        assert item(world).outcome == "New bulb"

    play(dialogue)


def test_what_a_colleague_is_asked_again_either_may_answer(play: Play) -> None:
    async def dialogue(world: World) -> None:
        await colleague(world)
        officer, chat = world.community_officer, world.community
        await tap(world, officer, chat, "Promise a date")
        await world.answer(world.old_neighbour, chat, "soon")
        await world.answer(officer, chat, "by Friday")
        assert item(world).promised_on is not None

    play(dialogue)


def test_both_have_pressed_and_either_question_will_do(play: Play) -> None:
    async def dialogue(world: World) -> None:
        await colleague(world)
        officer, other, chat = world.community_officer, world.old_neighbour, world.community
        card = next(each for each in world.sees(officer, chat) if EN.done in each.labels)
        for person in (officer, other):
            await press_on(world, person, card, EN.done)
        await world.answer(officer, chat, "New bulb")  # to the question that was put to the other
        assert item(world).outcome == "New bulb"
        asked = [text for text in heard(world, officer, chat) if "what was done?" in text]
        assert [text.split(":")[0] for text in asked] == [other.name], "nobody waits for the other any more"

    play(dialogue)


def test_a_guest_hears_whose_question_it_is(play: Play) -> None:
    async def dialogue(world: World) -> None:
        await passed_up(world, EN, EN.lamp)
        officer, guest, chat = world.community_officer, world.neighbour, world.community
        world.pg.join(guest, chat)
        await tap(world, officer, chat, EN.done)
        before = heard(world, officer, chat)
        await world.answer(guest, chat, "They have put in a new bulb")
        assert heard(world, guest, chat)[-1] == f"I've asked {officer.name} that, and wait for their answer."
        assert heard(world, officer, chat) == before, "to them alone"
        assert item(world).state is State.REPORTED

    play(dialogue)


def test_the_deputy_answers_in_the_group(play: Play) -> None:
    async def dialogue(world: World) -> None:
        await world.say(world.resident, world.group, EN.lamp)
        await tap(world, world.head, world.group, EN.done)
        for who in (world.neighbour, world.deputy):
            await world.answer(who, world.group, "New bulb")
        assert item(world).outcome == "New bulb"
        events = world.app.store.items.events(item(world).id)
        deputy = world.app.store.people.by_telegram(world.deputy.id)
        assert deputy is not None
        assert [each.actor_id for each in events if each.to_state is State.DONE][:1] == [deputy.id]

    play(dialogue, opened=())
