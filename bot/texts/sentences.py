"""The plain sentences, by the names that rules and handlers call them.

Each says what happened and, where there is one, the one thing to do. Read each aloud before changing it.
"""

from bot.texts.translate import N_

# Shown for a moment to whoever pressed a button; at most 200 characters.
ANSWERS = {
    "accepted": N_("Thank you. It's yours now."),
    "counted": N_("Counted. Thank you."),
    "put_aside": N_("Put aside."),
    "heard": N_("Thank you."),
    "checked": N_("Thank you. Today's check is written down."),
    "ticked": N_("Ticked."),
    "turn_asked": N_("I've asked. Until somebody says yes, it is yours."),
    "turn_taken": N_("Thank you! The check on {day} is yours now; one of yours will be done in return."),
    "turn_declined": N_("All right. I'll tell them."),
    "turn_withdrawn": N_("All right, it is yours again."),
    "home_again": N_("Welcome home! Turns come to you again."),
    "takes_turns_again": N_("All right, turns come to them again."),
    "taken_back": N_("Taken back."),
    "here": N_("Here."),
    "here_it_is": N_("Here it is, in our private chat."),
    "asked_in_private": N_("I've asked you in our private chat."),
    "asked_here": N_("Please answer the question I've just asked."),
    "cancelled": N_("All right."),
    "recorded": N_("Written down. Thank you."),
    "language_own": N_("From now on I speak English with you."),  # in each language it names that one
    "language_here": N_("From now on I speak English in {place}."),
    "joined": N_("Welcome! You belong to {household}."),
    "told": N_("I've told them."),
    "photos_alone": N_("Only you see them."),
    "photos_private": N_("Here."),
    "public_now": N_("Your name is now on it."),
    "stale": N_("This button is no longer in use."),
    "only_handlers": N_("Only the safety head, the community or the street can do that."),
    "only_handlers_here": N_("Only the safety head, the community or the street can do that."),
    "forgotten": N_("Forgotten. What else was learned stays."),
    "only_reporter": N_("Only whoever reported it, or the safety head, can put it aside."),
    "already_ended": N_("That one is no longer open."),
    "already_accepted": N_("It is already with {who}."),
    "yours_already": N_("It is already yours."),
    "nobody_has_it": N_("Nobody has taken it yet: press “I'm on it”."),
    "held_above": N_("It is with {level} now."),
    "nobody_below": N_("There is nobody further down to return it to."),
    "not_merged": N_("It stands alone already."),
    "stands_alone": N_("It stands alone again."),
    "snooze_urgent": N_("What endangers life does not wait."),
    "snoozed_before": N_("It has waited once already. Could you promise a date?"),
    "promised_already": N_("It is promised already. If the day changes, promise another one."),
    "already_at_home": N_("You already belong to {household}. If that is wrong, your safety head can change it."),
    "home_asked": N_("I've asked {household}. Once one of them says yes, you belong to it."),
    "head_asked": N_("I've asked your safety head. Once they say yes, you belong to {household}."),
    "deputy_asked": N_("I've asked the deputy. Once they say yes, you belong to {household}."),
    "home_nobody": N_("I can't ask anybody of {household}. Please ask your safety head."),
    "already_counted": N_("Your household is already counted."),
    "next_one": N_("Left open. The next one."),
    "last_one": N_("Left open. That was the last one."),
    "meeting_closed": N_("Closed. The minutes go out in ten minutes; until then you can reopen the meeting."),
    "meeting_reopened": N_("The meeting goes on."),
    "enough_now": N_(
        "That was a lot at once! What you told me before is written down; this one and the rest, please, "
        "in a quarter of an hour. If there is danger, tell me at once."
    ),
    "enough_today": N_(
        "You have told me a lot today! What you told me before is written down; this one and the rest, please, "
        "tomorrow. If there is danger, tell me at once."
    ),
    "only_ledger": N_("Only those who hold office here can have the ledger."),
    "only_closer": N_("Only whoever closed the meeting can reopen it."),
    "minutes_sent": N_("The minutes have gone out already."),
    "merged": N_("Thank you. It is followed as #{number}."),
    "stays": N_("All right, it stays as its own."),
    "only_officers": N_("Only whoever holds office here can lead the meeting."),
    "left_open_needed": N_("A few words, please: why does it stay open?"),
    "already_answered": N_("That has been settled in the meantime."),
    "already_checked": N_("Today's check is already written down."),
    "not_asked": N_("Only those who reported it are asked."),
    "other_day": N_("That was another day's check."),
    "other_household": N_("It's another household's turn today."),
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
    "other_member": N_("That question was for somebody else."),
    "nobody_above": N_("There is nobody further up. What can be done, or why can nothing be done?"),
    "same_item": N_("That is the same item."),
    "outcome_needed": N_("A few words or a photo, please: what was done?"),
    "outcome_question_needed": N_("That sounds like a question. What was done? A few words or a photo, please."),
    "explanation_question_needed": N_("That sounds like a question. Why can't it be done? A few words, please."),
    "reword_over": N_("The words can be changed for an hour, as long as nobody has answered."),
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
    "words_needed": N_("Thank you for the photo. What is it, and where?"),
}

# Messages that say one thing and ask nothing back.
NOTICES = {
    "help_short": N_(
        "Tell me what needs looking after, in plain words, and I'll write it down. What else I can do: /help"
    ),
    "stop_how": N_(
        "I only write here when it is your turn, or when something you reported moves on. If that is too much, mute "
        "this chat in Telegram; away for some days: /away"
    ),
    "which_one": N_("Which one do you mean? Such as “#3 fixed” or “#3 not fixed”."),
    "heard_fixed": N_("Thank you, noted: #{number} is fixed. If it turns out not to be: “#{number} not fixed”."),
    "heard_accepted": N_("Thank you. If you see it differently after all: “#{number} I don't agree”."),
    "clear_by_words": N_(
        "Thank you. Today's check is written down: all clear. If you find something after all, just tell me."
    ),
    "check_later": N_(
        "All right, no hurry: today's check waits for you. Afterwards just say “all clear”, or tell me what you found."
    ),
    "greeting": N_("Hello! If something needs looking after, just tell me."),
    "nothing_recorded": N_("All right, nothing is written down."),
    "hello": N_(
        "Hello! I'm linli, the neighbours' handbook. Tell me what you saw and I'll see that it is followed up. "
        "Nobody but me learns that it was you."
    ),
    "hello_stranger": N_(
        "Hello! I'm linli, the neighbours' handbook. I don't know your group yet: write once in your group chat, "
        "or open the link your safety head has for you."
    ),
    "linked": N_("Hello {name}! Now I know you. I'll write to you here when something concerns you."),
    "setup_who": N_(
        "This chat can be set up for {place} by its safety head, its community or the operator. "
        "Please ask one of them to add me."
    ),
    "setup_which": N_("Which place is this chat for? Send /setup and its code, such as <code>/setup DT-03-017</code>."),
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
    "setup_private": N_(
        "I can't read plain messages here yet. Please make me an administrator of this group "
        "(no special rights are needed), or switch off my privacy mode at @BotFather: /setprivacy, Disable, "
        "then remove me and add me again. Until then /report works."
    ),
    "departments": N_("{place} can name these: {names}"),
    "departments_none": N_("{place} names no departments yet. An officer adds one: /departments add water company"),
    "departments_who": N_("Only an officer of {place} can change its departments."),
    "departments_where": N_("Departments belong to a street: please ask in its staff chat, or in private."),
    "department_which": N_("Which one? /departments add water company, or /departments remove water company"),
    "department_unknown": N_("{name} is not on the list."),
    "department_long": N_("That name is too long: sixty characters at most."),
    "nothing_open": N_("Nothing is open. 🌿"),
    "nothing_mine": N_("You haven't reported anything yet. Just tell me what you saw."),
    "not_here": N_("This chat isn't set up yet. /setup and the place's code does it."),
    "report_who": N_("Only those who hold office here can record something here."),
    "recorded_for": N_("Written down: #{number} of {place} ({code}). I follow it like any report."),
    "rota_which": N_("Which group's turns? Such as /rota {code}."),
    "group_unknown": N_("I don't know a group called “{words}” here. Tap it, or write its code, such as {code}."),
    "no_group": N_("I don't know which group you belong to. Write once in your group chat, then tell me again."),
    "which_group": N_("Which group is it about?"),
    "cancelled": N_("All right, forgotten."),
    "nothing_to_cancel": N_("There was nothing to forget."),
    "thanks_finish": N_("Thank you. #{number} is done; I'll ask those who reported it whether it is."),
    "thanks_finish_nobody": N_("Thank you. #{number} is done."),
    "reworded": N_("All right. #{number} has your new words."),
    "thanks_explain": N_("Thank you. I'll pass on the explanation for #{number}."),
    "thanks_pass_up": N_("#{number} is now with {level}."),
    "thanks_promise": N_("Thank you. #{number} is promised by {day}."),
    "thanks_promise_department": N_("Thank you. #{number} is promised by {day}, with {department}."),
    "thanks_promise_words": N_("Thank you. #{number} is promised by {day}: “{words}”"),
    "thanks_department": N_("Thank you. #{number} is with {department}. By when, they haven't said yet."),
    "thanks_snooze": N_("All right. #{number} waits until {until}."),
    "returned": N_("#{number} comes back from {level}: “{words}” Can you take it?"),
    "promise_lapsed": N_("#{number} was promised by {day}, and it isn't done yet. What can be done, or by when?"),
    "handbook_who": N_("The handbook is for those who handle items. What is open: /items"),
    "minutes_who": N_("Meetings are for the officers of a community or street."),
    "ledger_who": N_("The ledger is for the safety head and the officers. What is open: /items"),
    "no_minutes": N_("There are no minutes yet."),
    "no_docket": N_("No list is open. The next one comes with the meeting."),
    "thanks_left_open": N_("Thank you. The minutes keep it."),
    "open_private": N_(
        'That is best read in private: <a href="https://t.me/{bot}?start=hello">open our chat</a>, then ask again.'
    ),
    "find_how": N_("What are you looking for? Such as <code>/find lift</code> or <code>/find #12</code>."),
    "nothing_found": N_("Nothing found for “{words}”."),
    "item_how": N_("Which number? Such as <code>/item 12</code>, or <code>/item DT-03-017 12</code>."),
    "no_such_item": N_("I don't know an item with that number here."),
    "item_which": N_("Several groups have a #{number}. Which one? Such as <code>/item {code} {number}</code>."),
    "thanks_merge": N_("Thank you. #{number} is followed as #{other} now."),
    "thanks_reopen": N_("Opened again, and passed to {level} with your words. You'll hear from me."),
    "thanks_finding": N_("Thank you. It's written down as #{number}."),
    "chat_lost": N_(
        "I've been removed from the chat of {place} and can't hear the neighbours there. Please add me again."
    ),
    "unreachable": N_("I can't write to {name} privately about #{number}. Could you tell them?"),
    "looks_fixed": N_("A neighbour says that #{number} looks fixed. If it is, press Done on its card."),
    "muted": N_("I may not write in the chat of {place}. Please allow me to send messages there."),
    "anonymous": N_(
        "I can see an administrator wrote that, but not who. Please press the button instead, or write as yourself."
    ),
    "nobody_home": N_("Nobody is at home to do the check of {place} today."),
    "kept": N_("All right, you do the check on {day} yourselves, and nothing is owed for it any more."),
    "offer_taken": N_("{home} does your check on {day}. You'll do one of theirs in return."),
    "offer_declined": N_("{home} can't do your check on {day}; it stays yours. Ask others: /swap"),
    "offer_lapsed": N_("Nobody could take your check on {day}; it stays yours."),
    "offer_asked": N_("I've asked the neighbours who can do your check on {day}. Until then it is yours."),
    "check_not_yet": N_("Today's check hasn't been given to anybody yet. Whose turn it is: /rota"),
    "thanks_missed": N_("Thank you. It's with the record."),
    "excuse_how": N_("Which household, and until when? Such as “/excuse No. 3 until 30 November”."),
    "moved_how": N_("Which household has moved away? Such as “/moved No. 3”."),
    "moved_out": N_("{home} takes no more turns from tomorrow. If they stay or come back: /moved {home} back"),
    "moved_back": N_("{home} takes turns again, last in line."),
    "home_yours": N_("Welcome! You belong to {home} now."),
    "home_not_yours": N_("{home} says you are not of their household. Which one is yours? /household"),
    "home_out": N_("Your safety head says you are no longer of {home}. If that is wrong, please tell them."),
    "household_how": N_(
        "Who belongs where? Such as “/household Tom No. 2”, or “/household Tom out”. "
        "Or reply to a message of theirs with “/household No. 2”."
    ),
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
    "home_empty": N_(
        "{name} has left the chat, and I know nobody else of {home}: its turns pass it by until somebody joins it."
    ),
    "cannot_listen": N_("I can't listen or watch: please write it in a few words. A photo helps."),
    "placed": N_("Thank you. #{number} shows the place on the map now."),
    "words_with_place": N_("Thank you for the place. A few words too, please."),
    "language_who": N_(
        "The language of this chat is for those who answer for it to choose. Yours you choose in private: /language."
    ),
    "edited": N_("Changed: #{number} {title}."),
    "already_known": N_("That is already written down as #{number}."),
}
