"""`getMe`, and what a bot says about itself: commands, descriptions, menu button."""

import json
import re
from typing import Any

from aiogram import methods, types

from playground import wire
from playground.context import Context
from playground.faults import bad_request
from playground.methods.registry import answers
from playground.params import given

_LANGUAGE = re.compile(r"(?:[a-z]{2})?")
_COMMAND = re.compile(r"[a-z0-9_]{1,32}")


@answers(methods.GetMe)
def get_me(ctx: Context, _call: methods.GetMe) -> types.User:
    """Who the bot is."""
    return wire.me(ctx.bot)


@answers(methods.LogOut, methods.Close)
def log_out(_ctx: Context, _call: Any) -> bool:
    """Nothing to do: there is no other server to move to."""
    return True


@answers(methods.SetMyCommands)
def set_my_commands(ctx: Context, call: methods.SetMyCommands) -> bool:
    """The menu for one scope and language."""
    key = _scope_key(call)
    if len(call.commands) > 100:  # noqa: PLR2004 - the Bot API's own number
        raise bad_request("too many commands specified")
    commands = [_checked_command(command) for command in call.commands]
    ctx.bot.commands[key] = [wire.dump(command) for command in commands]
    return True


@answers(methods.GetMyCommands)
def get_my_commands(ctx: Context, call: methods.GetMyCommands) -> list[dict[str, Any]]:
    """The menu set for exactly this scope and language."""
    return ctx.bot.commands.get(_scope_key(call), [])


@answers(methods.DeleteMyCommands)
def delete_my_commands(ctx: Context, call: methods.DeleteMyCommands) -> bool:
    """Forget the menu of this scope and language."""
    ctx.bot.commands.pop(_scope_key(call), None)
    return True


def _scope_key(call: Any) -> tuple[str, str]:
    scope = wire.dump(call.scope) if call.scope else {"type": "default"}
    return json.dumps(scope, sort_keys=True), _language(call)


def _language(call: Any) -> str:
    language = call.language_code or ""
    if not _LANGUAGE.fullmatch(language):
        raise bad_request("invalid language code specified")
    return str(language)


def _checked_command(command: types.BotCommand) -> types.BotCommand:
    name = command.command.strip().removeprefix("/")
    text = command.description.strip()
    if not name:
        raise bad_request("command must be non-empty")
    if not _COMMAND.fullmatch(name):
        raise bad_request("BOT_COMMAND_INVALID")
    if not text:
        raise bad_request("command description must be non-empty")
    if len(text) > 256:  # noqa: PLR2004 - the Bot API's own number
        raise bad_request("command description length must not exceed 256")
    return command.model_copy(update={"command": name, "description": text})


@answers(methods.SetMyDescription)
def set_my_description(ctx: Context, call: methods.SetMyDescription) -> bool:
    """What an empty chat with the bot shows."""
    return _set_text(ctx, call, "description", call.description, 512)


@answers(methods.SetMyShortDescription)
def set_my_short_description(ctx: Context, call: methods.SetMyShortDescription) -> bool:
    """What the bot's profile shows."""
    return _set_text(ctx, call, "short_description", call.short_description, 120)


@answers(methods.SetMyName)
def set_my_name(ctx: Context, call: methods.SetMyName) -> bool:
    """How the bot is called in one language."""
    return _set_text(ctx, call, "name", call.name, 64)


def _set_text(ctx: Context, call: Any, what: str, text: str | None, longest: int) -> bool:
    language = _language(call)
    if len(text or "") > longest:
        message = f"{what.replace('_', ' ')} is too long"
        raise bad_request(message)
    ctx.bot.profile[what, language] = text or ""
    return True


@answers(methods.GetMyDescription)
def get_my_description(ctx: Context, call: methods.GetMyDescription) -> types.BotDescription:
    """The description in a language, or the one for all."""
    return types.BotDescription(description=_get_text(ctx, call, "description"))


@answers(methods.GetMyShortDescription)
def get_my_short_description(ctx: Context, call: methods.GetMyShortDescription) -> types.BotShortDescription:
    """The short description in a language, or the one for all."""
    return types.BotShortDescription(short_description=_get_text(ctx, call, "short_description"))


@answers(methods.GetMyName)
def get_my_name(ctx: Context, call: methods.GetMyName) -> types.BotName:
    """The name in a language, or the one for all."""
    return types.BotName(name=_get_text(ctx, call, "name") or ctx.bot.name)


def _get_text(ctx: Context, call: Any, what: str) -> str:
    profile = ctx.bot.profile
    return profile.get((what, _language(call))) or profile.get((what, ""), "")


@answers(methods.SetChatMenuButton)
def set_chat_menu_button(ctx: Context, call: methods.SetChatMenuButton) -> bool:
    """The button next to the input field, for one private chat or all."""
    button = wire.dump(given(call.menu_button)) or {"type": "default"}
    ctx.bot.menu_buttons[call.chat_id] = button
    return True


@answers(methods.GetChatMenuButton)
def get_chat_menu_button(ctx: Context, call: methods.GetChatMenuButton) -> dict[str, Any]:
    """The button of a chat, or the one for all."""
    buttons = ctx.bot.menu_buttons
    return buttons.get(call.chat_id) or buttons.get(None) or {"type": "commands"}
