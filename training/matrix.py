"""Messages as rows of a sparse matrix: which features each of them has."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, pairwise

import numpy as np
from scipy.sparse import csr_array

from bot.rules.recognition.features import pairs, roles, sequences, spans
from bot.rules.recognition.normalise import HAN, fold
from bot.rules.recognition.vocabulary import vocabulary

# (kind, name) of a feature, as the model's file writes them.
Feature = tuple[str, str]

# How much a kind of feature counts while learning; small ones need more examples for the same weight.
STRENGTH = {"bias": 1.0, "role": 0.7, "pair": 0.35, "next": 0.35, "gram": 1.0, "span": 0.5}
_LONGEST_GRAM = 3
_STEM = 5
# A rarer feature than this learns its lines by heart.
_SEEN_AT_LEAST = {"gram": 2, "span": 2, "pair": 3, "next": 3, "role": 2, "bias": 1}


@dataclass(frozen=True, slots=True)
class Matrix:
    """`values` is messages by features: the strength of each feature that a message has."""

    features: list[Feature]
    strength: np.ndarray
    values: csr_array


def matrix(found: Sequence[set[Feature]], keep: set[Feature] | None = None) -> Matrix:
    """Arrange the features of messages; rare ones, and those not in `keep`, are left out."""
    seen = Counter(chain.from_iterable(found))
    known = sorted(
        feature
        for feature, times in seen.items()
        if times >= _SEEN_AT_LEAST[feature[0]] and (keep is None or feature in keep)
    )
    number = {feature: index for index, feature in enumerate(known)}
    # In order: sets of words have none that lasts, and what is hidden while learning is chosen by place.
    rows = [sorted(number[feature] for feature in row if feature in number) for row in found]
    columns = np.array(list(chain.from_iterable(rows)))
    starts = np.concatenate(([0], np.cumsum([len(row) for row in rows])))
    strength = np.array([STRENGTH[kind] for kind, _ in known], np.float32)
    return Matrix(known, strength, csr_array((strength[columns], columns, starts), (len(rows), len(known))))


def features(text: str) -> set[Feature]:
    """Return the features of one message, by the same functions that recognition uses."""
    folded = fold(text)
    tokens = vocabulary().read(folded)
    present = roles(folded, tokens)
    found = {("bias", "bias")}
    found.update(("role", role) for role in present)
    found.update(("pair", "+".join(pair)) for pair in pairs(present))
    found.update(("next", ">".join(pair)) for pair in sequences(tokens))
    found.update(("span", " ".join(pair)) for pair in spans(folded) if not HAN.search("".join(pair)))
    found.update(("gram", gram) for gram in _grams(folded))
    return found


def _grams(folded: str) -> Iterator[str]:
    """Give what `Words` finds in the text when it looks for all grams there are."""
    words = folded.split()
    for word in words:
        if HAN.search(word):
            runs = (word[at : at + size] for size in range(1, _LONGEST_GRAM + 1) for at in range(len(word) - size + 1))
            yield from (run for run in runs if not run.isascii())
            continue
        yield f" {word} "
        yield from (character for character in word if not character.isascii())
        if len(word) >= _STEM:
            yield f" {word[:_STEM]}"
    for first, second in pairwise(words):
        if not HAN.search(first + second):
            yield f" {first}  {second} "
