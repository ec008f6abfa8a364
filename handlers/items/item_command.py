"""/item 12: everything that has happened to an item, for people of its group and those in office."""

import re
from collections.abc import Sequence

from bot.decision import Kind, To
from bot.model import Item, Place
from handlers.overview.lists import groups_here, nothing_to_read
from handlers.overview.pages import to_reader
from handlers.reporting.groups_for import of_code
from handlers.reporting.report_command import words_after_command
from handlers.visit import Visit

_NAMED = re.compile(r"(?:(?P<code>[\w-]+?)\s*[\s#＃]\s*)?[#＃]?(?P<number>\d{1,6})", re.ASCII)


def on_item(visit: Visit) -> None:
    """`/item 12`; with several groups `/item DT-03-017 12` or `/item 017#12`."""
    if visit.user is None:
        visit.notice("anonymous")
        return
    words = words_after_command(visit.message)
    groups = groups_here(visit)
    asked = _NAMED.fullmatch(words)
    if not groups:
        visit.notice(nothing_to_read(visit))
    elif asked is None:
        visit.notice("item_how", _to(visit))
    else:
        _tell(visit, _find(visit, _meant(groups, asked["code"]), int(asked["number"])), words)


def of_number(visit: Visit, number: int) -> None:
    """The same of what is asked about by its number in words."""
    groups = [visit.named_group] if visit.named_group else groups_here(visit)
    _tell(visit, _find(visit, groups, number), str(number))


def show(visit: Visit, item: Item) -> None:
    """All of one item, for whoever asked how it stands."""
    visit.say(Kind.HISTORY, _to(visit), item=item.id)


def _meant(groups: Sequence[Place], code: str | None) -> list[Place]:
    return list(groups) if code is None else of_code(groups, code)


def _find(visit: Visit, groups: Sequence[Place], number: int) -> list[Item]:
    found = (visit.store.items.by_number(group.id, number) for group in groups)
    return [item for item in found if item is not None]


def _tell(visit: Visit, found: Sequence[Item], asked: str) -> None:
    if not found:
        visit.notice("no_such_item", _to(visit))
    elif len(found) > 1:
        code = visit.store.places.get(found[0].place_id).code
        visit.notice("item_which", _to(visit), asked=asked, code=code, number=found[0].number)
    else:
        show(visit, found[0])


def _to(visit: Visit) -> To:
    """In a group, whoever asks alone; else here."""
    if visit.is_private or visit.is_office:
        return to_reader(visit) or visit.here
    return visit.alone
