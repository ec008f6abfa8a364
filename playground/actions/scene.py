"""Setting the scene: people, bots, chats, topics."""

from collections.abc import Sequence
from typing import Literal

from aiogram.types import ForumTopicCreated

from playground.actions.base import Actions
from playground.posting import post
from playground.state import Bot, Chat, Member, Person, Topic, User

_FIRST_PERSON = 100_000_000
_FIRST_BOT = 7_000_000_000
_FIRST_GROUP = 4_000_000_000
_FIRST_SUPERGROUP = 1_002_000_000_000


class Scene(Actions):
    """Things that are there before anybody acts."""

    def add_bot(self, username: str, *, name: str | None = None, privacy_mode: bool = True) -> Bot:
        """A bot's account, as BotFather makes it. Its `token` is what the bot's program needs."""
        number = _FIRST_BOT + next(self.world.ids)
        secret = f"playground-{number:022d}-token"
        bot = Bot(number, name or username, username, token=f"{number}:{secret}", privacy_mode=privacy_mode)
        self.world.users[number] = bot
        self.world.open_queue(bot)
        return bot

    def set_privacy(self, bot: Bot, *, on: bool) -> None:
        """BotFather's /setprivacy. (Telegram applies it to a group when the bot is added again; here at once.)"""
        bot.privacy_mode = on

    def add_person(self, name: str, *, username: str | None = None, language_code: str | None = "en") -> Person:
        """Somebody with an app."""
        person = Person(_FIRST_PERSON + next(self.world.ids), name, username, language_code)
        self.world.users[person.id] = person
        return person

    def set_online(self, person: Person, *, on: bool) -> None:
        """Whether their app is connected. While it is not, ephemeral messages to them are lost unseen."""
        person.online = on

    def add_group(
        self,
        title: str,
        *,
        members: Sequence[User] = (),
        creator: Person | None = None,
        kind: Literal["group", "supergroup"] = "supergroup",
        forum: bool = False,
    ) -> Chat:
        """A group that exists already. Without a `creator` the first member is it. Nobody is told."""
        chat = Chat(self._new_chat_id(kind), kind, title, forum=forum)
        self.world.chats[chat.id] = chat
        owner = creator or next((user for user in members if isinstance(user, Person)), None)
        for user in (*([owner] if owner else []), *members):
            status: Literal["creator", "member"] = "creator" if user is owner else "member"
            chat.members[user.id] = Member(user, status)
        return chat

    def add_channel(self, title: str, *, creator: Person) -> Chat:
        """A channel, on whose behalf somebody can write in a group."""
        chat = Chat(self._new_chat_id("supergroup"), "channel", title)
        self.world.chats[chat.id] = chat
        chat.members[creator.id] = Member(creator, "creator")
        return chat

    def add_topic(self, group: Chat, name: str, *, by: User | None = None) -> Topic:
        """A forum topic. ValueError if the group is no forum."""
        if not group.forum:
            message = f"{group.title} is not a forum"
            raise ValueError(message)
        owner = by or next(row.user for row in group.members.values() if row.is_in)
        created = ForumTopicCreated(name=name, icon_color=Topic.icon_color)
        message_id = group.next_id
        post(self.world, group, owner, topic=message_id, service={"forum_topic_created": created})
        topic = group.topics[message_id] = Topic(message_id, name)
        return topic

    def _new_chat_id(self, kind: str) -> int:
        base = _FIRST_GROUP if kind == "group" else _FIRST_SUPERGROUP
        return -(base + next(self.world.ids))
