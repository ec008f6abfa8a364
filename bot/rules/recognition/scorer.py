"""The linear model: eleven scores of a message in one addition per feature.

A weight is a whole number of hundredths. The weights of a feature for all eleven scores are packed into one integer, a
lane of 32 bits each, so that Python adds all of them at once; lanes are wide enough never to carry into the next.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import repeat
from struct import Struct

from bot.model import Category
from bot.rules.recognition.automaton import Words
from bot.rules.recognition.features import pairs, roles, sequences
from bot.rules.recognition.resources import lines
from bot.rules.recognition.vocabulary import Token

LANES = ("report", "urgent", *Category)
SCALE = 100

_BITS = 32
_MIDDLE = 1 << (_BITS - 1)
_BIAS = sum(_MIDDLE << (_BITS * lane) for lane in range(len(LANES)))
_STRUCT = Struct(f"<{len(LANES)}I")


@dataclass(frozen=True, slots=True)
class Scores:
    """Log-odds of being a report and of being urgent, and a score for each category."""

    report: float
    urgent: float
    categories: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Model:
    """Packed weights by kind of feature."""

    words: Words  # the grams again, to be found in one pass
    grams: dict[str, int]
    single: dict[str, int]
    pairs: dict[tuple[str, str], int]
    sequences: dict[tuple[str, str], int]
    always: int

    def scores(self, folded: str, tokens: Sequence[Token], present: Sequence[str]) -> Scores:
        """Score a message from its folded text, its known words and the roles present in it."""
        total = (
            self.always
            + self.words.total(folded)
            + sum(map(self.single.get, present, repeat(0)))
            + sum(map(self.pairs.get, pairs(present), repeat(0)))
            + sum(map(self.sequences.get, sequences(tokens), repeat(0)))
        )
        report, urgent, *categories = unpacked(total)
        return Scores(report, urgent, tuple(categories))

    def parts(self, folded: str, tokens: Sequence[Token]) -> list[tuple[str, float]]:
        """Return each feature of a message with its weight for being a report."""
        present = roles(folded, tokens)
        found = [(name, weight) for name, weight in self.grams.items() if name in folded]
        found += [(role, self.single.get(role, 0)) for role in present]
        found += [("+".join(pair), self.pairs.get(pair, 0)) for pair in pairs(present)]
        found += [(">".join(pair), self.sequences.get(pair, 0)) for pair in sequences(tokens)]
        return [(name, unpacked(packed)[0]) for name, packed in found]


def packed(weights: Sequence[str]) -> int:
    """Pack one whole weight per lane; an empty one is 0."""
    return sum([int(weight) << (_BITS * lane) for lane, weight in enumerate(weights) if weight])


def unpacked(total: int) -> tuple[float, ...]:
    """Return the lanes of a sum of packed weights, in log-odds."""
    lanes = _STRUCT.unpack((total + _BIAS).to_bytes(_STRUCT.size, "little"))
    return tuple([(lane - _MIDDLE) / SCALE for lane in lanes])


@cache
def model() -> Model:
    """Load the trained weights (`lexicon/model.tsv`, written by `python -m training.train`)."""
    kinds: dict[str, dict[str, int]] = {"gram": {}, "role": {}, "pair": {}, "next": {}, "bias": {}}
    for line in lines("model.tsv"):
        kind, name, weights = line.split("\t", 2)
        kinds[kind][name] = packed(weights.split("\t"))
    grams = kinds["gram"]
    return Model(
        words=Words(grams),
        grams=grams,
        single=kinds["role"],
        pairs={_two(name, "+"): weight for name, weight in kinds["pair"].items()},
        sequences={_two(name, ">"): weight for name, weight in kinds["next"].items()},
        always=kinds["bias"].get("bias", 0),
    )


def _two(name: str, sign: str) -> tuple[str, str]:
    first, _, second = name.partition(sign)
    return first, second
