"""What words say in place of what was said, however much it is: "lots of smoke", of "not a smell, lots of smoke".

Pure. It is asked of danger only: whoever corrects a report to something worse does not choose their words.
"""

import re

from bot.rules.recognition.normalise import fold
from bot.rules.recognition.vocabulary import vocabulary

_LEAD = re.compile(
    r"\W*(?:(?:sorry|oh|oops|wait|actually)\b\W*)*"
    r"(?:(?:i\s+meant?(?:\s+to\s+say)?|correction|i\s+was\s+wrong|my\s+mistake)\b[\s,:;.–—-]*"
    r"|(?:(?:it|that)\s+(?:isn['’]?t|wasn['’]?t|is\s+not)|it['’]s\s+not|not)\s+(?:\w+\s){0,5}?\w+\s*[,;:.–—-]+\s*|no\b[\s,.!–—-]+)"
    r"(?:(?:wait|sorry|but|rather)\b[\s,]*)*(?P<english>\w.*)"
    r"|\W*(?:(?:不好意思|对不起|抱歉|[哦啊噢唉])[，,。！!\s]*)*"
    r"(?:[说写打弄搞记看]错了?|更正|不对|不是[^，,。！!\s]{1,10})[，,。：:！!\s]+(?:而?是|应该是)?(?P<chinese>.+)",
    re.IGNORECASE | re.DOTALL,
)
_LONGEST = 200
_ARTICLE = re.compile(r"^(?:the|an?)\s+", re.IGNORECASE)
_NO_DANGER = ("thing.", "ctx.")
_MAY_BE_DANGER = frozenset({"thing.gas", "thing.frail", "thing.stranger", "thing.animal"})
_ONE_WORD = 3  # letters, in Chinese


def instead(text: str) -> str | None:
    """What is said in place of something else; None if words do not begin so.

    >>> instead("sorry, I meant the house is on fire")
    'the house is on fire'
    """
    found = _LEAD.fullmatch(text.strip()) if len(text) <= _LONGEST else None
    return found and (found["english"] or found["chinese"]).strip()


def is_thing_alone(words: str) -> bool:
    """Whether words are the name of a thing and nothing else, which tells of no danger: "the switch", but not "gas".

    >>> is_thing_alone("the switch"), is_thing_alone("gas"), is_thing_alone("live wire")
    (True, False, False)
    """
    bare = _ARTICLE.sub("", words.strip())
    if len(bare.split()) != 1 or (not bare.isascii() and len(bare) > _ONE_WORD):
        return False
    named = {role for token in vocabulary().read(fold(bare)) for role in token.classes}
    return bool(named) and named.isdisjoint(_MAY_BE_DANGER) and all(role.startswith(_NO_DANGER) for role in named)
