"""A short title for a card, made of the reporter's own words."""

import re
import unicodedata

from bot.rules.recognition.features import roles
from bot.rules.recognition.normalise import fold
from bot.rules.recognition.scorer import model
from bot.rules.recognition.vocabulary import vocabulary

# A point ends no sentence after these: No. 5, Elm St., Mr. Hill.
_SHORTENED = "".join(rf"(?<!\b{word})" for word in ("st", "rd", "mr", "ms", "dr", "mrs", "ave", "apt", "bldg"))
_POINT = rf"{_SHORTENED}(?!(?<=\bno)\.\s*\d)\.+(?=\s|$)"
_CLAUSE_ENDS = re.compile(rf"[，。！？；、\n\r]+|[,!?;]+(?=\s|$)|{_POINT}|(?<=[\u4e00-\u9fff])\s+|…+|~+", re.IGNORECASE)
_OPENING = re.compile(
    r"^(?:各位|大家|邻居们?|请问|你好|您好|尊敬的\S{0,4}|领导|书记|市长|求助|那个|话说|哎|唉|喂|hi|hello|hey|dear)[\s,，:：!！]*"
    r"|^(?:all(?!\s+of\b)|everyone|folks|guys|neighbou?rs)\b[\s,:!]*"
    r"|^(?:and|also|plus)\s+(?=\w)|^(?:还有|而且|另外)(?=\S)"
    r"|^(?:(?:前|这|近|头)(?:两|几)?[天日]|昨[天晚夜日]|今[天早晚]|刚才|刚刚|最近|现在)(?:早上|上午|下午|晚上|夜里)?(?=\S)",
    re.IGNORECASE,
)
_JOINERS = frozenset("\u200d\ufe0f\ufe0e")


def title(text: str, limit: int = 40) -> str:
    """Return a one-line title of at most `limit` characters, cut between words and never inside a character.

    It begins, with a capital, at the first clause that names what is wrong and goes on while whole clauses fit.
    """
    clauses = [clause.strip() for clause in _CLAUSE_ENDS.split(text) if clause and clause.strip()]
    if not clauses:
        return ""
    first = next((index for index, clause in enumerate(clauses) if _tells(clause)), 0)
    line = _opened(clauses[first])
    for clause in clauses[first + 1 :]:
        longer = f"{line}{_comma(line)}{clause}"
        if not _goes_on(clause) or len(longer) > limit:
            break
        line = longer
    return _cut(_capital(line), limit)


def _capital(line: str) -> str:
    """Begin with a capital, however people type; only of a plain letter, which stays one character."""
    return line[0].upper() + line[1:] if line[:1].isascii() else line


def _tells(clause: str) -> bool:
    """Tell whether a clause would be taken for a report if it stood alone."""
    folded = fold(clause)
    tokens = vocabulary().read(folded)
    return model().scores(folded, tokens, roles(folded, tokens)).report > 0


def _goes_on(clause: str) -> bool:
    """Tell whether a clause names one more thing; what people fear of it is left to the message itself."""
    named = {role for token in vocabulary().read(fold(clause)) for role in token.classes}
    return "danger" not in named and any(role.startswith("thing.") for role in named)


def _opened(clause: str) -> str:
    """Leave out a greeting and a time: they stand elsewhere on the card."""
    previous = None
    while previous != clause:
        previous, clause = clause, _OPENING.sub("", clause, count=1) or clause
    return " ".join(clause.split())


def _comma(line: str) -> str:
    return "，" if "\u4e00" <= line[-1:] <= "\u9fff" else ", "


def _cut(line: str, limit: int) -> str:
    if len(line) <= limit:
        return line
    end = max(limit - 1, 0)
    while end > 0 and (_inside_character(line, end) or _inside_word(line, end)):
        end -= 1
    if end == 0:  # one word longer than the limit
        end = max(limit - 1, 0)
        while end > 0 and _inside_character(line, end):
            end -= 1
    return (line[:end].rstrip() + "…") if limit > 0 else ""


def _inside_character(line: str, at: int) -> bool:
    mark = unicodedata.combining(line[at]) != 0 or unicodedata.category(line[at]) in {"Mn", "Me", "Sk"}
    return mark or line[at] in _JOINERS or line[at - 1] == "\u200d" or _flag_halves(line, at)


def _flag_halves(line: str, at: int) -> bool:
    """Tell whether `at` is between the two letters of a flag."""
    before = 0
    while before < at and "\U0001f1e6" <= line[at - 1 - before] <= "\U0001f1ff":
        before += 1
    return before % 2 == 1 and "\U0001f1e6" <= line[at] <= "\U0001f1ff"


def _inside_word(line: str, at: int) -> bool:
    before, after = line[at - 1], line[at]
    return before.isalnum() and after.isalnum() and before.isascii() and after.isascii()
