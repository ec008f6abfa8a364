"""Since when it has been so: the reporter's words and the date they mean."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from re import Pattern

from bot.model import Since
from bot.rules.recognition import since_en, since_zh
from bot.rules.recognition.automaton import Words
from bot.rules.recognition.dates import When
from bot.rules.recognition.normalise import simplified


@dataclass(frozen=True, slots=True)
class _Rule:
    """An expression, and words one of which, of each group, is in every text that it finds."""

    needed: Sequence[frozenset[str]]
    expression: Pattern[str]
    when: When


def since(text: str, today: date) -> Since | None:
    """Return the first words of `text` that say since when, with their date; None when it does not say."""
    read = simplified(text)
    # Matching lower-case text is much faster than ignoring case.
    lowered = read.lower()
    read = lowered if len(lowered) == len(read) else read
    present = _words().present(f" {read} ")
    if not present:
        return None
    for rule in _worth_trying(present):
        match = rule.expression.search(read)
        if match and (on := rule.when(match, today)) is not None:
            start, end = match.span()
            return Since(text[start:end].strip(), on)
    return None


def _worth_trying(present: set[str]) -> Sequence[_Rule]:
    """Return in their order the rules all of whose needed words are there."""
    rules, numbers = _rules(), _numbers()
    begun = sorted({number for word in present for number in numbers.get(word, ())})
    return [
        rule for rule in map(rules.__getitem__, begun) if all(not group.isdisjoint(present) for group in rule.needed)
    ]


@cache
def _rules() -> Sequence[_Rule]:
    """Return the rules of both languages; the words of one are never in a text of the other."""
    english = [(needed, rf"(?<![a-z])(?=[a-z\d])(?:{words})(?![a-z])", when) for needed, words, when in since_en.RULES]
    return [
        _Rule(tuple(map(frozenset, needed)), re.compile(words), when)
        for needed, words, when in (*since_zh.RULES, *english)
    ]


@cache
def _numbers() -> Mapping[str, Sequence[int]]:
    """Return for each word of a first group the places of its rules."""
    words = sorted({word for rule in _rules() for word in rule.needed[0]})
    return {word: [number for number, rule in enumerate(_rules()) if word in rule.needed[0]] for word in words}


@cache
def _words() -> Words:
    return Words({word: 0 for rule in _rules() for group in rule.needed for word in sorted(group)})
