"""What is still missing in somebody's words: asked once more, with an example of what would do."""

from bot.texts.translate import N_

ANSWERS = {
    "left_open_needed": N_("A few words, please: why does it stay open?"),
    "outcome_needed": N_("A few words or a photo, please: what was done?"),
    "open_words_needed": N_("Everybody reads that, so I haven't taken it. Please say it as all may read it."),
    "outcome_question_needed": N_("That sounds like a question. What was done? A few words or a photo, please."),
    "explanation_question_needed": N_("That sounds like a question. Why can't it be done? A few words, please."),
    "explanation_needed": N_("A few words, please: why can't it be done?"),
    "reason_needed": N_("A few words, please: why is it passed up?"),
    "reason_down_needed": N_("A few words, please: why is it returned?"),
    "date_needed": N_("I didn't find a day in that. By which day? Such as “by Friday” or “30 November”."),
    "past_day_needed": N_("That has passed already. Which day or time do you mean?"),
    "far_day_needed": N_("That is more than a year away. Which day can you promise?"),
    "until_needed": N_(
        "I didn't find a day or time in that. Until when, and why? Such as “till Friday, the part is ordered”."
    ),
    "snooze_long_needed": N_("Seven days at most, please. Until when, and why?"),
    "why_needed": N_("And why? Please say both, such as “till Friday, the part is ordered”."),
    "missed_words_needed": N_("A few words, please: what was the reason?"),
    "swap_day_needed": N_("I didn't find a day in that. Which turn? Such as “/swap Friday” or “27 November”."),
    "keep_day_needed": N_("I didn't find a day in that. Which turn? Such as “/keep Friday”."),
    "away_days_needed": N_("I didn't find days in that. Such as “/away until Sunday” or “from 1 to 7 May”."),
    "until_day_needed": N_("I didn't find a day in that. Until when? Such as “until 30 November”."),
    "turn_how_needed": N_("Which day, and which household? Such as “/turn Friday No. 2”."),
    "number_needed": N_("The number is enough, such as 12."),
    "no_such_item_needed": N_("I don't know an item with that number here. Which number is it?"),
    "same_item_needed": N_("That is the item itself. Which number is it the same as?"),
    "words_needed": N_("Thank you for the photo. What is it, and where?"),
}
