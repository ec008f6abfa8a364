"""The command menu that Telegram shows beside the text field."""

from bot.texts.translate import N_, Words

MENU = {
    "report": N_("Write down what you saw"),
    "items": N_("What is open"),
    "mine": N_("What you have reported"),
    "find": N_("Find by words"),
    "item": N_("One item with its history"),
    "handbook": N_("For those who handle: what is open, one by one"),
    "docket": N_("For officers: the meeting's list"),
    "minutes": N_("For officers: what the meetings came to"),
    "ledger": N_("For those in office: counts and rates"),
    "settings": N_("What I have learned here"),
    "help": N_("What I can do"),
    "cancel": N_("Forget my last question"),
    "setup": N_("Set this chat up"),
}
IN_GROUPS = ("report", "items", "mine", "find", "help", "settings", "setup")
IN_PRIVATE = ("report", "items", "mine", "find", "item", "handbook", "docket", "minutes", "ledger", "help", "cancel")


def menu(w: Words, *, group: bool) -> list[tuple[str, str]]:
    """Commands with what they do, in one language, for groups or private chats."""
    return [(name, w(MENU[name])) for name in (IN_GROUPS if group else IN_PRIVATE)]
