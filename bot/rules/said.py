"""What short words mean, in Chinese and English: a yes, "all clear", "can't today", "done, new chain", thanks.

Strict on purpose: the whole of what was said must mean it, fillers aside ("ok all clear", “看过了，一切正常”), so that
a sentence with more in it is not swallowed. Where more may follow (`more_after`), it comes after a comma or a stop.
"""

import re
import unicodedata
from collections.abc import Iterator

from bot.rules.phrases import AFTER, BEFORE, PATTERNS, Meaning

_WHOLE = {meaning: re.compile(rf"(?:{BEFORE})*(?:{pattern})(?:{AFTER})*") for meaning, pattern in PATTERNS.items()}
_SIGNS = {
    Meaning.YES: {"👍", "👌", "✅"},
    Meaning.THANKS: {"🙏", "❤", "👍"},
    Meaning.CHECKED: {"✅"},
    Meaning.ME_TOO: {"+1", "＋1", "+ 1"},
    Meaning.HELP: {"?", "？", "??", "？？"},
}
_STOPS = re.compile(r"(?!(?<=\bno)\.\s*\d)[,，.。!！;；:：、\n…]+|\s[-–—]+\s", re.IGNORECASE)  # "No. 5" is a house
_NUMBER = re.compile(r"\s*[#＃]\s*(\d{1,6})(?!\d)[\s,，:：.。]*")
_DONE_WORD = re.compile(
    r"(?:done|finished|fixed|repaired|办好了|修好了|处理好了|弄好了|解决了|换好了)\s+(?=\S)", re.IGNORECASE
)
_GOES_ON = re.compile(
    r"\W*(?:(?:no|but|it|its|it's|it’s|is|they|they're|they’re|are)\W+)*(?:still\b|(?:\w+\W+)?again\b)"
    r"|\W*(?:没有?|不|可是?|但是?)?\W*(?:它|这)?(?:还(?![行好挺]|可以|不错|算)|又|仍|依然|依旧|照样)",
    re.IGNORECASE,
)
_STILL = re.compile(r"\b(?:still|again)\b|还|又|仍|依然|依旧|照样", re.IGNORECASE)
_BUT = re.compile(
    r"[\s,，.。;；!！–-]*(?:\b(?:but(?:\s+for)?|except(?:\s+(?:that|for))?|only|just|apart\s+from|although|though|however)\b"
    r"|不过|但是?|可是|就是|(?<=[,，])就|只是|只有|除了?)[\s,，:：]*",
    re.IGNORECASE,
)
_ELSE = re.compile(
    r"(?:but\s+)?(?:(?:everything|all)\s+else|the\s+rest|other\s+than\s+that|otherwise)\s*(?:is\s+)?(?:all\s+|everything\s+)?"
    r"|(?:其[他它余]|别的)(?:地方)?(?:全部?|一切)?都?",
    re.IGNORECASE,
)
_FINE = re.compile(r"\s*(?:(?:it['’]?s|it is|all)\s+)?(?:fine|good|great|ok|okay|clean)\s*|[挺都]?好的?", re.IGNORECASE)
_THOUGH = re.compile(r"[\s,，]*\b(?:though|however)\W*$", re.IGNORECASE)
_APART = re.compile(r"(?:[以之]外|外)$")
_JOINS = re.compile(rf"(?:{_BUT.pattern}|\s*(?:and\b|而且|并且)\s*)+", re.IGNORECASE)
_ALSO = re.compile(
    r"\b(?:also|too|as well|besides|another|in addition)\b|^\s*and\b|也|另外|还有|并且|而且", re.IGNORECASE
)
_TODAY = re.compile(r"\btoday\b|今天", re.IGNORECASE)
_LOOKED = re.compile(r"look|check|[看查]", re.IGNORECASE)
_LONGEST = 80  # nobody means one of these with more letters


def _squeezed(text: str) -> str:
    return "".join(letter for letter in unicodedata.normalize("NFKC", text).casefold() if letter.isalnum())


def means(text: str, *meanings: Meaning) -> bool:
    """Whether all that was said means one of these."""
    sign = text.strip().rstrip("\ufe0f")
    if any(sign in _SIGNS.get(meaning, ()) for meaning in meanings):
        return True
    return len(text) <= _LONGEST and any(_WHOLE[meaning].fullmatch(_squeezed(text)) for meaning in meanings)


def is_social(text: str) -> bool:
    """Whether it is thanks, a greeting or a call for help with the bot, one after the other, and nothing else."""
    return _is_made_of(text, Meaning.THANKS, Meaning.GREETING, Meaning.HELP)


def is_taking(text: str) -> bool:
    """Whether it says that whoever says it will see to it, and little else: "got it, on my way", “收到，马上去看”."""
    takes = any(means(clause, Meaning.TAKE) for clause in _clauses(text))
    return takes and _is_made_of(text, Meaning.TAKE, Meaning.NOD, Meaning.YES, Meaning.GREETING, Meaning.THANKS)


def takes_back(text: str) -> bool:
    """Whether it says that what was reported was a mistake, and little else: "sorry, false alarm", “看错了，没事”."""
    return not is_question(text) and _withdraws(text, Meaning.TAKE_BACK)


def may_take_back(text: str) -> bool:
    """Whether it may say so: "forget it", “没事” may as well be about something else."""
    return _withdraws(text, Meaning.TAKE_BACK) or _withdraws(text, Meaning.DROP)


def _withdraws(text: str, meaning: Meaning) -> bool:
    says_so = any(means(clause, meaning) for clause in _clauses(text))
    return says_so and _is_made_of(text, Meaning.TAKE_BACK, Meaning.DROP, Meaning.NOTHING, Meaning.NOD, Meaning.THANKS)


def is_empty(text: str) -> bool:
    """Whether it says nothing that could be kept: a greeting, an ok, thanks, signs alone, a single letter.

    “好了” may be an ok, but it may be what was done.
    """
    letters = _squeezed(text)
    if len(letters) <= 1 and not letters.isnumeric():
        return True
    return not means(text, Meaning.MENDED) and _is_made_of(
        text, Meaning.THANKS, Meaning.GREETING, Meaning.YES, Meaning.NOD
    )


def may_promise(text: str) -> bool:
    """Whether "no problem" may say that it will be done, rather than that nothing was found."""
    return means(text, Meaning.NOD) and not says_looked(text)


def says_looked(text: str) -> bool:
    """Whether it says that somebody has looked."""
    return _LOOKED.search(text) is not None


def _is_made_of(text: str, *meanings: Meaning) -> bool:
    clauses = _clauses(text)
    return bool(clauses) and all(means(clause, *meanings) for clause in clauses)


def _clauses(text: str) -> list[str]:
    return [clause for clause in re.split(r"[,，.。!！;；?？\n]+", text) if _squeezed(clause)]


def more_after(text: str, meaning: Meaning) -> str | None:
    """What follows the words that mean it ("" if nothing does); None if what was said does not begin with it."""
    if means(text, meaning):
        return ""
    ends = [end for end in _ends(text) if means(text[: end[0]], meaning)]
    return text[ends[-1][1] :].strip() if ends else None


def _ends(text: str) -> Iterator[tuple[int, int]]:
    return ((found.start(), found.end()) for found in _STOPS.finditer(text))


def goes_on(text: str) -> bool:
    """Whether it begins by saying that something is as it was: "still dark", "it leaks again", “还是黑的”."""
    return _GOES_ON.match(unicodedata.normalize("NFKC", text)) is not None


def says_still(text: str) -> bool:
    """Whether anything in it is still so, or so again."""
    return _STILL.search(text) is not None


def but_after(text: str, *meanings: Meaning) -> str | None:
    """What is said to be otherwise: "the lamp is out" of "all good, but the lamp is out"; None if nothing is."""
    for found in _BUT.finditer(text):
        if means(text[: found.start()], *meanings):
            return text[found.end() :].strip() or None
    return None


def all_but(text: str) -> str | None:
    """What is not all clear: "the lamp" of "all good but the lamp", "except for the lamp, all good", “其他都好”."""
    if after := but_after(text, Meaning.CLEAR, Meaning.CHECKED) or _fine_but(text):
        return after
    excepted = _BUT.match(text)
    for start, end in _ends(text):
        head, rest = text[:start], text[end:].strip()
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


def partings(text: str) -> Iterator[tuple[str, str]]:
    """What was said up to each stop and after it: "no" and "there is rubbish too", of "no, there is rubbish too"."""
    return ((text[:start].strip(), text[end:].strip()) for start, end in _ends(text))


def without_join(text: str) -> str:
    """The same without an "and" or a "but" before it."""
    joins = _JOINS.match(text)
    return text[joins.end() :] if joins else text


def adds(text: str) -> bool:
    """Whether something is said to be so as well: "there is rubbish too", “后门也堆了垃圾”."""
    return _ALSO.search(text) is not None


def number_and_rest(text: str) -> tuple[int | None, str]:
    """Number 3 and "done", of "#3 done": the number is None where none leads or ends it ("done #3")."""
    if found := _NUMBER.match(text):
        return int(found[1]), text[found.end() :].strip()
    if found := re.search(r"\s*[#＃](\d{1,6})\s*$", text):
        return int(found[1]), text[: found.start()].strip()
    return None, text.strip()


def outcome(text: str) -> str | None:
    """What was done, from words that begin with "done": "new chain" of "done, new chain"; None if they do not."""
    if is_question(text):
        return None
    more = more_after(text, Meaning.DONE)
    if more is None and _DONE_WORD.match(text):
        return text
    return text if more == "" else more


def says_only_done(text: str) -> bool:
    """Whether it says that it is done, and neither what was done nor when: "done", "ok, fixed", “好了”."""
    if _TODAY.search(text) or not any(means(clause, Meaning.ONLY_DONE) for clause in _clauses(text)):
        return False
    return _is_made_of(text, Meaning.ONLY_DONE, Meaning.THANKS, Meaning.YES, Meaning.NOD, Meaning.GREETING)


def is_question(text: str) -> bool:
    """Whether it only asks something."""
    return text.rstrip().endswith(("?", "？"))
