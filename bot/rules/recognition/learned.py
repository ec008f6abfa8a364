"""What one group taught: examples that pull the answer for messages like them, and nothing else."""

import json
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import pairwise
from typing import Self

from bot.rules.recognition.normalise import fold

# The newest examples count; a group that teaches more has forgotten the oldest by then.
MOST = 200
# Below this likeness (0 to 1) an example says nothing about a message.
_UNLIKE = 0.35


@dataclass(frozen=True, slots=True)
class Example:
    """A message and what the group said it is."""

    text: str
    is_report: bool


@dataclass(frozen=True)
class Learned:
    """A value: every change gives a new one, and what it knows is always recomputed from its examples."""

    examples: tuple[Example, ...] = ()

    def taught(self, text: str, is_report: bool) -> Self:  # noqa: FBT001 - it is what is taught
        """Add what the group said of a message; the same message said anew replaces what was said before."""
        known = frozenset(_grams(text))
        kept = [example for example in self.examples if frozenset(_grams(example.text)) != known]
        return replace(self, examples=(*kept, Example(text, is_report))[-MOST:])

    def undone(self, number: int) -> Self:
        """Take example `number` (from 1, as `summary` counts) back.

        Raises:
            IndexError: there is no such example.
        """
        if not 1 <= number <= len(self.examples):
            raise IndexError(f"there is no example {number}")
        return replace(self, examples=self.examples[: number - 1] + self.examples[number:])

    def summary(self) -> tuple[str, ...]:
        """Give one line per example, numbered from 1: what was said of which message."""
        return tuple(
            f"{number}. {'+' if example.is_report else '-'} {' '.join(example.text.split())[:60]}"
            for number, example in enumerate(self.examples, 1)
        )

    def to_json(self) -> str:
        """Write the examples as JSON; `from_json` reads them back to an equal value."""
        return json.dumps([[example.text, example.is_report] for example in self.examples], ensure_ascii=True)

    @classmethod
    def from_json(cls, text: str) -> Self:
        """Read what `to_json` wrote.

        Raises:
            ValueError: the text is not such a list.
        """
        rows = json.loads(text)
        if not isinstance(rows, list) or not all(_is_row(row) for row in rows):
            raise ValueError("learned examples must be a list of [text, true or false]")
        return cls(tuple(Example(text, is_report) for text, is_report in rows)[-MOST:])

    def shifted(self, confidence: float, folded: str) -> tuple[float, str | None]:
        """Pull `confidence` towards what the most alike example says, by how alike it is; name that example.

        An identical message goes all the way; one that shares fewer than a third of its characters stays.
        """
        likeness, example = self._nearest(_grams_of(folded))
        if example is None:
            return confidence, None
        strength = min(1.0, (likeness - _UNLIKE) / (0.85 - _UNLIKE))
        target = 1.0 if example.is_report else 0.0
        return confidence + (target - confidence) * strength, example.text

    def _nearest(self, grams: frozenset[str]) -> tuple[float, Example | None]:
        shared: defaultdict[int, int] = defaultdict(int)
        for gram in grams:
            for number in self._index.get(gram, ()):
                shared[number] += 1
        likeness, number = max(
            ((2 * count / (len(grams) + self._sizes[number]), number) for number, count in shared.items()),
            default=(0.0, -1),
        )
        return (likeness, self.examples[number]) if likeness > _UNLIKE else (likeness, None)

    @cached_property
    def _index(self) -> Mapping[str, list[int]]:
        index: defaultdict[str, list[int]] = defaultdict(list)
        for number, example in enumerate(self.examples):
            for gram in _grams(example.text):
                index[gram].append(number)
        return dict(index)

    @cached_property
    def _sizes(self) -> tuple[int, ...]:
        return tuple(len(_grams(example.text)) for example in self.examples)


def _grams(text: str) -> frozenset[str]:
    return _grams_of(fold(text))


def _grams_of(folded: str) -> frozenset[str]:
    """Take characters in twos of Chinese and words, alone and in twos, of English."""
    words = folded.split()
    grams: set[str] = set()
    for word in words:
        if word.isascii():
            grams.add(word)
        else:
            grams.update(map("".join, pairwise(word)) if len(word) > 1 else (word,))
    grams.update(f"{first} {second}" for first, second in pairwise(words) if first.isascii() and second.isascii())
    return frozenset(grams)


def _is_row(row: object) -> bool:
    return isinstance(row, list) and len(row) == 2 and isinstance(row[0], str) and isinstance(row[1], bool)  # noqa: PLR2004
