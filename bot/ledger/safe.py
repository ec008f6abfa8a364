"""People's words in a spreadsheet: a cell that begins like a formula must stay words.

A spreadsheet may run "=HYPERLINK(…)" or "+cmd|…" when a file is opened, or when a cell is edited. XLSX stores words
as words and marks such a cell with Excel's own quote prefix; CSV has no types, so there an apostrophe goes before.
"""

import re

STARTS = "=+-@＝＋－−＠﹢﹣﹦﹫"  # the full-width and small forms are read as formulas in East Asian settings
BLANK = "\ufeff\u200b\u200c\u200d\u2060\u00ad"  # what nobody sees
LONGEST = 32_000  # characters; a cell holds 32,767 UTF-16 units, and no message has more than 4,096

_UNSEEN = re.compile(f"^[\\s{BLANK}]*")
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def is_like_formula(text: str) -> bool:
    """Whether a spreadsheet could take the words for a formula, also behind blanks that nobody sees."""
    rest = _UNSEEN.sub("", text)
    return text[:1] in set("\t\r\n") or rest[:1] in set(STARTS)


def storable(text: str) -> str:
    """The words, their lines ended alike, without what no XML can hold; nothing that can be read is lost."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    return _CONTROL.sub("\ufffd", lines)[:LONGEST]


def defused(text: str) -> str:
    """The words as a CSV cell: unchanged, or behind an apostrophe if they begin like a formula."""
    return f"'{text}" if is_like_formula(text) else text
