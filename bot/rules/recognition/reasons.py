"""Why a message was taken for what it was: its words with what they weighed."""

from collections.abc import Callable, Sequence

from bot.model import Category, Reasons
from bot.rules.recognition.scorer import Scores, model
from bot.rules.recognition.vocabulary import Token

# So many reasons, and none that weigh less, in log-odds.
_MOST = 8
_TOO_LITTLE = 0.1
_SHOWN = 40  # characters of an example


def reasons(folded: str, tokens: Sequence[Token], category: Category, example: str | None) -> Reasons:
    """Say what decided the answer, the category and the severity, most telling first.

    Args:
        folded: the folded text.
        tokens: its known words.
        category: what it was found to be.
        example: the message that the group taught and that pulled the answer, if any.
    """
    parts = model().parts(folded, tokens)
    words: dict[str, list[str]] = {}
    for token in tokens:
        for role in token.classes:
            words.setdefault(role, []).append(token.word)
    lane = list(Category).index(category)
    taught = () if example is None else (f"this group taught: {' '.join(example.split())[:_SHOWN]}",)
    return Reasons(
        answer=(*taught, *_most(parts, words, lambda scores: scores.report)),
        category=_most(parts, words, lambda scores: scores.categories[lane]),
        severity=_most(parts, words, lambda scores: scores.urgent),
    )


def _most(
    parts: Sequence[tuple[str, Scores]], words: dict[str, list[str]], of: Callable[[Scores], float]
) -> tuple[str, ...]:
    weighed = [(name, of(scores)) for name, scores in parts if abs(of(scores)) >= _TOO_LITTLE]
    weighed.sort(key=lambda part: -abs(part[1]))
    return tuple(f"{_told(name, words)} {weight:+.1f}" for name, weight in weighed[:_MOST])


def _told(name: str, words: dict[str, list[str]]) -> str:
    """Name a feature by the reporter's words where it has any."""
    if ">" in name or "+" in name:
        sign = ">" if ">" in name else "+"
        return sign.join(_told(part, words) for part in name.split(sign))
    return f"{'/'.join(dict.fromkeys(words[name]))} ({name})" if name in words else name.strip().replace("  ", " ")
