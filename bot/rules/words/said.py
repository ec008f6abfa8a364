"""What short words mean, in Chinese and English: a yes, "all clear", "can't today", "done, new chain", thanks.

Strict on purpose: the whole of what was said must mean it, fillers ("ok all clear", “看过了，一切正常”) and courtesies
(`courtesy`: “好了好了，谢谢师傅”) aside, so that a sentence with more in it is not swallowed. Where more may follow
(`more_after`), it comes after a comma or a stop.
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from bot.rules.words.courtesy import cores, said_once, squeeze
from bot.rules.words.phrases import AFTER, BEFORE, PATTERNS, Meaning

_WHOLE = {meaning: re.compile(rf"(?:{BEFORE})*(?:{pattern})(?:{AFTER})*") for meaning, pattern in PATTERNS.items()}
_SIGNS = {
    Meaning.YES: {"👍", "👌", "✅"},
    Meaning.THANKS: {"🙏", "❤", "👍"},
    Meaning.CHECKED: {"✅"},
    Meaning.ME_TOO: {"+1", "＋1", "+ 1"},
    Meaning.HELP: {"?", "？", "??", "？？"},
}
_STOPS = re.compile(r"(?!(?<=\bno)\.\s*\d)[,，.。!！;；:：、\n…]+|\s[-–—]+\s", re.IGNORECASE)  # "No. 5" is a house
_COMMA = re.compile(r"[,，:：]")
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
_ALSO = re.compile(
    r"\b(?:also|too|as well|besides|another|in addition)\b|^\s*and\b|也|另外|还有|并且|而且", re.IGNORECASE
)
_TODAY = re.compile(r"\btoday\b|今天", re.IGNORECASE)
_LOOKED = re.compile(r"look|check|[看查]", re.IGNORECASE)
_DID = re.compile(
    r"\b(?:changed|replaced|repaired|fixed|cleaned|swept|installed|removed|mended|unblocked|cleared|tightened|fitted|closed"
    r"|locked|rewired|salted|put\s+\w+\s+\w+|new\s+\w+(?:\s+is)?\s+in)\b|\bworks(?:\s+(?:now|again|fine))?\W*$"
    r"|(?:换|修|装|补|清|扫|搬|拆|接|疏通|安装|维修|清理|处理|弄|办|关|锁)(?:好|上|掉|完|走|过|干净)?\S{0,6}了|(?:处理|维修)完毕",
    re.IGNORECASE,
)
_NOT_YET = re.compile(
    r"\b(?:not|never|will|tomorrow|when|who|how|what|if|should|must|can|be|needs?|almost|half)\b|n['’]t\b|['’]ll\b"
    r"|[没不还未要会想]|在[修弄看]|在处理|明天|怎么|谁|什么|如果|一半|快",
    re.IGNORECASE,
)
_NO_NAME = re.compile(rf"{_NOT_YET.pattern}|^\W*(?:is|are|was|has|have|did|does)\b", re.IGNORECASE)
_DOUBTS = re.compile(
    r"\b(?:not|never|nobody|nothing|sometimes|again|but|worse|dark|still|who\s+said|one\s+of)\b|\bflicker|n['’]t\b"
    r"|又|不(?!知道|清楚|用|客气|好意思|错)|没(?!事|问题|关系)|还|仍|有点|[闪暗骗]|谁说|哪里?好",
    re.IGNORECASE,
)
_TO_ME = re.compile(r"\bback\s+(?:to|from)\b", re.IGNORECASE)  # an item, not a report
_RUN = re.compile(r"(.{1,4}?)\1{3,}")  # nobody means more by saying it more often, and a pattern might try every way
_LONGEST = 80  # nobody means one of these with more letters


def means(text: str, *meanings: Meaning) -> bool:
    """Whether all that was said means one of these."""
    sign = text.strip().rstrip("\ufe0f")
    if any(sign in _SIGNS.get(meaning, ()) for meaning in meanings):
        return True
    if len(text) > _LONGEST:
        return False
    return any(_WHOLE[meaning].fullmatch(core) for core in _cores(text) for meaning in meanings)


@lru_cache(maxsize=256)  # the clauses of a message, each asked about for many meanings
def _cores(text: str) -> tuple[str, ...]:
    """What was said, also without what is only polite."""
    whole, once = (_RUN.sub(r"\1\1\1", squeeze(each)) for each in (text, said_once(text)))
    return tuple(dict.fromkeys((whole, *cores(once))))


def is_social(text: str) -> bool:
    """Whether it is thanks, a greeting or a call for help with the bot, one after the other, and nothing else."""
    return _is_made_of(text, Meaning.THANKS, Meaning.GREETING, Meaning.HELP)


def is_taking(text: str) -> bool:
    """Whether it says that whoever says it will see to it, and little else: "got it, on my way", “收到，马上去看”."""
    takes = any(means(clause, Meaning.TAKE) for clause in clauses(text))
    return takes and _is_made_of(text, Meaning.TAKE, Meaning.NOD, Meaning.YES, Meaning.GREETING, Meaning.THANKS)


def is_pressing(text: str) -> bool:
    """Whether it says that something is urgent to them, and little else: "please hurry, it's urgent", “加急”."""
    is_said = any(means(clause, Meaning.PRESSING) for clause in clauses(text)) or means(text, Meaning.PRESSING)
    beside = (Meaning.HURRY, Meaning.NEWS, Meaning.NOD, Meaning.YES, Meaning.GREETING, Meaning.THANKS)
    return is_said and _is_made_of(text, Meaning.PRESSING, *beside)


def takes_back(text: str) -> bool:
    """Whether it says that what was reported was a mistake, and little else: "sorry, false alarm", “看错了，没事”."""
    return not is_question(text) and _withdraws(text, Meaning.TAKE_BACK)


def may_take_back(text: str) -> bool:
    """Whether it may say so: "forget it", “没事” may as well be about something else."""
    is_to_me = _TO_ME.search(text) is not None
    return not is_to_me and (_withdraws(text, Meaning.TAKE_BACK) or _withdraws(text, Meaning.DROP))


def _withdraws(text: str, meaning: Meaning) -> bool:
    says_so = any(means(clause, meaning) for clause in clauses(text))
    return says_so and _is_made_of(text, Meaning.TAKE_BACK, Meaning.DROP, Meaning.NOTHING, Meaning.NOD, Meaning.THANKS)


def is_empty(text: str) -> bool:
    """Whether it says nothing that could be kept: a greeting, an ok, thanks, signs alone, a single letter.

    “好了” may be an ok, but it may be what was done.
    """
    letters = squeeze(text)
    if len(letters) <= 1 and not letters.isnumeric():
        return True
    return not means(text, Meaning.MENDED) and _is_made_of(
        text, Meaning.THANKS, Meaning.GREETING, Meaning.YES, Meaning.NOD
    )


def may_promise(text: str) -> bool:
    """Whether "no problem" may say that it will be done, rather than that nothing was found."""
    return means(text, Meaning.NOD) and not says_looked(text)


def says_clear(text: str) -> bool:
    """Whether it says that all is clear, and little else: "done and dusted, all well", “都好，没问题”."""
    if is_question(text) or means(text, Meaning.CLEAR):
        return not is_question(text)
    clear = any(means(clause, Meaning.CLEAR) for clause in clauses(text))
    return clear and _is_made_of(text, Meaning.CLEAR, Meaning.CHECKED, Meaning.THANKS, Meaning.GREETING, Meaning.YES)


def says_looked(text: str) -> bool:
    """Whether it says that somebody has looked."""
    return _LOOKED.search(text) is not None


def _is_made_of(text: str, *meanings: Meaning) -> bool:
    parts = clauses(text)
    return bool(parts) and all(means(clause, *meanings) for clause in parts)


def clauses(text: str) -> list[str]:
    """What was said, at each comma and stop."""
    return [clause for clause in re.split(r"[,，.。!！;；?？\n]+", text) if squeeze(clause)]


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


def partings(text: str) -> Iterator[tuple[str, str]]:
    """What was said up to each stop and after it: "no" and "there is rubbish too", of "no, there is rubbish too"."""
    return ((text[:start].strip(), text[end:].strip()) for start, end in _ends(text))


def doubts(text: str) -> bool:
    """Whether it may contradict that something is fixed: "it was, but not any more", “修是修了，没修好”."""
    return _DOUBTS.search(text) is not None


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


def tells_what_was_done(text: str) -> bool:
    """Whether it tells of something as done, whatever it begins with: "bulb changed", “换了灯泡，亮了”."""
    return _DID.search(text) is not None and _NOT_YET.search(text) is None and not is_question(text)


def says_only_done(text: str) -> bool:
    """Whether it says that it is done, and neither what was done nor when: "done", "ok, fixed", “好了”."""
    if _TODAY.search(text) or not any(means(clause, Meaning.ONLY_DONE) for clause in clauses(text)):
        return False
    return _is_made_of(text, Meaning.ONLY_DONE, Meaning.THANKS, Meaning.YES, Meaning.NOD, Meaning.GREETING)


def after_a_name(text: str) -> Iterator[tuple[str, str]]:
    """What may name the thing that words begin with, and what is said of it: "the lamp" and "on my way", with a comma
    between or none.

    >>> list(after_a_name("lamp done, new bulb"))
    [('lamp done', 'new bulb'), ('lamp', 'done, new bulb')]
    """
    name, comma, rest = _COMMA.sub(",", text, count=1).partition(",")
    if comma:
        yield name, rest.strip()
    for end in range(1, min(len(name), _LONGEST)):
        is_end = not name[end].isascii() or name[end].isspace()
        if is_end and means(name[end:], Meaning.TAKE, Meaning.DONE) and not _NO_NAME.search(name[:end]):
            yield name[:end], f"{name[end:].strip()}{comma}{rest}"


def is_question(text: str) -> bool:
    """Whether it only asks something."""
    return text.rstrip().endswith(("?", "？"))
