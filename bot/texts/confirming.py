"""One tap before an item is changed by what somebody has said of it."""

from collections.abc import Callable
from datetime import date, datetime

from bot.model import Item, Level, Prompt
from bot.texts import dates
from bot.texts.buttons import Button, Message, Press
from bot.texts.cards import clip, short
from bot.texts.parts import LEVELS, PARTS
from bot.texts.translate import N_, Words

LABELS = {  # yes and no; whoever makes no promise may still want it noted
    "promise": (N_("Yes, promise it"), N_("Just note it")),
    "snooze": (N_("Yes, let it wait"), N_("No, leave it")),
    "explain": (N_("Yes, tell them so"), N_("No, leave it")),
    "pass_up": (N_("Yes, pass it up"), N_("No, leave it")),
    "return": (N_("Yes, return it"), N_("No, leave it")),
    "reject": (N_("Yes, put it aside"), N_("No, leave it")),
    "merge": (N_("Yes, same"), N_("No, another")),
    "take_over": (N_("Take over"), N_("No, thanks")),
}


def shall_i(w: Words, asked: Prompt, item: Item, other: Item | None) -> Message | None:
    """Is that what they want done? Nothing if it, or what it is said to be the same as, has ended meanwhile."""
    if not item.state.is_open or (other is not None and not other.state.is_open):
        return None
    act = asked.params["act"]
    yes, no = LABELS[act]
    row = (Button(w(yes), Press("shall", asked.id)), Button(w(no), Press(DECLINED.get(act, "cancel"), asked.id)))
    return Message(TEXTS[act](w, asked, item, other), (row,), takes_prompt=asked.id)


def _promise(w: Words, asked: Prompt, item: Item, _: Item | None) -> str:
    day = dates.weekday_and_day(w, date.fromisoformat(asked.params["day"]))
    return w("Shall I promise {item} by {day}?", item=short(item), day=day)


def _snooze(w: Words, asked: Prompt, item: Item, _: Item | None) -> str:
    until = dates.moment(w, datetime.fromisoformat(asked.params["until"]))
    said = clip(asked.params["text"], 200)
    return w("Shall {item} wait until {until}? “{words}”", item=short(item), until=until, words=said)


def _explain(w: Words, asked: Prompt, item: Item, _: Item | None) -> str:
    said = clip(asked.params["text"], 200)
    return w("Shall I tell whoever reported {item} that it can't be done? “{words}”", item=short(item), words=said)


def _pass_up(w: Words, asked: Prompt, item: Item, _: Item | None) -> str:
    level, said = w(LEVELS[Level(asked.params["level"])]), clip(asked.params["text"], 200)
    return w("Shall I pass {item} up to {level}? “{words}”", item=short(item), level=level, words=said)


def _return(w: Words, asked: Prompt, item: Item, _: Item | None) -> str:
    level, said = w(LEVELS[Level(asked.params["level"])]), clip(asked.params["text"], 200)
    return w("Shall I return {item} to {level}? “{words}”", item=short(item), level=level, words=said)


def _reject(w: Words, _: Prompt, item: Item, __: Item | None) -> str:
    return w("Shall I put aside {item}, as no report?", item=short(item))


def _merge(w: Words, _: Prompt, item: Item, other: Item | None) -> str:
    assert other is not None
    return w("Is {item} the same as this one?\n{other}", item=short(item), other=short(other))


def _take_over(w: Words, asked: Prompt, item: Item, _: Item | None) -> str:
    holder = PARTS[asked.params["holder"]]
    return w("{item} is with {who}. Shall it be yours?", item=short(item), who=w(holder))


DECLINED = {"promise": "note"}
TEXTS: dict[str, Callable[[Words, Prompt, Item, Item | None], str]] = {
    "promise": _promise,
    "snooze": _snooze,
    "explain": _explain,
    "pass_up": _pass_up,
    "return": _return,
    "reject": _reject,
    "merge": _merge,
    "take_over": _take_over,
}
