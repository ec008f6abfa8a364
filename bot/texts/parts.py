"""What people and levels are called when no name is said."""

from bot.model import Level
from bot.rules.items.case import Case
from bot.texts.translate import N_, Words

LEVELS = {
    Level.GROUP: N_("the safety head"),
    Level.COMMUNITY: N_("the community"),
    Level.STREET: N_("the street"),
}
PARTS = {
    **{level.value: name for level, name in LEVELS.items()},
    "deputy": N_("the deputy"),
    "leader": N_("today's rotating leader"),
    "a_leader": N_("a rotating leader"),
}


def at_level(w: Words, case: Case, level: Level) -> str:
    """Who handles an item at a level: in a group the safety head, or the deputy who stands in."""
    return w(PARTS[case.first_part if level is Level.GROUP else level.value])
