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

    def total(self, text: str) -> int:
        """Return the sum of the numbers of all patterns in `text`, as often as they occur and however they overlap."""
        return 0 if self._empty else sum([number for _, number in self._automaton.iter(text)])

    def longest(self, text: str) -> Iterable[tuple[int, int]]:
        """Give (index of last character, number) of the leftmost longest patterns, which do not overlap."""
        return () if self._empty else self._automaton.iter_long(text)
