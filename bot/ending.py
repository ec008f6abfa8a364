"""What is said when the bot ends by itself: one line, since a traceback can quote people."""

import traceback
from collections.abc import Iterator
from pathlib import Path

from bot.errors import LinliError, StoppedError
from storage.trouble import in_words, is_damaged

ROOT = Path(__file__).parents[1]
OURS = frozenset({"bot", "handlers", "storage", "schedules"})  # beside them, when installed, are the libraries


def as_told(error: BaseException) -> LinliError:
    """An error that nobody could wait out, as whoever runs the bot is told."""
    causes = list(_single(error))
    for cause in causes:
        if isinstance(cause, LinliError):
            return cause
    for cause in causes:
        if told := database_trouble(cause):
            return told
    name, place = type(causes[0]).__name__, _where(causes[0])
    return StoppedError(f"linli has stopped by a mistake of its own: {name}{place}. Please report this line.")


def database_trouble(error: BaseException) -> LinliError | None:
    """What is wrong with the database, if that is what is wrong."""
    words = in_words(error)
    if not words:
        return None
    return LinliError(f"{words}.") if is_damaged(error) else StoppedError(f"{words}. Try again later.")


def _single(error: BaseException) -> Iterator[BaseException]:
    """The errors that a group is made of."""
    if not isinstance(error, BaseExceptionGroup):
        yield error
        return
    for each in error.exceptions:
        yield from _single(each)


def _where(error: BaseException) -> str:
    """The last line of ours that was being run."""
    ours = [
        f" in {Path(frame.f_code.co_filename).relative_to(ROOT)}, line {line}"
        for frame, line in traceback.walk_tb(error.__traceback__)
        if _is_ours(Path(frame.f_code.co_filename))
    ]
    return ours[-1] if ours else ""


def _is_ours(file: Path) -> bool:
    return file.is_relative_to(ROOT) and file.relative_to(ROOT).parts[0] in OURS
