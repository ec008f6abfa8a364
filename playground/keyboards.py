"""Buttons under messages: what Telegram checks about them, and how to find one by its label."""

from typing import Any

from aiogram.types import InlineKeyboardButton, InlineKeyboardMarkup

from playground.faults import bad_request
from playground.formatting.markup import is_link
from playground.limits import Limits

_ACTIONS = (
    "url",
    "callback_data",
    "web_app",
    "login_url",
    "switch_inline_query",
    "switch_inline_query_current_chat",
    "switch_inline_query_chosen_chat",
    "copy_text",
    "callback_game",
    "pay",
)


def check_keyboard(markup: Any, limits: Limits) -> None:
    """Raise Telegram's 400 for a keyboard it would not take. Other kinds of markup pass."""
    if not isinstance(markup, InlineKeyboardMarkup):
        return
    buttons = [button for row in markup.inline_keyboard for button in row]
    if len(buttons) > limits.buttons:
        raise bad_request("reply markup is too long")
    for button in buttons:
        _check_button(button, limits)


def _check_button(button: InlineKeyboardButton, limits: Limits) -> None:
    if not button.text.strip():
        raise bad_request("can't parse inline keyboard button: Text must be non-empty")
    set_actions = [name for name in _ACTIONS if getattr(button, name) not in (None, "")]
    if not set_actions:
        raise bad_request("can't parse inline keyboard button: Text buttons are not allowed in the inline keyboard")
    if len(set_actions) > 1:
        message = f"inline keyboard button has several actions: {', '.join(set_actions)}"
        raise bad_request(message)
    if button.callback_data and len(button.callback_data.encode()) > limits.callback_data:
        raise bad_request("BUTTON_DATA_INVALID")
    if button.url and not is_link(button.url):
        message = f"inline keyboard button URL '{button.url}' is invalid: Wrong HTTP URL"
        raise bad_request(message)


def inline(markup: Any) -> InlineKeyboardMarkup | None:
    """The inline keyboard, if it is one and has buttons. Empty rows vanish."""
    if not isinstance(markup, InlineKeyboardMarkup):
        return None
    rows = [row for row in markup.inline_keyboard if row]
    return InlineKeyboardMarkup(inline_keyboard=rows) if rows else None


def labels(markup: Any) -> list[list[str]]:
    """The buttons as they read, row by row."""
    return [[button.text for button in row] for row in markup.inline_keyboard] if markup else []


def find_button(markup: InlineKeyboardMarkup | None, label: str) -> InlineKeyboardButton:
    """The button with this label. LookupError naming what is there instead."""
    rows = markup.inline_keyboard if markup else []
    found = [button for row in rows for button in row if button.text == label]
    if not found:
        message = f"no button {label!r}; there are {labels(markup)}"
        raise LookupError(message)
    return found[0]
