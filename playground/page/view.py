"""Everything a browser needs to draw the page, as JSON. It is small, so it is always told whole."""

from dataclasses import asdict
from typing import Any

from playground.actions.base import Place
from playground.page.bubble import bubble
from playground.page.host import Host
from playground.page.jumps import JUMPS
from playground.page.menu import commands
from playground.page.setting import Phone, Setting, Step, place_key
from playground.page.tale import Tale
from playground.state import Bot, Chat, Person

_NEWEST = 150  # messages of a chat


def whole(host: Host) -> dict[str, Any]:
    """The page as it is now."""
    setting = host.setting
    return {
        "epoch": host.epoch,
        "version": host.version,
        "language": setting.language,
        "now": int(setting.pg.clock.now().timestamp()),
        "zone": setting.zone,
        "jumps": list(JUMPS),
        "stories": [
            {"name": story.name, "icon": story.icon, "title": story.title, "teaser": story.teaser}
            for story in setting.stories
        ],
        "tale": _tale(host.tale) if host.tale else None,
        "phones": [_phone(setting, phone) for phone in setting.phones()],
        "panels": [asdict(panel) for panel in setting.panels()],
    }


def _tale(tale: Tale) -> dict[str, Any]:
    return {
        "name": tale.story.name,
        "title": tale.story.title,
        "stage": tale.stage,
        "count": tale.count,
        "announcing": tale.announcing,
        "step": _step(tale.step) if tale.step else None,
        "outcomes": [asdict(outcome) for outcome in tale.outcomes],
    }


def _step(step: Step) -> dict[str, Any]:
    return {
        "what": step.what,
        "who": step.who.id if step.who else None,
        "name": step.who.name if step.who else "",
        "chat": place_key(step.place) if step.place else None,
        "where": _title(step.place) if step.place else "",
        "text": step.text,
        "until": int(step.until.timestamp()) if step.until else None,
    }


def _phone(setting: Setting, phone: Phone) -> dict[str, Any]:
    return {
        "id": phone.person.id,
        "name": phone.person.name,
        "role": phone.role,
        "shown": phone.shown,
        "badge": phone.badge,
        "ideas": list(phone.ideas),
        "chats": [_chat(setting, phone.person, place) for place in phone.places],
    }


def _chat(setting: Setting, person: Person, place: Place) -> dict[str, Any]:
    chat = setting.pg.place(person, place)
    bots = chat.bots()
    row = chat.member(person)
    return {
        "key": place_key(place),
        "title": _title(place),
        "private": chat.kind == "private",
        "members": sum(member.is_in for member in chat.members.values()),
        "started": chat.started or chat.is_group,
        "blocked": chat.blocked,
        "muted": row is not None and row.status == "restricted",
        "bots": [bot.username for bot in bots],
        "commands": [{**each, "bot": bot.username} for bot in bots for each in commands(bot, chat, person)],
        **_messages(setting, person, chat),
    }


def _messages(setting: Setting, person: Person, chat: Chat) -> dict[str, Any]:
    """What they see of it, and the keyboard that the newest message with one has put below the input field."""
    place = chat.bot if chat.bot is not None else chat
    seen = setting.pg.view(person, place)[-_NEWEST:]
    positions = {id(message): n for n, message in enumerate(chat.timeline)}
    keyboard = next((each.keyboard for each in reversed(seen) if each.message.reply_keyboard is not None), [])
    return {
        "messages": [bubble(each, person, positions[id(each.message)]) for each in seen],
        "keyboard": keyboard,
    }


def _title(place: Place) -> str:
    return place.name if isinstance(place, Bot) else place.title
