"""A bot that runs, as its operator meets it: how it starts, how it stops, what its log says."""

import signal
import sqlite3
from contextlib import closing
from pathlib import Path

from tests.test_bot.scene import LAMP, Scene, play, until
from tests.test_bot.shell import ended, start


def test_sigterm_stops_it_cleanly_and_the_log_names_nobody(tmp_path: Path) -> None:
    async def test(scene: Scene) -> None:
        process = await start(scene, "--verbose")
        scene.pg.say(scene.anna, scene.group, LAMP)
        scene.pg.say(scene.head, scene.bot, "Somebody smokes in the stairwell every night")
        await until(lambda: len(scene.texts(scene.bo, scene.group)) == 2)
        await until(lambda: scene.pg.world.queues[scene.bot.id]._poll)
        process.send_signal(signal.SIGTERM)
        code, said = await ended(process, 10)
        assert code == 0, said
        assert "Traceback" not in said
        for worth in ("running as @linli_bot", "updates handled: ", "is done"):
            assert worth in said, said
        assert "apscheduler" not in said
        for private in (scene.bot.token, "lamp", "smokes", "Anna", "Wang", str(scene.anna.id)):
            assert private not in said, said

    play(test, tmp_path)


def test_sigterm_stops_it_while_telegram_hangs(tmp_path: Path) -> None:
    async def test(scene: Scene) -> None:
        scene.pg.fail_next("sendMessage", hang=60, count=9)
        scene.pg.say(scene.anna, scene.group, LAMP)
        process = await start(scene)
        await until(lambda: scene.pg._failures._coming[0].count < 9)
        process.send_signal(signal.SIGTERM)
        code, said = await ended(process, 15)
        assert (code, "Traceback" in said) == (0, False), said

    play(test, tmp_path)


def test_a_wrong_token_ends_it_with_one_sentence(tmp_path: Path) -> None:
    async def test(scene: Scene) -> None:
        scene.bot.token = scene.bot.token[:-1] + "x"
        process = await start(scene)
        scene.bot.token = scene.bot.token[:-1] + "y"
        code, said = await ended(process, 30)
        assert (code, said.strip()) == (2, "Telegram does not know this BOT_TOKEN. Ask @BotFather for it again.")

    play(test, tmp_path, faults=True)


def test_being_asked_to_wait_is_one_line(tmp_path: Path) -> None:
    async def test(scene: Scene) -> None:
        scene.pg.fail_next("sendMessage", retry_after=1)
        scene.pg.say(scene.anna, scene.group, LAMP)
        process = await start(scene)
        await until(lambda: len(scene.texts(scene.bo, scene.group)) == 1)
        process.send_signal(signal.SIGTERM)
        code, said = await ended(process, 10)
        assert code == 0
        runs, waits = said.strip().splitlines()
        assert runs.endswith("INFO bot.introduction: running as @linli_bot")
        assert "WARNING bot.sender: outbox row" in waits
        assert waits.endswith("is tried again in 1 s: asked to wait")

    play(test, tmp_path)


def test_what_no_waiting_mends_ends_it_in_one_line(tmp_path: Path) -> None:
    """A restart may help (exit code 1), and no traceback quotes what somebody said."""

    async def test(scene: Scene) -> None:
        process = await start(scene)
        await until(lambda: scene.pg.world.queues[scene.bot.id]._poll)
        with closing(sqlite3.connect(tmp_path / "bot.db", isolation_level=None)) as other:
            other.execute("CREATE TRIGGER broken BEFORE INSERT ON inbox BEGIN SELECT RAISE(ABORT, 'broken'); END")
        scene.pg.say(scene.anna, scene.group, LAMP)
        code, said = await ended(process, 20)
        assert code == 1
        *_, last = said.strip().splitlines()
        assert "Traceback" not in said
        assert last.startswith(
            "linli has stopped by a mistake of its own: IntegrityError in storage/database.py, line "
        )

    play(test, tmp_path)


def test_a_second_bot_on_the_same_database_does_not_start(tmp_path: Path) -> None:
    async def test(scene: Scene) -> None:
        first = await start(scene)
        await until(lambda: scene.pg.world.queues[scene.bot.id]._poll)
        code, said = await ended(await start(scene), 20)
        assert (code, said.strip().endswith("already. Stop it first.")) == (2, True), said
        first.kill()
        await first.wait()
        scene.pg.say(scene.anna, scene.group, LAMP)
        third = await start(scene)
        await until(lambda: len(scene.texts(scene.bo, scene.group)) == 1)
        third.send_signal(signal.SIGTERM)
        assert (await ended(third, 10))[0] == 0

    play(test, tmp_path)


def test_an_empty_roster_is_said_and_it_starts_all_the_same(tmp_path: Path) -> None:
    async def test(scene: Scene) -> None:
        process = await start(scene, DATABASE_URL=f"sqlite:///{tmp_path / 'empty.db'}")
        await until(lambda: scene.pg.world.queues[scene.bot.id]._poll)
        process.send_signal(signal.SIGINT)
        code, said = await ended(process, 10)
        assert code == 0
        empty, runs = said.strip().splitlines()
        assert empty == ("The roster is empty: run `linli import places.csv roster.csv`. The bot starts all the same.")
        assert runs.endswith("running as @linli_bot")

    play(test, tmp_path)
