"""Coming and going, promoting and removing, opening and blocking."""

from playground.actions.base import Actions
from playground.formatting import with_detected
from playground.membership import change_private, change_status, depart, enter
from playground.posting import post
from playground.state import Bot, Chat, Member, Message, Person, Status, User


class Moving(Actions):
    """Who is where, and with which rights."""

    def add_bot_to(
        self,
        group: Chat,
        bot: Bot,
        *,
        by: Person,
        admin: bool = False,
        start_parameter: str | None = None,
    ) -> None:
        """`by` adds the bot, as `t.me/bot?startgroup=…` does: it hears of itself, then gets `/start`.

        If it is there already, it only becomes an administrator, if wanted, and gets `/start`.
        """
        self.require_member(group, by)
        row = group.member(bot)
        if row is None or not row.is_in:
            enter(self.world, group, bot, by=by, admin=admin)
        elif admin and not row.is_admin:
            change_status(self.world, group, bot, "administrator", by=by)
        if start_parameter is not None:
            self._post_text(group, by, f"/start@{bot.username} {start_parameter}".rstrip())

    def join(self, person: Person, group: Chat) -> None:
        """A person comes in on their own. ValueError if they are in already."""
        row = group.member(person)
        if row is not None and row.is_in:
            message = f"{person.name} is in {group.title} already"
            raise ValueError(message)
        enter(self.world, group, person, by=person)

    def leave(self, person: Person, group: Chat) -> None:
        """A person goes."""
        self.require_member(group, person)
        depart(self.world, group, person, by=person)

    def remove(self, who: User, group: Chat, *, by: Person) -> None:
        """`by` removes a member. ValueError if `by` does not administer the group, or it is its owner."""
        self._require_power(group, who, by)
        depart(self.world, group, who, by=by)

    def promote(self, who: User, group: Chat, *, by: Person) -> None:
        """Make a member an administrator."""
        self._set_status(who, group, "administrator", by)

    def demote(self, who: User, group: Chat, *, by: Person) -> None:
        """Make an administrator a member."""
        self._set_status(who, group, "member", by)

    def mute(self, who: User, group: Chat, *, by: Person) -> None:
        """Take a member's right to write."""
        self._set_status(who, group, "restricted", by)

    def unmute(self, who: User, group: Chat, *, by: Person) -> None:
        """Give the right to write back."""
        self._set_status(who, group, "member", by)

    def rename(self, group: Chat, title: str, *, by: Person) -> None:
        """Give the group another title; it says so."""
        self._require_admin(group, by)
        group.title = title
        post(self.world, group, by, service={"new_chat_title": title})

    def upgrade(self, group: Chat, *, by: Person | None = None) -> Chat:
        """Turn a basic group into a supergroup, which has another id. Calls to the old one are refused."""
        if group.kind != "group" or group.upgraded_to is not None:
            message = f"{group.title} is no basic group"
            raise ValueError(message)
        owner = by or next(row.user for row in group.members.values() if row.status == "creator")
        upgraded = self._supergroup_of(group)
        post(self.world, group, owner, service={"migrate_to_chat_id": upgraded.id})
        post(self.world, upgraded, owner, service={"migrate_from_chat_id": group.id})
        group.upgraded_to = upgraded
        return upgraded

    def start(self, person: Person, bot: Bot, parameter: str | None = None) -> Message:
        """Open the private chat and press START: the bot gets `/start` with the link's parameter."""
        chat = self.world.private_chat(bot, person)
        change_private(self.world, chat, blocked=False)
        chat.started = True
        return self._post_text(chat, person, f"/start {parameter}" if parameter else "/start")

    def block(self, person: Person, bot: Bot) -> None:
        """Stop the bot: it hears that, and its messages are refused."""
        change_private(self.world, self.world.private_chat(bot, person), blocked=True)

    def unblock(self, person: Person, bot: Bot) -> None:
        """Let the bot write again."""
        change_private(self.world, self.world.private_chat(bot, person), blocked=False)

    def _supergroup_of(self, group: Chat) -> Chat:
        number = -(1_002_000_000_000 + next(self.world.ids))
        upgraded = Chat(number, "supergroup", group.title, description=group.description)
        upgraded.members = {key: Member(row.user, row.status) for key, row in group.members.items()}
        upgraded.last_bot = group.last_bot
        self.world.chats[number] = upgraded
        return upgraded

    def _set_status(self, who: User, group: Chat, status: Status, by: Person) -> None:
        self._require_power(group, who, by)
        change_status(self.world, group, who, status, by=by)

    def _require_power(self, group: Chat, who: User, by: Person) -> None:
        """ValueError unless `by` may change the standing of `who`. Nobody changes the owner's."""
        self.require_member(group, who)
        self._require_admin(group, by)
        if group.members[who.id].status == "creator":
            message = f"{who.name} owns {group.title}"
            raise ValueError(message)

    def _require_admin(self, group: Chat, person: Person) -> None:
        row = group.member(person)
        if row is None or not row.is_admin:
            message = f"{person.name} does not administer {group.title}"
            raise ValueError(message)

    def _post_text(self, chat: Chat, sender: User, text: str) -> Message:
        formatted = with_detected(text, [])
        return post(self.world, chat, sender, text=formatted.text, entities=formatted.entities)
