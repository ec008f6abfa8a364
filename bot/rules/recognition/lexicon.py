"""An operator's own words, from a settings file: street names, local terms, words that mean nothing here."""

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Self

from bot.model import Category

_LISTS = ("places", "ignore", "urgent", "talk")
_TABLES = ("terms",)


class LexiconError(ValueError):
    """The words file cannot be used; the message names the line or the key."""


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Words laid over the package's own.

    As TOML:

        places = ["幸福里", "Elm Court"]     # words of a place
        ignore = ["火锅城", "Fire Station Pub"]  # names that must not count as hazard words
        urgent = ["红色警报"]                # always danger to life
        talk = ["接龙"]                      # speaks for ordinary talk

        [terms]                              # local terms, by category
        fire_electrical = ["飞线"]
        roads_lighting = ["twitten"]
    """

    places: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    urgent: tuple[str, ...] = ()
    talk: tuple[str, ...] = ()
    terms: tuple[tuple[Category, tuple[str, ...]], ...] = ()

    @classmethod
    def parse(cls, toml: str) -> Self:
        """Read the words from TOML.

        Raises:
            LexiconError: it is not TOML, a key is unknown, or a value is not a list of words.
        """
        try:
            values = tomllib.loads(toml)
        except tomllib.TOMLDecodeError as error:
            raise LexiconError(f"not TOML: {error}") from error
        unknown = sorted(set(values) - {*_LISTS, *_TABLES})
        if unknown:
            raise LexiconError(f"unknown key {unknown[0]!r}; known are {', '.join((*_LISTS, *_TABLES))}")
        lists = {key: _words(values.get(key, []), key) for key in _LISTS}
        return cls(**lists, terms=_categories(values.get("terms", {})))

    def roles(self) -> Iterator[tuple[str, tuple[str, ...]]]:
        """Give each word with the classes it has for recognition."""
        yield from ((word, ("here",)) for word in self.places)
        yield from ((word, ("local.urgent",)) for word in self.urgent)
        yield from ((word, ("local.talk",)) for word in self.talk)
        for category, words in self.terms:
            yield from ((word, (f"local.{category}",)) for word in words)
        yield from ((word, ()) for word in self.ignore)


def _words(value: Any, key: str) -> tuple[str, ...]:
    if not isinstance(value, list) or not all(isinstance(word, str) for word in value):
        raise LexiconError(f"{key!r} must be a list of words in quotes")
    empty = [index for index, word in enumerate(value, 1) if not any(map(str.isalnum, word))]
    if empty:
        raise LexiconError(f"{key!r}: word {empty[0]} is empty")
    return tuple(value)


def _categories(value: Any) -> tuple[tuple[Category, tuple[str, ...]], ...]:
    if not isinstance(value, dict):
        raise LexiconError("'terms' must be a table: [terms] and below it category = [words]")
    unknown = sorted(set(value) - set(Category))
    if unknown:
        raise LexiconError(f"'terms.{unknown[0]}' is no category; there are {', '.join(Category)}")
    return tuple((Category(key), _words(words, f"terms.{key}")) for key, words in value.items())
