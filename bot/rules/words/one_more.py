"""Whether words tell of one more thing of the same kind: "another lamp is out too", “另一个灯也坏了”. Pure.

What is one more has to be a thing that can be out of order, or be left out ("the other one too"): "one more thing",
"another week", "the others are fine" are none.
"""

import re

from bot.rules.recognition import things

_NO_THING = (
    r"(?!\s+(?:\w+\s+)?(?:time|day|night|evening|morning|afternoon|week|month|year|hour|minute|one\s+of|side|way|reason"
    r"|word|try|asks?|asked|saw|noticed|complain(?:ed)?|says?|said|think|thinks|told|tell|neighbou?rs?|household|person|people|man|woman|resident|family)\b)"
)
_COUNTED = "[个盏处只根块扇张条台件座辆棵口]"
_ONE_MORE = re.compile(
    rf"(?:\banother|\b(?:one|two|three|some|\d)\s+more|\bthe\s+others?)\b{_NO_THING}(?P<what>.{{0,40}})"
    rf"|\ba\s+(?:second|third)\s+(?:one|lamp|light|bulb)\b|\bthe\s+(?:one\s+next\s+to|next\s+one)\b"
    rf"|(?:(?:另外?|还有|又有?)[一两二三几]?|(?:隔壁|旁边)的?那?一?){_COUNTED}(?!邻居|人|住户|月|小时|钟头|原因|把月)(?P<thing>.{{0,6}})"
    rf"|另一(?=[灯栏井门窗树墙])|(?:别的|其他的?|(?:隔壁|旁边)的?)(?=[灯栏井门窗树墙])",
    re.IGNORECASE | re.DOTALL,
)
_LEFT_OUT = re.compile(  # the thing itself, or it is named by what is wrong with it
    r"\s*(?:ones?\b(?!\s+of)|(?:is|are|was|went|has|have|too|also|as\s+well|does|do)\b|(?:is|are|does|do|has)n['’]?t\b|[.!,]|$)"
    r"|\s*(?:\w+\s+)?(?:leaks?|spills?|blockages?|smells?|bikes?|bags?|socket|switch|pipe|tap|faults?)\b"
    r"|(?:灯|路灯)?(?:也|都|不|没|坏|灭|黑|漏|堵|裂|破|塌|松|掉|$)",
    re.IGNORECASE,
)
_GOOD = re.compile(
    r"(?<!not\s)(?<!n['’]t\s)\b(?:works?|working|fine|ok|okay|all\s+right|good|on|lit)\b(?!\s+(?:fire|the|top|my))(?!\W*not\b)"
    r"|没(?:坏|事|问题)|正常|(?<!不)亮(?:着|的)|(?<!没)(?<!不)修?好(?:的|着|了)",
    re.IGNORECASE,
)
_FIRST = re.compile(r"[,.;:!?]")
_TOO = re.compile(r"\b(?:too|also|as\s+well)\b|也|同样", re.IGNORECASE)


def names_one_more(text: str) -> bool:
    """Whether it says so; a mere "also" may be of the same."""
    return any(map(_is_thing, _ONE_MORE.finditer(text))) and not _GOOD.search(text)


def may_be_one_more(text: str) -> bool:
    """Whether it says that one more is so, too: "the other one as well", “还有一盏也不亮”."""
    return names_one_more(text) and _TOO.search(text) is not None


def leads_with_it(text: str) -> bool:
    """Whether it begins so: “还有一盏也不亮”, which is not “还是不亮”."""
    found = _ONE_MORE.match(text.strip())
    return found is not None and _is_thing(found)


def _is_thing(found: re.Match[str]) -> bool:
    what, thing = found["what"], found["thing"]
    if what is None and thing is None:
        return True
    if thing is not None:
        return bool(_LEFT_OUT.match(thing) or things(thing))
    return bool(_LEFT_OUT.match(what) or things(" ".join(_FIRST.split(what)[0].split()[:3])))
