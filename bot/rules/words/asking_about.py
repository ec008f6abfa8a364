"""Whether words only ask how an item stands, and tell of nothing: "is anybody coming?", “那个灯有人来修吗”. Pure.

A question may sound like a report. What names a thing and no more, and asks, tells nothing new of an item.
"""

import re

from bot.model import Answer, Item, Recognition, Severity
from bot.rules.recognition import things
from bot.rules.words.asked import NEWS_ZH
from bot.rules.words.phrases import Meaning
from bot.rules.words.said import means

_ASKS = re.compile(r"[?？]\W*$|[吗呢么]\W*$|没有?\W*$")
_TELLS_FIRST = re.compile("[了着没要].?(?:什么时候|几时|哪天|有|怎么样|到哪)")  # “墙要塌了什么时候修”
_NAMED = re.compile(
    r"\W*(?:(?:and|so|but|hello|hi|please|about|as\s+for|what\s+about)\s+)*(?:the|my|our|that|this)\s+(?:[\w-]+\s+){0,2}?(?P<thing>[\w-]+)"
    r"(?:\s+(?:by|at|in|on|near|outside|behind|over|under)\s+(?:the\s+|our\s+|my\s+)?[\w-]+(?:\s+[\w-]+)?)?\W*",
    re.IGNORECASE,
)
_NEWS_ZH = re.compile(rf"[到底究竟还]*(?:{NEWS_ZH})")
_TOLD_ZH = re.compile(r"[了着没不要坏堆漏断掉裂破满堵黑臭塌倒冒起很好太]")
_PARTS = re.compile(r"[,，.。!！;；:：?？\n–—]+")
_WAITS = (Meaning.NEWS, Meaning.HURRY)


def asks_about(judged: Recognition, text: str, item: Item) -> bool:
    """Whether it only asks how this item stands: "when will the lamp be fixed?"."""
    if things(text).isdisjoint(things(item.text)):
        return False
    if _names_and_asks(text):
        return True
    is_told = judged.answer is Answer.RECORD or judged.severity is Severity.URGENT
    asks = means(text, Meaning.NEWS_OF) or (judged.answer is Answer.SILENT and _ASKS.search(text) is not None)
    return asks and not is_told and _TELLS_FIRST.search(text) is None


def _names_and_asks(text: str) -> bool:
    """Whether it names a thing, asks what becomes of it, and says nothing else of it."""
    parts = [part for part in _PARTS.split(text) if part.strip()]
    asking = [part for part in parts if means(part, *_WAITS)]
    if asking and all(part in asking or _is_named(part) for part in parts):
        return True
    return means(text, Meaning.NEWS_OF) and _is_bare(text)


def _is_named(part: str) -> bool:
    found = _NAMED.fullmatch(part)
    return found is not None and bool(things(found["thing"]))


def _is_bare(text: str) -> bool:
    """Whether what stands before the question tells nothing of the thing; in English the question holds it."""
    found = _NEWS_ZH.search(re.sub(r"\W", "", text))
    return found is None or _TOLD_ZH.search(re.sub(r"\W", "", text)[: found.start()]) is None
