"""Writing the ledger to a file."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from bot.errors import BadSettingError
from bot.ledger.columns import rows
from bot.ledger.csv_file import write_csv
from bot.ledger.errors import ENDINGS, BadEndingError, NoFolderError, NotWritableError
from bot.ledger.gather import find, gather
from bot.ledger.xlsx_file import write_xlsx
from bot.model import LANGUAGES
from bot.rules.overview.summary import Summary, add_up
from bot.texts.translate import known_language, words
from storage import Store


@dataclass(frozen=True, slots=True)
class Exported:
    """What was written."""

    path: Path
    items: int
    summary: Summary


def export(
    store: Store,
    path: Path,
    place_code: str | None,
    first: date | None,
    last: date | None,
    language: str | None,
    now: datetime,
) -> Exported:
    """Write the items of a place (None: of all) that were reported from `first` to `last` to a .csv or .xlsx file.

    The days are of each group's own calendar, both included; None is no bound. The headings are in `language`, or
    the place's. A file that is there is replaced, at once and only when the new one is complete.

    Raises:
        BadSettingError, UnknownPlaceError, BadPeriodError, BadEndingError, NoFolderError, NotWritableError: each says
        what to do.
    """
    _check(path)
    if language and known_language(language) is None:
        raise BadSettingError(f"--language {language}: {' or '.join(LANGUAGES)} is spoken here.")
    taken, lines = gather(store, find(store, place_code) if place_code else None, first, last)
    w = words(language or (taken.place.language if taken.place else None))
    added, laid_out = add_up(taken, now), rows(w, lines, now)
    if path.suffix.lower() == ".csv":
        _replace(path, lambda new: write_csv(new, w, laid_out))
    else:
        _replace(path, lambda new: write_xlsx(new, w, laid_out, added))
    return Exported(path, len(lines), added)


def _check(path: Path) -> None:
    if path.suffix.lower() not in ENDINGS:
        raise BadEndingError(path)
    if not path.parent.is_dir():
        raise NoFolderError(path.parent)
    if path.is_dir():
        raise NotWritableError(path, "it is a folder")


def _replace(path: Path, write: Callable[[Path], None]) -> None:
    """Write beside the file and put it in its place when it is complete."""
    try:
        with TemporaryDirectory(prefix=".ledger-", dir=path.parent) as folder:
            new = Path(folder) / path.name
            write(new)
            new.replace(path)
    except OSError as error:
        raise NotWritableError(path, error.strerror or str(error)) from error
