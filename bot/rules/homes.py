"""Who belongs to which home: whoever leaves the group's chat belongs to it no more; what they said and did stays."""

from collections.abc import Collection, Iterable

from bot.decision import Decision, Kind, PersonLeft, Say, To, decide
from bot.model import Household, Person
from bot.rules.duty import Day


def left(day: Day, person: Person, home: Household | None, others: Collection[Person]) -> Decision:
    """They left the chat, or were removed. Their office ends by vote or appointment, not by this.

    The safety head hears of it only if nobody of the home is left to take its turns.
    """
    if home is None or others or home.left_on is not None:
        return decide(PersonLeft(person.id))
    return decide(PersonLeft(person.id), _empty(day, person, home))


def _empty(day: Day, person: Person, home: Household) -> Iterable[Say]:
    values = {"text": "home_empty", "name": person.name, "home": home.id}
    heads = [head for head in day.heads if head.id != person.id]
    return [Say(Kind.NOTICE, To(person_id=head.id), values, not_before=day.not_before) for head in heads]
