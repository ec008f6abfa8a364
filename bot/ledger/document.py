"""The ledger of a place as a file to be sent."""

import re
from datetime import date, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from bot.ledger.export import export
from bot.model import Place
from storage import Store


def document(store: Store, place: Place, first: date, last: date, language: str, now: datetime) -> tuple[str, bytes]:
    """A workbook's name and content: what was reported there from `first` to `last`, both included."""
    code = re.sub(r"[^\w-]+", "_", place.code)
    name = f"ledger-{code}-{first:%Y%m%d}-{last:%Y%m%d}.xlsx"
    with TemporaryDirectory(prefix="ledger-") as folder:
        path = Path(folder) / name
        export(store, path, place.code, first, last, language, now)
        return name, path.read_bytes()
