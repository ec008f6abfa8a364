"""The plain sentences, by the names that rules and handlers call them, one file a subject.

Each says what happened and, where there is one, the one thing to do. Read each aloud before changing it.
"""

from bot.texts.sentences import asked_again, homes, items, looking_up, meetings, setting_up, talking, turns

# Shown for a moment to whoever pressed a button; at most 200 characters.
ANSWERS = {
    **items.ANSWERS,
    **asked_again.ANSWERS,
    **turns.ANSWERS,
    **homes.ANSWERS,
    **meetings.ANSWERS,
    **looking_up.ANSWERS,
    **setting_up.ANSWERS,
    **talking.ANSWERS,
}
# Messages that say one thing and ask nothing back.
NOTICES = {
    **items.NOTICES,
    **turns.NOTICES,
    **homes.NOTICES,
    **meetings.NOTICES,
    **looking_up.NOTICES,
    **setting_up.NOTICES,
    **talking.NOTICES,
}
