"""An office's meeting, its minutes and the ledger."""

from bot.texts.translate import N_

ANSWERS = {
    "next_one": N_("Left open. The next one."),
    "last_one": N_("Left open. That was the last one."),
    "meeting_closed": N_("Closed. The minutes go out in ten minutes; until then you can reopen the meeting."),
    "meeting_reopened": N_("The meeting goes on."),
    "only_closer": N_("Only whoever closed the meeting can reopen it."),
    "only_officers": N_("Only whoever holds office here can lead the meeting."),
    "only_ledger": N_("Only those who hold office here can have the ledger."),
    "meeting_followed": N_("The next list is out already, with all that was left open."),
    "minutes_sent": N_("The minutes have gone out already."),
}

NOTICES = {
    "no_docket": N_("No list is open. The next one comes with the meeting."),
    "no_minutes": N_("There are no minutes yet."),
    "minutes_who": N_("Meetings are for the officers of a community or street."),
    "ledger_how": N_(
        "A month, a year or a group can follow: /ledger november, /ledger {month}, /ledger {year}, /ledger {code}."
    ),
    "ledger_who": N_("The ledger is for the safety head and the officers. What is open: /items"),
    "thanks_left_open": N_("Thank you. The minutes keep it."),
}
