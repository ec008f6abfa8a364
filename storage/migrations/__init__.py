"""The tables, as numbered steps that are only ever added to; a file of this folder has those of one subject.

Standard types and constraints, so that another engine can hold the same tables; STRICT and the partial
index are SQLite's words for what PostgreSQL does anyway.
"""

from collections.abc import Callable

from sqlite_utils import Database, Migrations

from storage import search
from storage.migrations import items, lessons, meetings, places, queues, turns


def _running(script: str) -> Callable[[Database], None]:
    """Run each statement inside the migration's own transaction (executescript would end it)."""

    def run(db: Database) -> None:
        for statement in script.split(";\n"):
            if statement.strip():
                db.execute(statement)

    return run


# In the order in which an empty database takes them.
STEPS = {
    "001_places": _running(places.PLACES),
    "002_items": _running(items.ITEMS),
    "003_queues": _running(queues.QUEUES),
    "004_promises": _running(items.PROMISES),
    "006_lessons": _running(lessons.LESSONS),
    "007_search": search.create,
    "008_docket": _running(meetings.VIEWS_AND_DOCKETS),
    "009_photo_marks": _running(items.PHOTO_MARKS),
    "005_rotation": _running(turns.ROTATION),
    "010_outcome_photos": _running(items.OUTCOME_PHOTOS),
    "011_docket_back": _running(meetings.DOCKET_BACK),
    "012_tellings": _running(items.TELLINGS),
    "013_whose": _running(items.WHOSE),
}
migrations = Migrations("linli")
for _name, _step in STEPS.items():
    migrations(name=_name)(_step)


def known_steps() -> frozenset[str]:
    """The names of all steps: a database that has others is a newer version's."""
    return frozenset(STEPS)
