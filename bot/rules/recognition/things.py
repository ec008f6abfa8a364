"""Which things of a neighbourhood a message names: a lamp, the road, rubbish."""

from bot.rules.recognition.normalise import fold
from bot.rules.recognition.vocabulary import vocabulary

_THING = "thing."
# Said of other things too, for where they are or whom they concern: "rubbish in the hallway", "old Mrs Li fell".
_WHERE_OR_WHOM = frozenset({"exit", "frail"})


def things(text: str) -> frozenset[str]:
    """Return the kinds of things that a message names, by the lexicon's classes; nothing if it names none.

    >>> sorted(things("The lamp is out, and there is a hole in the road"))
    ['light', 'road']
    """
    named = (role for token in vocabulary().read(fold(text)) for role in token.classes if role.startswith(_THING))
    return frozenset(role.removeprefix(_THING) for role in named) - _WHERE_OR_WHOM
