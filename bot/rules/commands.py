"""Which commands somebody can use where: what /help and the menu beside the text field list, and README's table."""

from collections.abc import Collection
from enum import StrEnum


class Where(StrEnum):
    """Where a command is said."""

    GROUP = "group"  # a group's chat
    STAFF = "staff"  # the chat of a community or street
    PRIVATE = "private"


class Part(StrEnum):
    """What somebody is where they ask. Most are several of these."""

    NEIGHBOUR = "neighbour"  # in this chat, or in private: in some group's
    HOME = "home"  # of a household that takes turns
    HEAD = "head"  # safety head or deputy: of this group, or in private of any
    OFFICER = "officer"  # of this community or street, or one above; in private of any


ALL = frozenset(Part)
AT_HOME = ALL - {Part.NEIGHBOUR}  # to read a group's items in private one lives there or holds office
HOME, HEAD, OFFICER = frozenset({Part.HOME}), frozenset({Part.HEAD}), frozenset({Part.OFFICER})
LEADS = HEAD | OFFICER
RESIDENTS = frozenset({Part.NEIGHBOUR, Part.HOME, Part.HEAD})
EVERYBODY = frozenset({Part.NEIGHBOUR, Part.HOME})  # whom the menu that nobody has of their own is for


def _in(
    group: frozenset[Part] = frozenset(),
    staff: frozenset[Part] = frozenset(),
    private: frozenset[Part] = frozenset(),
) -> dict[Where, frozenset[Part]]:
    return {Where.GROUP: group, Where.STAFF: staff, Where.PRIVATE: private}


COMMANDS: dict[str, dict[Where, frozenset[Part]]] = {
    "report": _in(ALL, OFFICER, ALL),
    "items": _in(ALL, ALL, AT_HOME),
    "mine": _in(ALL, ALL, ALL),
    "rota": _in(ALL, ALL, AT_HOME),
    "check": _in(HOME | HEAD, private=HOME | HEAD),
    "swap": _in(HOME, private=HOME),
    "keep": _in(HOME, private=HOME),
    "away": _in(HOME, private=HOME),
    "home": _in(HOME, private=HOME),
    "household": _in(RESIDENTS, private=RESIDENTS),
    "find": _in(ALL, ALL, AT_HOME),
    "item": _in(ALL, ALL, AT_HOME),
    "handbook": _in(LEADS, OFFICER, LEADS),
    "docket": _in(staff=OFFICER, private=OFFICER),
    "minutes": _in(staff=OFFICER, private=OFFICER),
    "ledger": _in(LEADS, OFFICER, LEADS),
    "departments": _in(staff=OFFICER, private=LEADS),
    "excuse": _in(HEAD, private=HEAD),
    "turn": _in(HEAD, private=HEAD),
    "moved": _in(HEAD, private=HEAD),
    "settings": _in(LEADS, OFFICER, LEADS),
    "language": _in(LEADS, OFFICER, ALL),
    "help": _in(ALL, ALL, ALL),
    "cancel": _in(ALL, ALL, ALL),
}
OF_OFFICE = tuple(name for name, where in COMMANDS.items() if frozenset[Part]().union(*where.values()) <= LEADS)


def usable(where: Where, parts: Collection[Part]) -> list[str]:
    """The commands that somebody who is all this can use there."""
    return [name for name, allowed in COMMANDS.items() if allowed[where] & set(parts)]
