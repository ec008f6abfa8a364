"""Turns and the daily check: taking, swapping and excusing them, days away."""

from bot.texts.translate import N_

ANSWERS = {
    "checked": N_("Thank you. Today's check is written down."),
    "ticked": N_("Ticked."),
    "home_again": N_("Welcome home! Turns come to you again."),
    "takes_turns_again": N_("All right, turns come to them again."),
    "already_checked": N_("Today's check is already written down."),
    "other_day": N_("That was another day's check."),
    "other_household": N_("It's another household's turn today."),
    "turn_asked": N_("I've asked. Until somebody says yes, it is yours."),
    "turn_taken": N_("Thank you! The check on {day} is yours now; one of yours will be done in return."),
    "turn_declined": N_("All right. I'll tell them."),
    "turn_withdrawn": N_("All right, it is yours again."),
    "turn_day_past": N_("{day} has passed. Which day do you mean?"),
    "turn_too_far": N_("{day} is more than a year away. A nearer day, please."),
    "turn_already_checked": N_("The check of {day} is already written down."),
    "turn_not_your_turn": N_("{day} isn't your household's turn. Whose turn it is: /rota"),
    "turn_already_swapped": N_("{day} has already been taken over."),
    "turn_overridden": N_("The safety head has arranged {day}. Please ask them."),
    "turn_owed_back": N_("On {day} a neighbour does your turn, in return for one. Rather do it yourselves? /keep"),
    "turn_nothing_owed": N_("Nobody does your turn on {day} in return, so it is yours anyway."),
    "turn_stands_in": N_("On {day} a neighbour already stands in."),
    "turn_only_household": N_("There is no other household here that takes turns."),
    "turn_own_turn": N_("That is that household's own turn."),
    "turn_not_here": N_("That household isn't in this group."),
    "turn_no_members": N_("Nobody of that household is known to me yet, so it can't take a turn."),
    "turn_away": N_("That household is away on {day}."),
    "turn_range_reversed": N_("Those days end before they begin. From when to when?"),
    "turn_not_away": N_("I don't have you down as away. Days away: /away until Sunday"),
    "turn_other_household": N_("Another household was asked."),
    "turn_offered_already": N_("I've asked for {day} already, and nobody has answered yet."),
    "turn_already_taken": N_("Somebody was faster: it has been taken. Thank you!"),
    "turn_offer_over": N_("Thank you, it is no longer needed."),
    "turn_no_household": N_("I don't know your household yet. Which one is yours? /household"),
    "turn_moved_away": N_(
        "I was told that your household has moved away. If that isn't so, please tell your safety head."
    ),
    "turn_only_head": N_("Only the safety head can arrange that."),
    "turn_not_yours": N_("That is another household's."),
    "turn_lives_here": N_("That household takes turns already."),
    "turn_none_ahead": N_("No turn of yours lies ahead."),
    "turn_no_households": N_("No household takes turns here yet."),
}

NOTICES = {
    "clear_by_words": N_(
        "Thank you. Today's check is written down: all clear. If you find something after all, just tell me."
    ),
    "check_later": N_(
        "All right, no hurry: today's check waits for you. Afterwards just say “all clear”, or tell me what you found."
    ),
    "check_not_yet": N_("Today's check hasn't been given to anybody yet. Whose turn it is: /rota"),
    "thanks_missed": N_("Thank you. It's with the record."),
    "nobody_home": N_("Nobody is at home to do the check of {place} today."),
    "kept": N_("All right, you do the check on {day} yourselves, and nothing is owed for it any more."),
    "offer_taken": N_("{home} does your check on {day}. You'll do one of theirs in return."),
    "offer_declined": N_("{home} can't do your check on {day}; it stays yours. Ask others: /swap"),
    "offer_lapsed": N_("Nobody could take your check on {day}; it stays yours."),
    "offer_asked": N_("I've asked the neighbours who can do your check on {day}. Until then it is yours."),
    "why_check": N_(
        "So that small things are found before they become dangers: each household in turn looks around once, for a "
        "few minutes. What to look at is in /check, whose turn it is in /rota."
    ),
    "moved_out_how": N_(
        "Please tell {names}, who looks after your group: with /moved your household is out of the rota."
    ),
    "moved_out_how_self": N_(
        "Then send me /moved and your household, such as “/moved No. 3”, and no turns come to it."
    ),
    "moved_out_how_nobody": N_(
        "Your safety head can say so with /moved; as yet there is none. Please ask the community."
    ),
    "no_turns_how": N_(
        "Please ask {names}, who looks after your group: with /excuse your household takes no turns for a while, or "
        "until further notice. If only one day doesn't suit you: /swap; away for some days: /away"
    ),
    "no_turns_how_self": N_(
        "You can excuse a household, yours too, for a while or until further notice: such as “/excuse No. 3 until "
        "30 November”."
    ),
    "no_turns_how_nobody": N_(
        "Your safety head can excuse a household; as yet there is none. If only one day doesn't suit you: /swap; away "
        "for some days: /away"
    ),
    "excuse_how": N_("Which household, and until when? Such as “/excuse No. 3 until 30 November”."),
}
