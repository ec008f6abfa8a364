"""Who hears what in a group."""

import pytest

from playground import Limits
from tests.test_playground.helpers import Scene, scene

pytestmark = pytest.mark.anyio


async def heard(s: Scene) -> list[str]:
    """Texts of the messages the bot hears."""
    return [update["message"].get("text", "") for update in await s.updates() if "message" in update]


async def test_privacy_mode_lets_commands_and_replies_through() -> None:
    async with scene() as s:
        for text in ("hello", "/help", "/help@linli_bot", "/help@other_bot", "@linli_bot hi", "do /help"):
            s.pg.say(s.boris, s.group, text)
        assert await heard(s) == ["/help", "/help@linli_bot"]


async def test_replies_to_the_bot_and_to_what_was_meant_for_it() -> None:
    async with scene() as s:
        await s.api.send_message(s.group.id, "What is broken?")
        question = s.pg.view(s.boris, s.group)[-1]
        answer = s.pg.say(s.boris, s.group, "the lamp", reply_to=question)
        s.pg.say(s.anna, s.group, "which one?", reply_to=answer)
        chatter = s.pg.say(s.anna, s.group, "nice weather")
        s.pg.say(s.boris, s.group, "yes", reply_to=chatter)
        assert await heard(s) == ["the lamp", "which one?"]


async def test_bare_commands_are_for_the_bot_that_spoke_last() -> None:
    async with scene() as s:
        other = s.pg.add_bot("other_bot")
        s.pg.add_bot_to(s.group, other, by=s.anna)
        await s.pg.call(other, "sendMessage", chat_id=s.group.id, text="I am here too")
        await s.updates()
        s.pg.say(s.boris, s.group, "/help")
        assert await heard(s) == []
        await s.api.send_message(s.group.id, "And I am back")
        s.pg.say(s.boris, s.group, "/help")
        assert await heard(s) == ["/help"]


async def test_administrators_and_bots_without_privacy_mode_hear_everything() -> None:
    async with scene() as s:
        s.pg.promote(s.bot, s.group, by=s.anna)
        s.pg.say(s.boris, s.group, "one")
        s.pg.demote(s.bot, s.group, by=s.anna)
        s.pg.say(s.boris, s.group, "two")
        s.pg.set_privacy(s.bot, on=False)
        s.pg.say(s.boris, s.group, "three")
        assert await heard(s) == ["one", "three"]
        assert (await s.api.get_me()).can_read_all_group_messages


async def test_service_messages_and_private_chats_are_always_heard() -> None:
    async with scene() as s:
        s.pg.join(s.pg.add_person("Carla"), s.group)
        s.pg.say(s.boris, s.bot, "just between us")
        joined, said = await s.updates()
        assert joined["message"]["new_chat_members"][0]["first_name"] == "Carla"
        assert said["message"]["chat"]["type"] == "private"


async def test_mentions_can_be_let_through() -> None:
    async with scene(limits=Limits(mentions_pass_privacy=True)) as s:
        s.pg.say(s.boris, s.group, "👍 @linli_bot the lamp is out")
        assert await heard(s) == ["👍 @linli_bot the lamp is out"]


async def test_bots_do_not_hear_bots() -> None:
    async with scene(admin=True) as s:
        other = s.pg.add_bot("other_bot")
        s.pg.add_bot_to(s.group, other, by=s.anna, admin=True)
        await s.updates()
        await s.pg.call(other, "sendMessage", chat_id=s.group.id, text="hello")
        assert await heard(s) == []


async def test_anonymous_administrators_and_channels() -> None:
    async with scene(admin=True) as s:
        channel = s.pg.add_channel("News", creator=s.boris)
        s.pg.say_as_anonymous_admin(s.anna, s.group, "quiet, please")
        s.pg.say_as_channel(channel, s.group, "the water is off")
        anonymous, posted = [update["message"] for update in await s.updates()]
        assert anonymous["sender_chat"]["id"] == s.group.id
        assert anonymous["from"]["username"] == "GroupAnonymousBot"
        assert posted["sender_chat"]["title"] == "News"
        assert posted["from"]["id"] == 136817688
        assert [seen.sender for seen in s.pg.view(s.boris, s.group)[-2:]] == ["Courtyard 17", "News"]
