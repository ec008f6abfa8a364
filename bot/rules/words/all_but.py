"""All is well but for one thing: which thing, of "all good, but the lamp is out", “除了灯坏了都好”."""

import re

from bot.rules.words.phrases import Meaning
from bot.rules.words.said import means, partings

_BUT = re.compile(
    r"[\s,，.。;；!！–-]*(?:\b(?:but(?:\s+for)?|except(?:\s+(?:that|for))?|only|just|apart\s+from|although|though"
    r"|however)\b"
    r"|不过|但是?|可是|就是|(?<=[,，])就|只是|只有|除了?)[\s,，:：]*",
    re.IGNORECASE,
)
_BUT_ALONE = re.compile(r"^\s*(?:(?:but|and|however)\b|但是?|不过|可是|而且|并且)[\s,，]*", re.IGNORECASE)
_ELSE = re.compile(
    r"(?:but\s+)?(?:(?:everything|all)\s+else|(?:the\s+)?rest|other\s+than\s+that|otherwise)\s*(?:is\s+)?(?:all\s+"
    r"|everything\s+)?"
    r"|(?:其[他它余]|别的)(?:地方)?(?:全部?|一切)?都?",
    re.IGNORECASE,
)
_FINE = re.compile(r"\s*(?:(?:it['’]?s|it is|all)\s+)?(?:fine|good|great|ok|okay|clean)\s*|[挺都]?好的?", re.IGNORECASE)
_THOUGH = re.compile(r"[\s,，]*\b(?:though|however)\W*$", re.IGNORECASE)
_APART = re.compile(r"(?:[以之]外|外)$")
_JOINS = re.compile(rf"(?:{_BUT.pattern}|\s*(?:and\b|而且|并且)\s*)+", re.IGNORECASE)


def but_after(text: str, *meanings: Meaning) -> str | None:
    """What is said to be otherwise: "the lamp is out" of "all good, but the lamp is out"; None if nothing is."""
    for found in _BUT.finditer(text):
        if means(text[: found.start()], *meanings):
            more = _excepted(text, found.end()) if "除" in found[0] else None
            return more or text[found.end() :].strip() or None
    return None


def all_but(text: str) -> str | None:
    """What is not all clear: "the lamp" of "all good but the lamp", "except for the lamp, all good", “其他都好”."""
    if after := but_after(text, Meaning.CLEAR, Meaning.CHECKED) or _fine_but(text):
        return after
    excepted = _BUT.match(text)
    for head, rest in partings(text):
        if means(head, Meaning.CLEAR, Meaning.CHECKED) and (though := _THOUGH.search(rest)):
            return rest[: though.start()].strip() or None
        if _is_the_rest(head) or (excepted and means(rest, Meaning.CLEAR)) or _is_the_rest(rest):
            found = rest if _is_the_rest(head) else head[excepted.end() if excepted else 0 :]
            return _APART.sub("", without_join(found).strip()) or None
    return _excepted(text, excepted.end()) if excepted else None


def _fine_but(text: str) -> str | None:
    """A bare "fine" says that all is clear only with what is not."""
    return next(
        (text[but.end() :].strip() for but in _BUT.finditer(text) if _FINE.fullmatch(text[: but.start()])), None
    )


def _excepted(text: str, start: int) -> str | None:
    """“灯坏了” of “除了灯坏了都好”, where no comma says where it ends."""
    ends = (end for end in range(start + 1, len(text)) if means(text[end:], Meaning.CLEAR) or _is_the_rest(text[end:]))
    end = next(ends, None)
    return _APART.sub("", text[start:end].strip()) or None if end else None


def _is_the_rest(text: str) -> bool:
    """Whether it says that all else is clear."""
    if means(text, Meaning.NOTHING_ELSE):
        return True
    return _ELSE.match(text) is not None and means(_ELSE.sub(_all_of, text, count=1), Meaning.CLEAR)


def _all_of(elsewhere: re.Match[str]) -> str:
    return "everything " if elsewhere[0].isascii() else "都"


def without_join(text: str) -> str:
    """The same without an "and" or a "but" before it."""
    joins = _JOINS.match(text)
    return text[joins.end() :] if joins else text


def without_but(text: str) -> str:
    """The same without what joins it to something said before, where all of it is left: "the cover is off" of "but the
    cover is off"; "only one lamp works" stays.

    >>> without_but("But the cover is off"), without_but("不过盖子没了"), without_but("Butter on the steps")
    ('the cover is off', '盖子没了', 'Butter on the steps')
    """
    return _BUT_ALONE.sub("", text, count=1) or text
