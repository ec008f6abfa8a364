"""`try` as a command: what it refuses, and its words."""

import socket

import pytest

from bot.errors import BadSettingError
from bot.model import Action, Answer, Category, Level, Severity
from demo.stage import main
from demo.stage_curtain_words import CURTAIN
from demo.stage_words import IDEAS, STORIES, WORDS


def test_a_language_that_is_not_spoken_here() -> None:
    with pytest.raises(BadSettingError, match="en or zh"):
        main(0, open_browser=False, language="fr")


def test_a_port_that_is_taken() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        with pytest.raises(BadSettingError, match=f"Port {port} is taken"):
            main(port, open_browser=False, language="en")


@pytest.mark.parametrize("language", ["en", "zh"])
def test_the_curtain_has_a_word_for_everything(language: str) -> None:
    names = [f"did_{each}" for each in Action] + [f"answer_{each}" for each in Answer]
    names += [f"severity_{each}" for each in Severity] + [f"category_{each}" for each in Category]
    names += [each.value for each in Level]
    assert [name for name in names if name not in CURTAIN[language]] == []


def test_both_languages_have_the_same_words() -> None:
    for table in (CURTAIN, WORDS, STORIES, IDEAS):
        assert list(table["en"]) == list(table["zh"])
