"""Which group is arranged by whoever looks after several: the one they name, else the only one it can be about."""

import re
from collections.abc import Callable

from bot.model import Place
from bot.rules.items.case import RefusedError
from bot.rules.words import naming
from handlers.duties.turns import led_groups
from handlers.visit import Visit

Names = Callable[[Visit, Place], list[str]]


def homes_of(visit: Visit, group: Place) -> list[str]:
    """How a group's households are called."""
    return [home.name for home in visit.store.places.households(group.id)]


def people_of(visit: Visit, group: Place) -> list[str]:
    """How those of a group are called."""
    return [person.name for person in visit.store.people.of_place(group.id)]


def led_in(visit: Visit, words: str, names: Names = homes_of) -> tuple[Place, str]:
    """The group that whoever asks arranges, and the words without its name.

    Raises:
        RefusedError: they lead none, or several and it could be more than one of them.
    """
    groups = led_groups(visit)
    if len(groups) == 1:
        return groups[0], words
    for group in groups:
        for name in (group.code, group.name):
            if [each for each in groups if name in {each.code, each.name}] == [group] and naming.named([name], words):
                return group, _without(name, words)
    found = [group for group in groups if naming.named(names(visit, group), words)]
    if len(found) != 1:
        raise RefusedError("led_which", groups=", ".join(f"{each.name} ({each.code})" for each in groups))
    return found[0], words


def _without(name: str, words: str) -> str:
    named = rf"\(?(?:\b(?:of|in|at|from)\s+)?{naming.pattern(name)}\)?的?"
    return re.sub(named, " ", words, flags=re.IGNORECASE).strip()
