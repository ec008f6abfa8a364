"""Since when it has been so: the reporter's words and the date they mean."""

import re
from collections.abc import Callable, Sequence
from datetime import date
from functools import cache
from re import Match, Pattern

from bot.model import Since
from bot.rules.recognition import since_en, since_zh
from bot.rules.recognition.normalise import simplified

Hints = Sequence[Pattern[str]]
Rules = Sequence[tuple[Pattern[str], Callable[[Match[str], date], date | None]]]

_HAN = re.compile("[\u4e00-\u9fff]")


def since(text: str, today: date) -> Since | None:
    """Return the first words of `text` that say since when, with their date; None when it does not say."""
    read = simplified(text)
    # Matching lower-case text is much faster than ignoring case.
    read = read.lower() if len(read.lower()) == len(read) else read
    chinese = _first(text, read, _chinese(), today) if _HAN.search(read) else None
    return chinese or _first(text, read, _english(), today)


def _first(text: str, read: str, rules: tuple[Hints, Rules], today: date) -> Since | None:
    hints, table = rules
    if not all(hint.search(read) for hint in hints):
        return None
    for expression, when in table:
        match = expression.search(read)
        if match and (on := when(match, today)) is not None:
            start, end = match.span()
            return Since(text[start:end].strip(), on)
    return None


@cache
def _chinese() -> tuple[Hints, Rules]:
    return [re.compile(hint) for hint in since_zh.HINTS], [(re.compile(words), when) for words, when in since_zh.RULES]


@cache
def _english() -> tuple[Hints, Rules]:
    whole = r"(?<![a-z])(?=[a-z\d])(?:{})(?![a-z])"
    rules = [(re.compile(whole.format(words)), when) for words, when in since_en.RULES]
    return [re.compile(hint) for hint in since_en.HINTS], rules
