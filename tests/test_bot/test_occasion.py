"""What finding the words of a message begins with."""

from datetime import UTC, datetime
from unittest.mock import MagicMock

from bot.model import Person
from bot.occasion import Occasion, Reader


def test_whether_the_reader_has_several_groups_is_read_once_a_message() -> None:
    store, person = MagicMock(), MagicMock(spec=Person, id=1)
    store.places.groups_under.return_value = [MagicMock(id=7)]
    store.places.offices_of.return_value = [MagicMock(place_id=7)]
    at = Occasion(store, {}, Reader(person=person), datetime(2026, 11, 24, tzinfo=UTC))
    assert not at.reads_several
    assert not at.reads_several
    store.places.offices_of.assert_called_once_with(1)
