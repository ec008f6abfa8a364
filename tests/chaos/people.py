"""What people do: they talk, report, press, forge, edit and delete, and those in office work."""

from typing import Any

from handlers.presses import PRESSES
from playground import Bot, Chat, Person, Seen
from tests.chaos.scene import Act, Chaos
from tests.chaos.words import ARGUMENTS, COMMANDS, REPORTS


def _say(it: Chaos) -> None:
    who = it.somebody()
    where = it.where(who)
    it.pg.say(who, where, it.words(), topic=it.topic(where))


def _say_photo(it: Chaos) -> None:
    who = it.somebody()
    where = it.where(who)
    text = it.rng.choice(("", it.words()[:1000]))
    if it.rng.random() < 0.3:
        it.pg.say_album(who, where, photos=[True] * it.rng.randint(2, 4), caption=text, topic=it.topic(where))
    else:
        it.pg.say(who, where, text, photo=True, topic=it.topic(where))


def _say_odd(it: Chaos) -> None:
    who = it.somebody()
    where = it.where(who)
    odd: dict[str, Any] = it.rng.choice(
        (
            {"raw": {"dice": {"emoji": "🎲", "value": 3}}},
            {"location": (31.2, 121.5), "text": ""},
            {"document": ("plan.pdf", b"x"), "text": it.words()[:900]},
            {"forward_from": "Somebody", "text": it.words()},
        )
    )
    it.pg.say(who, where, **odd)


def _command(it: Chaos) -> None:
    who = it.somebody()
    where = it.where(who)
    at = "" if where is it.bot or it.rng.random() < 0.3 else "@linli_bot"
    text = f"/{it.rng.choice(COMMANDS)}{at} {it.rng.choice(ARGUMENTS)}".strip()
    it.pg.say(who, where, text, topic=it.topic(where))


def _secret(it: Chaos) -> None:
    """She says or presses something, to the bot alone."""
    shown = [(seen, label) for seen in it.pg.view(it.secret, it.bot)[-8:] for label in seen.labels]
    shown = [(seen, label) for seen, label in shown if label not in {"Put my name to it", "可以写上我的名字"}]
    if shown and it.rng.random() < 0.5:
        seen, label = it.rng.choice(shown)
        if "go_public" not in str(seen.message.keyboard):
            it.pg.press(it.secret, seen, label)
            return
    it.pg.say(it.secret, it.bot, it.rng.choice((*REPORTS, "/mine", "/items", "not fixed at all", "1")))


def _messages(it: Chaos, who: Person, where: Chat | Bot) -> list[Seen]:
    return it.pg.view(who, where)[-25:]


def _reply(it: Chaos) -> None:
    who = it.somebody()
    where = it.where(who)
    to = it.rng.choice([seen for seen in _messages(it, who, where) if seen.message_id])
    text = it.rng.choice((it.words(), it.words(), "/report", "/report@linli_bot"))
    it.pg.say(who, where, text, reply_to=to, photo=it.rng.choice((None, None, True)) if len(text) < 1000 else None)


def _edit(it: Chaos) -> None:
    who = it.somebody()
    where = it.where(who)
    mine = [seen for seen in _messages(it, who, where) if seen.sender_id == who.id and not seen.service]
    seen = it.rng.choice(mine)
    it.pg.edit(who, seen, it.words()[: 1000 if seen.photo else 4096])


def _delete(it: Chaos) -> None:
    who = it.somebody()
    where = it.where(who)
    mine = [seen for seen in _messages(it, who, where) if seen.sender_id == who.id and seen.message_id]
    it.pg.delete(who, it.rng.choice(mine))


def _press(it: Chaos) -> None:
    for _ in range(it.rng.choice((1, 1, 2, 3))):
        who = it.somebody()
        where = it.where(who)
        shown = [(seen, label) for seen in _messages(it, who, where) for label in seen.labels]
        it.pg.press(who, *it.rng.choice(shown))


async def _works_on(it: Chaos) -> None:
    """Somebody in office does their work: without that, no walk would come far."""
    who = it.people[it.rng.choice(("head", "head", "deputy", "community_officer", "street_officer"))]
    items = [row[0] for row in it.rows("SELECT id FROM item WHERE state IN ('reported', 'accepted')")]
    shown = it.rng.choice([seen for seen in it.pg.view(who, it.bot) if seen.sender_id == it.bot.id])
    item = it.rng.choice(items)
    for verb in (
        "accept",
        it.rng.choice(("finish", "finish", "finish", "explain", "pass_up", "return", "promise", "snooze")),
    ):
        it.pg.press(who, shown, data=f"{verb}:{item}")
        if it.rng.random() < 0.9:
            await it.settle()
    it.pg.say(
        who, it.bot, it.rng.choice(("replaced the bulb", "已经修好了", "by Friday", "until tomorrow 9", it.words()))
    )
    if it.rng.random() < 0.5:
        await it.settle()
        asked = [
            (person, seen)
            for person in it.people.values()
            for seen in it.pg.view(person, it.bot)[-6:]
            if "follow_up" in str(seen.message.keyboard)
        ]
        person, seen = it.rng.choice(asked)
        it.pg.press(person, seen, it.rng.choice(seen.labels))


def _forge(it: Chaos) -> None:
    who = it.somebody()
    where = it.where(who)
    rng = it.rng
    by_bot = [seen for seen in _messages(it, who, where) if seen.sender_id == it.bot.id]
    number = rng.choice((*range(12), 999, 99999999999))
    arguments = ("", "1", "fixed", "no", "partly", "good", "2026-11-25", "hygiene", "week-1", "0", "999999999", "today")
    argument = rng.choice(arguments)
    data = f"{rng.choice(list(PRESSES))}:{number}" + (f":{argument}" if argument else "")
    if rng.random() < 0.15:
        data = rng.choice(("", "x", "::::", "accept:-1", "接受:1", "accept:1:" + "9" * 24, "page", "\u0000"))
    it.pg.press(who, rng.choice(by_bot), data=data)


def _react(it: Chaos) -> None:
    who = it.somebody()
    it.pg.react(who, it.rng.choice(_messages(it, who, it.group)), it.rng.choice(("👍", "🔥", None)))


def _anonymous(it: Chaos) -> None:
    it.pg.say_as_anonymous_admin(it.people["head"], it.group, it.rng.choice((it.words(), "/report the gate is broken")))


ACTS: dict[Act, int] = {
    _say: 16, _say_photo: 5, _say_odd: 3, _command: 12, _secret: 5, _reply: 8, _edit: 4, _delete: 2, _press: 24, _works_on: 9, _forge: 8,
    _react: 1, _anonymous: 1,
}  # fmt: skip
