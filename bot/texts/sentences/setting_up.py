"""Setting up a chat, its language and a street's departments; what keeps the bot from hearing or writing there."""

from bot.texts.translate import N_

ANSWERS = {
    "language_own": N_("From now on I speak English with you."),  # in each language it names that one
    "language_here": N_("From now on I speak English in {place}."),
}

NOTICES = {
    "setup_who": N_(
        "This chat can be set up for {place} by its safety head, its community or the operator. "
        "Please ask one of them to add me."
    ),
    "setup_which": N_("Which place is this chat for? Send /setup and its code, such as <code>/setup DT-03-017</code>."),
    "setup_other_level": N_(
        "This is the chat of {place}, and stays it: neighbours and those in office don't read the same. "
        "For {other}, send /setup {code} in a chat of its own."
    ),
    "setup_unknown": N_(
        "I don't know a place with the code {code}. The operator adds places with "
        "<code>linli import places.csv roster.csv</code>."
    ),
    "setup_in_group": N_("/setup belongs in the group chat that I am to look after."),
    "setup_done": N_(
        "Hello! From now on this is the chat of {place}. Write here what needs looking after, in plain words; "
        "I'll write it down and tell {head}."
    ),
    "setup_office": N_("Hello! From now on this is the staff chat of {place}. Items that are passed up come here."),
    "setup_elsewhere": N_(
        "{name} has made another chat the chat of {place}, so from now on I tell and hear nothing here. "
        "Was that a mistake? <code>/setup {code}</code> here puts it back."
    ),
    "setup_private": N_(
        "I can't read plain messages here yet. Please make me an administrator of this group "
        "(no special rights are needed), or switch off my privacy mode at @BotFather: /setprivacy, Disable, "
        "then remove me and add me again. Until then /report works."
    ),
    "setup_deaf": N_(
        "I am no administrator here any more, so I can't read plain messages: nobody hears of what you write, danger "
        "too. Please make me an administrator again (no special rights are needed). Until then /report works."
    ),
    "not_here": N_("This chat isn't set up yet. /setup and the place's code does it."),
    "language_who": N_(
        "The language of this chat is for those who answer for it to choose. Yours you choose in private: /language."
    ),
    "departments": N_("{place} can name these: {names}"),
    "departments_none": N_("{place} names no departments yet. An officer adds one: /departments add water company"),
    "departments_who": N_("Only an officer of {place} can change its departments."),
    "departments_where": N_("Departments belong to a street: please ask in its staff chat, or in private."),
    "department_which": N_("Which one? /departments add water company, or /departments remove water company"),
    "department_unknown": N_("{name} is not on the list."),
    "department_long": N_("That name is too long: sixty characters at most."),
    "chat_lost": N_(
        "I've been removed from the chat of {place} and can't hear the neighbours there. Please add me again."
    ),
    "muted": N_("I may not write in the chat of {place}. Please allow me to send messages there."),
    "anonymous": N_(
        "I can see an administrator wrote that, but not who. Please press the button instead, or write as yourself."
    ),
}
