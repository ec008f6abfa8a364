"""Whether "it's on again" or "all gone now" is good news of a thing: of a lamp it is, of an alarm it is not."""

import re

_ON = re.compile(
    r"(?:\b(?:is|are|it|water|power|light|lights)|['’]s|['’]re)\s+(?:now\s+)?(?:back\s+)?on\b|\b(?:back\s+on|on\s+again)\b"
    r"|[来有](?:电|水|气|网)了|亮了",
    re.IGNORECASE,
)
_GONE = re.compile(r"\bgone\b|不响了", re.IGNORECASE)
_LACKS = re.compile(  # what was reported should be on, or there
    r"\b(?:out|off|no(?!\.?\s*\d)|without|dead|dark|broken|cut|missing|stolen|empty|gone|lost|outage|fail(?:s|ed)?)\b"
    r"|\b(?:not?|never)\s+(?:working|lit|burning|on|there|ring(?:ing)?)\b|n['’]t\s+(?:work|light|burn|ring|come\s+on|turn\s+on)"
    r"|停|没|断|坏|不亮|黑|灭|不转|不响|不热|不来|失灵|跳闸|丢|缺|不见|偷",
    re.IGNORECASE,
)
_IS_THERE = re.compile(  # and what should not
    r"\bnois[ey]|\b(?:loud|music|alarm|siren|beep\w*|bark\w*|drill\w*|party|smell\w*|stink\w*|stench|smoke\w*|leak\w*|burst\w*"
    r"|flood\w*|drip\w*|overflow\w*|running|runs|pouring|gushing|hum\w*|ring(?:s|ing))\b"
    r"|\b(?:all|day\s+and)\s+(?:day|night)\b|(?<!\bno\s)water\s+(?:everywhere|comes|on|in|all\s+over|under)\b"
    r"|吵|(?<!不)响|噪|漏|爆|淹|臭|味|滴|冒|溢|音乐|常亮|亮着|开着|关不|积水|狗叫|白天",
    re.IGNORECASE,
)


def lacks(report: str) -> bool:
    """Whether what was reported should be on, or there."""
    return _LACKS.search(report) is not None


def fits(words: str, report: str) -> bool:
    """Whether words that sound like "fixed" can be so of what was reported; where not, it is asked."""
    if _ON.search(words):
        return lacks(report) and not _IS_THERE.search(report)
    return not (lacks(report) and _GONE.search(words))
