"""Which home is whose: the buttons to tap, and the question to those who live there."""

from collections.abc import Sequence
from html import escape

from bot.model import Household, Person
from bot.texts.buttons import Button, Message, Press
from bot.texts.translate import Words

MOST_BUTTONS = 100  # under one message, Bot API


def households(w: Words, homes: Sequence[Household]) -> Message:
    """After the set-up: each member taps their home, once."""
    shown = homes[:MOST_BUTTONS]
    rows = [
        tuple(Button(home.name, Press("join", home.id)) for home in shown[start : start + 2])
        for start in range(0, len(shown), 2)
    ]
    return Message(w("Which is your home? One tap, so that each household has its voice and its turn."), tuple(rows))


def belongs(w: Words, person: Person, home: Household, *, of_it: bool) -> Message:
    """To somebody of a home, or to the safety head: does whoever tapped it belong there?"""
    names = {"name": escape(person.name), "household": escape(home.name)}
    text = (
        w("Is {name} of your household, {household}?", **names)
        if of_it
        else w("{name} says they are of {household}, and I can't ask anybody there. Are they?", **names)
    )
    row = (
        Button(w("Yes, they are"), Press("belongs", person.id, str(home.id))),
        Button(w("No, they aren't"), Press("stranger", person.id, str(home.id))),
    )
    return Message(text, (row,))
