"""Who comes, goes and rules: changes of standing, with the updates and service messages they cause."""

from aiogram.types import ChatMemberUpdated

from playground import wire
from playground.posting import post
from playground.state import Bot, Chat, Member, Status, User
from playground.world import World


def change_status(world: World, chat: Chat, user: User, status: Status, *, by: User) -> None:
    """Give `user` a new standing. The bot concerned hears `my_chat_member`, administrators `chat_member`."""
    old = chat.member(user) or Member(user, "left")
    new = Member(user, status, promoted_by=by.id if status == "administrator" else None)
    if old.status == status:
        return
    chat.members[user.id] = new
    update = wire.dump(_updated(world, chat, old, new, by))
    if isinstance(user, Bot):
        world.queues[user.id].put("my_chat_member", update)
    for bot in chat.bots():
        row = chat.member(bot)
        if bot is not user and row is not None and row.is_admin:
            world.queues[bot.id].put("chat_member", update)
    world.changed("members", chat)


def _updated(world: World, chat: Chat, old: Member, new: Member, by: User) -> ChatMemberUpdated:
    return ChatMemberUpdated(
        chat=wire.chat(chat),
        from_user=wire.user(by),
        date=world.now(),
        old_chat_member=wire.member(old),
        new_chat_member=wire.member(new),
    )


def enter(world: World, chat: Chat, user: User, *, by: User, admin: bool = False) -> None:
    """`user` comes in, added by `by` or on their own, and the chat says so."""
    change_status(world, chat, user, "administrator" if admin else "member", by=by)
    post(world, chat, by, service={"new_chat_members": [wire.user(user)]})


def depart(world: World, chat: Chat, user: User, *, by: User) -> None:
    """`user` goes, or `by` removes them, and the chat says so. The one who goes still hears it."""
    status: Status = "left" if by is user or (chat.kind == "group" and not user.is_bot) else "kicked"
    change_status(world, chat, user, status, by=by)
    message = post(world, chat, by, service={"left_chat_member": wire.user(user)})
    if isinstance(user, Bot) and by is not user:
        world.queues[user.id].put("message", wire.dump(wire.message(message)))


def change_private(world: World, chat: Chat, *, blocked: bool) -> None:
    """A person blocks or unblocks the bot of their private chat; it hears `my_chat_member`."""
    assert chat.person is not None
    assert chat.bot is not None
    if chat.blocked == blocked:
        return
    chat.blocked = blocked
    states: tuple[Status, Status] = ("member", "kicked") if blocked else ("kicked", "member")
    old, new = (Member(chat.bot, state) for state in states)
    update = wire.dump(_updated(world, chat, old, new, chat.person))
    world.queues[chat.bot.id].put("my_chat_member", update)
    world.changed("members", chat)
