"""What all actions share."""

from playground.seen import Seen
from playground.state import Bot, Chat, Message, Person, Topic, User
from playground.world import World

Place = Chat | Bot
"""A group, or a bot: the private chat with it."""


class Actions:
    """Actions on one world."""

    world: World

    def place(self, person: Person, place: Place) -> Chat:
        """The chat itself."""
        return self.world.private_chat(place, person) if isinstance(place, Bot) else place

    def require_member(self, chat: Chat, user: User) -> None:
        """ValueError unless `user` is in `chat`: an app would not let them act there."""
        if chat.kind == "private":
            if chat.person is not user:
                message = f"{user.name} is not part of this private chat"
                raise ValueError(message)
            return
        row = chat.member(user)
        if row is None or not row.is_in:
            message = f"{user.name} is not in {chat.title}"
            raise ValueError(message)


def as_message(message: Message | Seen) -> Message:
    """What was said, or what was seen of it."""
    return message.message if isinstance(message, Seen) else message


def as_topic_id(topic: Topic | int | None) -> int | None:
    """The thread's number."""
    return topic.id if isinstance(topic, Topic) else topic
