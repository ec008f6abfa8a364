"""What is kept no longer than it is of use."""

from bot.decision import PhotoSeen, Taught, Untaught
from bot.rules.recognition.learned import MOST
from tests.test_storage.home import HOUR, NOW, Home


def test_photos_that_no_item_took_are_forgotten(home: Home) -> None:
    for message_id, at in ((1, NOW - HOUR), (2, NOW)):
        home.do(PhotoSeen(home.group.id, message_id, 101, f"file{message_id}", None, at))
    assert home.store.items.forget_photos_before(NOW) == 1
    assert [each.file_id for each in home.store.items.loose_photos(home.group.id, 101, NOW - HOUR, NOW)] == ["file2"]


def test_lessons_that_count_no_more_are_forgotten(home: Home) -> None:
    for number in range(MOST + 3):
        home.do(Taught(home.group.id, f"message {number}", is_report=True, at=NOW))
    known = home.store.lessons.of(home.group.id)
    undone, *_, newest = [lesson.id for lesson in reversed(home.store.lessons.newest(home.group.id, MOST))]
    assert home.store.lessons.forget_before(NOW) == 3, "older than the newest"
    assert home.store.lessons.of(home.group.id) == known
    for taken_back in (undone, newest):
        home.do(Untaught(taken_back, NOW))
    assert home.store.lessons.forget_before(NOW) == 0
    assert home.store.lessons.forget_before(NOW + HOUR) == 1, "the newest keeps its number from being given again"


def test_what_was_told_of_an_item_long_ago_is_forgotten(home: Home) -> None:
    item = home.item()
    for message_id, at in ((1, NOW - HOUR), (2, NOW)):
        home.store.tellings.put(home.group.id, message_id, item.id, at)
    assert home.store.tellings.forget_before(NOW) == 1
    found = [home.store.tellings.item_at(home.group.id, message_id) for message_id in (1, 2)]
    assert [each.id if each else None for each in found] == [None, item.id]
