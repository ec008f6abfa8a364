"""Messages as rows of a sparse matrix: the names of the features each one has."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import numpy as np
from numpy.typing import NDArray

from bot.rules.recognition.features import pairs, roles, sequences
from bot.rules.recognition.normalise import fold
from bot.rules.recognition.vocabulary import pattern, vocabulary

# (kind, name) of a feature, as the model's file writes them.
Feature = tuple[str, str]

# How much a kind of feature counts while learning; small ones need more examples for the same weight.
STRENGTH = {"bias": 1.0, "role": 0.7, "pair": 0.35, "next": 0.35, "gram": 1.0}
_LONGEST_GRAM = 3
_STEM = 5
_SEEN_AT_LEAST = {"gram": 2, "pair": 3, "next": 3, "role": 2, "bias": 1}


Floats = NDArray[np.floating[Any]]


@dataclass(frozen=True, slots=True)
class Matrix:
    """Row `i` has the columns `columns[starts[i]:starts[i + 1]]`; no row and no column is empty."""

    features: list[Feature]
    columns: NDArray[np.int64]
    rows: NDArray[np.int64]
    starts: NDArray[np.int64]
    by_column: NDArray[np.int64]  # the entries again, ordered by column
    column_starts: NDArray[np.int64]
    counts: Floats
    strength: Floats

    def entries(self) -> Floats:
        """Return the value of each entry: its feature's strength, as often as it occurs."""
        return self.strength[self.columns] * self.counts

    def times(self, weights: Floats, entries: Floats) -> Floats:
        """Return the scores of all rows for `weights` (features by outputs)."""
        return np.add.reduceat(weights[self.columns] * entries[:, None], self.starts, axis=0)

    def transposed_times(self, errors: Floats, entries: Floats) -> Floats:
        """Return the gradient for `errors` (rows by outputs)."""
        order = self.by_column
        return np.add.reduceat(errors[self.rows[order]] * entries[order, None], self.column_starts, axis=0)


def matrix(texts: Sequence[str], keep: set[Feature] | None = None) -> Matrix:
    """Find the features of `texts`; rare ones, and those not in `keep`, are left out."""
    each = [features(text) for text in texts]
    seen = Counter(feature for found in each for feature in found)
    known = sorted(
        feature
        for feature, times in seen.items()
        if times >= _SEEN_AT_LEAST[feature[0]] and (keep is None or feature in keep)
    )
    number = {feature: index for index, feature in enumerate(known)}
    found = [sorted(number[feature] for feature in row if feature in number) for row in each]
    lengths = np.array([len(kept) for kept in found])
    columns = np.array([column for kept in found for column in kept], dtype=np.int64)
    counts = [row[known[column]] for row, kept in zip(each, found, strict=True) for column in kept]
    return Matrix(
        features=known,
        columns=columns,
        rows=np.repeat(np.arange(len(found)), lengths),
        starts=np.concatenate(([0], np.cumsum(lengths)[:-1])),
        by_column=np.argsort(columns, kind="stable"),
        column_starts=np.concatenate(([0], np.cumsum(np.bincount(columns))[:-1])),
        counts=np.array(counts, dtype=np.float32),
        strength=np.array([STRENGTH[kind] for kind, _ in known], dtype=np.float32),
    )


def features(text: str) -> Counter[Feature]:
    """Return the features of one message with their counts, by the same functions that recognition uses."""
    folded = fold(text)
    tokens = vocabulary().read(folded)
    present = roles(folded, tokens)
    found = Counter([("bias", "bias")])
    found.update(("role", role) for role in present)
    found.update(("pair", "+".join(pair)) for pair in pairs(present))
    found.update(("next", ">".join(pair)) for pair in sequences(tokens))
    found.update(("gram", gram) for gram in _grams(folded))
    return found


def _grams(folded: str) -> Iterator[str]:
    words = folded.split()
    for word in words:
        if word.isascii():
            yield pattern(word)
            if len(word) > _STEM:
                yield pattern(word[:_STEM] + "*")
        else:
            for size in range(1, _LONGEST_GRAM + 1):
                yield from (word[at : at + size] for at in range(len(word) - size + 1))
    for first, second in pairwise(words):
        if first.isascii() and second.isascii():
            yield f" {first}  {second} "
