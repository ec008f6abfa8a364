"""Which groups somebody may report something for, here."""

from collections.abc import Sequence

from bot.model import Place, Role
from bot.rules.items.case import RefusedError
from bot.texts.pages import short_code
from handlers.visit import Visit


def groups_of(visit: Visit) -> list[Place]:
    """The groups somebody may report for here: where they live, those they hold office for; the newest used first.

    In an office's chat those below it, for its officers and those above.
    """
    places, person = visit.store.places, visit.person
    if person is None:
        return []
    if visit.is_private:
        answered_for = [office.place_id for office in places.offices_of(person.id)]
        found = [*own_groups(visit), *answered_for]
    else:
        found = [visit.place.id] if visit.place and places.answers_for(visit.place, person.id) else []
    groups = list({group.id: group for place_id in found for group in places.groups_under(place_id)}.values())
    used = visit.store.items.used_by(person.id, private=visit.is_private)
    return sorted(groups, key=lambda group: used.index(group.id) if group.id in used else len(used))


def require_a_group(visit: Visit) -> None:
    """Nobody records what they were asked about while they belonged to a group, once they belong to none.

    Raises:
        RefusedError: they have left, or were removed.
    """
    if visit.is_private and not groups_of(visit):
        raise RefusedError("stale")


def of_code(groups: Sequence[Place], code: str) -> list[Place]:
    """Those of this code, or of the part of it that tells a group from its neighbours: "017"."""
    wanted = code.strip().upper()
    return [group for group in groups if wanted in {group.code.upper(), short_code(group).upper()}]


def own_groups(visit: Visit) -> list[int]:
    """The groups they belong to as a neighbour: where they live, and those they are safety head or deputy of."""
    assert visit.person is not None
    held = visit.store.places.offices_of(visit.person.id)
    lives = [visit.person.place_id] if visit.person.place_id else []
    return [*lives, *(office.place_id for office in held if office.role is not Role.OFFICER)]
