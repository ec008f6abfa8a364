"""What people do in chats, in the order it is looked at: the first line that matches an update acts on it.

python-telegram-bot's handlers do the matching; ours do the acting, as plain functions without waiting.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from telegram import Update
from telegram.ext import BaseHandler, CallbackQueryHandler, ChatMemberHandler, CommandHandler, MessageHandler, filters

from handlers import edits, presses, private, reports
from handlers.duties import away, duty, roster, rota, swap
from handlers.items import item_command
from handlers.overview import docket, ledger, lists, pages
from handlers.places import departments, household_command, households, language, lessons, setup
from handlers.reporting import report_command
from handlers.reporting.pace import paced
from handlers.talking import choices, helping
from handlers.visit import Visit

Act = Callable[[Visit], None]


@dataclass(frozen=True, slots=True)
class Route:
    """Which updates, and what is done about them. The name is counted, never what was said."""

    name: str
    match: BaseHandler[Update, Any, Any]
    act: Act


async def _never(*_: object) -> None:
    """python-telegram-bot wants a callback; it is never called (its handlers only match here)."""


def _nothing(_: Visit) -> None:
    """Known, and nothing follows."""


def _messages(chosen: filters.BaseFilter) -> BaseHandler[Update, Any, Any]:
    return MessageHandler(chosen, _never)


def _command(name: str, act: Act, chosen: filters.BaseFilter = filters.ALL) -> Route:
    return Route(name, CommandHandler(name, _never, filters.UpdateType.MESSAGE & chosen), act)


GROUPS, PRIVATE, EDITED = filters.ChatType.GROUPS, filters.ChatType.PRIVATE, filters.UpdateType.EDITED_MESSAGE

ROUTES = (
    Route("membership", ChatMemberHandler(_never, ChatMemberHandler.MY_CHAT_MEMBER), setup.on_bot_membership),
    Route("member", ChatMemberHandler(_never, ChatMemberHandler.CHAT_MEMBER), households.on_member),
    Route("left", _messages(filters.StatusUpdate.LEFT_CHAT_MEMBER & GROUPS), households.on_left),
    Route("migrated", _messages(filters.StatusUpdate.MIGRATE), setup.on_migrated),
    Route("service", _messages(filters.StatusUpdate.ALL), _nothing),
    Route("press", CallbackQueryHandler(_never), presses.on_press),
    Route("edit", _messages(EDITED & (GROUPS | PRIVATE)), paced(edits.on_edit)),
    _command("start", setup.on_start, PRIVATE),
    _command("start", setup.on_start_in_group, GROUPS),
    _command("setup", setup.on_setup),
    _command("report", paced(report_command.on_report)),
    _command("items", lists.on_items),
    _command("mine", lists.on_mine),
    _command("check", duty.on_check),
    _command("rota", rota.on_rota),
    _command("swap", swap.on_swap),
    _command("keep", swap.on_keep),
    _command("away", away.on_away),
    _command("home", away.on_home),
    _command("excuse", roster.on_excuse),
    _command("turn", roster.on_turn),
    _command("moved", roster.on_moved),
    _command("household", household_command.on_household),
    _command("language", language.on_language),
    _command("settings", lessons.on_settings),
    _command("item", item_command.on_item),
    _command("find", pages.on_find),
    _command("handbook", pages.on_handbook),
    _command("docket", docket.on_docket),
    _command("minutes", pages.on_minutes),
    _command("ledger", ledger.on_ledger),
    _command("help", helping.on_help),
    _command("cancel", choices.on_cancel),
    _command("departments", departments.on_departments),
    Route("unknown_command", _messages(filters.UpdateType.MESSAGE & filters.COMMAND & PRIVATE), helping.on_help),
    Route("other_command", _messages(filters.COMMAND), _nothing),
    Route("private", _messages(filters.UpdateType.MESSAGE & PRIVATE), paced(private.on_private_message)),
    Route("group", _messages(filters.UpdateType.MESSAGE & GROUPS), paced(reports.on_group_message)),
)
