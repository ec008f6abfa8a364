"""Forum topics: opening, renaming, closing, deleting."""

from typing import Any

from aiogram import methods, types

from playground.access import find_chat, require_admin
from playground.context import Context
from playground.faults import bad_request
from playground.methods.registry import answers
from playground.posting import post, remove
from playground.state import Chat, Topic

_RIGHTS = "not enough rights to manage topics"
_LONGEST_NAME = 128


@answers(methods.CreateForumTopic)
def create_forum_topic(ctx: Context, call: methods.CreateForumTopic) -> types.ForumTopic:
    """A new topic; its id is that of the message that says so."""
    chat = _forum(ctx, call.chat_id)
    name = _checked_name(call.name)
    color = call.icon_color or Topic.icon_color
    created = types.ForumTopicCreated(name=name, icon_color=color)
    topic = chat.topics[chat.next_id] = Topic(chat.next_id, name, color)
    post(ctx.world, chat, ctx.bot, topic=topic.id, service={"forum_topic_created": created})
    return types.ForumTopic(message_thread_id=topic.id, name=name, icon_color=color)


@answers(methods.EditForumTopic)
def edit_forum_topic(ctx: Context, call: methods.EditForumTopic) -> bool:
    """Another name."""
    chat, topic = _topic(ctx, call)
    if call.name:
        topic.name = _checked_name(call.name)
    service = {"forum_topic_edited": types.ForumTopicEdited(name=call.name)}
    post(ctx.world, chat, ctx.bot, topic=topic.id, service=service)
    return True


@answers(methods.CloseForumTopic)
def close_forum_topic(ctx: Context, call: methods.CloseForumTopic) -> bool:
    """Nobody writes there any more."""
    return _close(ctx, call, closed=True, service={"forum_topic_closed": types.ForumTopicClosed()})


@answers(methods.ReopenForumTopic)
def reopen_forum_topic(ctx: Context, call: methods.ReopenForumTopic) -> bool:
    """People write there again."""
    return _close(ctx, call, closed=False, service={"forum_topic_reopened": types.ForumTopicReopened()})


@answers(methods.DeleteForumTopic)
def delete_forum_topic(ctx: Context, call: methods.DeleteForumTopic) -> bool:
    """The topic goes, with all its messages."""
    chat, topic = _topic(ctx, call)
    del chat.topics[topic.id]
    for message in chat.timeline:
        if message.topic == topic.id and not message.deleted:
            remove(ctx.world, message)
    return True


def _close(ctx: Context, call: Any, *, closed: bool, service: dict[str, Any]) -> bool:
    """The topic is closed or open from now on, and a service message says so."""
    chat, topic = _topic(ctx, call)
    if topic.closed is closed:
        raise bad_request("TOPIC_NOT_MODIFIED")
    topic.closed = closed
    post(ctx.world, chat, ctx.bot, topic=topic.id, service=service)
    return True


def _topic(ctx: Context, call: Any) -> tuple[Chat, Topic]:
    chat = _forum(ctx, call.chat_id)
    topic = chat.topics.get(call.message_thread_id)
    if topic is None:
        raise bad_request("message thread not found")
    return chat, topic


def _forum(ctx: Context, chat_id: int | str) -> Chat:
    chat = find_chat(ctx.world, ctx.bot, chat_id)
    if not chat.forum:
        raise bad_request("the chat is not a forum")
    require_admin(chat, ctx.bot, _RIGHTS)
    return chat


def _checked_name(name: str) -> str:
    trimmed = name.strip()
    if not 1 <= len(trimmed) <= _LONGEST_NAME:
        raise bad_request("TOPIC_TITLE_INVALID" if trimmed else "topic name must be non-empty")
    return trimmed
