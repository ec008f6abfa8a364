"""What is said about an item: thanks, what has become of it, and why something cannot be done with it."""

from bot.texts.translate import N_

ANSWERS = {
    "accepted": N_("Thank you. It's yours now."),
    "counted": N_("Counted. Thank you."),
    "put_aside": N_("Put aside."),
    "heard": N_("Thank you."),
    "taken_back": N_("Taken back."),
    "recorded": N_("Written down. Thank you."),
    "merged": N_("Thank you. It is followed as #{number}."),
    "stays": N_("All right, it stays as its own."),
    "stands_alone": N_("It stands alone again."),
    "told": N_("I've told them."),
    "photos_alone": N_("Only you see them."),
    "photos_private": N_("Here."),
    "public_now": N_("Your name is now on it."),
    "enough_now": N_(
        "That was a lot at once! What you told me before is written down; this one and the rest, please, "
        "in a quarter of an hour. If there is danger, tell me at once."
    ),
    "enough_now_again": N_("Not written down yet: “{words}”. Please tell me again in a quarter of an hour."),
    "enough_today_again": N_("Not written down yet: “{words}”. Please tell me again tomorrow."),
    "enough_today": N_(
        "You have told me a lot today! What you told me before is written down; this one and the rest, please, "
        "tomorrow. If there is danger, tell me at once."
    ),
    "only_handlers": N_("Only the safety head, the community or the street can do that."),
    "only_handlers_here": N_("Only the safety head, the community or the street can do that."),
    "only_reporter": N_("Only whoever reported it, or the safety head, can put it aside."),
    "not_asked": N_("Only those who reported it are asked."),
    "already_ended": N_("That one is no longer open."),
    "already_accepted": N_("It is already with {who}."),
    "already_counted": N_("Your household is already counted."),
    "yours_already": N_("It is already yours."),
    "nobody_has_it": N_("Nobody has taken it yet: press “I'm on it”."),
    "held_above": N_("It is with {level} now."),
    "nobody_above": N_("There is nobody further up. What can be done, or why can nothing be done?"),
    "nobody_below": N_("There is nobody further down to return it to."),
    "not_merged": N_("It stands alone already."),
    "snooze_urgent": N_("What endangers life does not wait."),
    "snoozed_before": N_("It has waited once already. Could you promise a date?"),
    "promised_already": N_("It is promised already. If the day changes, promise another one."),
    "undone": N_("Taken back. It is open again, as before."),
    "undo_over": N_("That can be taken back for ten minutes, as long as nobody has answered."),
    "reword_over": N_("The words can be changed for an hour, as long as nobody has answered."),
}

NOTICES = {
    "taken": N_("Thank you, #{number} is yours now. When it is done, tell me what was done."),
    "noted": N_("Thank you, it stands on the card of #{number} now, where the neighbours can read it."),
    "noted_in_office": N_("Thank you, it is kept with #{number}."),
    "hurried": N_("It stands on #{number} now: whoever has it reads that it is pressing."),
    "hurried_danger": N_(
        "<b>If anyone is in danger, call {rescue} first.</b> I am not an emergency service.\n"
        "It stands on #{number} now: whoever has it reads that it is pressing."
    ),
    "set_aside": N_("All right, #{number} is put aside."),
    "which_handled": N_("Which one do you mean? Such as “#3 on my way” or “#3 done, new bulb”."),
    "done_or_checked": N_("Today's check, or #{number}? Such as “the check is done” or “#{number} done, new bulb”."),
    "which_one": N_("Which one do you mean? Such as “#3 fixed” or “#3 not fixed”."),
    "heard_fixed": N_("Thank you, noted: #{number} is fixed. If it turns out not to be: “#{number} not fixed”."),
    "heard_accepted": N_("Thank you. If you see it differently after all: “#{number} I don't agree”."),
    "recorded_for": N_("Written down: #{number} of {place} ({code}). I follow it like any report."),
    "recorded_discreetly": N_(
        "Written down without your name: #{number} {title}. But everybody here can read your message: please delete it "
        "if you'd rather they didn't. Next time, tell me in private."
    ),
    "is_private": N_(
        "#{number} is a private report: I name you nowhere, and your words are for those in office alone."
    ),
    "made_private": N_(
        "#{number} is a private report now: I name you nowhere, and your words are for those in office alone. But "
        "everybody can read your message in the group: please delete it if you'd rather they didn't."
    ),
    "made_private_found": N_(
        "#{number} is a private report now: your words are for those in office alone. But it was found in today's "
        "check, and all know whose check that is. To take it back: “#{number} false alarm”."
    ),
    "made_private_late": N_(
        "#{number} is a private report now: your words are for those in office alone. What others have read already "
        "I can't take back."
    ),
    "kept_off_card": N_(
        "I keep that off the card of #{number}. But everybody here can read your message: please delete it if you'd "
        "rather they didn't."
    ),
    "report_who": N_("Only those who hold office here can record something here."),
    "already_known": N_("That is already written down as #{number}."),
    "edited": N_("Changed: #{number} {title}."),
    "correct_how": N_(
        "That is kept with #{number}. To correct your report, edit your message, or write “not the back door, the "
        "front door”."
    ),
    "placed": N_("Thank you. #{number} shows the place on the map now."),
    "words_with_place": N_("Thank you for the place. A few words too, please."),
    "reworded": N_("All right. #{number} has your new words."),
    "asked_by_mistake": N_(
        "#{number} {title}: what I have just written to you was a mistake. It is still open; I'll come back to you."
    ),
    "returned": N_("#{number} comes back from {level}: “{words}” Can you take it?"),
    "promise_lapsed": N_("{item}: promised by {day}, and it isn't done yet. What can be done, or by when?"),
    "looks_fixed": N_("A neighbour says that #{number} looks fixed. If it is, press Done on its card."),
    "called_off": N_("#{number} {title}: taken back by whoever reported it. You need not go."),
    "called_off_urgent": N_(
        "#{number} {title}: taken back by whoever reported it. If you are not sure that nobody is in danger, "
        "please look all the same."
    ),
    "report_taken_back": N_("All right, #{number} is taken back."),
    "unreachable": N_("I can't write to {name} privately about #{number}. Could you tell them?"),
    "thanks_finish": N_("Thank you. #{number} is done; I'll ask those who reported it whether it is."),
    "thanks_finish_nobody": N_("Thank you. #{number} is done."),
    "thanks_explain": N_("Thank you. I'll pass on the explanation for #{number}."),
    "thanks_pass_up": N_("#{number} is now with {level}."),
    "thanks_promise": N_("Thank you. #{number} is promised by {day}."),
    "thanks_promise_department": N_("Thank you. #{number} is promised by {day}, with {department}."),
    "thanks_promise_words": N_("Thank you. #{number} is promised by {day}: “{words}”"),
    "thanks_department": N_("Thank you. #{number} is with {department}. By when, they haven't said yet."),
    "thanks_snooze": N_("All right. #{number} waits until {until}."),
    "thanks_merge": N_("Thank you. #{number} is followed as #{other} now."),
    "thanks_reopen": N_("Opened again, and passed to {level} with your words. You'll hear from me."),
    "reopened": N_("#{number} is open again, with {level}. You'll hear from me."),
    "thanks_finding": N_("Thank you. It's written down as #{number}."),
    "thanks_found": N_("Thank you. It's written down as #{number}, and today's check is done with it."),
    "thanks_finding_danger": N_(
        "<b>If anyone is in danger, call {rescue} first.</b> I am not an emergency service.\n"
        "Thank you. It's written down as #{number}."
    ),
}
