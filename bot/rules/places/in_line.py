"""Who is told first in a group: one rule for its reports, the missing check and the digest."""

from bot.model import Person


def in_line(heads: tuple[Person, ...], deputies: tuple[Person, ...], absent: frozenset[int]) -> tuple[Person, ...]:
    """Who hears first of what concerns a group: its safety head; its deputies while there is none, or none at home.

    With everybody away it is the safety head all the same.
    """
    at_home = (tuple(person for person in people if person.id not in absent) for people in (heads, deputies))
    return next((people for people in (*at_home, heads, deputies) if people), ())
