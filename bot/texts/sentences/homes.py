"""Who belongs to which household."""

from bot.texts.translate import N_

ANSWERS = {
    "joined": N_("Welcome! You belong to {household}."),
    "already_at_home": N_("You already belong to {household}. If that is wrong, your safety head can change it."),
    "home_asked": N_("I've asked {household}. Once one of them says yes, you belong to it."),
    "head_asked": N_("I've asked your safety head. Once they say yes, you belong to {household}."),
    "deputy_asked": N_("I've asked the deputy. Once they say yes, you belong to {household}."),
    "home_nobody": N_("I can't ask anybody of {household}. Please ask your safety head."),
}

NOTICES = {
    "home_yours": N_("Welcome! You belong to {home} now."),
    "home_not_yours": N_("{home} says you are not of their household. Which one is yours? /household"),
    "home_out": N_("Your safety head says you are no longer of {home}. If that is wrong, please tell them."),
    "home_empty": N_(
        "{name} has left the chat, and I know nobody else of {home}: its turns pass it by until somebody joins it."
    ),
    "leader_left": N_(
        "{name}, {who} of {place}, has left its chat. They are still told first of what is reported there. "
        "If somebody else should be, the operator can name them."
    ),
    "moved_how": N_("Which household has moved away? Such as “/moved No. 3”."),
    "moved_out": N_("{home} takes no more turns from tomorrow. If they stay or come back: /moved {home} back"),
    "moved_already": N_("{home} has moved away already. If they are back: /moved {home} back"),
    "moved_yours": N_(
        "I was told that {home} has moved away, so no turn comes to you from tomorrow. "
        "If that isn't so, please tell your safety head."
    ),
    "moved_back": N_("{home} takes turns again, last in line."),
    "moved_stays": N_("{home} stays and keeps its turns."),
    "household_how": N_(
        "Who belongs where? Such as “/household Tom No. 2”, or “/household Tom out”. "
        "Or reply to a message of theirs with “/household No. 2”."
    ),
    "household_where": N_("Homes belong to a group: please say /household in its own chat."),
    "home_two": N_("You named more than one household. One at a time, please."),
    "led_which": N_("You look after {groups}. Which one is it? Please say it again with that name or code."),
    "household_who": N_(
        "I don't know anybody of that name here. Write the name as I have it, "
        "or reply to a message of theirs with “/household No. 2”."
    ),
    "household_two": N_(
        "I know more than one {name}. Please reply to a message of the one you mean with “/household No. 2”."
    ),
    "household_none": N_("{name} belongs to no household."),
    "household_elsewhere": N_("{name} belongs to a household of another group."),
    "household_set": N_("{name} belongs to {home} now."),
    "household_out": N_("{name} no longer belongs to {home}."),
}
