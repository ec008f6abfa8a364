"""Reading open items with what their order depends on."""

from collections.abc import Sequence
from datetime import datetime

from sqlite_utils import Database

from bot.model import Action, Item, Place, State
from bot.rules.overview.handbook import Matter
from storage.database import moment, rows, stamp
from storage.rows import load

WAITS_FROM = (Action.REPORT, Action.PASS_UP, Action.RETURN, Action.UNMERGE, Action.REOPEN, Action.HAND_OVER)


class Matters:
    """The handbook, as those who work through it need it."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def open_in(self, groups: Sequence[Place], now: datetime) -> list[Matter]:
        """The open items of these groups, oldest first."""
        known = {group.id: group for group in groups}
        marks = ", ".join("?" * len(known))
        states = ", ".join(f"'{state.value}'" for state in State if state.is_open)
        actions = ", ".join(f"'{action.value}'" for action in WAITS_FROM)
        waits_from = f"SELECT MAX(at) FROM event WHERE item_id = item.id AND action IN ({actions})"
        where = f"place_id IN ({marks}) AND state IN ({states})"
        sql = f"SELECT item.*, ({waits_from}) AS waits_from FROM item WHERE {where} ORDER BY id"
        found = rows(self._db, sql, tuple(known))
        return [
            Matter(load(Item, each), known[each["place_id"]], moment(each["waits_from"]) or now, now) for each in found
        ]

    def happened(self, group_id: int, since: datetime, until: datetime) -> list[tuple[Item, Action]]:
        """What was done to which items of a group in a time."""
        sql = (
            "SELECT item.*, event.action AS happened FROM event JOIN item ON item.id = event.item_id"
            " WHERE place_id = ? AND at >= ? AND at < ? ORDER BY event.id"
        )
        found = rows(self._db, sql, (group_id, stamp(since), stamp(until)))
        return [(load(Item, each), Action(each["happened"])) for each in found]
