"""Every word in both languages: nothing missing, nothing left over, nothing too long, nothing that breaks a message."""

import ast
import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po
from telegram.ext import CommandHandler

from bot.model import LANGUAGES
from bot.rules.commands import COMMANDS
from bot.texts.buttons import Press
from bot.texts.menu import MENU, menu
from bot.texts.sentences import ANSWERS, NOTICES
from bot.texts.translate import words
from handlers import ROUTES

ROOT = Path(__file__).parents[1]
KEYWORDS = {"w": None, "N_": None, "count": (1, 2)}
OTHERS = [language for language in LANGUAGES if language != "en"]


def in_the_code() -> set[str | tuple[str, ...]]:
    """What pybabel would extract: `make messages`."""
    found = extract_from_dir(str(ROOT / "bot"), keywords=KEYWORDS, method_map=[("**.py", "python")])
    return {message for _, _, message, _, _ in found}


def catalogue(language: str) -> Catalog:
    with (ROOT / "bot" / "locales" / language / "LC_MESSAGES" / "linli.po").open("rb") as file:
        return read_po(file, locale=language)


@pytest.fixture(params=OTHERS)
def translated(request: pytest.FixtureRequest) -> Catalog:
    return catalogue(request.param)


def pairs(found: Catalog) -> Iterator[tuple[str, str]]:
    """Each original with its translation; of a text with a number, the form for many."""
    for message in found:
        if message.id:
            original = message.id if isinstance(message.id, str) else message.id[-1]
            strings = message.string if isinstance(message.string, list | tuple) else (message.string,)
            for text in strings:
                yield original, str(text)


def test_there_is_something_to_translate() -> None:
    assert len(in_the_code()) > 100


def test_nothing_is_missing(translated: Catalog) -> None:
    known = {message.id for message in translated if message.id}
    assert sorted(map(str, in_the_code() - known)) == [], "run `make messages` and translate"


def test_nothing_is_left_over(translated: Catalog) -> None:
    known = {message.id for message in translated if message.id}
    assert sorted(map(str, known - in_the_code())) == []
    assert list(translated.obsolete) == []


def test_everything_is_translated_and_nothing_is_guessed(translated: Catalog) -> None:
    assert [message.id for message in translated if message.id and message.fuzzy] == []
    assert [original for original, text in pairs(translated) if not text.strip()] == []


def test_the_same_names_are_filled_in(translated: Catalog) -> None:
    names = re.compile(r"\{(\w+)\}")
    for original, text in pairs(translated):
        assert set(names.findall(text)) == set(names.findall(original)), original


class _Tags(HTMLParser):
    def __init__(self, text: str) -> None:
        super().__init__()
        self.found: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append(f"{tag} {attrs}")

    def handle_endtag(self, tag: str) -> None:
        self.found.append(f"/{tag}")


def test_the_same_markup_surrounds_them(translated: Catalog) -> None:
    for original, text in pairs(translated):
        assert sorted(_Tags(text).found) == sorted(_Tags(original).found), original


def test_chinese_is_chinese(translated: Catalog) -> None:
    """No English sentence has slipped through, and no full stop of the wrong kind ends one."""
    for original, text in pairs(translated):
        if re.search(r"[A-Za-z]{4,} [a-z]{3,}", re.sub(r"<[^>]*>|\{\w+\}|linli import \S+ \S+", "", original)):
            assert re.search(r"[\u4e00-\u9fff]", text), original
            assert not re.search(r"[\u4e00-\u9fff][.,!?]( |$)", text), f"{original}: {text}"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", ANSWERS)
def test_the_answer_to_a_press_fits(language: str, name: str) -> None:
    values = dict.fromkeys(re.findall(r"\{(\w+)\}", ANSWERS[name]), "№ 12, entrance 3, flat 45")
    assert len(words(language)(ANSWERS[name], **values)) <= 200


TURN = "turn_"  # what `bot.rules.duties.swaps.refusals` puts before the names of the rotation's refusals


def _strings(path: Path) -> set[str]:
    """Every string constant of a file, and the parts of those that are joined."""
    found = {node.value for node in ast.walk(ast.parse(path.read_text())) if isinstance(node, ast.Constant)}
    return {value for value in found if isinstance(value, str)}


def _used_in(*rooms: str) -> set[str]:
    files = [path for room in rooms for path in (ROOT / room).rglob("*.py")]
    return set().union(*(_strings(path) for path in files if path.parent.name != "sentences"))


def _asked_for() -> Iterator[tuple[str, str]]:
    """The names that rules and handlers call sentences by, with the file."""
    takes_name = {"toast", "notice", "RefusedError", "answer"}
    for path in [*(ROOT / "handlers").rglob("*.py"), *(ROOT / "bot" / "rules").rglob("*.py")]:
        for node in ast.walk(ast.parse(path.read_text())):
            if isinstance(node, ast.Call):
                called = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
                if called in takes_name and node.args and isinstance(node.args[0], ast.Constant):
                    yield str(node.args[0].value), path.name
                for keyword in node.keywords:
                    if called == "decide" and keyword.arg == "answer" and isinstance(keyword.value, ast.Constant):
                        yield str(keyword.value.value), path.name


def test_every_sentence_that_is_asked_for_exists() -> None:
    asked = list(_asked_for())
    assert len(asked) > 40
    said = {*ANSWERS, *NOTICES}
    assert [(name, file) for name, file in asked if not said & {name, TURN + name}] == []


def test_every_sentence_is_asked_for() -> None:
    used = _used_in("handlers", "bot", "schedules")
    assert [name for name in (*ANSWERS, *NOTICES) if not used & {name, name.removeprefix(TURN)}] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_menu_fits_and_names_what_is_handled(language: str) -> None:
    handled = {name for route in ROUTES if isinstance(route.match, CommandHandler) for name in route.match.commands}
    assert set(MENU) == set(COMMANDS) == handled - {"start", "setup"}, "those two are said before anybody has a part"
    for name, text in menu(words(language), MENU):
        assert re.fullmatch(r"[a-z0-9_]{1,32}", name)
        assert 1 <= len(text) <= 256


LARGEST = 999_999_999_999


@pytest.mark.parametrize(
    "press",
    [
        Press("follow_up", LARGEST, "partly-999999999"),
        Press("in_group", LARGEST, str(LARGEST)),
        Press("problem", LARGEST, "2026-11-24"),
        Press("x" * 20, LARGEST, "y" * 24),
    ],
    ids=str,
)
def test_what_a_button_says_fits_and_is_understood_again(press: Press) -> None:
    assert len(str(press).encode()) <= 64
    assert Press.parse(str(press)) == press


@pytest.mark.parametrize("data", ["", "accept", "accept:", "accept:x", "ACCEPT:1", "accept:1:", "accept:1:a:b", "accept:-1", "accept:٣", "accept:1234567890123", "accept:1\n", "a" * 21 + ":1", "accept:1:" + "x" * 25, " accept:1", "accept:1:ü"])  # fmt: skip
def test_what_no_button_of_ours_says_means_nothing(data: str) -> None:
    assert Press.parse(data) is None


# What people of a courtyard do not say. The operator's own notices may name the command line and BotFather.
JARGON = re.compile(r"\b(issue|ticket|item id|escalat|workflow|assignee|status|invalid|error|database|API|ID|deadline exceeded|submit|resolve|pending|process(ed|ing)|user|admin)\b", re.IGNORECASE)  # fmt: skip


def test_no_sentence_speaks_like_a_machine() -> None:
    for message in in_the_code():
        for text in (message,) if isinstance(message, str) else message:
            assert not JARGON.search(re.sub(r"<[^>]*>", "", text)), text


CHINESE_JARGON = re.compile(r"工单|提交|用户|系统|状态|无效|错误|数据库|接口|管理后台|触发|升级")


def test_no_chinese_sentence_speaks_like_a_machine() -> None:
    for original, text in pairs(catalogue("zh")):
        assert not CHINESE_JARGON.search(text), f"{original}: {text}"
