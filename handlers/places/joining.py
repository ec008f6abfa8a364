"""A member taps their household. One that has members is joined with the yes of one of them, or of the safety head."""

from bot.decision import Kind, To
from bot.model import Household, Person, Place, Role
from bot.rules.items.case import RefusedError
from bot.rules.places import homes
from bot.rules.places.times import local
from bot.texts.buttons import Press
from handlers.duties.turns import arranged, leads, reply, today_of
from handlers.visit import Visit


def group_joined(visit: Visit) -> Place | None:
    """The group whose homes whoever asks may choose from: this chat's, or in private the one they wrote in."""
    if not visit.is_private:
        return visit.group
    place_id = visit.person.place_id if visit.person else None
    return visit.store.places.get(place_id) if place_id else None


def offer(visit: Visit) -> None:
    """All homes of the group, to tap. Raises RefusedError."""
    group = group_joined(visit)
    if group is None:
        raise RefusedError("household_where" if visit.is_office else "no_group" if visit.is_private else "not_here")
    if not visit.store.places.households(group.id):
        raise RefusedError("turn_no_households")
    visit.say(Kind.HOUSEHOLDS, reply(visit), place=group.id, all=True)


def on_join(visit: Visit, press: Press) -> None:
    """A home was tapped."""
    group, person = group_joined(visit), visit.person
    home = home_in(visit, group.id, press.subject) if group else None
    if group is None or home is None or person is None:
        raise RefusedError("stale")
    if person.household_id is not None and person.household_id != home.id:
        already = visit.store.places.household(person.household_id)
        raise RefusedError("already_at_home", household=already.name)
    members = visit.store.people.of_household(home.id)
    if person.household_id is None and homes.needs_a_yes(home, members) and not leads(visit, group.id):
        _ask(visit, person, home, members)
    else:
        move_in(visit, person, home)
        visit.toast("joined", household=home.name)


def home_in(visit: Visit, place_id: int, household_id: int) -> Household | None:
    """A home of a group; one may name any, also one that does not exist."""
    return next((home for home in visit.store.places.households(place_id) if home.id == household_id), None)


def move_in(visit: Visit, person: Person, home: Household) -> None:
    """Somebody belongs to a home from now on; whose next turn moves by it is told."""
    if person.household_id == home.id and home.left_on is None:
        return
    before = today_of(visit, visit.store.places.get(home.place_id))
    visit.do(homes.join(before, person, home, visit.store.people.of_household(home.id)))
    arranged(visit, before, {home.id})


def _ask(visit: Visit, person: Person, home: Household, members: list[Person]) -> None:
    """Once a day for each home: who taps again has not been forgotten."""
    group = visit.store.places.get(home.place_id)
    in_line = visit.store.duty.in_line(group, local(visit.now, group.timezone).date())
    question = homes.ask(person, home, members, in_line)
    note, today = f"asked_home:{person.id}:{home.id}", local(visit.now, "UTC").date().isoformat()
    if visit.store.noted(note) != today:
        visit.store.note(note, today)
        visit.do(question)
    visit.toast(_who_is_asked(visit, home, homes.asked(home, members, in_line)[0]), household=home.name)


def _who_is_asked(visit: Visit, home: Household, first: Person) -> str:
    """The sentence that says it: somebody of the home, the safety head, or the deputy who stands in."""
    if first.household_id == home.id:
        return "home_asked"
    return "head_asked" if first in visit.store.places.holders(home.place_id, Role.HEAD) else "deputy_asked"


def on_belongs(visit: Visit, press: Press) -> None:
    """Yes, they are of this household."""
    person, home = _newcomer(visit, press)
    visit.settle()
    move_in(visit, person, home)
    _tell(visit, person, "home_yours", home)
    visit.toast("heard")


def on_stranger(visit: Visit, press: Press) -> None:
    """No, they are not."""
    person, home = _newcomer(visit, press)
    visit.settle()
    _tell(visit, person, "home_not_yours", home)
    visit.toast("heard")


def _newcomer(visit: Visit, press: Press) -> tuple[Person, Household]:
    """Who waits to belong to which home, if whoever presses may say so. Raises RefusedError."""
    person = visit.store.people.find(press.subject)
    named = int(press.argument) if press.argument.isdecimal() else 0
    home = home_in(visit, person.place_id, named) if person and person.place_id else None
    if person is None or home is None or visit.person is None:
        raise RefusedError("stale")
    of_it = home.left_on is None and visit.person.household_id == home.id
    if not of_it and not leads(visit, home.place_id):
        raise RefusedError("turn_not_yours")
    if person.household_id is not None:
        raise RefusedError("already_answered")
    return person, home


def _tell(visit: Visit, person: Person, text: str, home: Household) -> None:
    """In their private chat, else in the group to them alone."""
    to = To(person_id=person.id) if person.reachable else To(place_id=home.place_id, only=person.telegram_id)
    visit.notice(text, to, home=home.id)
