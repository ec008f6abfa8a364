"""A chat gets its place, a person of the roster their account.

Telegram's administrator rights grant nothing here: a chat is bound by whoever answers for its place, or by
the operator.
"""

from telegram import ChatMember

from bot.decision import ChatBound, ChatMigrated, Kind, PersonLinked, Reachable, To, card, decide
from bot.model import Level, Person, Place, Role
from bot.rules.duties import duty
from bot.rules.places import chats
from handlers.talking.helping import refresh_menu
from handlers.visit import Visit

MOST_OF_CODE = 40  # characters of what somebody took for a code


def on_setup(visit: Visit) -> None:
    """/setup CODE in a group chat."""
    if visit.is_private:
        visit.notice("setup_in_group")
        return
    code = _code(visit)
    if visit.user is None:
        visit.notice("anonymous")
    elif code:
        _bind(visit, code)
    else:
        _offer(visit)


def on_start_in_group(visit: Visit) -> None:
    """What Telegram says for whoever adds the bot by https://t.me/<bot>?startgroup=CODE."""
    code = _code(visit)
    if code and not (visit.place and visit.place == visit.store.places.by_code(code)):  # it may be its chat again
        _bind(visit, code)
    elif visit.place is None:
        visit.notice("not_here")


def _code(visit: Visit) -> str:
    """All that follows the command: the first word of a code with a space in it may be another place's."""
    return " ".join((visit.message.text or "").split()[1:])


def _offer(visit: Visit) -> None:
    """Without a code: if exactly one place of theirs has no chat yet, that is the one."""
    mine = [place for place in visit.store.places.all() if place.chat_id is None and _may_bind(visit, place)]
    if len(mine) == 1:
        _bind(visit, mine[0].code)
    else:
        visit.notice("setup_which")


def _bind(visit: Visit, code: str) -> None:
    place = visit.store.places.by_code(code)
    if place is None:
        visit.notice("setup_unknown", code=code[:MOST_OF_CODE])
    elif not _may_bind(visit, place):
        visit.notice("setup_who", place=place.name)
    elif visit.place is not None and not _may_bind(visit, visit.place):  # it is another place's chat already
        visit.notice("setup_who", place=visit.place.name)
    elif visit.place is not None and visit.place.level is not place.level:  # a slip of the code: others read here
        visit.notice("setup_other_level", place=visit.place.name, other=place.name, code=place.code)
    else:
        topic = visit.message.message_thread_id if visit.message.is_topic_message else None
        _bound(visit, place, topic)


def _may_bind(visit: Visit, place: Place) -> bool:
    """The operator, whoever holds office there, and whoever holds office above."""
    if visit.user is None or visit.person is None:
        return False
    if visit.user.id in visit.owner_ids:
        return True
    return visit.store.places.answers_for(place, visit.person.id)


def _bound(visit: Visit, place: Place, topic: int | None) -> None:
    visit.do(decide(ChatBound(place.id, visit.chat_id, topic)))
    _tell_the_old_chat(visit, place)
    to = To(place_id=place.id)
    if place.level is not Level.GROUP:
        visit.notice("setup_office", to, place=place.name)
        visit.look_again()
        refresh_menu(visit)
        return
    visit.do(decide(duty.first_plan(place, visit.now, visit.store.rota.settings(place).check_time)))
    heads = visit.store.places.holders(place.id, Role.HEAD)
    visit.notice("setup_done", to, place=place.name, head=heads[0].name if heads else "—")
    visit.say(Kind.HOUSEHOLDS, to, place=place.id)
    if not _can_hear(visit):
        visit.notice("setup_private", to)
    _show_cards(visit, place)


def _tell_the_old_chat(visit: Visit, place: Place) -> None:
    """Whoever reads there hears nothing any more, and may say that it was a mistake. `place` is as it was before."""
    if place.chat_id in {None, visit.chat_id}:
        return
    assert visit.person is not None
    values = {"place": place.name, "code": place.code, "name": visit.person.name, "speaks": place.language}
    visit.notice("setup_elsewhere", To(chat_id=place.chat_id, thread_id=place.thread_id), **values)


def _show_cards(visit: Visit, place: Place) -> None:
    """What is open in a group stands in the chat that is its chat from now on."""
    if place.level is Level.GROUP:
        open_items = visit.store.items.open_in([place.id])
        visit.do(decide([card(item.id, To(place_id=place.id)) for item in open_items]))


def _can_hear(visit: Visit) -> bool:
    """Whether the bot gets plain messages of this chat: as an administrator, or with privacy mode off."""
    return visit.store.noted(f"administrator:{visit.chat_id}") == "yes" or visit.store.noted("hears_all") == "yes"


def on_bot_membership(visit: Visit) -> None:
    """The bot itself was added, promoted or removed; in private: unblocked or blocked."""
    change = visit.update.my_chat_member
    assert change is not None
    status = change.new_chat_member.status
    if visit.is_private:
        _private_chat(visit, is_open=status == ChatMember.MEMBER)
        return
    could_hear = _can_hear(visit)
    promoted = status == ChatMember.ADMINISTRATOR
    visit.store.note(f"administrator:{visit.chat_id}", "yes" if promoted else "no")
    place, is_out = visit.place, status in {ChatMember.LEFT, ChatMember.BANNED}
    if place is None:
        if not is_out:
            _back(visit)
    elif is_out:
        visit.store.note(f"was:{visit.chat_id}", str(place.id))
        visit.do(chats.lost(place, visit.chat_id, visit.store.places.answering(place)))
    else:  # perhaps it was muted: what waited for the chat is said now
        visit.do(decide(ChatBound(place.id, visit.chat_id, place.thread_id)))
        if place.level is Level.GROUP and could_hear and not _can_hear(visit):
            visit.notice("setup_deaf", To(place_id=place.id))


def _back(visit: Visit) -> None:
    """Added again where it was removed: the chat is its place's again if whoever adds it may say so, and no other chat
    is; else it is said how.
    """
    known = visit.store.noted(f"was:{visit.chat_id}")
    place = visit.store.places.find(int(known)) if known else None
    if place is None:
        return
    if place.chat_id is None and _may_bind(visit, place):
        _bound(visit, place, place.thread_id)
    else:
        visit.notice("not_here", To(chat_id=visit.chat_id))


def _private_chat(visit: Visit, *, is_open: bool) -> None:
    person = visit.store.people.by_telegram(visit.chat_id)
    if person is not None:
        visit.do(decide(Reachable(person.id, reachable=is_open)))


def on_migrated(visit: Visit) -> None:
    """The group became a supergroup. Both chats say so; either is enough, and the second changes nothing."""
    message = visit.message
    old, new = message.migrate_from_chat_id or message.chat.id, message.migrate_to_chat_id or message.chat.id
    if visit.store.places.by_chat(old) is not None:
        visit.do(decide(ChatMigrated(old, new)))
    if (known := visit.store.noted(f"administrator:{old}")) and visit.store.noted(f"administrator:{new}") is None:
        visit.store.note(f"administrator:{new}", known)  # rights come along, and Telegram does not say so
    place = visit.store.places.by_chat(new)
    if place is not None:
        _show_cards(visit, place)


def on_start(visit: Visit) -> None:
    """/start in private: the chat is open now, and a personal link says who they are."""
    words = (visit.message.text or "").split()
    linked = visit.store.people.by_invite(words[1]) if len(words) > 1 else None
    if linked is not None:
        _link(visit, linked)
        return
    assert visit.person is not None
    known = visit.person.place_id or visit.store.places.offices_of(visit.person.id)
    visit.notice("hello" if known else "hello_stranger")
    refresh_menu(visit)


def _link(visit: Visit, person: Person) -> None:
    """Whoever opens a personal link is that person. An account that was met before gives way to it."""
    assert visit.user is not None
    known = visit.store.people.by_telegram(visit.user.id)
    if known is not None and (visit.store.places.offices_of(known.id) or _lives_elsewhere(known, person)):
        visit.notice("hello")
        return
    visit.do(decide(PersonLinked(person.id, visit.user.id), Reachable(person.id, reachable=True)))
    visit.notice("linked", name=person.name)
    visit.look_again()
    refresh_menu(visit)


def _lives_elsewhere(known: Person, person: Person) -> bool:
    """Whether the link is somebody else's: whoever opens it has said before that another household is theirs."""
    return None not in {known.household_id, person.household_id} and known.household_id != person.household_id
