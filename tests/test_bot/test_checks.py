"""`check`, where the playground cannot play it: clocks that are wrong, webhooks that fail, an empty house."""

import asyncio
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.checks import Finding, check
from bot.decision import To
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


def test_what_waits_and_what_is_missing_is_said(tmp_path: Path) -> None:
    async def test(scene: Scene) -> None:
        async with scene.sending() as house:
            await house.say("one", to=To(person_id=house.person("bo").id))
            house.store.db.execute("UPDATE office SET until = since WHERE role = 'head'")
        await scene.pg.call(scene.bot, "setWebhook", url="https://example.org/hook")
        found = await asyncio.to_thread(check, scene.settings(), lambda: NOON + timedelta(days=1))
        outbox, group, webhook = named(found, "outbox"), named(found, "group G"), named(found, "webhook")
        assert outbox is not None
        assert outbox.seen == "1 parked"
        assert group is not None
        assert group.seen == "no safety head"
        assert webhook is not None
        assert "taken away when the bot starts" in webhook.advice

    play(test, tmp_path)


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
