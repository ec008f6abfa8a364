"""A file is one idea, and can be read in one sitting: at most 250 lines, tests included."""

from tests.sources import ROOMS, ROOT

LONGEST = 250
FOLDERS = (*ROOMS, "tests", "training", "bench")
ONE_IDEA: dict[str, str] = {}  # what may be longer, and why it cannot be parted


def _lengths() -> dict[str, int]:
    paths = (path for folder in FOLDERS for path in (ROOT / folder).rglob("*.py"))
    return {path.relative_to(ROOT).as_posix(): len(path.read_text(encoding="utf-8").splitlines()) for path in paths}


def test_every_file_can_be_read_in_one_sitting() -> None:
    too_long = {name: length for name, length in _lengths().items() if length > LONGEST}
    assert set(too_long) == set(ONE_IDEA), too_long


def test_there_is_something_to_measure() -> None:
    assert {name.split("/")[0] for name in _lengths()} == set(FOLDERS)
