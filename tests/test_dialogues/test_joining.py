"""A home that has members is joined with the yes of one of them, or of the safety head; who left may come back."""

from demo.world import GROUP_CODE, World
from playground import Person
from tests.test_dialogues.conftest import Play
from tests.test_dialogues.leavers import home_of, leave
from tests.test_dialogues.lines import EN, Lines, in_both_languages
from tests.test_dialogues.looking import heard, place, press_on, tap
from tests.test_dialogues.mornings import EVERYBODY, ask


async def newcomer(world: World, name: str = "Tom") -> Person:
    """Somebody new in the group's chat, who has opened their private chat and asks which homes there are."""
    who = world.pg.add_person(name, language_code=world.head.language_code)
    world.pg.join(who, world.group)
    await world.start(who)
    await world.say(who, world.group, f"/household@{world.bot.username}")
    return who


@in_both_languages
def test_somebody_of_the_home_says_yes(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        tom, home = await newcomer(world), world.cast.households[1]
        assert world.last(tom, world.bot).labels == list(world.cast.households)
        assert await tap(world, tom, world.bot, home) == say(
            f"I've asked {home}. Once one of them says yes, you belong to it.",
            f"已经去问{home}了，等他们有人确认后，您就是这一户的。",
        )
        await tap(world, tom, world.bot, home)
        asked = heard(world, world.neighbour, world.bot)
        assert asked == [say(f"Is Tom of your household, {home}?", f"Tom是您家（{home}）的吗？")], "asked once a day"
        assert home_of(world, tom) is None
        await world.say(tom, world.bot, "/items")
        assert "/household" in world.last(tom, world.bot).text, "nothing to read yet"
        await tap(world, world.neighbour, world.bot, say("Yes, they are", "是的"))
        assert home_of(world, tom) == home_of(world, world.neighbour)
        assert world.last(tom, world.bot).text == say(
            f"Welcome! You belong to {home} now.", f"欢迎！您现在是{home}的了。"
        )
        assert heard(world, world.head, world.bot) == [], "the safety head has nothing to do with it"

    play(dialogue, language=say.language, opened=EVERYBODY)


@in_both_languages
def test_they_say_no(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        tom, home = await newcomer(world), world.cast.households[1]
        await tap(world, tom, world.bot, home)
        await tap(world, world.neighbour, world.bot, say("No, they aren't", "不是"))
        assert home_of(world, tom) is None
        assert world.last(tom, world.bot).text == say(
            f"{home} says you are not of their household. Which one is yours? /household",
            f"{home}说您不是他们家的，也许是点错了。您是哪一户？/household",
        )

    play(dialogue, language=say.language, opened=EVERYBODY)


@in_both_languages
def test_nobody_of_the_home_can_be_asked(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        tom, home = await newcomer(world), world.cast.households[1]
        assert await tap(world, tom, world.bot, home) == say(
            f"I've asked your safety head. Once they say yes, you belong to {home}.",
            f"已经去问平安户长了，等平安户长确认后，您就是{home}的。",
        )
        assert world.last(world.head, world.bot).text == say(
            f"Tom says they are of {home}, and I can't ask anybody there. Are they?",
            f"Tom说自己是{home}的，那一户没有我能联系上的人。是他们家的吗？",
        )
        await tap(world, world.head, world.bot, say("Yes, they are", "是的"))
        assert home_of(world, tom) == home_of(world, world.neighbour)

    play(dialogue, language=say.language)


@in_both_languages
def test_while_the_safety_head_is_away_the_deputy_is_asked(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        await world.say(world.head, world.bot, say("/away until Friday", "/away 到周五"))
        before = heard(world, world.head, world.bot)
        tom, home = await newcomer(world), world.cast.households[1]
        assert await tap(world, tom, world.bot, home) == say(
            f"I've asked the deputy. Once they say yes, you belong to {home}.",
            f"已经去问副户长了，等副户长确认后，您就是{home}的。",
        )
        assert heard(world, world.head, world.bot) == before, "not woken on holiday"
        await tap(world, world.deputy, world.bot, say("Yes, they are", "是的"))
        assert home_of(world, tom) == home_of(world, world.neighbour)

    play(dialogue, language=say.language, opened=("head", "deputy", "resident"))


def test_in_the_group_by_the_first_buttons(play: Play) -> None:
    """The set-up's own message, where somebody has yet to say where they live."""

    async def dialogue(world: World) -> None:
        world.app.store.db.execute("UPDATE person SET telegram_id = NULL WHERE name = ?", [world.old_neighbour.name])
        world.app.store.db.conn.commit()
        world.pg.add_bot_to(world.group, world.bot, by=world.head, admin=True, start_parameter=GROUP_CODE)
        await world.start(world.neighbour)
        tom = world.pg.add_person("Tom")
        world.pg.join(tom, world.group)
        await world.settle()
        assert (await tap(world, tom, world.group, "No. 2")).startswith("I've asked No. 2.")
        await tap(world, world.neighbour, world.bot, "Yes, they are")
        assert world.last(tom, world.group).text == "Welcome! You belong to No. 2 now."
        assert world.last(world.resident, world.group).text != "Welcome! You belong to No. 2 now.", "Tom alone"
        assert (await tap(world, tom, world.group, "No. 3")) == (
            "You already belong to No. 2. If that is wrong, your safety head can change it."
        )

    play(dialogue, set_up=False)


def test_only_they_may_say_it_and_only_about_who_is_here(play: Play) -> None:
    async def dialogue(world: World) -> None:
        tom = await newcomer(world)
        await tap(world, tom, world.bot, "No. 2")
        question = world.last(world.neighbour, world.bot)
        person = world.app.store.people.by_telegram(tom.id)
        assert person is not None
        yes = f"belongs:{person.id}:{home_of(world, world.neighbour)}"
        shown = world.last(world.resident, world.bot)
        for who, seen in ((tom, world.last(tom, world.bot)), (world.resident, shown)):
            assert await press_on(world, who, seen, data=yes) == "That is another household's."
        for wrong in ("belongs:999:1", f"belongs:{person.id}:999", f"belongs:{person.id}", f"belongs:{person.id}:x"):
            assert await press_on(world, world.head, world.last(world.head, world.bot), data=wrong) == (
                "This button is no longer in use."
            )
        await leave(world, tom)
        assert await press_on(world, world.neighbour, question, "Yes, they are") == "This button is no longer in use."
        assert home_of(world, tom) is None

    play(dialogue, opened=EVERYBODY)


def test_back_again(play: Play) -> None:
    async def dialogue(world: World) -> None:
        home = home_of(world, world.old_neighbour)
        await leave(world, world.old_neighbour)
        world.pg.join(world.old_neighbour, world.group)
        await world.say(world.old_neighbour, world.group, "/household@linli_bot")
        assert await tap(world, world.old_neighbour, world.bot, "No. 3") == "Welcome! You belong to No. 3."
        assert home_of(world, world.old_neighbour) == home

    play(dialogue, opened=EVERYBODY)


def test_a_new_tenant_where_somebody_moved_away(play: Play) -> None:
    async def dialogue(world: World) -> None:
        await world.say(world.head, world.bot, "/moved No. 3")
        await world.later(days=2)
        tom = await newcomer(world)
        await tap(world, tom, world.bot, "No. 3")
        assert "Tom" not in "".join(heard(world, world.old_neighbour, world.bot)), "they live there no more"
        await tap(world, world.head, world.bot, "Yes, they are")
        assert home_of(world, tom) is not None
        assert home_of(world, world.old_neighbour) is None
        assert world.app.store.rota.of(place(world)).seats[2].left_on is None, "turns come to the home again"
        assert "#" not in await ask(world, tom, world.bot, "/items")

    play(dialogue, opened=EVERYBODY)


def test_a_vote_as_somebody_alone_becomes_the_households(play: Play) -> None:
    async def dialogue(world: World) -> None:
        await world.say(world.resident, world.group, EN.lamp)
        tom = await newcomer(world)
        await tap(world, tom, world.group, EN.me_too)
        await tap(world, tom, world.bot, "No. 2")
        await tap(world, world.neighbour, world.bot, "Yes, they are")
        item = world.app.store.items.by_number(place(world).id, 1)
        assert item is not None
        assert world.app.store.items.has_voice(item.id, f"household:{home_of(world, tom)}")

    play(dialogue, opened=EVERYBODY)
