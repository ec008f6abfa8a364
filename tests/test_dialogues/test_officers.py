"""Officers: they record what they see on their rounds, and what they are offered is what they can do."""

from bot.model import Level, PersonRow, PlaceRow, Role
from demo.world import COMMUNITY_CODE, ZONE, World
from playground import Bot, Chat, Person
from tests.test_dialogues.conftest import Play
from tests.test_dialogues.lines import EN, Lines, in_both_languages, unsure
from tests.test_dialogues.looking import SECOND_CODE, card, heard, item, recorded, second_group

RAIL = "broken rail at the steps"


async def many_groups(world: World, names: list[str]) -> None:
    """More groups of the community."""
    rows = [
        PlaceRow(Level.GROUP, f"DT-03-{100 + number}", name, COMMUNITY_CODE, None, "en", ZONE)
        for number, name in enumerate(names)
    ]
    store = world.app.store
    with store.transaction():
        store.rosters.store(rows, [], world.app.now())


@in_both_languages
def test_an_officer_records_in_private_for_the_only_group(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        officer = world.community_officer
        await world.say(officer, world.bot, say(f"/report {RAIL}", "/report 台阶的栏杆坏了"))
        assert world.last(officer, world.bot).text == say(
            "Written down: #1 of Courtyard 17 (DT-03-017). I follow it like any report.",
            "记下了：17号院（DT-03-017）的#1。我会像其他隐患一样跟到底。",
        )
        found = item(world)
        assert not found.private
        known = world.app.store.people.by_telegram(officer.id)
        assert known is not None
        assert found.reporter_id == known.id
        assert card(world, who=world.head, where=world.bot).text.startswith("🟠 #1"), "the safety head has it"
        await world.press(world.head, world.bot, say.done)
        await world.say(world.head, world.bot, "welded")
        assert "#1" in world.last(officer, world.bot).text, "whoever reported it is asked"

    play(dialogue, language=say.language)


@in_both_languages
def test_what_an_officer_tells_in_confidence_stays_so(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        said = say(f"/report {RAIL}, don't tell anybody it was me", "/report 台阶的栏杆坏了，别跟人说是我")
        await world.say(world.community_officer, world.bot, said)
        assert item(world).private

    play(dialogue, language=say.language)


def test_an_officer_of_several_groups_is_asked_which_and_the_newest_used_comes_first(play: Play) -> None:
    async def dialogue(world: World) -> None:
        officer, far = world.street_officer, world.pg.add_person("Far")
        await second_group(world, head=far, resident=far)
        await world.say(officer, world.bot, f"/report {RAIL}")
        asked = world.last(officer, world.bot)
        assert asked.buttons == [["Courtyard 17"], ["Courtyard 18"]]
        await world.press(officer, world.bot, "Courtyard 18")
        assert not item(world, code=SECOND_CODE).private
        assert asked.text not in world.texts(officer, world.bot), "answered, it goes"
        await world.say(officer, world.bot, f"/report {EN.lamp}")
        assert world.last(officer, world.bot).buttons == [["Courtyard 18"], ["Courtyard 17"]]
        await world.say(officer, world.bot, "017")
        assert recorded(world) == 1

    play(dialogue)


def test_recognition_asks_an_officer_first_and_then_which_group(play: Play) -> None:
    async def dialogue(world: World) -> None:
        officer, far = world.community_officer, world.pg.add_person("Far")
        await second_group(world, head=far, resident=far)
        await world.say(officer, world.bot, unsure(EN))
        assert world.last(officer, world.bot).text == "Shall I write this down as a hazard?"
        await world.say(officer, world.bot, "yes")
        assert world.last(officer, world.bot).text == "Which group is it about?"
        await world.say(officer, world.bot, "dt-03-017")
        assert world.last(officer, world.bot).text.startswith("Written down: #1 of Courtyard 17")
        assert not item(world).private
        await world.later(minutes=6)  # a photo at once would be of #1
        await world.say(officer, world.bot, photo=True)
        await world.say(officer, world.bot, "Rail loose")
        await world.press(officer, world.bot, "Courtyard 17")
        assert len(world.app.store.items.photos(item(world, 2).id)) == 1

    play(dialogue)


def test_many_groups_are_leafed_through_and_named_in_words(play: Play) -> None:
    async def dialogue(world: World) -> None:
        officer = world.community_officer
        await many_groups(world, [*(f"Rose Hill {number}" for number in range(1, 10)), "Mill Lane", "Mill Lane"])
        await world.say(officer, world.bot, f"/report {RAIL}")
        asked = world.last(officer, world.bot)
        assert asked.text == "Which group is it about? Tap it, or write its name or code. · 1/2"
        assert [len(row) for row in asked.buttons] == [1] * 9
        assert asked.labels[-1] == "▸"
        await world.press(officer, world.bot, "▸")
        turned = world.last(officer, world.bot)
        assert turned.message_id == asked.message_id
        assert turned.labels == ["Rose Hill 8", "Rose Hill 9", "Mill Lane (DT-03-109)", "Mill Lane (DT-03-110)", "◂"]
        await world.say(officer, world.bot, "mill lane")
        assert world.last(officer, world.bot).labels == ["Mill Lane (DT-03-109)", "Mill Lane (DT-03-110)"]
        await world.say(officer, world.bot, "Elm Street", reply_to=world.last(officer, world.bot))
        assert world.last(officer, world.bot).text == (
            "I don't know a group called “Elm Street” here. Tap it, or write its code, such as DT-03-109."
        )
        await world.say(officer, world.bot, "110")
        assert item(world, code="DT-03-110").text == RAIL

    play(dialogue)


@in_both_languages
def test_an_officer_records_in_the_staff_chat(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        officer, chat, far = world.street_officer, world.street, world.pg.add_person("Far")
        await second_group(world, head=far, resident=far)
        await world.say(officer, chat, "/report@linli_bot")
        await world.answer(officer, chat, say(RAIL, "台阶的栏杆坏了"))
        await world.press(officer, chat, "Courtyard 18")
        assert not item(world, code=SECOND_CODE).private
        told = world.last(officer, chat)
        assert "#1" in told.text
        pointed = await world.say(officer, chat, say.lamp, photo=True)
        await world.say(officer, chat, "/report@linli_bot", reply_to=pointed)
        await world.say(officer, chat, "017")
        assert item(world).text == say.lamp
        assert len(world.app.store.items.photos(item(world).id)) == 1
        await world.say(officer, chat, say("/report@linli_bot wet floor", "/report@linli_bot 地滑"), photo=True)
        await world.say(officer, chat, "017")
        assert len(world.app.store.items.photos(item(world, 2).id)) == 1
        assert len([text for text in heard(world, world.neighbour, world.group) if "#2" in text]) == 1, "one card"

    play(dialogue, language=say.language)


def test_in_a_staff_chat_only_its_officers_record_and_answer(play: Play) -> None:
    async def dialogue(world: World) -> None:
        clerk, far = world.pg.add_person("Clerk"), world.pg.add_person("Far")
        await second_group(world, head=far, resident=far)
        world.pg.join(clerk, world.street)
        for words in ("", f" {EN.lamp}"):
            await world.say(clerk, world.street, f"/report@linli_bot{words}")
            assert world.last(clerk, world.street).text == "Only those who hold office here can record something here."
        await world.say(world.street_officer, world.street, f"/report@linli_bot {RAIL}")
        pressed = await world.press(clerk, world.street, "Courtyard 17")
        assert pressed.answer == "That question was for somebody else."
        assert recorded(world) == 0
        world.pg.say_as_anonymous_admin(world.street_officer, world.street, f"/report {RAIL}")
        await world.settle()
        assert recorded(world) == 0
        before = heard(world, clerk, world.street)
        await world.say(world.street_officer, world.street, EN.gas)
        assert (recorded(world), heard(world, clerk, world.street)) == (0, before), "talk among colleagues"

    play(dialogue)


def test_a_resident_of_one_group_who_is_officer_elsewhere(play: Play) -> None:
    """In their own group they are a neighbour whom nobody sees; where they hold office, an officer."""

    async def dialogue(world: World) -> None:
        both, far = world.resident, world.pg.add_person("Far")
        await second_group(world, head=far, resident=far)
        await appoint(world, both, SECOND_CODE)
        await world.say(both, world.bot, "/help")
        told = world.last(both, world.bot).text
        assert "In your own group nobody but me learns that it was you; elsewhere you report as an officer." in told
        assert "/swap –" in told
        assert "/docket –" in told
        await world.say(both, world.bot, f"/report {EN.lamp}")
        await world.press(both, world.bot, "Courtyard 17")
        assert item(world).private
        await world.say(both, world.bot, f"/report {RAIL}")
        await world.press(both, world.bot, "Courtyard 18")
        assert not item(world, code=SECOND_CODE).private
        await world.say(both, world.bot, "/settings")
        assert "linli settings" in world.last(both, world.bot).text
        await world.say(both, world.group, "/help@linli_bot")
        assert "/handbook" not in world.last(both, world.group).text, "no officer here"
        await world.say(both, world.bot, "/rota")
        assert world.last(both, world.bot).text.startswith("Whose turn in Courtyard 17")

    play(dialogue)


async def appoint(world: World, who: Person, code: str) -> None:
    """They become officer of another community, which has this group."""
    store = world.app.store
    other = PlaceRow(Level.COMMUNITY, "DT-04", "Hill Top", "DT", None, "en", ZONE)
    moved = PlaceRow(Level.GROUP, code, "Courtyard 18", "DT-04", None, "en", ZONE)
    with store.transaction():
        store.rosters.store(
            [other, moved], [PersonRow("DT-04", "", who.name, Role.OFFICER, who.id, None)], world.app.now()
        )
    await world.settle()


def test_an_officer_asks_for_the_turns_of_one_of_their_groups(play: Play) -> None:
    async def dialogue(world: World) -> None:
        officer, far = world.community_officer, world.pg.add_person("Far")
        await second_group(world, head=far, resident=far)
        for where in (world.bot, world.community):
            await world.say(officer, where, "/rota@linli_bot")
            assert world.last(officer, where).text == "Which group's turns? Such as /rota DT-03-017."
            await world.say(officer, where, "/rota@linli_bot 018")
            assert world.last(officer, where).text.startswith("Whose turn in Courtyard 18")
        await world.say(officer, world.bot, "/rota numbers DT-03-017")
        assert "Courtyard 17" in world.last(officer, world.bot).text
        await world.say(officer, world.bot, "/rota numbers")
        assert world.last(officer, world.bot).text.startswith("Which group's turns?")

    play(dialogue)


def test_an_officer_puts_their_words_right(play: Play) -> None:
    async def dialogue(world: World) -> None:
        officer = world.street_officer
        places: tuple[Bot | Chat, ...] = (world.bot, world.street)
        for number, where in enumerate(places, 1):
            said = await world.say(officer, where, f"/report@linli_bot {RAIL} {number}")
            world.pg.edit(officer, said, f"/report@linli_bot rail broken at the gate {number}")
            await world.settle()
            assert item(world, number).text == f"rail broken at the gate {number}"

    play(dialogue)
