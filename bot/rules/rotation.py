"""Whose household has the daily check."""

from bot.model import Household, Turn


def next_household(households: list[Household], latest: Turn | None) -> Household | None:
    """The household whose turn comes after the latest one given; None where nobody lives.

    Turns go by position, so that a household that joins or leaves moves nobody else's place in the order.
    A household that has left is looked past by its position being gone: the order starts again at the front.
    """
    if not households:
        return None
    order = sorted(households, key=lambda household: (household.position, household.id))
    if latest is None:
        return order[0]
    places = {household.id: place for place, household in enumerate(order)}
    return order[(places.get(latest.household_id, -1) + 1) % len(order)]
