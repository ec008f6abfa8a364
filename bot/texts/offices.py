"""To whoever takes office."""

from collections.abc import Mapping, Sequence
from html import escape

from bot.model import Place
from bot.rules.overview.handbook import Matter
from bot.texts.buttons import Message
from bot.texts.cards import head
from bot.texts.pages import stands
from bot.texts.translate import Words

NAMED = 10  # items named one by one


def new_head(w: Words, group: Place, matters: Sequence[Matter], had: Mapping[int, str]) -> Message:
    """That they are the safety head now, and what is open, the most pressing first; `had` is who had it."""
    first = w("From now on you are the safety head of {place}. What you can do: /help", place=escape(group.name))
    if not matters:
        return Message(first + "\n" + w("Nothing is open. 🌿"))
    lines = [_line(w, matter, had.get(matter.item.id)) for matter in matters[:NAMED]]
    more = len(matters) - NAMED
    lines += [w.count("and {n} more", "and {n} more", more)] if more > 0 else []
    return Message("\n".join([first, w.count("{n} open", "{n} open", len(matters)), *lines, w("All of it: /handbook")]))


def _line(w: Words, matter: Matter, had: str | None) -> str:
    line = f"{head(matter.item)} · {stands(w, matter.item, matter.today)}"
    return line + " · " + w("{name} had it", name=escape(had)) if had else line
