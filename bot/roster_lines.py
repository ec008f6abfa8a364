"""Reading a CSV file as Excel or anybody else saves it, with where each row stands, for errors that can be found."""

import csv
import io
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bot.errors import BadRosterError

SEPARATORS = ",;\t"
NUMBER = re.compile(r"-?[0-9]{1,18}")


@dataclass(frozen=True, slots=True)
class Line:
    """A row with its place in the file."""

    file: str
    number: int
    values: dict[str, str]

    def fail(self, column: str, why: str) -> BadRosterError:
        """The error that names this row."""
        return BadRosterError(f"{self.file}, line {self.number}, column {column}: {why}. Nothing was imported.")

    def required(self, column: str) -> str:
        """What stands in the column. Raises BadRosterError if nothing does."""
        if not self.values[column]:
            raise self.fail(column, "is empty")
        return self.values[column]

    def number_or_none(self, column: str) -> int | None:
        """The number in the column; None for an empty cell. Raises BadRosterError."""
        text = self.values[column]
        if not text:
            return None
        if not NUMBER.fullmatch(text):
            raise self.fail(column, f"{text!r} is not a number")
        return int(text)


def lines(path: Path, columns: tuple[str, ...]) -> Iterator[Line]:
    """The rows of a CSV file, empty lines left out. Raises BadRosterError."""
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except OSError as error:
        raise BadRosterError(f"{path.name} cannot be read: {error.strerror}.") from error
    except UnicodeDecodeError:
        raise BadRosterError(f"{path.name} is not UTF-8 text. In Excel, save it as “CSV UTF-8”.") from None
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=_separator(text), strict=True)
    try:
        header = [name.strip().lower() for name in next(reader, [])]
        yield from _rows(path, reader, header, columns)
    except csv.Error as error:
        raise BadRosterError(f"{path.name}, line {reader.line_num}: {error}. Nothing was imported.") from error


def _separator(text: str) -> str:
    """What stands between the columns' names: Excel takes the country's, which is often ";", or a tab."""
    header = text.partition("\n")[0]
    return max(SEPARATORS, key=header.count)


def _rows(path: Path, reader: Any, header: list[str], columns: tuple[str, ...]) -> Iterator[Line]:
    missing = [name for name in columns if name not in header]
    if missing:
        raise BadRosterError(f"{path.name}, line 1: the column {missing[0]} is missing. Nothing was imported.")
    for cells in reader:
        if not any(cell.strip() for cell in cells):
            continue
        if len(cells) > len(header):
            raise BadRosterError(f"{path.name}, line {reader.line_num}: more cells than columns. Nothing was imported.")
        values = dict.fromkeys(columns, "") | dict(zip(header, (cell.strip() for cell in cells), strict=False))
        yield Line(path.name, reader.line_num, values)
