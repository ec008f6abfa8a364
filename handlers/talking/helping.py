"""/help: what whoever asks can do where they ask; the menu of their chat lists the same."""

from bot.decision import Kind, Say, To, decide
from bot.model import Role
from bot.rules.commands import EVERYBODY, Part, Where, usable
from handlers.duties.turns import home_group, leads
from handlers.reporting import stranger
from handlers.visit import Visit


def on_help(visit: Visit) -> None:
    """In a group for whoever asks alone: what one of them can do is no news for all."""
    where, parts, said = _where(visit), parts_of(visit), visit.message.text or ""
    if not visit.is_private and visit.place is None:
        visit.notice("not_here")
    elif not parts:
        stranger.tell(visit, "" if said.startswith("/") else said)
    else:
        params = {"opening": _opening(where, parts), "commands": usable(where, parts)}
        place = {"place": visit.place.id} if visit.place else {}
        visit.do(decide(Say(Kind.HELP, _to_whom(visit), {**params, **place}, mention=True)))
        refresh_menu(visit)


def refresh_menu(visit: Visit) -> None:
    """The menu beside the text field offers the same as /help; said to Telegram only if it has changed."""
    where, parts = _where(visit), parts_of(visit)
    if where is Where.STAFF:
        parts = {Part.NEIGHBOUR, Part.OFFICER}  # one menu for all who read along
    names, to = usable(where, parts), _whose_menu(visit)
    if to is None or not names:
        return
    wanted, noted = " ".join([visit.speaks, *names]), visit.store.noted(_note_of(to))
    has_everybodys = noted is None and where is not Where.STAFF and names == usable(where, EVERYBODY)
    if wanted != noted and not has_everybodys:
        visit.store.note(_note_of(to), wanted)
        visit.do(decide(Say(Kind.MENU, to, {"commands": names})))


def parts_of(visit: Visit) -> set[Part]:
    """What whoever acts is where they act; nothing for a stranger in private."""
    facts = {
        Part.NEIGHBOUR: not visit.is_private or bool(visit.person and visit.person.place_id),
        Part.HOME: not visit.is_office and home_group(visit) is not None,
        Part.HEAD: _is_head(visit),
        Part.OFFICER: _is_officer(visit),
    }
    return {part for part, holds in facts.items() if holds}


def _is_head(visit: Visit) -> bool:
    if visit.person is None or visit.is_office:
        return False
    if visit.group is not None:
        return leads(visit, visit.group.id)
    offices = visit.store.places.offices_of(visit.person.id)
    return visit.is_private and any(office.role is not Role.OFFICER for office in offices)


def _is_officer(visit: Visit) -> bool:
    person, places = visit.person, visit.store.places
    if person is None:
        return False
    if visit.is_private:
        return any(office.role is Role.OFFICER for office in places.offices_of(person.id))
    chain = places.chain(visit.place) if visit.place else []
    return any(Role.OFFICER in places.roles_at(place.id, person.id) for place in chain)


def _where(visit: Visit) -> Where:
    if visit.is_private:
        return Where.PRIVATE
    return Where.STAFF if visit.is_office else Where.GROUP


def _opening(where: Where, parts: set[Part]) -> str:
    if where is Where.GROUP:
        return "group"
    if where is Where.STAFF:
        return "staff" if Part.OFFICER in parts else "staff_guest"
    if Part.OFFICER not in parts:
        return "neighbour"
    return "both" if parts & {Part.NEIGHBOUR, Part.HEAD} else "officer"


def _to_whom(visit: Visit) -> To:
    if visit.group is None or visit.user is None:
        return visit.here
    return visit.alone_below


def _whose_menu(visit: Visit) -> To | None:
    """Their private chat, a staff chat as a whole, or one member of a group."""
    if visit.is_private:
        return To(person_id=visit.person.id) if visit.person else None
    if visit.place is None or visit.user is None:
        return None
    return To(place_id=visit.place.id, only=None if visit.is_office else visit.user.id)


def _note_of(to: To) -> str:
    return f"menu:{to.lane}:{to.only or ''}"
