"""Invisible characters that turn the direction of text: one that nobody closes turns the rest of a line."""

from dataclasses import replace

from bot.texts.buttons import Button, Message

# Embeddings, overrides and isolates (Unicode, annex 9). The letters themselves know their direction.
TURNS = dict.fromkeys((*range(0x202A, 0x202F), *range(0x2066, 0x206A)))


def straight(message: Message) -> Message:
    """The message without them, wherever people's words are in it."""
    keyboard = tuple(tuple(_straight(button) for button in row) for row in message.keyboard)
    return replace(message, text=message.text.translate(TURNS), keyboard=keyboard)


def _straight(button: Button) -> Button:
    return replace(button, label=button.label.translate(TURNS))
