"""Train recognition's model: `python -m training.train`.

Reads `training/text` and the lexicon, writes `bot/rules/recognition/lexicon/model.tsv`; the same text gives the same
file. Needs numpy and scipy (the `training` extra), takes about five minutes.
"""

from base64 import b64encode
from hashlib import sha256
from pathlib import Path

import numpy as np

from bot.rules.recognition import vocabulary
from bot.rules.recognition.scorer import SCALE, SCORES, UNITS
from training.corpus import FOLDER, corpus
from training.matrix import Feature, Matrix, features, matrix
from training.network import Floats, Network, fitted, several

LEXICON = Path(vocabulary.__file__).parent / "lexicon"
MODEL = LEXICON / "model.tsv"
# Features to keep, of each kind those that move scores most.
MOST = {"gram": 75000, "span": 8000, "pair": 5000, "next": 3000, "role": 1000, "bias": 1}


def main() -> None:
    """Train on everything, keep what matters, train again on that, write."""
    lines = corpus()
    found = [features(line.text) for line in lines]
    everything = matrix(found)
    kept = heaviest(everything, fitted(everything.values, lines, seed=0))
    chosen = matrix(found, keep=kept)
    write(chosen, several(chosen.values, lines))


def heaviest(data: Matrix, network: Network) -> set[Feature]:
    """Choose the features that move scores most, over all lines."""
    moved = np.concatenate([network.direct, network.inner], axis=1) * data.strength[:, None]
    weight = np.sqrt((moved**2).sum(axis=1) * np.sqrt(seen(data)))
    kept: set[Feature] = set()
    for kind, most in MOST.items():
        members = [index for index, feature in enumerate(data.features) if feature[0] == kind]
        members.sort(key=lambda index: (-weight[index], index))
        kept.update(data.features[index] for index in members[:most])
    return kept


def seen(data: Matrix) -> Floats:
    """Count for each feature the lines that have it."""
    return np.asarray((data.values != 0).sum(axis=0)).ravel()


def write(data: Matrix, network: Network, path: Path = MODEL) -> None:
    """Write the weights, one feature or unit a line, as the base64 of a byte each.

    The commonest features of a kind come first: what is read together then lies together in memory.
    """
    weights = np.concatenate([network.direct, network.inner], axis=1) * data.strength[:, None]
    units = [("unit", str(number)) for number in range(UNITS)]
    common = sorted(
        zip(data.features, -seen(data), encoded(weights), strict=True), key=lambda row: (row[0][0], row[1], row[0])
    )
    rows = [*[(feature, row) for feature, _, row in common], *zip(units, encoded(network.outer), strict=True)]
    head = [
        "# Written by training/train.py from text and words with the checksum",
        f"# {checksum()}",
        f"# kind, name, weights for {', '.join(SCORES)} and {UNITS} hidden units",
    ]
    path.write_text("\n".join([*head, *("\t".join([*feature, row]) for feature, row in rows)]) + "\n", "utf-8")


def encoded(weights: Floats) -> list[str]:
    """Return each row as base64 of its weights in 28ths, clipped, 128 more each."""
    whole = np.clip(np.rint(weights * SCALE), -127, 127) + 128
    return [b64encode(row.tobytes()).decode() for row in whole.astype(np.uint8)]


def checksum() -> str:
    """Return the checksum of everything the model is trained on."""
    paths = [*sorted(FOLDER.glob("*.txt")), *sorted(LEXICON.glob("*.txt"))]
    return sha256(b"".join(path.read_bytes() for path in paths)).hexdigest()


if __name__ == "__main__":
    main()
