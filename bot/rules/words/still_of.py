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
_DARK = re.compile(r"\b(?:dark|black|flicker)|[黑暗闪]|不亮", re.IGNORECASE)  # of a lamp, whatever its kind is


def may_still_be_of(judged: Recognition, text: str, item: Item, *, is_only_one: bool) -> bool:
    """Whether words that tell of something as it was may tell it of this item: of one of its kind, or like it. What may
    be of anything ("still broken") is, if there is one item only that it can be of.
    """
    said = _LEAD.sub("", text)
    if judged.answer is Answer.SILENT or names_another(said, item):
        return False
    if judged.category is item.category or alike(said, item.text) > 0:
        return True
    if "light" in things(item.text) and _DARK.search(said):
        return True
    return is_only_one and not things(said) and _OF_ANYTHING.search(said) is not None
