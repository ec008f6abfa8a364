"""Who belongs to which home: whoever leaves the group's chat belongs to it no more. Their office stays."""

from collections.abc import Iterable

from telegram import ChatMember, ChatMemberRestricted, User

from bot.decision import To
from bot.model import Person, Place, Role
from bot.rules.places import homes
from handlers.duties.turns import arranged, today_of
from handlers.visit import Visit


def on_left(visit: Visit) -> None:
    """The chat says that somebody left, or was removed."""
    gone = visit.message.left_chat_member
    if gone is not None:
        _leave(visit, gone)


def on_member(visit: Visit) -> None:
    """The same, as administrators hear it, also where the chat says nothing."""
    change = visit.update.chat_member
    assert change is not None
    now = change.new_chat_member
    if now.status in {ChatMember.LEFT, ChatMember.BANNED} or (
        isinstance(now, ChatMemberRestricted) and not now.is_member
    ):
        _leave(visit, now.user)


def _leave(visit: Visit, gone: User) -> None:
    """Only the chat of their own group counts; heard a second time, it changes nothing."""
    group, person = visit.group, visit.store.people.by_telegram(gone.id)
    if group is None or person is None:
        return
    if visit.store.places.roles_at(group.id, person.id):
        _tell_of_leader(visit, group, person)
    if person.place_id != group.id:
        return
    before = today_of(visit, group)
    home = visit.store.places.household(person.household_id) if person.household_id else None
    members = visit.store.people.of_household(home.id) if home else []
    visit.do(homes.left(before, person, home, [each for each in members if each != person]))
    arranged(visit, before, ())


def _tell_of_leader(visit: Visit, group: Place, person: Person) -> None:
    """Once a day: a departure is heard twice, and the chat of an upset evening may be left and joined again."""
    day, note = today_of(visit, group), f"left:{group.id}:{person.id}"
    today = day.today.isoformat()
    if person not in (*day.heads, *day.in_line) or visit.store.noted(note) == today:
        return
    visit.store.note(note, today)
    beside = visit.store.places.holders(group.id, Role.HEAD, Role.DEPUTY)
    visit.do(homes.leader_left(day, person, beside, _above(visit, group)))


def _above(visit: Visit, group: Place) -> Iterable[To]:
    """Where the next office up that can be told is told: its staff chat, else each officer in private."""
    for place in visit.store.places.chain(group)[1:]:
        officers = [each for each in visit.store.places.holders(place.id) if each.reachable]
        if place.chat_id is not None or officers:
            return (
                [To(place_id=place.id)] if place.chat_id is not None else [To(person_id=each.id) for each in officers]
            )
    return ()
