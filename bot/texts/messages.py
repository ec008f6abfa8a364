"""What is said to one person about one item, beside its card: asked to take it, thanked, asked whether it is fixed."""

from collections.abc import Sequence
from dataclasses import replace
from html import escape

from bot.model import Category, Item, Person, Photo, Severity, State
from bot.rules.items.case import Case
from bot.rules.words.meant import calls_for_rescue
from bot.rules.words.said import says_only_done
from bot.texts import buttons, card_buttons, dates
from bot.texts.buttons import Button, Message, Press
from bot.texts.cards import clip, holder, rescue, short
from bot.texts.parts import LEVELS
from bot.texts.plain import notice
from bot.texts.translate import Words


def call(w: Words, case: Case) -> Message:
    """To whoever should take an item and cannot be written to alone: said once in the group, under its card."""
    return Message(w("{item}: can you look at it? The buttons are under its card.", item=short(case.item)))


def nudge(w: Words, case: Case, keyboard: buttons.Keyboard) -> Message:
    """To whoever should have taken an item."""
    since = dates.clock(w, case.item.reported_at, case.group.timezone, case.now)
    return Message(w("{item}: waiting since {since}. Can you take it?", item=short(case.item), since=since), keyboard)


def recorded_privately(w: Words, item: Item, emergency: str) -> Message:
    """To whoever told the bot alone; first whom to call in danger. Nobody can come to somebody without a name."""
    calls = calls_for_rescue(item.text)
    told = w(
        "Written down: {item}. Neither your neighbours nor the safety head can see who said it. "
        "If I need to ask you something, I'll ask you here.",
        item=short(item),
    )
    come = w("If somebody should come to you, put your name to it: otherwise nobody knows where to go.")
    danger = [rescue(w, emergency)] if calls or item.severity is Severity.URGENT else []
    text = "\n".join([*danger, told, *([come] if calls or item.category is Category.PEOPLE_AT_RISK else [])])
    return Message(text, ((Button(w("Put my name to it"), Press("go_public", item.id)),),))


def refused(w: Words, item: Item) -> Message:
    """To a resident who pressed what only handlers may: a kind no, and what they can do."""
    text = w(
        "{item}: only the safety head, the community or the street can do that. Is it fixed? I'll tell them.",
        item=short(item),
    )
    return Message(text, ((Button(w("Yes, tell them"), Press("tell", item.id)),),))


def handled(w: Words, item: Item, name: str) -> Message:
    """Thanks to whoever handled it, who may see only now how their words read."""
    said = Button(w("Change the words"), Press("reword", item.id, str(item.round)))
    wrong = Button(w("Wrong item"), Press("undo", item.id, str(item.round)))
    return Message(notice(w, name, {"number": item.number}).text, ((said, wrong),))


def follow_up(w: Words, case: Case, round_: int, photos: Sequence[Photo] = ()) -> Message | None:
    """Is it really fixed? With a photo of it, and a button for more. Nothing if it was opened again meanwhile."""
    item = case.item
    if item.round != round_ or item.state not in {State.DONE, State.EXPLAINED}:
        return None
    if item.state is State.EXPLAINED and not item.explanation:
        text = w("{item}: I was told that it can't be done. Can you accept that?", item=short(item))
    elif item.state is State.EXPLAINED:
        text = w(
            "{item}: I was told that it can't be done. “{words}” Can you accept that?",
            item=short(item),
            words=clip(item.explanation or "", 300),
        )
    elif item.outcome and not says_only_done(item.outcome):
        text = w(
            "{item}: I was told that it's done. “{words}” Is it fixed?",
            item=short(item),
            words=clip(item.outcome, 300),
        )
    elif photos:
        text = w("{item}: I was told that it's done, with this photo. Is it fixed?", item=short(item))
    else:
        text = w("{item}: I was told that it's done. Is it fixed?", item=short(item))
    more = card_buttons.photos(w, item, len(photos)) if len(photos) > 1 else ()
    return Message(text, (*buttons.follow_up(w, item, round_), *more), photos[0].file_id if photos else None)


def contradicted(w: Words, case: Case, said: str) -> Message:
    """To whoever had done it: the neighbours say it is not."""
    level = holder(w, case) or w(LEVELS[case.item.level])
    if said:
        return Message(
            w(
                "{item}: the neighbours say it isn't fixed yet: “{words}”. It is open again, with {level}.",
                item=short(case.item),
                words=clip(said, 300),
                level=level,
            )
        )
    return Message(
        w(
            "{item}: the neighbours say it isn't fixed yet. It is open again, with {level}.",
            item=short(case.item),
            level=level,
        )
    )


def unconfirmed(w: Words, case: Case) -> Message:
    """To the safety head: silence is not yet satisfaction."""
    return Message(
        w(
            "{item}: it was reported as done, but nobody has said whether it is. Could you go and look?",
            item=short(case.item),
        ),
        buttons.looked(w, case.item.id, case.item.round),
    )


def below(item: Item, message: Message) -> Message:
    """The same message, below the item that it is about: its number alone names none to whoever has several groups."""
    return replace(message, text=f"{short(item)}\n{message.text}")


def mention(person: Person, message: Message) -> Message:
    """The same message, addressed to one member of a group."""
    name = (
        f'<a href="tg://user?id={person.telegram_id}">{escape(person.name)}</a>'
        if person.telegram_id
        else escape(person.name)
    )
    return replace(message, text=f"{name}: {message.text}")
