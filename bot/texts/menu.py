"""The command menu that Telegram shows beside the text field."""

from bot.texts.translate import N_, Words

MENU = {
    "report": N_("Write down what you saw"),
    "items": N_("What is open"),
    "mine": N_("What you have reported"),
    "rota": N_("Whose turn it is"),
    "check": N_("Today's check"),
    "swap": N_("Ask somebody to take my turn"),
    "away": N_("My home is empty for some days"),
    "home": N_("We are home again"),
    "excuse": N_("No turns for a household"),
    "turn": N_("Who checks on a day"),
    "household": N_("Who belongs to which home"),
    "find": N_("Find by words"),
    "item": N_("One item with its history"),
    "handbook": N_("What is open, one by one"),
    "docket": N_("The meeting's list"),
    "minutes": N_("What the meetings came to"),
    "ledger": N_("Counts and rates"),
    "settings": N_("What I have learned here"),
    "language": N_("中文 or English"),
    "help": N_("What I can do"),
    "cancel": N_("Forget my last question"),
    "setup": N_("Set this chat up"),
}
IN_GROUPS = (
    "report",
    "items",
    "mine",
    "rota",
    "check",
    "swap",
    "away",
    "home",
    "household",
    "find",
    "help",
    "settings",
    "setup",
)
IN_PRIVATE = (
    "report",
    "items",
    "mine",
    "rota",
    "check",
    "swap",
    "away",
    "home",
    "household",
    "find",
    "language",
    "help",
    "cancel",
)
FOR_OFFICES = ("handbook", "item", "ledger", "docket", "minutes", "excuse", "turn", "household", "settings")


def menu(w: Words, *, group: bool) -> list[tuple[str, str]]:
    """Commands with what they do, in one language, for groups or private chats."""
    return [(name, w(MENU[name])) for name in (IN_GROUPS if group else IN_PRIVATE)]


def office_help(w: Words) -> str:
    """What those in office can do besides, line by line: too much for everybody's menu."""
    return "\n".join([w("In your office also:"), *(f"/{name} – {w(MENU[name])}" for name in FOR_OFFICES)])
