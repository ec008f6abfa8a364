"""An import names another safety head: they are told, and what the former one had taken waits again."""

from pathlib import Path

from bot.importing import import_files
from bot.model import Action, Level, State
from demo.world import World
from playground import Person
from tests.test_dialogues.conftest import Play
from tests.test_dialogues.lines import EN, RUBBISH, Lines, in_both_languages
from tests.test_dialogues.looking import card, cards, heard, item, lines, tap


async def lead(world: World, who: Person | None, *, without: Person | None = None) -> list[str]:
    """The operator imports a roster in which this one of the group, or nobody, is its safety head; what it prints."""
    store, settings = world.app.store, world.app.settings
    folder = Path(settings.database_url.removeprefix("sqlite:///")).parent
    rows = (folder / "roster.csv").read_text().replace(",head,", ",,").splitlines()
    named = [row.replace(f",{who.name},,", f",{who.name},head,") if who else row for row in rows]
    kept = [row for row in named if without is None or without.name not in row]
    (folder / "new.csv").write_text("\n".join(kept))
    files = (folder / "places.csv", folder / "new.csv")
    told = list(import_files(store, settings, *files, world.app.now(), take_out=without is not None))
    await world.settle()
    return told


@in_both_languages
def test_the_new_head_is_told_and_gets_what_is_open(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        await world.start(world.neighbour)
        await world.say(world.resident, world.group, say.lamp)
        await tap(world, world.head, world.bot, say.take)
        await world.say(world.resident, world.group, say(RUBBISH, "楼道里又堆满了垃圾"))
        told = await lead(world, world.neighbour)
        assert "Items that wait again, since whoever had taken them has left office: 1." in told
        first, *shown = heard(world, world.neighbour, world.bot)[-3:]
        name = world.head.name
        assert first.splitlines()[0] == say(
            "From now on you are the safety head of Courtyard 17. What you can do: /help",
            "从现在起，您是17号院的平安户长。您能做什么：/help",
        )
        had = say(f"not taken yet · {name} had it", f"还没人接手 · 原由{name}负责")
        assert [had in line for line in first.splitlines()] == [False, False, True, False, False]
        assert [text[:5] for text in shown] == ["🟠 #1 ", "🟠 #2 "]
        assert (item(world).state, item(world).holder_id) == (State.REPORTED, None)
        assert lines(card(world))[-2:] == say(
            ["🔄 hh:mm Whoever had it has left office: it waits again.", "With the safety head, waiting to be taken."],
            ["🔄 hh:mm 原来的负责人卸任了，重新等人接手。", "由平安户长负责，等待接手。"],
        )
        assert card(world, 1, world.head, world.bot).buttons == [], "it is the former head's no more"
        await tap(world, world.neighbour, world.bot, say.take)
        assert item(world, 2).state is State.ACCEPTED
        assert [event.action for event in world.app.store.items.events(item(world).id)] == [
            Action.REPORT,
            Action.ACCEPT,
            Action.HAND_OVER,
        ]

    play(dialogue, language=say.language)


def test_one_who_has_not_opened_the_bot_finds_it_there_and_nobody_is_called_for_what_only_waits(play: Play) -> None:
    async def dialogue(world: World) -> None:
        await world.say(world.resident, world.group, EN.lamp)
        before = world.texts(world.resident, world.group)
        deputy = heard(world, world.deputy, world.bot)
        await lead(world, world.old_neighbour)
        assert world.texts(world.resident, world.group) == before
        assert heard(world, world.deputy, world.bot) == deputy, "nobody is told that they cannot be written to"
        await world.start(world.old_neighbour)
        assert "you are the safety head" in heard(world, world.old_neighbour, world.bot)[0]
        assert len(cards(world, world.old_neighbour, world.bot)) == 1

    play(dialogue)


def test_in_the_night_it_waits_for_the_morning_and_a_second_import_says_nothing(play: Play) -> None:
    async def dialogue(world: World) -> None:
        await world.start(world.neighbour)
        await world.say(world.resident, world.group, EN.lamp)
        await world.later(hours=9)
        before = heard(world, world.neighbour, world.bot)
        await lead(world, world.neighbour)
        assert heard(world, world.neighbour, world.bot) == before
        await world.later(hours=9)
        told = heard(world, world.neighbour, world.bot)
        assert [text for text in told if text.startswith("From now on")] != []
        assert "Items that wait again" not in "".join(await lead(world, world.neighbour))
        assert heard(world, world.neighbour, world.bot) == told

    play(dialogue)


def test_without_a_successor_it_waits_for_the_deputy(play: Play) -> None:
    async def dialogue(world: World) -> None:
        await world.say(world.resident, world.group, EN.lamp)
        await tap(world, world.head, world.bot, EN.take)
        await world.say(world.resident, world.group, RUBBISH)
        await lead(world, None)
        assert len(cards(world, world.deputy, world.bot)) == 2
        assert lines(card(world))[-1] == "With the deputy, waiting to be taken."
        await world.later(hours=25)
        assert "Told the community" in card(world).text, "the ladder begins anew"

    play(dialogue)


def test_what_an_officer_had_waits_again_and_above_where_nobody_is_left(play: Play) -> None:
    async def dialogue(world: World) -> None:
        await world.say(world.resident, world.group, EN.lamp)
        await tap(world, world.head, world.bot, EN.pass_up)
        await world.say(world.head, world.bot, "we have no ladder")
        await tap(world, world.community_officer, world.community, EN.take)
        seen = len(world.texts(world.community_officer, world.community))
        await lead(world, world.head, without=world.community_officer)
        assert (item(world).state, item(world).level) == (State.REPORTED, Level.COMMUNITY)
        texts = world.texts(world.community_officer, world.community)
        assert len(texts) == seen, "the card that stands there is renewed"
        assert texts[-1].splitlines()[-1] == "With the street, waiting to be taken.", "nobody is left in the community"
        assert len(cards(world, world.street_officer, world.street)) == 1

    play(dialogue)
