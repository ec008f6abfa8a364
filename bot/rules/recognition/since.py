"""Since when it has been so: the reporter's words and the date they mean."""

import re
from collections.abc import Sequence
from datetime import date
from functools import cache
from re import Pattern

from bot.model import Since
from bot.rules.recognition import since_en, since_zh
from bot.rules.recognition.dates import When
from bot.rules.recognition.normalise import simplified

Hints = Sequence[Pattern[str]]
Rules = Sequence[tuple[tuple[str, ...], Pattern[str], When]]

_HAN = re.compile("[\u4e00-\u9fff]")


def since(text: str, today: date) -> Since | None:
    """Return the first words of `text` that say since when, with their date; None when it does not say."""
    read = simplified(text)
    # Matching lower-case text is much faster than ignoring case.
    read = read.lower() if len(read.lower()) == len(read) else read
    chinese = _first(text, read, _chinese(), today) if _HAN.search(read) else None
    return chinese or _first(text, read, _english(), today)


def _first(text: str, read: str, table: tuple[Hints, Rules], today: date) -> Since | None:
    hints, rules = table
    if not all(hint.search(read) for hint in hints):
        return None
    for needed, expression, when in rules:
        match = any(map(read.__contains__, needed)) and expression.search(read)
        if match and (on := when(match, today)) is not None:
            start, end = match.span()
            return Since(text[start:end].strip(), on)
    return None


@cache
def _chinese() -> tuple[Hints, Rules]:
    return _compiled(since_zh.HINTS), [(needed, re.compile(words), when) for needed, words, when in since_zh.RULES]


@cache
def _english() -> tuple[Hints, Rules]:
    whole = r"(?<![a-z])(?=[a-z\d])(?:{})(?![a-z])"
    rules = [(needed, re.compile(whole.format(words)), when) for needed, words, when in since_en.RULES]
    return _compiled(since_en.HINTS), rules


def _compiled(hints: Sequence[str]) -> Hints:
    return [re.compile(hint) for hint in hints]
