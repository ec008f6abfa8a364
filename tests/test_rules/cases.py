"""An item with everybody it concerns, built in one line, and short looks at what a rule decided."""

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from bot.decision import Decision, DueCleared, DueSet, ItemChanged, Kind, Say
from bot.model import Category, Due, Item, Level, Person, Place, Severity
from bot.rules.items.case import Case

ZONE = "Asia/Shanghai"
EIGHT = datetime(2026, 11, 24, 0, 0, tzinfo=UTC)  # a Tuesday, 8:00 in the place's zone
GROUP = Place(1, Level.GROUP, "G", "Courtyard 17", 2, chat_id=-1, timezone=ZONE)
COMMUNITY = Place(2, Level.COMMUNITY, "C", "Mill Lane", 3, chat_id=-2, timezone=ZONE)
STREET = Place(3, Level.STREET, "S", "Hillside", None, timezone=ZONE)
ANNA, BO, CHEN = (Person(n, name, n, household_id=n, place_id=1) for n, name in ((1, "Anna"), (2, "Bo"), (3, "Chen")))
HEAD, DEPUTY, ZHAO, SUN = (
    Person(n, name, n, reachable=True) for n, name in ((11, "Wang"), (12, "Li"), (13, "Zhao"), (14, "Sun"))
)


def item(**fields: Any) -> Item:
    """A normal hazard that Anna reported."""
    plain = Item(1, 1, 1, Category.ROADS_LIGHTING, Severity.NORMAL, "Lamp", "The lamp is out", ANNA.id, EIGHT)
    return replace(plain, **fields)


def case(
    actor: Person | None = None, *, now: datetime = EIGHT, around: dict[str, Any] | None = None, **fields: Any
) -> Case:
    """Its case for whoever acts; `around` changes who is there, `fields` the item."""
    people: dict[str, Any] = {
        "community": COMMUNITY,
        "street": STREET,
        "heads": (HEAD,),
        "deputies": (DEPUTY,),
        "community_officers": (ZHAO,),
        "street_officers": (SUN,),
        "reporter": ANNA,
        "supporters": (BO,),
    }
    return Case(item(**fields), GROUP, now, actor=actor, **(people | (around or {})))


def changed(decided: Decision) -> Item:
    """The item as it is afterwards."""
    return [change.item for change in decided.changes if isinstance(change, ItemChanged)][-1]


def dues(decided: Decision) -> list[Due]:
    """The deadlines that were set."""
    return [change.due for change in decided.changes if isinstance(change, DueSet)]


def cleared(decided: Decision) -> set[str]:
    """The kinds of deadlines that no longer stand."""
    return {kind for change in decided.changes if isinstance(change, DueCleared) for kind in change.kinds}


def says(decided: Decision, *kinds: Kind) -> list[Say]:
    """What is said, of these kinds or any."""
    return [change for change in decided.changes if isinstance(change, Say) and (not kinds or change.kind in kinds)]


def lanes(decided: Decision, *kinds: Kind) -> list[str]:
    """Who is told."""
    return [said.to.lane for said in says(decided, *kinds)]
