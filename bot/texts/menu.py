"""What the commands do, in a few words: /help, and the menu that Telegram shows beside the text field."""

from collections.abc import Iterable
from html import escape

from bot.rules.commands import OF_OFFICE
from bot.texts.buttons import Message
from bot.texts.translate import N_, Words

MENU = {
    "report": N_("Write down what you saw"),
    "items": N_("What is open"),
    "mine": N_("What you have reported"),
    "rota": N_("Whose turn it is"),
    "check": N_("Today's check"),
    "swap": N_("Ask somebody to take my turn"),
    "keep": N_("We do our turn ourselves after all"),
    "away": N_("My home is empty for some days"),
    "home": N_("We are home again"),
    "household": N_("Who belongs to which home"),
    "find": N_("Find by words"),
    "item": N_("One item with its history"),
    "handbook": N_("What is open, one by one"),
    "docket": N_("The meeting's list"),
    "minutes": N_("What the meetings came to"),
    "ledger": N_("Counts and rates"),
    "departments": N_("Departments that can be named"),
    "excuse": N_("No turns for a household"),
    "turn": N_("Who checks on a day"),
    "moved": N_("A household has moved away"),
    "settings": N_("Settings, and what I have learned"),
    "language": N_("中文 or English"),
    "help": N_("What I can do"),
    "cancel": N_("Forget my last question"),
}
OPENINGS = {
    "group": N_(
        "Tell the group what you saw, in plain words, with a photo if you like: “the lamp by the gate is out again”. "
        "I write it down, tell the safety head and stay with it until it has an ending."
    ),
    "staff": N_(
        "What is passed up to {place} comes here, each with its buttons. Have you seen something yourselves? "
        "/report and a few words, and I ask which group it is about."
    ),
    "staff_guest": N_("What is passed up to {place} comes here, for its officers."),
    "neighbour": N_(
        "Tell me what you saw, in plain words, with a photo if you like. I write it down, and nobody but me learns "
        "that it was you."
    ),
    "officer": N_(
        "Tell me what you saw, in plain words, with a photo if you like. I ask which group it is about and follow it "
        "like any report."
    ),
    "both": N_(
        "Tell me what you saw, in plain words, with a photo if you like. In your own group nobody but me learns that "
        "it was you; elsewhere you report as an officer."
    ),
}


def menu(w: Words, names: Iterable[str]) -> list[tuple[str, str]]:
    """Commands with what they do, in one language."""
    return [(name, w(MENU[name])) for name in names]


def help_text(w: Words, opening: str, names: Iterable[str], place: str, bot: str) -> Message:
    """What one can do here, line by line, what belongs to one's office apart."""
    own = [name for name in names if name not in OF_OFFICE]
    office = [name for name in names if name in OF_OFFICE]
    parts = [w(OPENINGS[opening], place=escape(place)), _lines(w, own)]
    if office:
        parts.append(w("In your office also:") + "\n" + _lines(w, office))
    text = "\n\n".join(parts)
    if opening == "group":
        text += "\n\n" + w(
            'Rather not in front of everybody? <a href="https://t.me/{bot}?start=hello">Tell me in private.</a>',
            bot=bot,
        )
    return Message(text)


def _lines(w: Words, names: Iterable[str]) -> str:
    return "\n".join(f"/{name} – {text}" for name, text in menu(w, names))
