"""Train recognition's linear model: `python -m training.train`.

Reads `training/text` and the lexicon, writes `bot/rules/recognition/lexicon/model.tsv`; the same text gives the same
file. Needs numpy (the `training` extra), takes less than a minute.
"""

from collections.abc import Sequence
from hashlib import sha256
from pathlib import Path

import numpy as np

from bot.model import Category
from bot.rules.recognition import vocabulary
from bot.rules.recognition.scorer import LANES, SCALE
from training.corpus import FOLDER, Line, corpus
from training.matrix import Floats, Matrix, matrix

LEXICON = Path(vocabulary.__file__).parent / "lexicon"
MODEL = LEXICON / "model.tsv"
# Features to keep, of each kind those whose weights weigh most.
MOST = {"gram": 15000, "pair": 2500, "next": 1500, "role": 1000, "bias": 1}
# The force that draws weights to zero, and the share of entries hidden in each step: too little learns lines by heart,
# too much learns nothing. Hiding makes a message's words vouch for each other.
DECAY = 0.5
HIDDEN = 0.4
STEPS = 100
# What is hidden is chance; the mean of several trainings depends less on it.
TIMES = 4
# How much talk counts for urgency, which is to be told apart among reports above all.
URGENT_TALK = 0.3


def main() -> None:
    """Train on everything, keep what matters, train again on that, write."""
    lines = corpus()
    everything = matrix([line.text for line in lines])
    kept = heaviest(everything, fitted(everything, lines))
    chosen = matrix([line.text for line in lines], keep=kept)
    weights = np.mean([fitted(chosen, lines, chance) for chance in range(TIMES)], axis=0)
    write(chosen, weights * chosen.strength[:, None])


def fitted(data: Matrix, lines: Sequence[Line], seed: int = 0) -> Floats:
    """Return weights, features by outputs, found by gradient steps with momentum (Adam) from zero."""
    weights: Floats = np.zeros((len(data.features), len(LANES)), np.float32)
    speed: Floats = np.zeros_like(weights)
    power: Floats = np.zeros_like(weights)
    goals, counts = targets(lines)
    chance = np.random.default_rng(seed)
    for step in range(1, STEPS + 1):
        shown = chance.random(len(data.columns), np.float32) > HIDDEN
        entries = data.entries() * shown.astype(np.float32) / np.float32(1 - HIDDEN)
        errors = (predicted(data.times(weights, entries)) - goals) * counts
        gradient = data.transposed_times(errors, entries) + DECAY * weights
        speed = 0.9 * speed + 0.1 * gradient
        power = 0.99 * power + 0.01 * gradient**2
        rate = 0.1 * (1 - step / (STEPS + 1))
        weights -= rate * (speed / (1 - 0.9**step)) / (np.sqrt(power / (1 - 0.99**step)) + 1e-8)
    return weights


def predicted(scores: Floats) -> Floats:
    """Turn scores into probabilities: two yes-or-no ones, then one of the categories."""
    yes = 1 / (1 + np.exp(-scores[:, :2]))
    powers = np.exp(scores[:, 2:] - scores[:, 2:].max(axis=1, keepdims=True))
    return np.concatenate([yes, powers / powers.sum(axis=1, keepdims=True)], axis=1)


def targets(lines: Sequence[Line]) -> tuple[Floats, Floats]:
    """Return the wanted probabilities and how much each of them counts; talk has no category."""
    goals = np.zeros((len(lines), len(LANES)), np.float32)
    counts = np.zeros_like(goals)
    categories = list(Category)
    for row, line in enumerate(lines):
        goals[row, :2] = line.report, line.urgent
        counts[row, :2] = line.weight, line.weight if line.report else URGENT_TALK
        if line.category:
            goals[row, 2 + categories.index(line.category)] = 1.0
            counts[row, 2:] = 1.0
    return goals, counts


def heaviest(data: Matrix, weights: Floats) -> set[tuple[str, str]]:
    """Choose the features that move scores most, over all lines."""
    seen = np.bincount(data.columns, minlength=len(data.features))
    weight = np.abs(weights * data.strength[:, None]).max(axis=1) * np.sqrt(seen)
    kept: set[tuple[str, str]] = set()
    for kind, most in MOST.items():
        members = [index for index, feature in enumerate(data.features) if feature[0] == kind]
        members.sort(key=lambda index: (-weight[index], index))
        kept.update(data.features[index] for index in members[:most])
    return kept


def write(data: Matrix, weights: Floats, path: Path = MODEL) -> None:
    """Write the weights, in hundredths, one feature a line."""
    hundredths = np.rint(weights * SCALE).astype(int)
    rows = [
        "\t".join([*feature, *(str(value or "") for value in row)]).rstrip("\t")
        for feature, row in zip(data.features, hundredths.tolist(), strict=True)
        if any(row)
    ]
    head = [
        "# Written by training/train.py from text and words with the checksum",
        f"# {checksum()}",
        f"# kind, name, {', '.join(LANES)}",
    ]
    path.write_text("\n".join([*head, *rows]) + "\n", "utf-8")


def checksum() -> str:
    """Return the checksum of everything the model is trained on."""
    paths = [*sorted(FOLDER.glob("*.txt")), *sorted(LEXICON.glob("*.txt"))]
    return sha256(b"".join(path.read_bytes() for path in paths)).hexdigest()


if __name__ == "__main__":
    main()
