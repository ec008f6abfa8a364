"""Whether "still so" said to nobody may be of an item: "still dark" of the lamp, and not “又停水了”. Pure."""

import re

from bot.model import Answer, Item, Recognition
from bot.rules.items.likeness import alike
from bot.rules.recognition import things
from bot.rules.words.meant import names_another

_LEAD = re.compile(
    r"^\W*(?:(?:it|its|it's|it’s|is|they|are|but|no(?=\W+still)|still|again)\b\W*)+|\W*\bagain\W*$"
    r"|^(?:但是?|可是?|它|这)?(?:还是|还在|又|还|仍然?|依然|依旧|照样)",
    re.IGNORECASE,
)
_OF_ANYTHING = re.compile(
    r"\b(?:fixed|repaired|mended|broken|out|off|working|works?|the\s+same|as\s+(?:it\s+was|before)|bad|wrong)\b"
    r"|[坏修]|没[好弄]|不行|老样子|一样|没人[管来]",
    re.IGNORECASE,
)
_HERE = re.compile(  # where and when it is so, which the report has said
    r"^\W*(?:(?:down|over|up|out|in)\s+)?here\s+(?:and\s+)?(?=(?:it|they|still)\b)"
    r"|[\s,]+(?:(?:(?:down|over|up|out|in)\s+)?(?:here|there)|now|today|tonight|this\s+(?:morning|evening)|at\s+night)(?=\W*$)"
    r"|^(?:(?:我们?|咱们?)?(?:这儿|这里|这边|那儿|那里|那边)|今天|今晚|昨晚|晚上|现在|到现在)+[，,]?(?=还|又|仍|依)",
    re.IGNORECASE,
)
_DARK = re.compile(r"\b(?:dark|black|flicker)|[黑暗闪]|不亮", re.IGNORECASE)  # of a lamp, whatever its kind is


def without_here(text: str) -> str:
    """What is still so, without where and when: "still dark" of "still dark here".

    >>> without_here("still dark here tonight!"), without_here("我们这儿还是黑的")
    ('still dark!', '还是黑的')
    """
    bare = _HERE.sub("", text)
    return bare if bare == text else without_here(bare)


def is_still_dark(text: str, item: Item) -> bool:
    """Whether it can only be of this lamp, where it is the one thing that can be meant, whatever kind either sounds."""
    said = _LEAD.sub("", text)
    return "light" in things(item.text) and _DARK.search(said) is not None and not names_another(said, item)


def may_still_be_of(judged: Recognition, text: str, item: Item, *, is_only_one: bool) -> bool:
    """Whether words that tell of something as it was may tell it of this item: of one of its kind, or like it. What may
    be of anything ("still broken") is, if there is one item only that it can be of.
    """
    said = _LEAD.sub("", text)
    if judged.answer is Answer.SILENT or names_another(said, item):
        return False
    if judged.category is item.category or alike(said, item.text) > 0:
        return True
    if is_still_dark(text, item):
        return True
    return is_only_one and not things(said) and _OF_ANYTHING.search(said) is not None
