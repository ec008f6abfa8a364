"""Taps: buttons, reactions, votes."""

from collections.abc import Sequence
from datetime import datetime

from aiogram import types

from playground import wire
from playground.actions.base import Actions, as_message
from playground.emoji import REACTIONS
from playground.keyboards import find_button
from playground.seen import Seen
from playground.state import Bot, Chat, Message, Person, Poll
from playground.world import Press


class Touching(Actions):
    """What people do with messages besides writing."""

    def press(
        self, who: Person, message: Message | Seen, label: str | None = None, *, data: str | None = None
    ) -> Press:
        """`who` presses the button that reads `label`; the bot that sent the message gets the query.

        LookupError if there is no such button on what `who` sees. With `data` instead, any callback data is
        sent, as any member can with a client of their own.
        """
        shown = as_message(message)
        self.require_member(shown.chat, who)
        if not isinstance(shown.sender, Bot):
            raise LookupError("only messages of bots have buttons")  # noqa: TRY004 - a missing button, as ever
        if shown.is_ephemeral and shown.receiver is not who:
            error = f"{who.name} does not see this message"
            raise LookupError(error)
        if data is None:
            data = _data_of(shown, label or "")
        press = self._new_press(who, shown, shown.sender, data)
        self.world.queues[press.bot.id].put("callback_query", wire.dump(_query(press)))
        self.world.changed("pressed", shown.chat, shown)
        return press

    def _new_press(self, who: Person, shown: Message, bot: Bot, data: str) -> Press:
        number = str(4_000_000_000_000_000 + next(self.world.ids))
        press = Press(number, who, shown, data, bot, self.world.clock.now())
        self.world.presses[number] = press
        return press

    def react(self, who: Person, message: Message | Seen, emoji: str | None) -> None:
        """`who` reacts with one emoji, or takes their reaction back with None."""
        shown = as_message(message)
        self.require_member(shown.chat, who)
        if emoji is not None and emoji not in REACTIONS:
            error = f"{emoji} is not a reaction"
            raise ValueError(error)
        old = shown.reactions.pop(who.id, None)
        if emoji is not None:
            shown.reactions[who.id] = emoji
        update = wire.dump(_reaction(self.world.now(), who, shown, old, emoji))
        for bot in _admin_bots(shown.chat):
            self.world.queues[bot.id].put("message_reaction", update)
        self.world.changed("reacted", shown.chat, shown)

    def vote(self, who: Person, message: Message | Seen, options: Sequence[int]) -> None:
        """`who` chooses options of a poll by their index; none takes the vote back."""
        shown = as_message(message)
        self.require_member(shown.chat, who)
        poll = _open_poll(shown)
        if len(options) > 1 and not poll.multiple:
            raise ValueError("this poll takes one answer")
        if any(not 0 <= option < len(poll.options) for option in options):
            raise ValueError("there is no such option")
        poll.votes[who.id] = sorted(options)
        self._tell_of_vote(who, poll)
        self.world.changed("voted", shown.chat, shown)

    def _tell_of_vote(self, who: Person, poll: Poll) -> None:
        """Only the bot that asked hears of it; in an anonymous poll only the counts."""
        if not isinstance(poll.owner, Bot):
            return
        queue = self.world.queues[poll.owner.id]
        if not poll.anonymous:
            chosen = poll.votes[who.id]
            answer = types.PollAnswer(
                poll_id=poll.id,
                user=wire.user(who),
                option_ids=chosen,
                option_persistent_ids=[str(option) for option in chosen],
            )
            queue.put("poll_answer", wire.dump(answer))
        queue.put("poll", wire.dump(wire.poll(poll)))


def _data_of(shown: Message, label: str) -> str:
    if shown.deleted:
        raise LookupError("the message was deleted")
    button = find_button(shown.keyboard, label)
    if button.callback_data is None:
        error = f"{label!r} opens something; it does not tell the bot"
        raise LookupError(error)
    return button.callback_data


def _query(press: Press) -> types.CallbackQuery:
    shown = press.message
    message: types.Message | types.InaccessibleMessage = wire.message(shown)
    if shown.deleted:
        message = types.InaccessibleMessage(chat=wire.chat(shown.chat), message_id=shown.id, date=0)
    return types.CallbackQuery(
        id=press.id,
        from_user=wire.user(press.person),
        chat_instance=str(-(shown.chat.id * 7919)),
        message=message,
        data=press.data,
    )


def _reaction(
    now: datetime, who: Person, shown: Message, old: str | None, new: str | None
) -> types.MessageReactionUpdated:
    return types.MessageReactionUpdated(
        chat=wire.chat(shown.chat),
        message_id=shown.id,
        user=wire.user(who),
        date=now,
        old_reaction=[types.ReactionTypeEmoji(emoji=old)] if old else [],
        new_reaction=[types.ReactionTypeEmoji(emoji=new)] if new else [],
    )


def _admin_bots(chat: Chat) -> list[Bot]:
    return [row.user for row in chat.members.values() if isinstance(row.user, Bot) and row.is_admin]


def _open_poll(shown: Message) -> Poll:
    poll = shown.media.value if shown.media else None
    if not isinstance(poll, Poll) or poll.closed:
        raise ValueError("there is no open poll here")
    return poll
