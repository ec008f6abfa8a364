"""Many words found in one pass over a text (Aho-Corasick). The only file that knows pyahocorasick."""

from collections.abc import Mapping

import ahocorasick


class Words:
    """A fixed set of patterns, each with a number."""

    def __init__(self, patterns: Mapping[str, int]) -> None:
        self._numbers = list(patterns.values())
        self._automaton = ahocorasick.Automaton()
        for index, pattern in enumerate(patterns):
            self._automaton.add_word(pattern, index)
        if patterns:
            self._automaton.make_automaton()

    def total(self, text: str) -> int:
        """Return the sum of the numbers of all patterns in `text`, however they overlap, each once."""
        if not self._numbers:
            return 0
        return sum(map(self._numbers.__getitem__, {index for _, index in self._automaton.iter(text)}))

    def longest(self, text: str) -> list[int]:
        """Return the numbers of the leftmost longest patterns, which do not overlap."""
        return [self._numbers[index] for _, index in self._automaton.iter_long(text)] if self._numbers else []
