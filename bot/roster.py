"""Reading `places.csv` and `roster.csv`. Every row is checked before anything is stored.

places: level,code,name,parent_code,chat_id,language,timezone
roster: place_code,household,name,role,telegram_id,language
"""

import csv
import io
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from bot.errors import BadRosterError
from bot.model import LANGUAGES, Level, PersonRow, PlaceRow, Role

PLACE_COLUMNS = ("level", "code", "name", "parent_code", "chat_id", "language", "timezone")
ROSTER_COLUMNS = ("place_code", "household", "name", "role", "telegram_id", "language")
SEPARATORS = ",;\t"
NUMBER = re.compile(r"-?[0-9]{1,18}")
ABOVE = {Level.GROUP: Level.COMMUNITY, Level.COMMUNITY: Level.STREET}


@dataclass(frozen=True, slots=True)
class _Line:
    """A row with its place in the file, for errors that can be found again."""

    file: str
    number: int
    values: dict[str, str]

    def fail(self, column: str, why: str) -> BadRosterError:
        return BadRosterError(f"{self.file}, line {self.number}, column {column}: {why}. Nothing was imported.")

    def required(self, column: str) -> str:
        if not self.values[column]:
            raise self.fail(column, "is empty")
        return self.values[column]

    def number_or_none(self, column: str) -> int | None:
        text = self.values[column]
        if not text:
            return None
        if not NUMBER.fullmatch(text):
            raise self.fail(column, f"{text!r} is not a number")
        return int(text)


def read_places(path: Path, known: dict[str, Level]) -> list[PlaceRow]:
    """The rows of places.csv; `known` are the codes already stored.

    Raises:
        BadRosterError: names the first wrong line and column.
    """
    rows: list[PlaceRow] = []
    levels = dict(known)
    seen: set[str] = set()
    chats: dict[int, str] = {}
    for line in _lines(path, PLACE_COLUMNS):
        row = _place(line, levels)
        if row.code in seen:
            raise line.fail("code", f"{row.code} stands here twice")
        if row.chat_id is not None and chats.setdefault(row.chat_id, row.code) != row.code:
            raise line.fail("chat_id", f"{row.chat_id} already belongs to {chats[row.chat_id]}")
        seen.add(row.code)
        levels[row.code] = row.level
        rows.append(row)
    return rows


def _place(line: _Line, levels: dict[str, Level]) -> PlaceRow:
    level = _level(line)
    parent = line.values["parent_code"]
    if parent and parent not in levels:
        raise line.fail("parent_code", f"no place is called {parent!r}; the place above comes first")
    if parent and levels[parent] is not ABOVE.get(level):
        raise line.fail("parent_code", f"a {level.value} cannot belong to {parent}, a {levels[parent].value}")
    chat_id = line.number_or_none("chat_id")
    if chat_id is not None and chat_id >= 0:
        raise line.fail("chat_id", f"{chat_id} is not the id of a group: those begin with a minus")
    return PlaceRow(level, line.required("code"), line.required("name"), parent, chat_id, _language(line), _zone(line))


def _level(line: _Line) -> Level:
    try:
        return Level(line.required("level").lower())
    except ValueError:
        raise line.fail("level", f"{line.values['level']!r} is not street, community or group") from None


def _language(line: _Line) -> str | None:
    code = line.values["language"].lower()
    if code and code not in LANGUAGES:
        raise line.fail("language", f"{code!r} is not one of {', '.join(LANGUAGES)}")
    return code or None


def _zone(line: _Line) -> str | None:
    name = line.values["timezone"]
    if not name:
        return None
    try:
        ZoneInfo(name)
    except (KeyError, ValueError, OSError):
        raise line.fail("timezone", f"no time zone is called {name!r}") from None
    return name


def read_roster(path: Path, levels: dict[str, Level]) -> list[PersonRow]:
    """The rows of roster.csv, whose places must be among `levels`.

    Raises:
        BadRosterError: names the first wrong line and column.
    """
    rows: list[PersonRow] = []
    accounts: dict[int, str] = {}
    for line in _lines(path, ROSTER_COLUMNS):
        row = _person(line, levels)
        if row.telegram_id is not None and accounts.setdefault(row.telegram_id, row.name) != row.name:
            raise line.fail("telegram_id", f"{row.telegram_id} already belongs to {accounts[row.telegram_id]}")
        rows.append(row)
    return rows


def _person(line: _Line, levels: dict[str, Level]) -> PersonRow:
    code = line.required("place_code")
    if code not in levels:
        raise line.fail("place_code", f"no place is called {code!r}")
    role = _role(line)
    if levels[code] is Level.GROUP and not line.values["household"]:
        raise line.fail("household", "is empty; everybody of a group belongs to a household")
    if levels[code] is not Level.GROUP and role is not Role.OFFICER:
        raise line.fail("role", f"at a {levels[code].value} only officers are listed")
    if levels[code] is Level.GROUP and role is Role.OFFICER:
        raise line.fail("role", "an officer belongs to a community or the street")
    name, telegram_id = line.required("name"), line.number_or_none("telegram_id")
    if telegram_id is not None and telegram_id <= 0:
        raise line.fail("telegram_id", f"{telegram_id} is not the id of a person")
    return PersonRow(code, line.values["household"], name, role, telegram_id, _language(line))


def _role(line: _Line) -> Role | None:
    text = line.values["role"].lower()
    if text in {"", "resident"}:
        return None
    try:
        return Role(text)
    except ValueError:
        raise line.fail("role", f"{text!r} is not resident, head, deputy or officer") from None


def _lines(path: Path, columns: tuple[str, ...]) -> Iterator[_Line]:
    """The rows of a CSV file as Excel or anybody else saves it, empty lines left out."""
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except OSError as error:
        raise BadRosterError(f"{path.name} cannot be read: {error.strerror}.") from error
    except UnicodeDecodeError:
        raise BadRosterError(f"{path.name} is not UTF-8 text. In Excel, save it as “CSV UTF-8”.") from None
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=_separator(text), strict=True)
    try:
        header = [name.strip().lower() for name in next(reader, [])]
        yield from _rows(path, reader, header, columns)
    except csv.Error as error:
        raise BadRosterError(f"{path.name}, line {reader.line_num}: {error}. Nothing was imported.") from error


def _separator(text: str) -> str:
    """What stands between the columns' names: Excel takes the country's, which is often ";", or a tab."""
    header = text.partition("\n")[0]
    return max(SEPARATORS, key=header.count)


def _rows(path: Path, reader: Any, header: list[str], columns: tuple[str, ...]) -> Iterator[_Line]:
    missing = [name for name in columns if name not in header]
    if missing:
        raise BadRosterError(f"{path.name}, line 1: the column {missing[0]} is missing. Nothing was imported.")
    for cells in reader:
        if not any(cell.strip() for cell in cells):
            continue
        if len(cells) > len(header):
            raise BadRosterError(f"{path.name}, line {reader.line_num}: more cells than columns. Nothing was imported.")
        values = dict.fromkeys(columns, "") | dict(zip(header, (cell.strip() for cell in cells), strict=False))
        yield _Line(path.name, reader.line_num, values)
