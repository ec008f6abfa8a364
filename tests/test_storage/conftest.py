"""A real database file, empty or with one group of three homes, its community and its street."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from storage import Store
from tests.test_storage.home import Home, move_in


@pytest.fixture
def url(tmp_path: Path) -> str:
    """The address of a database file that is not there yet."""
    return f"sqlite:///{tmp_path / 'data' / 'bot.db'}"


@pytest.fixture
def store(url: str) -> Iterator[Store]:
    """An empty database."""
    opened = Store(url)
    yield opened
    opened.close()


@pytest.fixture
def home(store: Store) -> Home:
    """A small neighbourhood in it."""
    return move_in(store)
