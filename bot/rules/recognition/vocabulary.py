"""The words that recognition knows, each with its classes: the package's own and an operator's.

A class is a role that a word plays in a report or in talk (`thing.light`, `fault.fall`, `ctx.fixed`). The model learns
from roles and from how they go together, so a word added to a class works in every sentence at once.
"""

import sys
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from bot.rules.recognition.automaton import Words
from bot.rules.recognition.lexicon import Lexicon
from bot.rules.recognition.normalise import fold
from bot.rules.recognition.resources import lines

FILES = ("zh.txt", "en.txt")


@dataclass(frozen=True, slots=True)
class Token:
    """A known word in a message and the roles it can play."""

    word: str
    classes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Known words, found longest first."""

    words: Words
    tokens: tuple[Token, ...]

    def read(self, folded: str) -> list[Token]:
        """Return the known words of a folded text in their order."""
        tokens = self.tokens
        return [tokens[number] for number in self.words.numbers(folded)]


@lru_cache(maxsize=32)
def vocabulary(extra: Lexicon | None = None) -> Vocabulary:
    """Return the package's words, with the operator's laid over them."""
    classes = dict(_own_words())
    if extra:
        classes.update({pattern(word): roles for word, roles in extra.roles()})
    tokens = tuple(Token(word.strip().replace("  ", " "), roles) for word, roles in classes.items())
    return Vocabulary(Words({word: number for number, word in enumerate(classes)}, longest=True), tokens)


def pattern(term: str) -> str:
    """Return how `term` looks in folded text: a whole word, a beginning (`leak*`), or characters inside Chinese.

    >>> pattern("leak*"), pattern("live wire")
    (' leak', ' live  wire ')
    """
    beginning = term.endswith("*")
    folded = fold(term.removesuffix("*"))
    if not folded.strip().isascii():
        return folded.strip()
    return folded.removesuffix(" ") if beginning else folded


@cache
def _own_words() -> dict[str, tuple[str, ...]]:
    roles: dict[str, tuple[str, ...]] = {}
    for role, term in _terms():
        word = pattern(term)
        assert word.strip(), f"{term!r} of {role} is only punctuation"
        if role not in roles.get(word, ()):
            roles[word] = (*roles.get(word, ()), role)
    return roles


def _terms() -> Iterator[tuple[str, str]]:
    for name in FILES:
        for line in lines(name):
            role, _, terms = line.partition(":")
            for term in terms.split(","):
                if term.strip():
                    yield sys.intern(role), term.strip()
