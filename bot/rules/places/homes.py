"""Who belongs to which home: somebody of it says yes to a newcomer; whoever leaves the chat belongs to it no more.

What somebody said, reported and voted stays where it was, whatever home they belong to.
"""

from collections.abc import Collection, Iterable, Sequence

from bot.decision import Change, Decision, GroupJoined, HouseholdJoined, Kind, PersonLeft, Say, To, decide
from bot.model import Household, Level, Person
from bot.rules.duties import turns
from bot.rules.duties.duty import Day
from bot.rules.items.case import RefusedError


def needs_a_yes(home: Household, members: Iterable[Person]) -> bool:
    """Whether somebody has to say that a newcomer belongs here: its members, or the safety head if it moved away."""
    return home.left_on is not None or any(each.telegram_id is not None for each in members)


def asked(home: Household, members: Iterable[Person], in_line: Sequence[Person]) -> list[Person]:
    """Who can say it: whoever of the home can be written to, else the first in line. Raises RefusedError if nobody."""
    reachable = [] if home.left_on is not None else [each for each in members if each.reachable]
    if not reachable and not in_line:
        raise RefusedError("home_nobody", household=home.name)
    return reachable or list(in_line)


def ask(person: Person, home: Household, members: Iterable[Person], in_line: Sequence[Person]) -> Decision:
    """Somebody tapped a home that has members. Raises RefusedError as `asked`."""
    params = {"person": person.id, "household": home.id}
    key = f"belongs:{person.id}:{home.id}"
    whom = asked(home, members, in_line)
    questions = [Say(Kind.BELONGS, To(person_id=each.id), params, key=f"{key}:{each.id}") for each in whom]
    return decide(GroupJoined(person.id, home.place_id), questions)


def join(day: Day, person: Person, home: Household, members: Iterable[Person]) -> Decision:
    """They belong to the home from now on. If it had moved away, newcomers live there now."""
    joined = HouseholdJoined(person.id, home.id, home.place_id)
    if home.left_on is None:
        return decide(joined)
    gone: list[Change] = [PersonLeft(each.id) for each in members if each.id != person.id]
    return decide(gone, joined) + turns.comes_back(day, home.id)


def left(day: Day, person: Person, home: Household | None, others: Collection[Person]) -> Decision:
    """They left the chat, or were removed. Their office ends by vote or appointment, not by this.

    Who is first in line hears of it only if nobody of the home is left to take its turns.
    """
    if home is None or others or home.left_on is not None:
        return decide(PersonLeft(person.id))
    return decide(PersonLeft(person.id), _empty(day, person, home))


def leader_left(day: Day, person: Person, others: Iterable[Person], above: Iterable[To]) -> Decision:
    """Whoever is told first of what concerns the group left its chat: those beside them and the office above read it.

    They are told first as before, in private, until somebody else is named.
    """
    who = Level.GROUP.value if person in day.heads else "deputy"
    values = {"text": "leader_left", "name": person.name, "who": who, "place": day.group.name}
    beside = [To(person_id=each.id) for each in dict.fromkeys(others) if each.reachable and each.id != person.id]
    return decide(Say(Kind.NOTICE, to, values, not_before=day.not_before) for to in [*beside, *above])


def _empty(day: Day, person: Person, home: Household) -> Iterable[Say]:
    values = {"text": "home_empty", "name": person.name, "home": home.id}
    told = [each for each in day.in_line if each.id != person.id]
    return [Say(Kind.NOTICE, To(person_id=each.id), values, not_before=day.not_before) for each in told]
