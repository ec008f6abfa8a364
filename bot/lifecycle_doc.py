"""`docs/lifecycle.md`, printed from the tables that the rules themselves check: `python -m bot lifecycle`.

Run after a change of a table; a test holds the file and the tables together.
"""

from collections.abc import Iterable, Mapping
from datetime import timedelta

from bot.model import DueKind, Severity, State
from bot.rules.items.lifecycle import STEPS as ACTIONS
from bot.rules.items.lifecycle import Step, Who
from bot.rules.items.promises import LONGEST_SNOOZE
from bot.rules.places.place_settings import KEYS, NOT_ACCEPTED, NOT_DONE, STEPS
from bot.rules.places.setting_values import DAY, HOUR, MINUTE

HEAD = """\
# How an item lives

Printed from `bot/rules/items/lifecycle.py` and `bot/rules/places/place_settings.py`:
`python -m bot lifecycle > docs/lifecycle.md`.
Permission and state are checked against this table on every action, whatever button was pressed.

## Who does what, when, and what it needs
"""
LADDER = f"""
## The ladder

Nobody has taken it for so long, counted from the report, from passing it up or down, from reopening, or since whoever
had it has left office:
{{not_accepted}}
It was taken and is not done for so long, counted from the acceptance or from a lapsed promise:
{{not_done}}
- Danger to life keeps these times day and night. Everything else waits for the end of the quiet hours.
- While an item stands with a community or a street, days on which that office is closed do not count; a step that ends
  in an office waits until it is open.
- Where nobody can take an item at a level, the next level above is told at that time.
- Taking it stops the first table and starts the second. A promise stands in place of the second until the promised day
  is over; then whoever promised is told, the card says so, and the second table starts anew.
- A pause moves every step that is still to come by its length: {LONGEST_SNOOZE.days} days at most, with a reason, once
  a wait, never in danger.
- No step is taken twice in a wait, and none on an item that has ended.

## Settings of a place

`python -m bot settings CODE key=value …`; the nearest place that sets a key wins: group, then community, then
street. The escalation of an item, its quiet hours and its follow-up follow its group; working days follow the office.
"""


def render() -> str:
    """The whole file."""
    ladder = LADDER.format(not_accepted=_ladder(NOT_ACCEPTED), not_done=_ladder(NOT_DONE))
    settings = _table(
        ("key", "means", "such as"), ((f"`{key}`", each.means, f"`{each.example}`") for key, each in KEYS.items())
    )
    return f"{HEAD}{_actions()}{ladder}{settings}"


def _actions() -> str:
    return _table(("action", "from", "by", "to", "level", "needs"), (_row(step) for step in ACTIONS))


def _row(step: Step) -> tuple[str, ...]:
    sources = ", ".join(_word(state) for state in State if state in step.sources)
    by = "; ".join(who.value for who in Who if who in step.who)
    return (
        f"**{_word(step.action)}**",
        sources,
        by,
        _word(step.to) if step.to else step.leads or "the same",
        step.level or "the same",
        step.needs,
    )


def _word(value: str) -> str:
    return value.replace("_", " ")


def _ladder(spans: Mapping[Severity, Mapping[DueKind, timedelta]]) -> str:
    kinds = list(next(iter(spans.values())))
    rows = ((severity.value, *(_span(steps[kind]) for kind in kinds)) for severity, steps in spans.items())
    return _table(("severity", *(f"{STEPS[kind]} told" for kind in kinds)), rows)


def _span(span: timedelta) -> str:
    if span <= HOUR:
        return f"{span // MINUTE} minutes"
    return f"{span // HOUR} hours" if span <= DAY else f"{span // DAY} days"


def _table(head: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    lines = [list(head)]
    lines += [["---"] * len(lines[0]), *(list(row) for row in rows)]
    return "\n" + "".join(f"| {' | '.join(line)} |\n" for line in lines)
