"""Same as #12? Pairs of reports that are the same matter, and pairs that are not; a wrong offer is worse than none."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.model import Category, Item, Severity, State
from bot.rules.items.likeness import ENOUGH, WITHIN, Known, alike, most_like

NOW = datetime(2026, 11, 24, 6, tzinfo=UTC)

SAME = [
    ("The lamp by the gate is out", "gate lamp is broken again, very dark"),
    ("The light in the stairwell of No. 3 doesn't work", "stairs lamp no. 3 still not working"),
    ("Rubbish piled up behind the bike shed", "somebody left garbage behind the bike shed again"),
    ("The lift is stuck on the second floor", "elevator stuck again"),
    ("Water is dripping from the ceiling in the cellar", "the cellar ceiling drips"),
    ("Manhole cover by the playground is loose", "loose manhole cover near the playground!"),
    ("门口的灯坏了", "大门口的灯又不亮了"),
    ("电梯坏了", "电梯又停了，没人修"),
    ("楼道里堆满了杂物，过不去人", "楼道堆杂物，消防通道都堵了"),
    ("3号楼下水道堵了，污水冒出来", "3号楼的下水道又堵了"),
    ("天窗被风刮掉了，怕砸着人", "大风把天窗刮掉了"),
    ("小广场的井盖松了", "小广场那个井盖松动，一踩就响"),
    ("車棚的電線露出來了", "车棚有电线露出来了"),
]
ANOTHER = [
    ("The lamp by the gate is out", "The lamp in the cellar is out"),
    ("The lamp by the gate is out", "The gate doesn't close any more"),
    ("The lift in No. 3 is stuck", "The lift in No. 5 is stuck"),
    ("Rubbish behind the bike shed", "The roof of the bike shed leaks"),
    ("Dog mess on the path by the school", "Ice on the path by the school gate"),
    ("A loose tile on the roof", "A loose stone on the stairs"),
    ("Water leaks from the pipe in the kitchen yard", "No water since yesterday"),
    ("门口的灯坏了", "楼道的灯坏了"),
    ("门口的灯坏了", "门口的井盖坏了"),
    ("3号楼电梯坏了", "5号楼电梯坏了"),
    ("楼道有垃圾", "楼道有狗屎"),
    ("有人在楼道抽烟", "有人在楼道给电动车充电"),
    ("下水道堵了", "下雨天屋顶漏水"),
    ("树枝压着电线了", "电线杆歪了"),
]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_the_same_matter_in_other_words(one: str, other: str) -> None:
    assert alike(one, other) >= ENOUGH
    assert alike(one, other) == alike(other, one)


@pytest.mark.parametrize(("one", "other"), ANOTHER)
def test_another_matter_in_like_words(one: str, other: str) -> None:
    assert alike(one, other) < ENOUGH


def item(number: int, text: str = "The lamp by the gate is out", **fields: object) -> Item:
    base = Item(number, 1, number, Category.ROADS_LIGHTING, Severity.NORMAL, text, text, 1, NOW)
    return replace(base, **fields)  # type: ignore[arg-type]  # the fields are Item's own


def offered(new: Item, *others: Item) -> int | None:
    found = most_like(Known(new), [Known(other) for other in others])
    return found.number if found else None


def test_the_most_alike_is_offered_and_the_older_of_equals() -> None:
    new = item(9, "the lamp by the gate is out again")
    assert offered(new, item(1, "the lamp in the yard"), item(2), item(3)) == 2


def test_nothing_is_offered_for_danger() -> None:
    assert offered(item(2, severity=Severity.URGENT), item(1)) is None


def test_only_what_is_open_recent_and_of_the_same_group_and_kind() -> None:
    assert offered(item(2), item(1)) == 1
    assert offered(item(2), item(1, state=State.DONE)) is None
    assert offered(item(2), item(1, place_id=5)) is None
    assert offered(item(2), item(1, category=Category.UTILITIES)) is None
    assert offered(item(2), item(1, reported_at=NOW - WITHIN)) == 1
    assert offered(item(2), item(1, reported_at=NOW - WITHIN - timedelta(seconds=1))) is None


def test_the_same_photo_is_the_same_thing_whatever_is_said() -> None:
    new, other = item(2, "look at this"), item(1, "rubbish", category=Category.ENVIRONMENT_HYGIENE)
    photo = frozenset({"AQAD"})
    assert most_like(Known(new, photo), [Known(other, photo)]) == other
    assert most_like(Known(new, photo), [Known(other, frozenset({"AQAE"}))]) is None


def test_words_without_content_are_like_nothing() -> None:
    assert alike("broken again!", "broken again!") == 0
    assert alike("", "…") == 0
