"""The memory: one database file that holds places, people, items, and the three queues."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime

from sqlite_utils import Database

from bot.decision import Decision
from storage.cases import Cases
from storage.commit import commit
from storage.database import next_id, open_database, row, transaction, wait_for_locks, write
from storage.dockets import Dockets
from storage.duty import Duty
from storage.items import Items
from storage.lessons import Lessons, Opinions
from storage.matters import Matters
from storage.places import People, Places
from storage.prompts import Prompts
from storage.queues import DueWork, Inbox, Letter, Outbox
from storage.rosters import Imported, Rosters
from storage.rota import Rotas
from storage.search import Search
from storage.tellings import Tellings
from storage.views import Views


class Store:
    """One open database with a reader for each part of it; `commit` is the only way to change items."""

    def __init__(self, url: str) -> None:
        """Open `url`, creating the file and bringing its tables up to date.

        Raises:
            BadDatabaseError: it cannot be opened.
        """
        self.db: Database = open_database(url)
        self.places = Places(self.db)
        self.people = People(self.db)
        self.items = Items(self.db)
        self.cases = Cases(self.db)
        self.prompts = Prompts(self.db)
        self.duty = Duty(self.db)
        self.rota = Rotas(self.db)
        self.matters = Matters(self.db)
        self.dockets = Dockets(self.db)
        self.views = Views(self.db)
        self.tellings = Tellings(self.db)
        self.search = Search(self.db)
        self.lessons = Lessons(self.db)
        self.opinions = Opinions(self.db)
        self.rosters = Rosters(self.db)
        self.inbox = Inbox(self.db)
        self.outbox = Outbox(self.db)
        self.due = DueWork(self.db)

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All or nothing; inside another one, a savepoint."""
        with transaction(self.db):
            yield

    def commit(self, decided: Decision, now: datetime) -> None:
        """Store all that a decision says, inside the open transaction."""
        commit(self.db, decided, now)

    def next_id(self, table: str) -> int:
        """The id that the next row of a table shall have, until the transaction ends."""
        return next_id(self.db, table)

    def noted(self, name: str) -> str | None:
        """A small fact kept between runs, such as the bot's own name."""
        found = row(self.db, "SELECT value FROM note WHERE name = ?", (name,))
        return found["value"] if found else None

    def note(self, name: str, value: str) -> None:
        """Keep a small fact."""
        sql = "INSERT INTO note (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value"
        write(self.db, sql, (name, value))

    def wait_for_locks(self, *, long: bool) -> None:
        """Whether what meets another program's lock stands still for seconds, as usual, or fails at once."""
        wait_for_locks(self.db, long=long)

    def close(self) -> None:
        """Close the file; nothing is lost if this is never called."""
        self.db.close()


__all__ = ["Imported", "Letter", "Store"]
