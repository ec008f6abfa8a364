"""A small neighbourhood as two files, brought in."""

from datetime import timedelta
from pathlib import Path

from bot.roster import read_places, read_roster
from storage import Imported, Store
from tests.test_storage.home import NOW, everybody

PLACES = """\
level,code,name,parent_code,chat_id,language,timezone
street,S,Hillside,,,,
community,C,Mill Lane,S,-100,zh,
group,G,Courtyard 17,C,-200,,Asia/Shanghai
"""
ROSTER = """\
place_code,household,name,role,telegram_id,language
G,No. 1,Anna,,101,
G,No. 2,Bo,resident,,zh
G,No. 3,Wang,head,103,
C,,Zhao,officer,105,
"""


OPERATORS = {"language": "en", "timezone": "Europe/London"}


def load(store: Store, folder: Path, places: str = PLACES, roster: str = ROSTER, days: int = 0) -> Imported:
    """Import these files as the command does."""
    (folder / "places.csv").write_bytes(places.encode())
    (folder / "roster.csv").write_bytes(roster.encode())
    with store.transaction():
        rows = read_places(folder / "places.csv", store.rosters.levels())
        levels = store.rosters.levels() | {row.code: row.level for row in rows}
        people = read_roster(folder / "roster.csv", levels, store.rosters.homes())
        return store.rosters.store(rows, people, NOW + timedelta(days=days), OPERATORS)


def dump(store: Store) -> list[str]:
    return [line for line in store.db.conn.iterdump() if "migrations" not in line]


def names(store: Store) -> list[str]:
    return [person.name for person in everybody(store)]


def zones(store: Store) -> list[tuple[str, str, str]]:
    return [(place.code, place.language, place.timezone) for place in store.places.all()]
