"""What is said to whoever looks something up: which one is meant, or that there is nothing."""

from bot.texts.translate import N_

ANSWERS = {
    "here": N_("Here."),
    "here_it_is": N_("Here it is, in our private chat."),
}

NOTICES = {
    "nothing_open": N_("Nothing is open. 🌿"),
    "nothing_mine": N_("You haven't reported anything yet. Just tell me what you saw."),
    "nothing_found": N_("Nothing found for “{words}”."),
    "no_such_item": N_("I don't know an item with that number here."),
    "find_how": N_("What are you looking for? Such as <code>/find lift</code> or <code>/find #12</code>."),
    "item_how": N_("Which number? Such as <code>/item 12</code>, or <code>/item DT-03-017 12</code>."),
    "item_which": N_("Several groups have a #{number}. Which one? Such as <code>/item {code} {number}</code>."),
    "rota_which": N_("Which group's turns? Such as /rota {code}."),
    "group_unknown": N_("I don't know a group called “{words}” here. Tap it, or write its code, such as {code}."),
    "which_group": N_("Which group is it about?"),
    "no_group": N_(
        "I know of no group that you belong to. If you live in one, write in its chat once, then tell me again."
    ),
    "no_group_danger": N_(
        "<b>If anyone is in danger, call {rescue} first.</b> I am not an emergency service.\n"
        "I know of no group that you belong to, so I can tell nobody. If you live in one, write in its chat."
    ),
    "no_groups": N_("No group belongs to this place yet. The operator adds them: <code>linli import</code>"),
    "nothing_open_in": N_("Nothing is open in {names}. 🌿"),
    "handbook_unknown": N_(
        "You look after no place called “{words}”. All that is open: /handbook. To look for words: /find {words}"
    ),
    "handbook_who": N_("The handbook is for those who handle items. What is open: /items"),
    "open_private": N_(
        'That is best read in private: <a href="https://t.me/{bot}?start=hello">open our chat</a>, then ask again.'
    ),
}
