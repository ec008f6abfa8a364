"""Reading `places.csv` and `roster.csv`. Every row is checked before anything is stored.

places: level,code,name,parent_code,chat_id,language,timezone
roster: place_code,household,name,role,telegram_id,language
"""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Collection, Iterable
from pathlib import Path
from zoneinfo import ZoneInfo

from bot.model import LANGUAGES, Level, PersonRow, PlaceRow, Role
from bot.roster_lines import Line, lines

PLACE_COLUMNS = ("level", "code", "name", "parent_code", "chat_id", "language", "timezone")
ROSTER_COLUMNS = ("place_code", "household", "name", "role", "telegram_id", "language")
CODE = re.compile(r"[A-Za-z0-9_-]{1,64}")  # what a link to add the bot can carry
ABOVE = {Level.GROUP: Level.COMMUNITY, Level.COMMUNITY: Level.STREET}


def read_places(path: Path, known: dict[str, Level]) -> list[PlaceRow]:
    """The rows of places.csv; `known` are the codes already stored.

    Raises:
        BadRosterError: names the first wrong line and column.
    """
    rows: list[PlaceRow] = []
    levels = dict(known)
    seen: set[str] = set()
    chats: dict[int, str] = {}
    for line in lines(path, PLACE_COLUMNS):
        row = _place(line, levels)
        if row.code in seen:
            raise line.fail("code", f"{row.code} stands here twice")
        if row.code not in levels:
            _check_code(line, row.code, levels)
        if row.chat_id is not None and chats.setdefault(row.chat_id, row.code) != row.code:
            raise line.fail("chat_id", f"{row.chat_id} already belongs to {chats[row.chat_id]}")
        seen.add(row.code)
        levels[row.code] = row.level
        rows.append(row)
    return rows


def _place(line: Line, levels: dict[str, Level]) -> PlaceRow:
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


def _check_code(line: Line, code: str, levels: Iterable[str]) -> None:
    """A new code can be said in /setup and in the link, and is no other's in other letters. Raises BadRosterError."""
    if not CODE.fullmatch(code):
        raise line.fail("code", f"{code!r} must be letters from A to Z, digits, - and _ only, 64 at most")
    if alike := [each for each in levels if each.upper() == code.upper()]:
        raise line.fail("code", f"{code} is already here as {alike[0]}")


def _level(line: Line) -> Level:
    try:
        return Level(line.required("level").lower())
    except ValueError:
        raise line.fail("level", f"{line.values['level']!r} is not street, community or group") from None


def _language(line: Line) -> str | None:
    code = line.values["language"].lower()
    if code and code not in LANGUAGES:
        raise line.fail("language", f"{code!r} is not one of {', '.join(LANGUAGES)}")
    return code or None


def _zone(line: Line) -> str | None:
    name = line.values["timezone"]
    if not name:
        return None
    try:
        ZoneInfo(name)
    except (KeyError, ValueError, OSError):
        raise line.fail("timezone", f"no time zone is called {name!r}") from None
    return name


def read_roster(path: Path, levels: dict[str, Level], homes: Collection[tuple[str, str]] = ()) -> list[PersonRow]:
    """The rows of roster.csv, whose places must be among `levels`; `homes` are those stored: place and name.

    Raises:
        BadRosterError: names the first wrong line and column.
    """
    rows: list[PersonRow] = []
    spelt = {(code, _plain(name)): name for code, name in homes}
    known = set(homes)
    namesakes: dict[tuple[str, str, str], set[int | None]] = defaultdict(set)
    accounts: dict[int, str] = {}
    for line in lines(path, ROSTER_COLUMNS):
        row = _person(line, levels)
        if row.telegram_id is not None and accounts.setdefault(row.telegram_id, row.name) != row.name:
            raise line.fail("telegram_id", f"{row.telegram_id} already belongs to {accounts[row.telegram_id]}")
        spelling = spelt.setdefault((row.place_code, _plain(row.household)), row.household)
        if row.household != spelling and (row.place_code, row.household) not in known:
            raise line.fail("household", f"{row.household!r} is already here as {spelling!r}; write it the same way")
        _check_alone(line, row, namesakes[row.place_code, row.household, row.name])
        rows.append(row)
    return rows


def _plain(household: str) -> str:
    """A home's name however it is spaced: "No. 2" is "No.2" and "no 2", and "3 1" is not "31"."""
    return re.sub(r"(?<!\d)[\s.]+|[\s.]+(?!\d)", "", unicodedata.normalize("NFKC", household).casefold())


def _check_alone(line: Line, row: PersonRow, namesakes: set[int | None]) -> None:
    """Two of one name in one household can only be told apart by their accounts. Raises BadRosterError."""
    if namesakes and None in namesakes | {row.telegram_id}:
        raise line.fail("name", f"{row.name} stands here twice; if they are two, name one “{row.name} senior”")
    namesakes.add(row.telegram_id)


def _person(line: Line, levels: dict[str, Level]) -> PersonRow:
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


def _role(line: Line) -> Role | None:
    text = line.values["role"].lower()
    if text in {"", "resident"}:
        return None
    try:
        return Role(text)
    except ValueError:
        raise line.fail("role", f"{text!r} is not resident, head, deputy or officer") from None
