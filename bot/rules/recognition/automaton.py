"""Many words found in one pass over a text (Aho-Corasick). The only file that knows pyahocorasick."""

from collections.abc import Iterable, Mapping

import ahocorasick


class Words:
    """A fixed set of patterns, each with a number."""

    def __init__(self, patterns: Mapping[str, int]) -> None:
        self._automaton = ahocorasick.Automaton()
        for pattern, number in patterns.items():
            self._automaton.add_word(pattern, number)
        self._empty = not patterns
        if patterns:
            self._automaton.make_automaton()

    def found(self, text: str) -> set[int]:
        """Return the numbers of all patterns in `text`, however they overlap."""
        if self._empty:
            return set()
        return {number for _, number in self._automaton.iter(text)}

    def longest(self, text: str) -> Iterable[tuple[int, int]]:
        """Give (index of last character, number) of the leftmost longest patterns, which do not overlap."""
        return () if self._empty else self._automaton.iter_long(text)
