"""The network that learns, with numpy and scipy: one hidden layer beside the direct weights."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array

from bot.model import Category
from bot.rules.recognition.scorer import SCORES, UNITS
from training.corpus import Line

Floats = NDArray[np.float32]

# Several networks side by side depend less on chance than one; they share the hidden units.
TIMES = 2
_UNITS_EACH = UNITS // TIMES
# The force that draws weights to zero, and the share of entries and units hidden in each step: too little learns lines
# by heart, too much learns nothing. Hiding makes a message's words vouch for each other.
_DECAY = {"direct": 0.35, "inner": 0.35, "outer": 1.0}
_RATE = {"direct": 0.1, "inner": 0.02, "outer": 0.02}
_HIDDEN = 0.45
_UNITS_HIDDEN = 0.2
_STEPS = 200
# How much talk counts for urgency, which is to be told apart among reports above all.
_URGENT_TALK = 0.3
# Beyond this, e to the power of it is 0 or 1 anyway.
_STEEPEST = 50.0


@dataclass(frozen=True, slots=True)
class Network:
    """`direct` is features by scores, `inner` features by units, `outer` units by scores."""

    direct: Floats
    inner: Floats
    outer: Floats


def several(values: csr_array, lines: Sequence[Line], times: int = TIMES) -> Network:
    """Fit `times` networks and lay them side by side as one, whose scores are their mean."""
    each = [fitted(values, lines, seed) for seed in range(times)]
    return Network(
        direct=np.mean([network.direct for network in each], axis=0),
        inner=np.concatenate([network.inner for network in each], axis=1),
        outer=np.concatenate([network.outer for network in each]).astype(np.float32) / np.float32(times),
    )


def fitted(values: csr_array, lines: Sequence[Line], seed: int) -> Network:
    """Return what gradient steps with momentum (Adam) find; the same seed finds the same."""
    chance = np.random.default_rng(seed)
    count = values.shape[1]
    weights = {
        "direct": np.zeros((count, len(SCORES)), np.float32),
        "inner": (0.05 * chance.standard_normal((count, _UNITS_EACH))).astype(np.float32),
        "outer": (0.1 * chance.standard_normal((_UNITS_EACH, len(SCORES)))).astype(np.float32),
    }
    speed = {name: np.zeros_like(weight) for name, weight in weights.items()}
    power = {name: np.zeros_like(weight) for name, weight in weights.items()}
    goals, counts = targets(lines)
    for step in range(1, _STEPS + 1):
        for name, gradient in _gradients(weights, values, goals, counts, chance).items():
            speed[name] = 0.9 * speed[name] + 0.1 * gradient
            power[name] = 0.99 * power[name] + 0.01 * gradient**2
            size = (speed[name] / (1 - 0.9**step)) / (np.sqrt(power[name] / (1 - 0.99**step)) + 1e-8)
            weights[name] -= _RATE[name] * (1 - step / (_STEPS + 1)) * size
    return Network(**weights)


def _gradients(
    weights: dict[str, Floats], values: csr_array, goals: Floats, counts: Floats, chance: np.random.Generator
) -> dict[str, Floats]:
    """Return the gradient of the error for each array of weights, some entries and units hidden by chance."""
    shown = values.copy()
    shown.data = values.data * _shown(chance, values.data.shape, _HIDDEN)
    units = np.tanh(shown @ weights["inner"])
    lit = _shown(chance, units.shape, _UNITS_HIDDEN)
    scores = shown @ weights["direct"] + (units * lit) @ weights["outer"]
    errors = (predicted(scores) - goals) * counts
    backwards = (errors @ weights["outer"].T) * lit * (1 - units**2)
    gradients = {"direct": shown.T @ errors, "inner": shown.T @ backwards, "outer": (units * lit).T @ errors}
    return {name: gradient + _DECAY[name] * weights[name] for name, gradient in gradients.items()}


def _shown(chance: np.random.Generator, shape: tuple[int, ...], hidden: float) -> Floats:
    """Return 0 for what is hidden; the rest counts for it."""
    return (chance.random(shape, np.float32) > hidden).astype(np.float32) / np.float32(1 - hidden)


def predicted(scores: Floats) -> Floats:
    """Turn scores into probabilities: two yes-or-no ones, then one of the categories."""
    yes = 1 / (1 + np.exp(-np.clip(scores[:, :2], -_STEEPEST, _STEEPEST)))
    powers = np.exp(scores[:, 2:] - scores[:, 2:].max(axis=1, keepdims=True))
    return np.concatenate([yes, powers / powers.sum(axis=1, keepdims=True)], axis=1)


def targets(lines: Sequence[Line]) -> tuple[Floats, Floats]:
    """Return the wanted probabilities and how much each of them counts; talk has no category."""
    goals = np.zeros((len(lines), len(SCORES)), np.float32)
    counts = np.zeros_like(goals)
    categories = list(Category)
    for row, line in enumerate(lines):
        goals[row, :2] = line.report, line.urgent
        counts[row, :2] = line.weight, line.weight * (1 if line.report else _URGENT_TALK)
        if line.category:
            goals[row, 2 + categories.index(line.category)] = 1.0
            counts[row, 2:] = 1.0
    return goals, counts
