"""The folded form of a message: the one spelling that the lexicon and the model know.

Folded text is lower case and simplified, digits are one `0`, apostrophes are gone and punctuation is a space, except
`?`, which is a word of its own. Words stand between single spaces on either side (so two spaces apart), which
lets a word be matched as ` word ` without two neighbours competing for the space between them.
"""

import re
import sys
from functools import cache, lru_cache

from bot.rules.recognition.resources import lines

# Enough to see what a letter is about, in characters of Chinese; it bounds the time that one message can cost.
_LONGEST, _ENDING = 200, 60
# English says the same in more of them.
_LONGEST_ENGLISH, _ENDING_ENGLISH = 400, 100

HAN = re.compile("[\u3400-\u9fff]")
_BESIDE_HAN = re.compile(rf"(?<=[a-z])(?={HAN.pattern})|(?<={HAN.pattern})(?=[a-z])")
_APOSTROPHES = "'’‘`´"
_KEPT = "?£$&"
_QUESTION = " ? "
# Halves of a character, which stand alone in a broken message and cannot be searched.
_HALVES = range(0xD800, 0xE000)


def fold(text: str) -> str:
    """Fold `text` for matching; of a long one, the beginning and the end."""
    english = text.isascii() or not HAN.search(text)
    longest, ending = (_LONGEST_ENGLISH, _ENDING_ENGLISH) if english else (_LONGEST, _ENDING)
    if len(text) > longest:
        text = f"{text[: longest - ending]} {text[-ending:]}"
    folded = _folded_plain(text) if text.isascii() else _BESIDE_HAN.sub(" ", text.lower().translate(_table()))
    while "00" in folded:
        folded = folded.replace("00", "0")
    return f" {'  '.join(folded.split())} "


@lru_cache(maxsize=4)  # since and place read the same message one after the other
def simplified(text: str) -> str:
    """Return `text` with the same length, traditional characters simplified and full-width ones narrowed."""
    return text if text.isascii() else text.translate(_narrow())


@cache
def _narrow() -> dict[int, str]:
    table = {ord(pair[0]): pair[1] for line in lines("fold.txt") for pair in line.split()}
    table.update({code: chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)})
    table[0x3000] = " "
    return table


def _folded_plain(text: str) -> str:
    """Fold what has no other characters by a table of bytes, which is many times faster than one of characters."""
    return text.encode().translate(*_plain()).decode().replace("?", _QUESTION)


@cache
def _plain() -> tuple[bytes, bytes]:
    """Return what each byte becomes, and the bytes that are left out."""
    folded = [_table()[code] for code in range(128)]
    becomes = "".join("?" if one == _QUESTION else one or " " for one in folded).lower()
    return becomes.encode().ljust(256), bytes(code for code, one in enumerate(folded) if one is None)


@cache
def _table() -> dict[int, str | None]:
    table: dict[int, str | None] = dict.fromkeys(_punctuation(), " ")
    for code, narrow in _narrow().items():
        table[code] = _folded_ascii(narrow.lower())
    for code in range(128):
        table[code] = _folded_ascii(chr(code))
    table.update(dict.fromkeys(map(ord, _APOSTROPHES)))
    table.update(dict.fromkeys(_HALVES, " "))
    return table


def _folded_ascii(character: str) -> str:
    if character.isdigit():
        return "0"
    if character == "?":
        return _QUESTION
    return " " if character.isascii() and not character.isalnum() and character not in _KEPT else character


def _punctuation() -> range | list[int]:
    general, cjk = range(0x2010, 0x2060), range(0x3001, 0x3020)
    variation = [0xFE0F, 0xFE0E, 0x200D, 0xB7, 0xA0, 0x30FB]
    return [code for code in (*general, *cjk, *variation) if code <= sys.maxunicode]
