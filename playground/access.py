"""Which chats and messages a bot may use, and Telegram's words when it may not."""

from playground.faults import ApiError, RefusalKind, bad_request, forbidden
from playground.state import Bot, Chat, Message, Person, User
from playground.world import World

_BLOCKED = "bot was blocked by the user"
_NOT_STARTED = "bot can't initiate conversation with a user"


def find_chat(world: World, bot: Bot, chat_id: int | str) -> Chat:
    """The chat a bot names and may see. Raises 400 for unknown ones, 403 where it was removed."""
    number = _number(chat_id)
    if number is not None and number > 0:
        return _find_private(world, bot, number)
    chat = world.chats.get(number) if number is not None else None
    if chat is None or chat.member(bot) is None:
        raise bad_request("chat not found")
    _check_membership(chat, bot)
    return chat


def find_writable(world: World, bot: Bot, chat_id: int | str) -> Chat:
    """The chat, if the bot may write there now; the 403 of blocked, unstarted or muted otherwise."""
    chat = find_chat(world, bot, chat_id)
    if chat.kind == "private":
        if chat.blocked:
            raise forbidden(_BLOCKED, refusal=RefusalKind.BLOCKED)
        if not chat.started:
            raise forbidden(_NOT_STARTED, refusal=RefusalKind.NOT_STARTED)
        return chat
    row = chat.member(bot)
    if row is not None and row.status == "restricted":
        text = "not enough rights to send text messages to the chat"
        raise bad_request(text, refusal=RefusalKind.MUTED)
    return chat


def find_message(chat: Chat, message_id: int | None, missing: str) -> Message:
    """The message with this id; 400 with the text `missing` if there is none, or it was deleted."""
    message = chat.by_id.get(message_id or 0)
    if message is None:
        raise bad_request(missing)
    if message.deleted:
        raise bad_request(missing, refusal=RefusalKind.MESSAGE_GONE)
    return message


def find_user(world: World, user_id: int) -> User:
    """Any account; 400 if there is none with this id."""
    user = world.users.get(user_id)
    if user is None:
        raise bad_request("user not found")
    return user


def is_admin(chat: Chat, user: User) -> bool:
    """Whether the user administers the chat."""
    row = chat.member(user)
    return row is not None and row.is_admin


def require_admin(chat: Chat, bot: Bot, text: str) -> None:
    """400 with `text` unless the bot administers the chat. Private chats have no administrators."""
    if chat.kind != "private" and not is_admin(chat, bot):
        raise bad_request(text)


def _find_private(world: World, bot: Bot, user_id: int) -> Chat:
    person = world.users.get(user_id)
    if isinstance(person, Person):
        return world.private_chat(bot, person)
    if person is not None and person.is_bot:
        raise forbidden("bot can't send messages to bots")
    raise bad_request("chat not found")


def _check_membership(chat: Chat, bot: Bot) -> None:
    if chat.upgraded_to is not None:
        raise ApiError(
            400,
            "Bad Request: group chat was upgraded to a supergroup chat",
            refusal=RefusalKind.UPGRADED,
            parameters={"migrate_to_chat_id": chat.upgraded_to.id},
        )
    row = chat.members[bot.id]
    place = "group" if chat.kind == "group" else chat.kind
    if row.status == "kicked":
        message = f"bot was kicked from the {place} chat"
        raise forbidden(message, refusal=RefusalKind.REMOVED)
    if not row.is_in:
        message = f"bot is not a member of the {place} chat"
        raise forbidden(message, refusal=RefusalKind.REMOVED)


def _number(chat_id: int | str) -> int | None:
    """Forms carry numbers as strings. Names of public chats are not numbers."""
    text = str(chat_id)
    return int(text) if text.removeprefix("-").isdecimal() else None
