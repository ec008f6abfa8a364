"""What people and levels are called when no name is said."""

from bot.model import Level
from bot.texts.translate import N_

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
