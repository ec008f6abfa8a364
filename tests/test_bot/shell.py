"""Running the command line as an operator does: one process, its words, its exit code."""

import asyncio
import os
import subprocess
import sys
from pathlib import Path

from tests.test_bot.scene import Scene

PLACES = "level,code,name,parent_code,chat_id,language,timezone\nstreet,S,Hillside,,,,\ngroup,G,Courtyard 17,,,zh,Asia/Shanghai\n"
ROSTER = "place_code,household,name,role,telegram_id,language\nG,No. 1,Anna,,101,\nG,No. 2,Wang,head,,\n"


def environment(folder: Path, **settings: str) -> dict[str, str]:
    """This machine's environment without a setting of ours, then these."""
    names = ("BOT_", "WEBHOOK_", "OPINION_", "DATABASE_URL", "OWNER_IDS", "TIMEZONE", "LANGUAGE", "WORDS_FILE")
    kept = {name: value for name, value in os.environ.items() if not name.startswith(names)}
    root = str(Path(__file__).parents[2])
    return kept | {"DATABASE_URL": f"sqlite:///{folder / 'bot.db'}", "PYTHONPATH": root, "COLUMNS": "200"} | settings


def linli(folder: Path, *arguments: str, stdin: str = "", **settings: str) -> subprocess.CompletedProcess[str]:
    """Run a command to its end."""
    command = [sys.executable, "-m", "bot", *arguments]
    env = environment(folder, **settings)
    return subprocess.run(command, cwd=folder, env=env, input=stdin, capture_output=True, text=True, timeout=60, check=False)  # fmt: skip  # noqa: S603  # our own


def one_line(done: subprocess.CompletedProcess[str]) -> str:
    """What was said, if it was one line and no traceback."""
    said = (done.stdout + done.stderr).strip()
    assert "\n" not in said, said
    return said


async def start(scene: Scene, *arguments: str, **settings: str) -> asyncio.subprocess.Process:
    """`run` in a process of its own against the scene's playground."""
    env = environment(scene.folder, BOT_TOKEN=scene.bot.token, BOT_API_URL=scene.pg.api_url, **settings)
    command = (sys.executable, "-m", "bot", "run", *arguments)
    pipe = asyncio.subprocess.PIPE
    return await asyncio.create_subprocess_exec(*command, cwd=scene.folder, env=env, stdout=pipe, stderr=pipe)


async def ended(process: asyncio.subprocess.Process, within: float) -> tuple[int | None, str]:
    async with asyncio.timeout(within):
        out, err = await process.communicate()
    return process.returncode, (out + err).decode()
