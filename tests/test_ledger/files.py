"""Writing a ledger's files, and opening them again with another library."""

import csv
from datetime import datetime
from pathlib import Path
from typing import Any

from openpyxl import load_workbook

from bot.ledger.export import export
from storage import Store
from tests.test_ledger.conftest import NOW


def read_csv(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def read_xlsx(path: Path) -> list[dict[str, Any]]:
    sheet = load_workbook(path).worksheets[1]
    names, *lines = sheet.iter_rows()
    return [{str(name.value): cell for name, cell in zip(names, line, strict=True)} for line in lines]


def written(store: Store, path: Path, now: datetime = NOW, **how: Any) -> Path:
    """Export everything in English, unless told otherwise."""
    chosen = {"place_code": None, "first": None, "last": None, "language": "en"} | how
    return export(store, path, now=now, **chosen).path
