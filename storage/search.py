"""Finding items by words, Chinese included. What only SQLite's full-text search (FTS5) understands is in this file.

FTS5 finds words between spaces, and Chinese writes none. So a run of Han characters is kept as its characters and its
pairs ("换电梯": 换 电 梯 换电 电梯), and a search asks for pairs: words of two characters, the most common, are
found, and so is a single one. English words are stemmed and found by their beginning.
"""

import re
from collections.abc import Iterator, Sequence

from sqlite_utils import Database

from bot.model import Action
from bot.rules.recognition.normalise import simplified

HAN = "\u3400-\u9fff"
_WORDS = re.compile(rf"[{HAN}]+|(?:(?![{HAN}])[^\W_])+")
_NUMBER = re.compile(r"[#＃](\d+)")
# Their notes are former words, a number, a word of the rules, a name, or not for all.
SILENT = (Action.EDIT, Action.MERGE, Action.REMIND, Action.ESCALATE, Action.TOLD, Action.SIGN)
SILENT_NOTES = tuple(action.value for action in SILENT)
ITEM = "SELECT id, number, title, text, location, outcome, explanation, department FROM item"
NOTES = f"SELECT note FROM event WHERE item_id = ? AND note <> '' AND action NOT IN {SILENT_NOTES}"


def create(db: Database) -> None:
    """The index, with the items that are there already. One row an item, by its id."""
    db.execute("CREATE VIRTUAL TABLE item_search USING fts5(words, tokenize = 'porter unicode61')")
    for found in db.execute(ITEM).fetchall():
        _add(db, found)


def index(db: Database, item_id: int) -> None:
    """What is said about an item has changed, or it is new."""
    db.execute("DELETE FROM item_search WHERE rowid = ?", (item_id,))
    _add(db, db.execute(f"{ITEM} WHERE id = ?", (item_id,)).fetchone())


def _add(db: Database, found: tuple[object, ...]) -> None:
    item_id, number, *said = found
    notes = [note for (note,) in db.execute(NOTES, (item_id,)).fetchall()]
    text = " ".join(str(each) for each in [*said, *notes] if each)
    words = f"{number} {_marked(number)} {' '.join(_kept(text))}"
    db.execute("INSERT INTO item_search (rowid, words) VALUES (?, ?)", (item_id, words))


def _marked(number: object) -> str:
    """A number that is meant as an item's: "#12" finds no house number 12."""
    return f"number{number}"


def _kept(text: str) -> Iterator[str]:
    for word in _WORDS.findall(simplified(text)):
        yield from (*word, *_pairs(word)) if _is_han(word) else (word,)


def _is_han(word: str) -> bool:
    return re.match(f"[{HAN}]", word) is not None


def _pairs(word: str) -> list[str]:
    return [word[at : at + 2] for at in range(len(word) - 1)]


def asked_for(words: str) -> str:
    """The same words as FTS5 wants to be asked; empty if there is nothing to look for."""
    terms = [f'"{_marked(number)}"' for number in _NUMBER.findall(words)]
    for word in _WORDS.findall(simplified(_NUMBER.sub(" ", words))):
        if _is_han(word):
            terms += [f'"{each}"' for each in _pairs(word) or [word]]
        else:
            terms.append(f'"{word}"*')
    return " AND ".join(terms)


class Search:
    """Looking for items by what was said about them."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def find(self, words: str, groups: Sequence[int], offices: Sequence[int], limit: int = 100) -> list[int]:
        """The items that have all these words: open ones first, then the newest.

        In `groups` whatever its neighbours know; what was reported privately only in `offices`, groups whose people
        in office ask.
        """
        asked = asked_for(words)
        if not asked:
            return []
        sql = (
            "SELECT item.id FROM item_search JOIN item ON item.id = item_search.rowid WHERE item_search MATCH ?"
            f" AND ((place_id IN ({_marks(groups)}) AND NOT private) OR place_id IN ({_marks(offices)}))"
            " ORDER BY state IN ('reported', 'accepted') DESC, item.id DESC LIMIT ?"
        )
        found = self._db.execute(sql, (asked, *groups, *offices, limit)).fetchall()
        return [int(item_id) for (item_id,) in found]


def _marks(values: Sequence[object]) -> str:
    return ", ".join("?" * len(values))
