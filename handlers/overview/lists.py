"""/items and /mine."""

from bot.decision import Kind, To
from bot.model import Place
from handlers.duties.turns import home_group
from handlers.visit import Visit


def on_items(visit: Visit) -> None:
    """What is open: in this group, or in the groups of whoever asks in private."""
    groups = groups_here(visit)
    if not groups:
        visit.notice(nothing_to_read(visit))
        return
    found = visit.store.items.open_in([group.id for group in groups])
    if found:
        visit.say(Kind.LIST, title="open", items=[item.id for item in found])
    else:
        visit.notice("nothing_open")


def groups_here(visit: Visit) -> list[Place]:
    """The groups a question is about: a group's own, all of an office's, or in private those one may read."""
    if visit.is_private:
        return _all_of(visit)
    return visit.store.places.groups_under(visit.place.id) if visit.place else []


def _all_of(visit: Visit) -> list[Place]:
    """Where one lives or holds office: having written in a chat once opens no books."""
    assert visit.person is not None
    offices = visit.store.places.offices_of(visit.person.id)
    under = [group for office in offices for group in visit.store.places.groups_under(office.place_id)]
    home = home_group(visit)
    return list({group.id: group for group in [*([home] if home else []), *under]}.values())


def nothing_to_read(visit: Visit) -> str:
    """Why there is no group here whose items whoever asks may read: the name of the sentence that says so."""
    if not visit.is_private:
        return "not_here" if visit.place is None else "no_groups"
    person = visit.person
    if person is None or person.place_id is None:
        return "no_group"
    return "turn_no_household" if person.household_id is None else "turn_moved_away"


def on_mine(visit: Visit) -> None:
    """One's own reports; told in private, since they may include private ones."""
    if visit.person is None:
        visit.notice("anonymous")
        return
    found = visit.own_reports()
    if not visit.is_private:
        found = [item for item in found if not item.private]
    to = To(person_id=visit.person.id) if visit.person.reachable else None
    if found:
        visit.say(Kind.LIST, to, title="mine", items=[item.id for item in found])
    else:
        visit.notice("nothing_mine", to)
