"""Docs are checked, not trusted: settings, commands, links."""

import re
from collections.abc import Collection
from pathlib import Path

import pytest
from typer.main import get_command

from bot.__main__ import cli
from bot.rules.commands import COMMANDS, Part, Where, usable
from bot.settings import Settings
from bot.texts.menu import MENU

ROOT = Path(__file__).parents[1]
PAGES = sorted(path for path in [*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md"), *(ROOT / "playground").glob("*.md"), *(ROOT / "evaluation").glob("*.md")])  # fmt: skip


def example() -> dict[str, str]:
    """`.env.example`, by setting."""
    lines = (ROOT / ".env.example").read_text(encoding="utf-8").splitlines()
    return dict(line.split("=", 1) for line in lines if line and not line.startswith("#"))


def test_the_example_names_every_setting_and_no_other() -> None:
    assert sorted(example()) == sorted(name.upper() for name in Settings.model_fields)


def test_the_example_shows_what_holds_without_it() -> None:
    defaults = {name.upper(): str(field.default) for name, field in Settings.model_fields.items()}
    assert example() == defaults


def test_the_example_can_be_used_as_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in example():
        monkeypatch.delenv(name, raising=False)
    assert Settings(_env_file=ROOT / ".env.example") == Settings(_env_file=None)  # type: ignore[call-arg]  # known at run time


def commands() -> dict[str, str]:
    """The commands of the program with their first line of help."""
    group = get_command(cli)
    return {name: (command.help or "").splitlines()[0] for name, command in group.commands.items()}  # type: ignore[attr-defined]  # a group


def test_the_readme_names_every_command_and_no_other() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    table = re.findall(r"^\| `(?:linli |python -m bot )?([a-z-]+)[^`]*` \|", readme, re.MULTILINE)
    assert sorted(table) == sorted(commands())


SEEN_BY: dict[str, dict[Where, Collection[Part]]] = {
    "neighbour": {Where.GROUP: {Part.NEIGHBOUR}, Where.PRIVATE: {Part.NEIGHBOUR}},
    "household": dict.fromkeys((Where.GROUP, Where.PRIVATE), frozenset({Part.NEIGHBOUR, Part.HOME})),
    "head": dict.fromkeys((Where.GROUP, Where.PRIVATE), frozenset({Part.NEIGHBOUR, Part.HOME, Part.HEAD})),
    "officer": {Where.GROUP: {Part.NEIGHBOUR, Part.OFFICER}, Where.STAFF: {Part.NEIGHBOUR, Part.OFFICER}, Where.PRIVATE: {Part.OFFICER}},
}  # fmt: skip


def _row(name: str) -> str:
    """What README's table says about a command of the chats: who is offered it where."""
    cells = (
        " ".join(where.value[0] for where, parts in seats.items() if name in usable(where, parts))
        for seats in SEEN_BY.values()
    )
    return re.sub(" {2,}", " ", " | ".join([f"| `/{name}`", MENU[name], *cells]) + " |")


def test_the_readme_says_who_is_offered_which_command_where() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    table = re.findall(r"^\| `/.*$", readme, re.MULTILINE)
    assert table == [_row(name) for name in COMMANDS]


def test_every_command_says_what_it_does() -> None:
    assert all(len(text) > 15 for text in commands().values())


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_links_lead_somewhere(page: Path) -> None:
    text = re.sub(r"```.*?```", "", page.read_text(encoding="utf-8"), flags=re.DOTALL)
    for target in re.findall(r"\]\(([^)\s]+)\)", text):
        if target.startswith(("http://", "https://", "mailto:", "tg://")):
            continue
        path, _, anchor = target.partition("#")
        file = (page.parent / path).resolve() if path else page
        assert file.exists(), f"{page.name} links to {target}"
        if anchor:
            assert anchor in _anchors(file), f"{page.name} links to {target}"


def _anchors(page: Path) -> set[str]:
    """The headings of a page as GitHub makes anchors of them."""
    heads = re.findall(r"^#+ (.+)$", page.read_text(encoding="utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", head.lower()).replace(" ", "-") for head in heads}


NAMED = re.compile(r"`((?:bot|handlers|storage|schedules|playground|demo|tests|docs|training|evaluation)/[\w./-]*)`")


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_files_that_are_named_exist(page: Path) -> None:
    if page.name == "CHANGELOG.md":
        return  # history may name what is gone
    named = NAMED.findall(page.read_text(encoding="utf-8"))
    assert [name for name in named if not (ROOT / name).exists() and not _function(name)] == []


def _function(name: str) -> bool:
    """Whether it is a function of a file, such as `handlers/places/setup.on_join`."""
    module, _, function = name.rpartition(".")
    files = [ROOT / f"{module}.py", *(ROOT / module).glob("*.py")]
    return any(file.exists() and f"def {function}(" in file.read_text(encoding="utf-8") for file in files)


def test_make_targets_that_docs_name_exist() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    targets = set(re.findall(r"^([a-z]+):", makefile, re.MULTILINE))
    for page in PAGES:
        for target in re.findall(r"`make ([a-z]+)[^`]*`", page.read_text(encoding="utf-8")):
            assert target in targets, f"{page.name}: make {target}"
