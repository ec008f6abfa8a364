"""The model: a small network with one hidden layer, and the packed weights that make it cheap.

A feature adds to eleven scores directly and to a few hidden units; the units, squeezed by tanh, add to the scores too.
All weights of a feature are packed into one integer, a lane of 16 bits each, so that Python adds all of them at once.
A lane is wide enough never to carry into the next: a test adds up the heaviest weights that one message could have.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import repeat
from math import tanh
from operator import mul, sub
from sys import intern
from typing import NamedTuple, Self

from bot.model import Category
from bot.rules.recognition.automaton import Words
from bot.rules.recognition.features import pairs, roles, sequences, spans
from bot.rules.recognition.lanes import Lanes
from bot.rules.recognition.resources import lines
from bot.rules.recognition.vocabulary import Token

SCORES = ("report", "urgent", *Category)
UNITS = 24
# A weight is a whole number of 28ths from -127 to 127; a unit is one of 127ths.
SCALE = 28
FULL = 127
_FEATURES, _UNITS = Lanes(len(SCORES) + UNITS, "H"), Lanes(len(SCORES), "I")
# A score is read as two numbers, the direct weights' and the units', each the middle of its lane too much.
_WHOLE = SCALE * FULL
_NOUGHT = FULL * _FEATURES.middle + _UNITS.middle
# Further out a unit is as good as full.
_STEEP = 6 * SCALE


class Scores(NamedTuple):
    """Log-odds of being a report and of being urgent, and a score for each category."""

    report: float
    urgent: float
    categories: tuple[float, ...]

    def less(self, other: Self) -> Self:
        """Return the differences to other scores."""
        categories = tuple(map(sub, self.categories, other.categories))
        return type(self)(self.report - other.report, self.urgent - other.urgent, categories)


@dataclass(frozen=True, slots=True)
class Model:
    """Packed weights by kind of feature, and of each hidden unit for the scores."""

    words: Words  # the grams again, to be found in one pass
    grams: dict[str, int]
    single: dict[str, int]
    pairs: dict[tuple[str, str], int]
    sequences: dict[tuple[str, str], int]
    spans: dict[tuple[str, str], int]
    always: int
    units: tuple[int, ...]

    def scores(self, folded: str, tokens: Sequence[Token], present: Sequence[str]) -> Scores:
        """Score a message from its folded text, its known words and the roles present in it."""
        return self._scores(self.total(folded, tokens, present))

    def total(self, folded: str, tokens: Sequence[Token], present: Sequence[str]) -> int:
        """Return the packed sum of the weights of a message's features, each once: said ten times it weighs no more."""
        return (
            self.always
            + self.words.total(folded)
            + sum(map(self.single.get, present, repeat(0)))
            + sum(map(self.pairs.get, pairs(present), repeat(0)))
            + sum(map(self.sequences.get, sequences(tokens), repeat(0)))
            + sum(map(self.spans.get, spans(folded), repeat(0)))
        )

    def _scores(self, total: int) -> Scores:
        lanes = _FEATURES.read(total)
        squeezed = map(_squeezed().__getitem__, lanes[len(SCORES) :])
        through = _UNITS.read(sum(map(mul, squeezed, self.units)))
        report, urgent, *categories = [
            (FULL * one + two - _NOUGHT) / _WHOLE for one, two in zip(lanes, through, strict=False)
        ]
        return Scores(report, urgent, tuple(categories))

    def parts(self, folded: str, tokens: Sequence[Token]) -> list[tuple[str, Scores]]:
        """Return each feature of a message with what the scores would lose without it."""
        present = roles(folded, tokens)
        found = [(name, weight) for name, weight in self.grams.items() if name in folded]
        found += [(role, self.single.get(role, 0)) for role in present]
        found += [("+".join(pair), self.pairs.get(pair, 0)) for pair in pairs(present)]
        found += [(">".join(pair), self.sequences.get(pair, 0)) for pair in sequences(tokens)]
        found += [(" … ".join(pair), self.spans.get(pair, 0)) for pair in spans(folded)]
        total = self.always + sum(weight for _, weight in found)
        whole = self._scores(total)
        return [(name, whole.less(self._scores(total - weight))) for name, weight in found if weight]


@cache
def model() -> Model:
    """Load the trained weights (`lexicon/model.tsv`, written by `python -m training.train`)."""
    kinds: dict[str, dict[str, int]] = {kind: {} for kind in ("bias", "gram", "role", "pair", "next", "span", "unit")}
    for line in lines("model.tsv"):
        kind, name, weights = line.split("\t")
        kinds[kind][name] = (_UNITS if kind == "unit" else _FEATURES).packed(weights)
    return Model(
        words=Words(kinds["gram"]),
        grams=kinds["gram"],
        single=kinds["role"],
        pairs=_by_two(kinds["pair"], "+"),
        sequences=_by_two(kinds["next"], ">"),
        spans=_by_two(kinds["span"], " "),
        always=kinds["bias"]["bias"],
        units=tuple(kinds["unit"].values()),
    )


@cache
def _squeezed() -> list[int]:
    """Return for each number that a unit's lane can hold what tanh makes of it, from -FULL to FULL."""
    full = [FULL] * (_FEATURES.middle - _STEEP)
    between = [round(FULL * tanh(sum_ / SCALE)) for sum_ in range(-_STEEP, _STEEP)]
    return [-number for number in full] + between + full


def _by_two(weights: dict[str, int], sign: str) -> dict[tuple[str, str], int]:
    return {_two(name, sign): weight for name, weight in weights.items()}


def _two(name: str, sign: str) -> tuple[str, str]:
    """Part a name; a role is one object wherever it stands, so that to compare it is not to read it."""
    first, _, second = name.partition(sign)
    return intern(first), intern(second)
