"""/departments, /departments add NAME, /departments remove NAME: who can be named to do something in a street."""

from bot.model import Level, Place, Role
from bot.rules.items.case import RefusedError
from bot.rules.places import departments as rules
from bot.rules.places.place_settings import settings_of
from handlers.reporting.report_command import words_after_command
from handlers.visit import Visit

CHANGES = {"add": rules.add, "remove": rules.remove}


def on_departments(visit: Visit) -> None:
    """List them, or change the list of one's own street."""
    street = _street(visit)
    if street is None:
        visit.notice("departments_where")
        return
    verb, *names = words_after_command(visit.message).split(maxsplit=1) or [""]
    if verb:
        try:
            _change(visit, street, verb.lower(), "".join(names))
        except RefusedError as refused:
            visit.notice(refused.reason, None, **refused.params)
            return
    _list(visit, visit.store.places.get(street.id))


def _street(visit: Visit) -> Place | None:
    """The street of this chat; in private, the one that whoever asks holds office under."""
    places = visit.store.places
    if not visit.is_private:
        return places.at_level(visit.place, Level.STREET) if visit.is_office and visit.place else None
    held = [places.get(office.place_id) for office in places.offices_of(visit.person.id)] if visit.person else []
    streets = [street for place in held if (street := places.at_level(place, Level.STREET))]
    return next(iter(streets), None)


def _change(visit: Visit, street: Place, verb: str, names: str) -> None:
    if visit.person is None or Role.OFFICER not in visit.store.places.roles_at(street.id, visit.person.id):
        raise RefusedError("departments_who", place=street.name)
    if verb not in CHANGES:
        raise RefusedError("department_which")
    visit.do(CHANGES[verb](street, names))


def _list(visit: Visit, street: Place) -> None:
    names = settings_of((street,)).departments
    if names:
        visit.notice("departments", place=street.name, names="\n".join(names))
    else:
        visit.notice("departments_none", place=street.name)
