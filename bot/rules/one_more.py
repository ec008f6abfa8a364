"""Whether words tell of one more thing of the same kind: "another lamp is out too", “另一个灯也坏了”. Pure."""

import re

_NO_THING = (
    r"(?!\s+(?:time|day|night|evening|morning|afternoon|week|month|year|hour|minute|one\s+of|side|way|reason|word|try"
    r"|says?|said|think|thinks|told|tell|neighbou?rs?|household|person|people|man|woman|resident|family)\b)"
)
_COUNTED = "[个盏处只根块扇张条台件座辆棵口]"
_ONE_MORE = re.compile(
    rf"\banother\b{_NO_THING}|\b(?:one|two|three|some)\s+more\b{_NO_THING}|\bthe\s+others?\b{_NO_THING}"
    rf"|\ba\s+(?:second|third)\s+(?:one|lamp|light|bulb)\b|\bthe\s+(?:one\s+next\s+to|next\s+one)\b"
    rf"|(?:另外?|还有|又有?)[一两二三几]?{_COUNTED}(?!邻居|人|住户|月|小时|钟头|原因|把月)|另一(?=[灯栏井门窗树墙])"
    rf"|(?:隔壁|旁边)的?那?一?{_COUNTED}(?![邻人住])|(?:别的|其他的?|(?:隔壁|旁边)的?)(?=[灯栏井门窗树墙])",
    re.IGNORECASE,
)

_TOO = re.compile(r"\b(?:too|also|as\s+well)\b|也|同样", re.IGNORECASE)


def names_one_more(text: str) -> bool:
    """Whether it says so; a mere "also" may be of the same."""
    return _ONE_MORE.search(text) is not None


def may_be_one_more(text: str) -> bool:
    """Whether it says that one more is so, too: "the other one as well", “还有一盏也不亮”."""
    return names_one_more(text) and _TOO.search(text) is not None


def leads_with_it(text: str) -> bool:
    """Whether it begins so: “还有一盏也不亮”, which is not “还是不亮”."""
    return _ONE_MORE.match(text.strip()) is not None
