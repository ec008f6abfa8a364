"""What the model looks at in a message: roles, roles that go together or follow each other, words, characters."""

from collections.abc import Iterable, Sequence
from functools import cache
from itertools import chain, combinations, pairwise
from sys import intern

from bot.rules.recognition.normalise import HAN
from bot.rules.recognition.vocabulary import Token

# Groups of classes, which let a rare thing profit from what was learned about all things.
GROUPS = ("thing", "fault")
_GROUP_OF = {f"{group}.": group for group in GROUPS}
CHINESE, ENGLISH = map(intern, ("is.zh", "is.en"))


def roles(folded: str, tokens: Sequence[Token]) -> list[str]:
    """Return the roles present in a message, sorted, with its language as a role too."""
    present = set(chain.from_iterable([_with_groups(token.classes) for token in tokens]))
    han = not folded.isascii() and HAN.search(folded) is not None
    present.add(CHINESE if han else ENGLISH)
    return sorted(present)


@cache
def _with_groups(classes: tuple[str, ...]) -> tuple[str, ...]:
    return (*classes, *[_GROUP_OF[start] for role in classes if (start := role[:6]) in _GROUP_OF])


def pairs(present: Sequence[str]) -> Iterable[tuple[str, str]]:
    """Give each two roles that stand in the same message."""
    return combinations(present, 2)


def sequences(tokens: Sequence[Token]) -> set[tuple[str, str]]:
    """Return each two roles that follow one another, with the message's ends as roles."""
    order = ["begin", *(token.classes[0] for token in tokens if token.classes), "end"]
    return set(pairwise(order))


def spans(folded: str) -> set[tuple[str, str]]:
    """Return each two words with one between them; runs of Chinese characters are told by their grams alone."""
    words = folded.split()
    return set(zip(words, words[2:], strict=False))
