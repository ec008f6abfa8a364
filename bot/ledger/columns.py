"""The columns of the ledger: what each is called, how wide it is, and what stands in it.

Nobody is named. Who reported, who said "me too" and who answered the follow-up appear as numbers of households, and
who handled an item as an office: the ledger leaves the house, and names are for those who need them. What a private
reporter wrote is left out too, and what was said of it in office, for words give people away; what it is about and
where is on the group's card anyway.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime

from bot.ledger import words
from bot.ledger.steps import Line, Steps, answers, days_open, in_time, steps
from bot.model import Action, Item
from bot.rules.places.times import local
from bot.texts.cards import CATEGORIES, for_all
from bot.texts.translate import N_, Words

Value = str | int | float | date | datetime | None  # a datetime is the place's wall clock, without a zone


@dataclass(frozen=True, slots=True)
class Row:
    """An item in one language, at one moment."""

    w: Words
    line: Line
    steps: Steps
    answers: dict[str, int]
    now: datetime

    def clock(self, at: datetime | None) -> datetime | None:
        """A moment on the wall clock of the item's place, to the minute."""
        if at is None:
            return None
        return local(at, self.line.entry.group.timezone).replace(tzinfo=None, second=0, microsecond=0)


@dataclass(frozen=True, slots=True)
class Column:
    """One column; `width` in characters."""

    heading: str
    width: int
    value: Callable[[Row], Value]


def rows(w: Words, lines: list[Line], now: datetime) -> list[Row]:
    """The items, ready to be laid out."""
    return [Row(w, line, steps(line.entry), answers(line.entry), now) for line in lines]


def _item(row: Row) -> Item:
    """As everybody may read of it: the ledger leaves the house."""
    return for_all(row.w, row.line.entry.item)


def _ending(row: Row) -> str:
    ending = row.line.entry.item.ending
    return row.w(words.ENDINGS[ending]) if ending in words.ENDINGS else ""


def _reasons(row: Row) -> str:
    """Why it was passed up or down, each time."""
    if row.line.entry.item.private:
        return ""
    moves = {Action.PASS_UP, Action.RETURN}
    return " / ".join(event.note for event in row.line.entry.events if event.action in moves and event.note)


def times(row: Row, action: Action) -> int:
    """How often something was done to the item."""
    return sum(event.action is action for event in row.line.entry.events)


def _in_time(row: Row) -> str:
    check = in_time(row.line.fact, row.now)
    return row.w(words.CHECKS[check]) if check else ""


COLUMNS = (
    Column(N_("Street"), 16, lambda row: row.line.entry.street.name if row.line.entry.street else ""),
    Column(N_("Community"), 16, lambda row: row.line.entry.community.name if row.line.entry.community else ""),
    Column(N_("Group code"), 12, lambda row: row.line.entry.group.code),
    Column(N_("Group"), 16, lambda row: row.line.entry.group.name),
    Column(N_("Number"), 9, lambda row: row.line.entry.item.number),
    Column(N_("Category"), 16, lambda row: row.w(CATEGORIES[row.line.entry.item.category])),
    Column(N_("Urgency"), 10, lambda row: row.w(words.SEVERITIES[row.line.entry.item.severity])),
    Column(N_("Item"), 32, lambda row: _item(row).title),
    Column(
        N_("In the reporter’s words"), 44, lambda row: "" if row.line.entry.item.private else row.line.entry.item.text
    ),
    Column(N_("Where"), 16, lambda row: _item(row).location or ""),
    Column(N_("So since"), 12, lambda row: row.line.entry.item.since_on),
    Column(N_("Private"), 9, lambda row: row.w(N_("yes")) if row.line.entry.item.private else ""),
    Column(N_("Households"), 11, lambda row: row.line.entry.households),
    Column(N_("Outcome"), 18, lambda row: row.w(words.OUTCOMES[row.line.fact.outcome])),
    Column(N_("Follow-up"), 20, _ending),
    Column(N_("Stands with"), 12, lambda row: row.w(words.LEVELS[row.line.entry.item.level])),
    Column(N_("Handled by"), 18, lambda row: words.handler(row.w, row.line.entry.handler)),
    Column(N_("What was done"), 36, lambda row: _item(row).outcome or ""),
    Column(N_("Why it cannot be done"), 36, lambda row: _item(row).explanation or ""),
    Column(N_("Why it was passed on"), 28, _reasons),
    Column(N_("Same as number"), 9, lambda row: row.line.entry.same_as),
    Column(N_("Reported"), 17, lambda row: row.clock(row.steps.reported)),
    Column(N_("Taken"), 17, lambda row: row.clock(row.steps.accepted)),
    Column(N_("Answered in time"), 11, _in_time),
    Column(N_("To the community"), 17, lambda row: row.clock(row.steps.to_community)),
    Column(N_("To the street"), 17, lambda row: row.clock(row.steps.to_street)),
    Column(N_("Promised for"), 12, lambda row: row.line.entry.item.promised_on),
    Column(N_("Department"), 18, lambda row: row.line.entry.item.department or ""),
    Column(N_("Promises lapsed"), 10, lambda row: times(row, Action.PROMISE_LAPSED)),
    Column(N_("Done or explained"), 17, lambda row: row.clock(row.steps.answered)),
    Column(N_("Follow-up asked"), 17, lambda row: row.clock(row.steps.asked)),
    Column(N_("Follow-up answered"), 17, lambda row: row.clock(row.steps.heard)),
    Column(N_("Closed"), 17, lambda row: row.clock(row.steps.closed)),
    Column(N_("Reopened, times"), 11, lambda row: row.line.entry.item.round - 1),
    Column(N_("Last reopened"), 17, lambda row: row.clock(row.steps.reopened)),
    Column(N_("Days open"), 10, lambda row: days_open(row.line.entry, row.now)),
    Column(N_("Say fixed"), 10, lambda row: row.answers["fixed"]),
    Column(N_("Say partly"), 10, lambda row: row.answers["partly"]),
    Column(N_("Say not fixed"), 10, lambda row: row.answers["no"]),
    Column(N_("Rated good"), 10, lambda row: row.line.entry.ratings.count("good")),
    Column(N_("Rated so-so"), 10, lambda row: row.line.entry.ratings.count("so_so")),
    Column(N_("Rated poor"), 10, lambda row: row.line.entry.ratings.count("poor")),
)
