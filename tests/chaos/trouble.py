"""What goes wrong, and time that passes: Telegram fails, the program dies, chats and rights change."""

from datetime import timedelta
from typing import Any

from demo.world import GROUP_CODE
from tests.chaos.scene import SENDS, Act, Chaos

METHODS = (
    *SENDS,
    "editMessageText",
    "editMessageCaption",
    "setMessageReaction",
    "deleteMessage",
    "answerCallbackQuery",
)
HOUR = 3600
SPANS = (30, 60, 60, 300, 900, HOUR, HOUR, 4 * HOUR, 4 * HOUR, 12 * HOUR, 24 * HOUR, 24 * HOUR, 72 * HOUR, 192 * HOUR)


async def _time(it: Chaos) -> None:
    it.pg.clock.advance(timedelta(seconds=it.rng.choice(SPANS)))
    if it.rng.random() < 0.8:
        await it.settle()


def _trouble(it: Chaos) -> None:
    rng = it.rng
    method = rng.choice((None, *METHODS, "sendMessage", "editMessageText"))
    count = rng.choice((1, 1, 2, 5))
    how: dict[str, Any] = rng.choice(
        (
            {"retry_after": rng.choice((1, 30, 400))},
            {"status": 500},
            {"status": 502},
            {"hang": 0.02},
            {"close": True},
            {"after": True},
            {"after": True, "hang": 0.02},
            {"after": True, "status": 502},
        )
    )
    it.trail[-1] += f" {method} {how}"
    if "after" in how:
        it._may_have_lost(count, method)
    it.pg.fail_next(method, count=count, **how)


def _deaf(it: Chaos) -> None:
    it.pg.fail_next("getUpdates", status=502, count=1)


def _works_again(it: Chaos) -> None:
    it.pg.work_again()


async def _restart(it: Chaos) -> None:
    hard = it.rng.random() < 0.5
    it.trail[-1] += " hard" if hard else " clean"
    await it.end(hard=hard)
    if it.rng.random() < 0.5:
        it.pg.work_again()
    if it.rng.random() < 0.4:
        it.pg.clock.advance(timedelta(seconds=it.rng.choice(SPANS)))
    it.begin()
    it.run()


def _block(it: Chaos) -> None:
    it.pg.block(it.rng.choice(list(it.people.values())), it.bot)


def _unblock(it: Chaos) -> None:
    who = it.rng.choice(list(it.people.values()))
    it.pg.unblock(who, it.bot)
    if it.rng.random() < 0.7:
        it.pg.start(who, it.bot, it.rng.choice((None, None, "wrong")))


def _upgrade(it: Chaos) -> None:
    it.group = it.pg.upgrade(it.group)


async def _removed(it: Chaos) -> None:
    chat, code, who = it.rng.choice(it.chats())
    it.pg.remove(it.bot, chat, by=who)
    if it.rng.random() < 0.5:
        await it.settle()
    if it.rng.random() < 0.7:
        it.pg.clock.advance(timedelta(seconds=it.rng.choice(SPANS)))
    it.pg.add_bot_to(
        chat, it.bot, by=who, admin=it.rng.random() < 0.5, start_parameter=it.rng.choice((code, code, None))
    )


def _rights(it: Chaos) -> None:
    chat, code, who = it.rng.choice(it.chats())
    change = it.rng.choice((it.pg.promote, it.pg.demote, it.pg.demote, it.pg.mute, it.pg.unmute))
    change(it.bot, chat, by=who)
    if it.rng.random() < 0.3:
        it.pg.say(who, chat, f"/setup@linli_bot {code}", topic=it.topic(chat))


def _topic(it: Chaos) -> None:
    if not it.topics or it.rng.random() < 0.3:
        it.topics.append(it.pg.add_topic(it.group, "Hazards", by=it.people["head"]))
    topic = it.rng.choice(it.topics)
    if it.rng.random() < 0.5:
        it.pg.say(it.people["head"], it.group, f"/setup@linli_bot {GROUP_CODE}", topic=topic)
    else:
        topic.closed = not topic.closed


ACTS: dict[Act, int] = {
    _time: 8, _trouble: 9, _deaf: 1, _works_again: 4, _restart: 3, _block: 2, _unblock: 3,
    _upgrade: 1, _removed: 1, _rights: 2, _topic: 2,
}  # fmt: skip
