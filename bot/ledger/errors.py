"""Why a ledger cannot be written, each in the sentence that puts it right."""

from datetime import date
from pathlib import Path

from bot.errors import LinliError

ENDINGS = (".csv", ".xlsx")


class UnknownPlaceError(LinliError):
    """No place has this code."""

    def __init__(self, code: str, known: list[str]) -> None:
        some = (
            f"There are {', '.join(known[:3])}{' and others' if known[3:] else ''}." if known else "There are none yet."
        )
        super().__init__(f"No place has the code {code!r}. {some}")


class BadPeriodError(LinliError):
    """The period ends before it begins."""

    def __init__(self, first: date, last: date) -> None:
        super().__init__(f"--from {first} is later than --to {last}; the period ends before it begins.")


class BadEndingError(LinliError):
    """The name of the file does not say what to write."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"{path.name!r} says neither CSV nor Excel; a name such as ledger.xlsx or ledger.csv does.")


class NoFolderError(LinliError):
    """The file would stand in a folder that is not there."""

    def __init__(self, folder: Path) -> None:
        super().__init__(f"There is no folder {folder}; make it first, or name another.")


class NotWritableError(LinliError):
    """The system does not allow the file to be written."""

    def __init__(self, path: Path, why: str) -> None:
        super().__init__(f"{path} cannot be written ({why}); if it is open in a spreadsheet, close it there.")
