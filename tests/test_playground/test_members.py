"""Coming, going, rights, blocking, and the upgrade to a supergroup."""

import pytest
import telegram

from playground import RefusalKind
from tests.test_playground.helpers import scene

pytestmark = pytest.mark.anyio


async def test_a_bot_added_by_a_link_hears_of_itself_first() -> None:
    async with scene() as s:
        group = s.pg.add_group("Courtyard 18", members=[s.boris])
        s.pg.add_bot_to(group, s.bot, by=s.boris, admin=True, start_parameter="DT-03-018")
        mine, joined, start = await s.updates()
        assert mine["my_chat_member"]["old_chat_member"]["status"] == "left"
        assert mine["my_chat_member"]["new_chat_member"]["status"] == "administrator"
        assert mine["my_chat_member"]["from"]["first_name"] == "Boris"
        assert joined["message"]["new_chat_members"][0]["id"] == s.bot.id
        assert start["message"]["text"] == "/start@linli_bot DT-03-018"
        assert start["message"]["entities"] == [{"type": "bot_command", "offset": 0, "length": 16}]


async def test_a_private_chat_is_opened_with_a_parameter() -> None:
    async with scene() as s:
        s.pg.start(s.anna, s.bot, "join-17")
        [update] = await s.api.get_updates()
        assert update.message is not None
        assert update.message.text == "/start join-17"
        assert (await s.api.get_chat(s.anna.id)).first_name == "Anna"


async def test_blocking_is_told_and_felt() -> None:
    async with scene() as s:
        s.pg.start(s.anna, s.bot)
        s.pg.block(s.anna, s.bot)
        s.pg.start(s.anna, s.bot)
        _, blocked, unblocked, start = await s.updates()
        assert blocked["my_chat_member"]["new_chat_member"]["status"] == "kicked"
        assert unblocked["my_chat_member"]["new_chat_member"]["status"] == "member"
        assert start["message"]["text"] == "/start"


@pytest.mark.parametrize(("kind", "place"), [("group", "group"), ("supergroup", "supergroup")])
async def test_a_removed_bot_hears_of_it_and_is_refused(kind: str, place: str) -> None:
    async with scene(kind=kind) as s:
        s.pg.remove(s.bot, s.group, by=s.anna)
        mine, left = await s.updates()
        assert mine["my_chat_member"]["new_chat_member"]["status"] == "kicked"
        assert left["message"]["left_chat_member"]["id"] == s.bot.id
        with pytest.raises(telegram.error.Forbidden, match=f"bot was kicked from the {place} chat"):
            await s.api.get_chat(s.group.id)


async def test_administrators_hear_of_members_only_if_they_ask() -> None:
    async with scene(admin=True) as s:
        carla = s.pg.add_person("Carla")
        s.pg.join(carla, s.group)
        assert [next(iter(set(u) - {"update_id"})) for u in await s.updates()] == ["message"]
        await s.updates(allowed_updates=["message", "chat_member"])
        s.pg.promote(carla, s.group, by=s.anna)
        [update] = await s.updates()
        assert update["chat_member"]["new_chat_member"]["status"] == "administrator"
        s.pg.remove(carla, s.group, by=s.anna)
        assert s.pg.view(carla, s.group) == []
        assert (await s.api.get_chat_member(s.group.id, carla.id)).status == "kicked"


async def test_who_is_in_a_group() -> None:
    async with scene() as s:
        assert await s.api.get_chat_member_count(s.group.id) == 3
        [owner] = await s.api.get_chat_administrators(s.group.id)
        assert (owner.status, owner.user.first_name) == ("creator", "Anna")
        stranger = s.pg.add_person("Dora")
        assert (await s.api.get_chat_member(s.group.id, stranger.id)).status == "left"
        assert (await s.api.get_chat(s.group.id)).title == "Courtyard 17"
        await s.api.leave_chat(s.group.id)
        with pytest.raises(telegram.error.Forbidden, match="bot is not a member of the supergroup chat"):
            await s.api.send_message(s.group.id, "x")
        s.pg.assert_no_faults()


async def test_a_muted_bot() -> None:
    async with scene() as s:
        s.pg.mute(s.bot, s.group, by=s.anna)
        with pytest.raises(telegram.error.BadRequest, match="Not enough rights to send text messages"):
            await s.api.send_message(s.group.id, "x")
        s.pg.unmute(s.bot, s.group, by=s.anna)
        await s.api.send_message(s.group.id, "x")
        assert [refusal.kind for refusal in s.pg.refusals] == [RefusalKind.MUTED]


async def test_the_upgrade_to_a_supergroup() -> None:
    async with scene(kind="group", admin=True) as s:
        upgraded = s.pg.upgrade(s.group)
        old, new = await s.updates()
        assert old["message"]["migrate_to_chat_id"] == upgraded.id
        assert old["message"]["chat"]["id"] == s.group.id
        assert new["message"]["migrate_from_chat_id"] == s.group.id
        with pytest.raises(telegram.error.ChatMigrated) as caught:
            await s.api.send_message(s.group.id, "x")
        assert caught.value.new_chat_id == upgraded.id
        await s.api.send_message(upgraded.id, "x")
        with pytest.raises(ValueError, match="upgraded"):
            s.pg.say(s.anna, s.group, "x")
        s.pg.say(s.anna, upgraded, "we moved")
        assert s.pg.view(s.boris, upgraded)[-1].text == "we moved"
        s.pg.assert_no_faults()


async def test_actions_nobody_could_do_are_errors() -> None:
    async with scene() as s:
        stranger = s.pg.add_person("Dora")
        with pytest.raises(ValueError, match="Dora is not in Courtyard 17"):
            s.pg.say(stranger, s.group, "hello")
        with pytest.raises(ValueError, match="Boris does not administer"):
            s.pg.remove(s.bot, s.group, by=s.boris)
        said = s.pg.say(s.anna, s.group, "mine")
        with pytest.raises(ValueError, match="cannot edit"):
            s.pg.edit(s.boris, said, "yours")
        with pytest.raises(ValueError, match="cannot delete"):
            s.pg.delete(s.boris, said)


async def test_python_telegram_bot_reads_every_kind_of_update() -> None:
    kinds = [
        "message",
        "edited_message",
        "callback_query",
        "my_chat_member",
        "chat_member",
        "message_reaction",
        "poll",
        "poll_answer",
    ]
    async with scene(admin=True) as s:
        await s.updates(allowed_updates=kinds)
        carla = s.pg.add_person("Carla", language_code=None)
        s.pg.join(carla, s.group)
        s.pg.promote(carla, s.group, by=s.anna)
        s.pg.mute(s.boris, s.group, by=s.anna)
        s.pg.unmute(s.boris, s.group, by=s.anna)
        s.pg.demote(s.bot, s.group, by=s.anna)
        s.pg.promote(s.bot, s.group, by=s.anna)
        s.pg.react(carla, s.pg.say(carla, s.group, "hello"), "❤")
        s.pg.edit(carla, s.pg.say(carla, s.group, "helo"), "hello")
        asked = await s.api.send_poll(s.group.id, "Who?", ["A", "B"], is_anonymous=False)
        s.pg.vote(carla, s.group.by_id[asked.message_id], [0])
        s.pg.press(carla, s.group.by_id[asked.message_id], data="x")
        updates = await s.api.get_updates()
        read = {kind for update in updates for kind in kinds if getattr(update, kind) is not None}
        assert read == set(kinds)
        admins = await s.api.get_chat_administrators(s.group.id)
        assert {admin.user.first_name for admin in admins} == {"Anna", "Carla", "邻里"}


async def test_nobody_moves_the_owner_or_enters_twice() -> None:
    async with scene() as s:
        s.pg.promote(s.boris, s.group, by=s.anna)
        for act in (s.pg.remove, s.pg.demote, s.pg.mute):
            with pytest.raises(ValueError, match="Anna owns Courtyard 17"):
                act(s.anna, s.group, by=s.boris)
        with pytest.raises(ValueError, match="already"):
            s.pg.join(s.boris, s.group)
