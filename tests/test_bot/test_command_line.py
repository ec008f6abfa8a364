"""The command line as an operator meets it: one process, its words, its exit code."""

import asyncio
import json
import re
from pathlib import Path

import pytest

from bot.errors import BadSettingError
from bot.settings import load_settings
from tests.test_bot.scene import LAMP, Scene, play
from tests.test_bot.shell import PLACES, ROSTER, linli, one_line


def test_without_a_token_one_line_says_so(tmp_path: Path) -> None:
    done = linli(tmp_path, "run")
    assert done.returncode == 2
    assert one_line(done) == "BOT_TOKEN is missing. Ask @BotFather for one and put it in .env."


def test_what_it_writes_nobody_else_on_the_machine_reads(tmp_path: Path) -> None:
    """Who reported in confidence, accounts, links that let somebody in: all of it is in the database and its copies."""
    (tmp_path / "places.csv").write_text(PLACES, "utf-8")
    (tmp_path / "roster.csv").write_text(ROSTER, "utf-8")
    assert linli(tmp_path, "import", "places.csv", "roster.csv").returncode == 0
    assert linli(tmp_path, "backup", "copy.db").returncode == 0
    written = [each for each in tmp_path.iterdir() if ".db" in each.name]
    assert len(written) >= 2
    assert not [each.name for each in written if each.stat().st_mode & 0o077]


@pytest.mark.parametrize(
    ("settings", "says"),
    [
        ({"TIMEZONE": "Mars/Phobos"}, "TIMEZONE in .env cannot be used: no time zone is called 'Mars/Phobos'"),
        ({"LANGUAGE": "fr"}, "LANGUAGE in .env cannot be used: 'fr' is not spoken here; en and zh are"),
        ({"BOT_API_URL": "api.telegram.org"}, "BOT_API_URL in .env cannot be used: an address starts with http"),
        ({"OWNER_IDS": "anna"}, "OWNER_IDS in .env cannot be used: numbers with commas"),
        ({"WEBHOOK_URL": "https://example.org/x"}, "WEBHOOK_SECRET is missing"),
        ({"WEBHOOK_SECRET": "spaces are bad"}, "WEBHOOK_SECRET in .env cannot be used"),
        (
            {"WEBHOOK_LISTEN": "8080"},
            "WEBHOOK_LISTEN in .env cannot be used: host:port is expected, such as 127.0.0.1:8080",
        ),
        ({"WEBHOOK_LISTEN": "localhost:99999"}, "WEBHOOK_LISTEN in .env cannot be used: host:port"),
        (
            {"WEBHOOK_SECRET": "x" * 257},
            "WEBHOOK_SECRET in .env cannot be used: up to 256 letters, digits, _ and - are",
        ),
        (
            {"WEBHOOK_URL": "http://example.org/x", "WEBHOOK_SECRET": "x" * 20},
            "WEBHOOK_URL in .env cannot be used: Telegram calls none but https:// addresses.",
        ),
        ({"DATABASE_URL": "sqlite:///"}, "DATABASE_URL in .env names no file: one is expected, such as sqlite:///data"),
        ({"DATABASE_URL": "sqlite://"}, "DATABASE_URL in .env names no file"),
        ({"DATABASE_URL": "sqlite:///:memory:"}, "DATABASE_URL in .env names no file"),
        ({"DATABASE_URL": "postgresql://x/y"}, "The database postgresql://x/y cannot be opened"),
    ],
    ids=lambda value: next(iter(value)) if isinstance(value, dict) else "",
)
def test_a_setting_that_cannot_be_used_is_named(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, settings: dict[str, str], says: str
) -> None:
    """In this process, since starting eight is slow; what `main` makes of it is tested above."""
    from bot.app import App
    from bot.errors import LinliError

    monkeypatch.chdir(tmp_path)
    for name, value in ({"BOT_TOKEN": "1:x"} | settings).items():
        monkeypatch.setenv(name, value)
    with pytest.raises(LinliError, match=re.escape(says)) as caught:
        App(load_settings(), lambda: None)  # type: ignore[arg-type,return-value]  # never asked
    assert "\n" not in str(caught.value)


def test_settings_come_from_a_file_too(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("OWNER_IDS", "LANGUAGE"):
        monkeypatch.delenv(name, raising=False)
    (tmp_path / ".env").write_text("OWNER_IDS=12, 34\nLANGUAGE=zh\nSOMETHING_ELSE=1\n")
    settings = load_settings()
    assert settings.owners == {12, 34}
    assert (settings.language, settings.database_url) == ("zh", "sqlite:///data/bot.db")


@pytest.mark.parametrize("encoding", ["gbk", "latin-1"])
def test_a_file_in_another_encoding_is_named_by_its_line(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, encoding: str
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / ".env").write_bytes(b"LANGUAGE=zh\n# " + {"gbk": "令牌", "latin-1": "clé"}[encoding].encode(encoding))
    with pytest.raises(
        BadSettingError, match=r"^\.env cannot be read: line 2 is not UTF-8\. Save the file as UTF-8\.$"
    ):
        load_settings()


def test_a_file_that_may_not_be_read_is_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("bot.settings.Settings", refuse)  # root may read everything
    with pytest.raises(
        BadSettingError, match=r"^\.env cannot be read: Permission denied\. Check whom it belongs to\.$"
    ):
        load_settings()


def test_help_names_every_command(tmp_path: Path) -> None:
    done = linli(tmp_path, "--help")
    assert done.returncode == 0
    for command in ("run", "demo", "check", "import", "recognise"):
        assert re.search(rf"\b{command}\b", done.stdout)


def test_recognise_answers_line_by_line_and_names_a_bad_one(tmp_path: Path) -> None:
    lines = [json.dumps({"text": text}) for text in (LAMP, "煤气味很大，快来人！", "See you on Saturday!")]
    done = linli(tmp_path, "recognise", stdin="\n".join([*lines[:2], "", lines[2]]))
    assert done.returncode == 0, done.stderr
    found = [json.loads(line) for line in done.stdout.splitlines()]
    assert [each["answer"] for each in found] == ["record", "record", "silent"]
    assert found[1]["severity"] == "urgent"
    assert found[0].keys() == {"answer", "category", "severity", "confidence", "since", "place"}
    bad = linli(tmp_path, "recognise", stdin=f'{lines[0]}\n{{"words": 1}}\n')
    assert bad.returncode == 2
    assert 'Line 2 is not of the form {"text": "…"}.' in bad.stderr
    assert "Traceback" not in bad.stderr


def test_recognise_takes_messages_from_the_command_line(tmp_path: Path) -> None:
    done = linli(tmp_path, "recognise", LAMP, "See you on Saturday!", stdin='{"text": "煤气味很大，快来人！"}\n')
    assert [json.loads(line)["answer"] for line in done.stdout.splitlines()] == ["record", "silent"]


def test_check_says_of_each_thing_how_it_is(tmp_path: Path) -> None:
    async def test(scene: Scene) -> None:
        token, url = scene.bot.token, scene.pg.api_url
        done = await asyncio.to_thread(linli, tmp_path, "check", BOT_TOKEN=token, BOT_API_URL=url)
        assert "✓ token: @linli_bot" in done.stdout
        assert "✓ privacy mode: on, and the bot is an administrator of each chat" in done.stdout
        assert "✓ chat of G: administrator" in done.stdout
        assert done.returncode == 0, done.stdout
        assert token not in done.stdout + done.stderr
        scene.pg.set_privacy(scene.bot, on=False)
        scene.pg.remove(scene.bot, scene.group, by=scene.head)
        done = await asyncio.to_thread(linli, tmp_path, "check", BOT_TOKEN=token, BOT_API_URL=url)
        assert "✓ privacy mode: off" in done.stdout
        assert "! chat of G: not reached\n    Add the bot again and send /setup G there." in done.stdout
        wrong = await asyncio.to_thread(linli, tmp_path, "check", BOT_TOKEN=token + "x", BOT_API_URL=url)
        assert "! token: not accepted" in wrong.stdout
        assert wrong.returncode == 1

    play(test, tmp_path, faults=True)
