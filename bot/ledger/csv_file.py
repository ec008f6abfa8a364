"""The ledger as CSV: one row an item, with the byte order mark by which Excel knows that Chinese is UTF-8."""

import csv
from datetime import date, datetime
from pathlib import Path

from bot.ledger.columns import COLUMNS, Row, Value
from bot.ledger.safe import defused, storable
from bot.texts.translate import Words


def write_csv(path: Path, w: Words, rows: list[Row]) -> None:
    """Write the rows. Times are the places' wall clocks, as "2026-11-24 14:05", which spreadsheets know as dates."""
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file)
        writer.writerow([w(column.heading) for column in COLUMNS])
        writer.writerows([_cell(column.value(row)) for column in COLUMNS] for row in rows)


def _cell(value: Value) -> str | int | float:
    match value:
        case None:
            return ""
        case datetime():
            return f"{value:%Y-%m-%d %H:%M}"
        case date():
            return value.isoformat()
        case str():
            return defused(storable(value))
    return value
