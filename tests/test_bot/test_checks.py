"""`check`, where the playground cannot play it: clocks that are wrong, webhooks that fail, an empty house."""

import asyncio
import re
import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.checks import check
from bot.decision import To
from bot.findings import Finding
from bot.settings import Settings
from storage import Store
from tests.test_bot.scene import NOON, Scene, play
from tests.test_bot.wire import wire
from tests.test_storage.roster import PLACES, ROSTER, load

ME = {"id": 1, "is_bot": True, "first_name": "linli", "username": "linli_bot", "can_read_all_group_messages": True}


def settings(folder: Path, url: str) -> Settings:
    database = f"sqlite:///{folder / 'bot.db'}"
    return Settings(_env_file=None, bot_token="1:x", bot_api_url=url, database_url=database)  # type: ignore[call-arg]  # known at run time


def named(found: list[Finding], what: str) -> Finding | None:
    return next((each for each in found if each.what == what), None)


@pytest.mark.parametrize(
    ("date", "says"),
    [
        ("Tue, 24 Nov 2026 12:00:30 GMT", "right"),
        ("Tue, 24 Nov 2026 11:50:00 GMT", "600 s wrong"),
        ("yesterday", None),
        ("", None),
    ],
)
def test_the_clock_is_compared_with_the_servers(tmp_path: Path, date: str, says: str | None) -> None:
    async def test() -> None:
        script = [
            (200, {"ok": True, "result": ME}),
            (200, {"ok": True, "result": {"url": "", "has_custom_certificate": False, "pending_update_count": 0}}),
            (200, {}),
        ]
        async with wire(script) as said:
            said.headers = f"Date: {date}\r\n" if date else ""
            found = await asyncio.to_thread(check, settings(tmp_path, said.url), lambda: NOON)
        clock = named(found, "clock")
        assert (clock.seen if clock else None) == says
        roster = named(found, "roster")
        assert roster is not None
        assert roster.advice == "Run: linli import places.csv roster.csv"

    asyncio.run(test())


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (None, "nope.toml cannot be used: No such file or directory"),
        ("[words\n", "nope.toml cannot be used: "),
        ('[[hazard]]\ncolour = "red"\n', "nope.toml cannot be used: "),
    ],
)
def test_words_that_cannot_be_used_are_named(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, words: str | None, says: str
) -> None:
    monkeypatch.chdir(tmp_path)
    if words is not None:
        (tmp_path / "nope.toml").write_text(words)
    set_up = settings(tmp_path, "http://127.0.0.1:9").model_copy(update={"words_file": "nope.toml", "bot_token": ""})
    finding = named(check(set_up, lambda: NOON), "words")
    assert finding is not None
    assert says in finding.advice


def test_words_that_can_be_used_are_seen(tmp_path: Path) -> None:
    (tmp_path / "words.toml").write_text("")
    path = str(tmp_path / "words.toml")
    set_up = settings(tmp_path, "http://127.0.0.1:9").model_copy(update={"words_file": path, "bot_token": ""})
    assert named(check(set_up, lambda: NOON), "words") == Finding("words", path)


def test_a_server_that_cannot_be_reached(tmp_path: Path, unused_port: int) -> None:
    found = check(settings(tmp_path, f"http://127.0.0.1:{unused_port}"), lambda: datetime.now(UTC))  # noqa: TID251  # any
    connection = named(found, "connection")
    assert connection is not None
    assert "reachable" in connection.advice


def test_a_webhook_that_telegram_does_not_tell_hides_nothing_else(tmp_path: Path) -> None:
    async def test(scene: Scene) -> None:
        async with scene.sending():
            pass
        scene.pg.fail_next("getWebhookInfo", status=502)
        found = await asyncio.to_thread(check, scene.settings(), lambda: NOON)
        webhook = named(found, "webhook")
        assert webhook is not None
        assert "did not say (NetworkError)" in webhook.advice
        assert named(found, "privacy mode") is not None

    play(test, tmp_path)


def test_what_waits_and_what_is_missing_is_said(tmp_path: Path) -> None:
    async def test(scene: Scene) -> None:
        async with scene.sending() as house:
            await house.say("one", to=To(person_id=house.person("bo").id))
            house.store.db.execute("UPDATE office SET until = since WHERE role = 'head'")
        await scene.pg.call(scene.bot, "setWebhook", url="https://example.org/hook")
        found = await asyncio.to_thread(check, scene.settings(), lambda: NOON + timedelta(days=1))
        outbox, group, webhook = named(found, "outbox"), named(found, "group G"), named(found, "webhook")
        assert outbox is not None
        assert (outbox.seen, outbox.mark) == ("1 parked", "·")
        assert group is not None
        assert group.seen == "no safety head"
        assert webhook is not None
        assert "taken away when the bot starts" in webhook.advice

    play(test, tmp_path)


def test_either_way_to_hear_plain_messages_will_do(tmp_path: Path) -> None:
    async def test(scene: Scene) -> None:
        for told, seen, mark in (
            (scene.settings(), "on", "!"),
            (scene.settings(database_url=f"sqlite:///{tmp_path / 'empty.db'}"), "on", "!"),
        ):
            privacy = named(await asyncio.to_thread(check, told, lambda: NOON), "privacy mode")
            assert privacy is not None
            assert (privacy.seen, privacy.mark) == (seen, mark)

    play(test, tmp_path, admin=False)


def test_a_webhook_that_is_not_set_yet_is_said_and_can_wait(tmp_path: Path) -> None:
    async def test(scene: Scene) -> None:
        told = scene.settings(webhook_url="https://example.org/hook", webhook_secret="x" * 20)
        for set_to, seen, mark in (
            ("", "none yet", "·"),
            ("https://example.org/old", "https://example.org/old", "·"),
            ("https://example.org/hook", "https://example.org/hook", "✓"),
        ):
            await scene.pg.call(scene.bot, "setWebhook", url=set_to)
            webhook = named(await asyncio.to_thread(check, told, lambda: NOON), "webhook")
            assert webhook is not None
            assert (webhook.seen, webhook.mark) == (seen, mark)

    play(test, tmp_path)


def test_personal_links_can_be_copied_and_whoever_has_none_yet_fails_nothing(tmp_path: Path) -> None:
    set_up = settings(tmp_path, "http://127.0.0.1:9").model_copy(update={"bot_token": ""})
    rows = "".join(f"G,No. {n},Person {n},,,\n" for n in range(10, 17))
    load(Store(set_up.database_url), tmp_path, PLACES, ROSTER + rows)
    waiting = named(check(set_up, lambda: NOON), "people without an account")
    assert waiting is not None
    assert waiting.mark == "·"
    first, *links, more = waiting.advice.splitlines()
    assert first == "Each opens their own link once:"
    assert len(links) == 5
    for link in links:
        assert re.fullmatch(r"[\w ]+: https://t\.me/<your bot>\?start=[\w-]+", link)
    assert more.startswith(f"… and {int(waiting.seen) - 5} more: ")


def test_a_database_that_cannot_be_written_and_a_disk_without_room(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    set_up = settings(tmp_path, "http://127.0.0.1:9").model_copy(update={"bot_token": ""})
    monkeypatch.setattr("bot.findings.LEAST_ROOM", 10**18)
    database = named(check(set_up, lambda: NOON), "database")
    assert database is not None
    assert (database.mark, database.advice) == ("!", "Make room there.")
    monkeypatch.setattr("storage.database.BUSY_SECONDS", 0)
    with closing(sqlite3.connect(tmp_path / "bot.db", isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        database = named(check(set_up, lambda: NOON), "database")
        assert database is not None
        assert (database.mark, database.advice) == ("!", "Another program holds the database.")


def test_language_and_zone_of_each_street_and_of_what_differs(tmp_path: Path) -> None:
    found = seen(tmp_path, PLACES, ROSTER)
    assert {what: said for what, said in found if what.endswith((" S", " C", " G")) and "," in said} == {
        "street S": "en, Europe/London",
        "community C": "zh, Europe/London; S above has en, Europe/London",
        "group G": "zh, Asia/Shanghai; C above has zh, Europe/London",
    }


def test_nobody_above_and_one_head_too_many(tmp_path: Path) -> None:
    places = PLACES + "community,D,Hill Top,,,,\ngroup,H,Yard,,,,\n"
    found = seen(tmp_path, places, ROSTER + "G,No. 1,Eve,head,107,\n")
    for missing in (
        ("street S", "no officer"),
        ("community D", "no officer"),
        ("community D", "belongs to no street"),
        ("group H", "belongs to no community"),
        ("group H", "no safety head"),
        ("group G", "2 safety heads: Wang, Eve"),
    ):
        assert missing in found
    assert ("community C", "no officer") not in found


def seen(folder: Path, places: str, roster: str) -> list[tuple[str, str]]:
    """What `check` says of an imported roster, without a token."""
    set_up = settings(folder, "http://127.0.0.1:9").model_copy(update={"bot_token": ""})
    load(Store(set_up.database_url), folder, places, roster)
    return [(each.what, each.seen) for each in check(set_up, lambda: NOON)]
