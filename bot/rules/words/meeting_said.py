"""What is said to a meeting's list about the walk through it: "next", "back", "close the meeting". Pure."""

import re
from enum import StrEnum

from bot.rules.words.courtesy import cores, squeeze


class Walk(StrEnum):
    """Where the meeting goes."""

    NEXT = "next"
    BACK = "back"
    CLOSE = "close"


_WALKS = {
    Walk.NEXT: r"(?:(?:lets)?(?:go|move)?onto|skipto)?(?:the)?next(?:one|item|point)?|"
    r"(?:skip|leave)(?:it|this|that)?(?:one)?(?:open)?|(?:go|move|carry)on|(?:看|说|议|到)?下一?[件个项条](?:吧|事)?|跳过(?:这[件个项条])?|先?放着吧?|接着(?:来|说)?"
    r"|往下(?:走|说)?",
    Walk.BACK: r"(?:(?:lets)?go)?back(?:one|tothe(?:last|previous)(?:one|item)?)?|(?:the)?previous(?:one|item)?"
    r"|(?:回到?|看)?上一?[件个项条]",
    Walk.CLOSE: r"(?:close|end|finish)(?:the)?meeting|(?:the)?meeting(?:is)?(?:over|closed)|散会吧?"
    r"|会议?(?:开完|结束)了?|结束会议",
}
_LONGEST = 40


def walk_said(text: str) -> Walk | None:
    """Where it shall go, if the whole of what was said means that, courtesies aside."""
    if len(text) > _LONGEST:
        return None
    said = list(cores(squeeze(text)))
    return next((walk for walk, words in _WALKS.items() if any(re.fullmatch(words, each) for each in said)), None)
