"""Who belongs to which home: whoever leaves the group's chat belongs to it no more."""

from telegram import ChatMember, ChatMemberRestricted, User

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
    if group is None or person is None or person.place_id != group.id:
        return
    before = today_of(visit, group)
    home = visit.store.places.household(person.household_id) if person.household_id else None
    members = visit.store.people.of_household(home.id) if home else []
    visit.do(homes.left(before, person, home, [each for each in members if each != person]))
    arranged(visit, before, ())
