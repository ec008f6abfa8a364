"""Rotating leaders: a turn is swapped, a home stands empty, a check finds something, a check is missed."""

from datetime import date, time, timedelta

from bot.model import TurnState, Why
from bot.rules.duties import rotation
from bot.rules.places.times import EVENING, MORNING, local, next_wall_clock
from demo.claims import Claim, Script, group_id, newest, on_duty
from demo.world import ZONE, World
from playground import Person

MIDDAY, SIX = time(12), time(18)
OWN = {Why.IN_TURN, Why.MOVED}


def _today(world: World) -> date:
    return local(world.pg.clock.now(), ZONE).date()


async def _clock(world: World, clock: time) -> None:
    """Until the place's clocks show this next."""
    await world.until(next_wall_clock(world.pg.clock.now(), clock, ZONE))


async def _morning_of(world: World, day: date) -> None:
    while _today(world) < day:
        await _clock(world, MORNING)


def _home(world: World, who: Person) -> str:
    """The name of somebody's household."""
    person = world.app.store.people.by_telegram(who.id)
    assert person is not None
    assert person.household_id is not None
    return world.app.store.places.household(person.household_id).name


def _next_own(world: World) -> tuple[date, Person]:
    """The next day from tomorrow that somebody of the neighbourhood may offer, and who they are."""
    store = world.app.store
    group = store.places.get(group_id(world))
    ahead = rotation.plan(store.rota.of(group), _today(world) + timedelta(days=1), 14)
    accounts = {person.id: person for person in world.people.values()}
    for turn in ahead:
        members = store.people.of_household(turn.household_id) if turn.household_id and turn.why in OWN else []
        found = [accounts[each.telegram_id] for each in members if each.telegram_id in accounts]
        if found and not store.rota.open_offers(group.id, turn.day):
            return turn.day, found[0]
    raise LookupError("no turn can be offered")


async def swap(world: World, script: Script) -> list[Claim]:
    """Somebody cannot; a neighbour takes the turn with one tap, and is reminded in their stead."""
    day, owner = _next_own(world)
    taker = next(who for who in (world.old_neighbour, world.neighbour, world.deputy) if who != owner)
    await world.say(owner, world.bot, script["swap_words"].format(month=day.month, day=day.day, name=f"{day:%B}"))
    await world.press(owner, world.bot, script["everybody"])
    await world.press(taker, world.group, script["i_take_it"])
    told = _home(world, taker) in world.last(owner, world.bot).text
    await _morning_of(world, day)
    reminded = on_duty(world) == taker and script["clear"] in world.last(taker, world.bot).labels
    await world.press(taker, world.bot, script["clear"])
    return [Claim("c_swap_told", told), Claim("c_swap_reminded", reminded)]


async def absence(world: World, script: Script) -> list[Claim]:
    """A home stands empty: the check says so, turns pass it by, and coming home is one tap."""
    away = next(who for who in (world.neighbour, world.resident) if who != on_duty(world))
    await world.say(away, world.bot, script["away_words"])
    await _clock(world, MORNING)
    leader = on_duty(world)
    assert leader is not None, "nobody has a turn today"
    glance = _home(world, away) in world.last(leader, world.bot).text
    await world.press(leader, world.bot, script["clear"])
    await world.press(away, world.bot, script["home_again"])
    person = world.app.store.people.by_telegram(away.id)
    home = person.household_id if person else None
    back = home is not None and not world.app.store.rota.away(home, _today(world))
    return [Claim("c_away_glance", glance and leader != away), Claim("c_away_home", back)]


async def found(world: World, script: Script) -> list[Claim]:
    """Point by point; what is wrong becomes an item that belongs to the check."""
    await _clock(world, MORNING)
    leader = on_duty(world)
    assert leader is not None, "nobody has a turn today"
    await world.press(leader, world.bot, script["one_by_one"])
    await world.press(leader, world.bot, script["fine_hygiene"])
    await world.press(leader, world.bot, script["a_problem"])
    await world.say(leader, world.bot, script["found_report"])
    await world.press(leader, world.bot, script["rest_fine"])
    store, today = world.app.store, _today(world)
    turn, item = store.duty.turn(group_id(world), today), newest(world)
    linked = any(tick.item_id == item.id for tick in store.rota.ticks(group_id(world), today))
    told = any(f"#{item.number} " in text for text in world.texts(world.head, world.bot))
    return [
        Claim("c_found_item", linked and told),
        Claim("c_found_check", turn is not None and turn.state is TurnState.PROBLEM),
    ]


async def missed(world: World, script: Script) -> list[Claim]:
    """Nobody answers: two nudges to the household, the safety head in the evening, and the group hears nothing."""
    await _clock(world, MORNING)
    leader, day = on_duty(world), _today(world)
    assert leader is not None, "nobody has a turn today"
    before, shared = len(world.sees(leader, world.bot)), len(world.sees(world.resident, world.group))
    await _clock(world, MIDDAY)
    await _clock(world, SIX)
    nudged = sum(script["clear"] in seen.labels for seen in world.sees(leader, world.bot)[before:])
    await _clock(world, EVENING)
    told = any(script["looked"] in seen.labels for seen in world.sees(world.head, world.bot)[-3:])
    await _clock(world, MORNING)
    quiet = not any(script["clear"] in seen.labels for seen in world.sees(world.resident, world.group)[shared:])
    await world.press(leader, world.bot, script["say_why"])
    await world.say(leader, world.bot, script["missed_why"])
    turn = world.app.store.duty.turn(group_id(world), day)
    explained = turn is not None and turn.state is TurnState.MISSED and turn.reason == script["missed_why"]
    return [
        Claim("c_missed_nudged", nudged == 2 and quiet),  # noqa: PLR2004  # at midday and at six
        Claim("c_missed_head", told),
        Claim("c_missed_why", explained),
    ]
