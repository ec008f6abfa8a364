"""Greetings, help, and the bot's own questions and buttons."""

from bot.texts.translate import N_

ANSWERS = {
    "asked_in_private": N_("I've asked you in our private chat."),
    "asked_here": N_("Please answer the question I've just asked."),
    "already_answered": N_("That has been settled in the meantime."),
    "asked_before": N_("#{number} was opened again since. Please say it once more, as it is now."),
    "other_member": N_("That question was for somebody else."),
    "cancelled": N_("All right."),
    "stale": N_("This button is no longer in use."),
    "forgotten": N_("Forgotten. What else was learned stays."),
}

NOTICES = {
    "asked_other": N_("I've asked {name} that, and wait for their answer."),
    "asked_long_ago": N_(
        "I asked that more than a day ago and have stopped waiting for it, so I haven't taken that. Please press the "
        "button once more, or send the command again."
    ),
    "hello": N_(
        "Hello! I'm linli, the neighbours' handbook. Tell me what you saw and I'll see that it is followed up. "
        "Nobody but me learns that it was you."
    ),
    "hello_stranger": N_(
        "Hello! I'm linli, the neighbours' handbook. I don't know your group yet: write once in your group chat, "
        "or open the link your safety head has for you."
    ),
    "linked": N_("Hello {name}! Now I know you. I'll write to you here when something concerns you."),
    "greeting": N_("Hello! If something needs looking after, just tell me."),
    "help_short": N_(
        "Tell me what needs looking after, in plain words, and I'll write it down. What else I can do: /help"
    ),
    "stop_how": N_(
        "I only write here when it is your turn, or when something you reported moves on. If that is too much, mute "
        "this chat in Telegram; away for some days: /away"
    ),
    "call_me": N_(
        "I can't make phone calls. Please ask {names}, who looks after your group, or write to me what it is about. "
        "In danger, call {number}."
    ),
    "call_me_nobody": N_("I can't make phone calls. Please write to me what it is about. In danger, call {number}."),
    "who_leads": N_("{names} looks after your group. Whatever needs looking after, just tell me: I'll pass it on."),
    "nobody_leads": N_("Whatever needs looking after, just tell me: I'll pass it on."),
    "tell_when_looked": N_("No hurry: when you have looked, just tell me whether it is fixed."),
    "family_may": N_(
        "Of course: anybody of your home may do the check, and whoever answers me answers for all of you. "
        "Another household instead: /swap"
    ),
    "absent_how": N_(
        "If your home stands empty meanwhile, send me “/away {words}”: turns will pass you by, and neighbours will "
        "glance at your door."
    ),
    "nothing_recorded": N_("All right, nothing is written down."),
    "cancelled": N_("All right, forgotten."),
    "nothing_to_cancel": N_("There was nothing to forget."),
    "cannot_listen": N_("I can't listen or watch: please write it in a few words. A photo helps."),
}
