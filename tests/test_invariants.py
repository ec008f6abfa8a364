"""What the design promises about the code itself (docs/architecture.md), read from its syntax trees."""

import ast
import re
import subprocess
import sys
from collections.abc import Iterator

import pytest

from tests.sources import ROOMS, ROOT, TREES, dotted, nodes, where


def test_there_is_something_to_read() -> None:
    assert len(TREES) > 100
    assert {name.split("/")[0] for name in TREES} == set(ROOMS)


WAITS = (ast.AsyncFunctionDef, ast.Await, ast.AsyncWith, ast.AsyncFor)


class TestNothingWaitsInside:
    """Handlers and jobs are plain functions: an await inside a transaction let another task roll it back."""

    @pytest.mark.parametrize("room", ["handlers/", "schedules/", "storage/", "bot/rules/", "bot/texts/"])
    def test_no_room_but_the_doors_is_asynchronous(self, room: str) -> None:
        found = [
            where(name, node)
            for name, node in nodes(*WAITS, under=room)
            if name != "schedules/ticker.py" and not (name == "handlers/__init__.py" and _is_unused_callback(node))
        ]
        assert found == []

    def test_no_transaction_holds_an_await(self) -> None:
        found = []
        for name, node in nodes(ast.With):
            assert isinstance(node, ast.With)
            if any(_opens_transaction(item.context_expr) for item in node.items):
                waits = [inner for stmt in node.body for inner in ast.walk(stmt) if isinstance(inner, (*WAITS, ast.Yield))]  # fmt: skip
                found += [where(name, inner) for inner in waits if not _is_the_context_itself(name)]
        assert found == []

    def test_a_transaction_is_never_opened_by_async_with(self) -> None:
        for name, node in nodes(ast.AsyncWith):
            assert isinstance(node, ast.AsyncWith)
            assert not any(_opens_transaction(item.context_expr) for item in node.items), where(name, node)

    def test_no_task_is_left_without_an_owner(self) -> None:
        """Outside a TaskGroup a failed task is heard of by nobody; each exception says who awaits it."""
        for name, node in nodes(ast.Call):
            assert isinstance(node, ast.Call)
            if dotted(node.func) in {"asyncio.create_task", "asyncio.ensure_future"}:
                line = (ROOT / name).read_text(encoding="utf-8").splitlines()[node.lineno - 1]
                assert re.search(r"# noqa: TID251  # \w+", line), f"{where(name, node)}: who awaits it?"


def _is_unused_callback(node: ast.AST) -> bool:
    """python-telegram-bot wants a coroutine function, which is never called."""
    return isinstance(node, ast.AsyncFunctionDef) and node.name == "_never" and len(node.body) == 1


def _opens_transaction(node: ast.AST) -> bool:
    return isinstance(node, ast.Call) and dotted(node.func).split(".")[-1] in {"transaction", "atomic"}


def _is_the_context_itself(name: str) -> bool:
    """`Store.transaction` and `database.transaction` are context managers: they yield to their caller."""
    return name in {"storage/__init__.py", "storage/database.py"}


MAY_CALL: dict[str, tuple[str, ...]] = {
    "bot/delivery.py": ("send_", "edit_"),
    "bot/touching.py": ("edit_", "delete_message", "set_message_reaction", "set_my_commands", "do_api_request"),
    "bot/app.py": ("answer_callback_query",),
    "bot/introduction.py": ("set_my_commands", "set_webhook", "delete_webhook"),
    "bot/checks.py": ("get_",),
}


class TestOneDoorOut:
    """Only the sender's two hands write to Telegram; the application answers presses; `check` reads."""

    FAMILIES = ("send_", "edit_message", "delete_message", "set_message", "answer_callback", "answer_inline", "get_chat", "get_webhook", "set_my", "set_webhook", "delete_webhook", "forward_message", "copy_message", "pin_", "unpin_", "ban_", "leave_chat", "do_api_request", "reply_text", "reply_photo")  # fmt: skip

    def test_who_calls_the_bot_api(self) -> None:
        for name, node in nodes(ast.Attribute):
            if name.startswith(("playground/", "demo/")) or not isinstance(node, ast.Attribute):
                continue
            if node.attr.startswith(self.FAMILIES):
                assert node.attr.startswith(MAY_CALL.get(name, ())), f"{where(name, node)} calls {node.attr}"

    def test_one_bot_is_built_in_one_place(self) -> None:
        built = {name for name, node in nodes(ast.Call) if isinstance(node, ast.Call) and dotted(node.func) in {"ExtBot", "Bot"} and not name.startswith("playground/")}  # fmt: skip
        assert built == {"bot/connection.py"}


CLOCKS = ("datetime.now", "datetime.utcnow", "datetime.today", "date.today", "time.time", "time.monotonic", "time.localtime", "time.perf_counter")  # fmt: skip


def test_one_clock_is_read() -> None:
    read = [where(name, node) for name, node in nodes(ast.Attribute) if dotted(node).endswith(CLOCKS)]
    assert {place.split(":")[0] for place in read} == {"bot/__main__.py"}
    for name, node in nodes(ast.ImportFrom):
        assert isinstance(node, ast.ImportFrom)
        assert node.module != "time", where(name, node)


DOORS: dict[str, tuple[str, ...]] = {
    # library: the files and folders that may import it
    "telegram": (
        "bot/app.py",
        "bot/introduction.py",
        "bot/checks.py",
        "bot/connection.py",
        "bot/delivery.py",
        "bot/receiver.py",
        "bot/sender.py",
        "bot/touching.py",
        "handlers/",
    ),
    "sqlite_utils": ("storage/",),
    "sqlite3": ("storage/database.py", "storage/backup.py", "storage/trouble.py", "storage/lock.py"),
    "babel": ("bot/texts/",),
    "apscheduler": ("schedules/ticker.py",),
    "dateparser": ("handlers/dates/explicit.py",),
    "ahocorasick_rs": ("bot/rules/recognition/automaton.py",),
    "pydantic": ("bot/settings.py", "playground/"),
    "pydantic_settings": ("bot/settings.py",),
    "typer": ("bot/__main__.py",),
    "rich": ("demo/",),
    "httpx": ("bot/checks.py", "bot/opinion.py"),
    "starlette": ("bot/webhook.py", "playground/"),
    "uvicorn": ("bot/webhook.py", "playground/"),
    "aiogram": ("playground/",),
    "aiohttp": ("playground/webhook.py",),
    "xlsxwriter": ("bot/ledger/xlsx_file.py",),
    "icalendar": ("bot/texts/calendar_file.py",),
    "playwright": ("demo/screenshots.py",),
}


def _imports() -> Iterator[tuple[str, str]]:
    for name, node in nodes(ast.Import, ast.ImportFrom):
        if isinstance(node, ast.Import):
            yield from ((name, alias.name.split(".")[0]) for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.level == 0 and node.module:
            yield name, node.module.split(".")[0]


def test_every_library_has_its_room() -> None:
    own = set(ROOMS) | (sys.stdlib_module_names - {"sqlite3"})
    foreign = {(name, library) for name, library in _imports() if library not in own}
    assert {(name, library) for name, library in foreign if not name.startswith(DOORS.get(library, ()))} == set()


PURE = ("bot.rules", "bot.model", "bot.decision", "bot.errors")  # words of the scheme, no doors


def test_rules_import_nothing_but_the_model() -> None:
    allowed = {"bot"} | sys.stdlib_module_names | {"ahocorasick_rs"}
    assert {(n, lib) for n, lib in _imports() if n.startswith("bot/rules/") and lib not in allowed} == set()
    for name, node in nodes(ast.ImportFrom, under="bot/rules/"):
        assert isinstance(node, ast.ImportFrom)
        if (node.module or "").startswith("bot."):
            assert (node.module or "").startswith(PURE), where(name, node)


def test_the_packages_import_nothing_when_they_are_imported() -> None:
    """`import bot` must not load Telegram, and its rules none of the other rooms."""
    assert TREES["bot/__init__.py"].body == []


def test_what_only_a_file_needs_is_not_loaded_by_the_running_bot() -> None:
    """Some megabytes each, on machines that have few: they come with the first /ledger, /calendar or date."""
    seldom = ("xlsxwriter", "icalendar", "dateparser")
    script = f"import sys, bot.app; print([name for name in {seldom} if name in sys.modules])"
    found = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True, cwd=ROOT)  # noqa: S603  # ours
    assert found.stdout.strip() == "[]"
