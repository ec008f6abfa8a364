"""What time does: each deadline that has come is found, decided and stored, in a transaction of its own.

A deadline is a row, so a restart forgets none; after downtime each runs once, however late.
"""

import logging
from datetime import datetime, timedelta

from bot.model import Due, DueKind
from schedules import duty, items, questions, working_through
from storage import Store
from storage.trouble import is_of_the_database

log = logging.getLogger(__name__)

BATCH = 200
# How long handled updates, which hold people's words, are kept. Less than a week: after a week of silence Telegram
# begins to count updates anew from a random number, and asking for those after the newest one stored would lose them.
KEEP_MESSAGES = timedelta(days=6)
# How long what could not be delivered waits for its chat, and what failed can be looked into.
KEEP_UNDELIVERED = timedelta(days=60)

WORKERS = {
    DueKind.TELL_DEPUTY: items.escalate,
    DueKind.TO_COMMUNITY: items.escalate,
    DueKind.TO_STREET: items.escalate,
    DueKind.EVENING: items.escalate,
    DueKind.CONTRADICTION: items.contradiction,
    DueKind.FOLLOW_UP_ENDS: items.follow_up_ends,
    DueKind.PROMISE_ENDS: items.promise_ends,
    DueKind.DUTY_REMINDER: duty.remind,
    DueKind.DUTY_NUDGE: duty.nudge,
    DueKind.DUTY_NUDGE_LATE: duty.nudge,
    DueKind.DUTY_EVENING: duty.evening,
    DueKind.DUTY_ENDS: duty.ends,
    DueKind.OFFER_ENDS: duty.offer_ends,
    DueKind.DIGEST: working_through.tell_evening,
    DueKind.DOCKET: working_through.open_docket,
}


def tick(store: Store, now: datetime) -> int:
    """Do everything that is due now; how many deadlines were met.

    One that fails is marked and the next goes on; it is not tried for ever.
    """
    with store.transaction():
        duty.plan_new_groups(store, now)
        working_through.plan_new(store, now)
        store.outbox.expire(now)
        questions.take_away(store, now)
    met = 0
    while ready := store.due.ready(now, BATCH):
        for due_id, due in ready:
            _meet(store, due_id, due, now)
        met += len(ready)
    if met:
        log.info("%s deadlines met", met)
    _tidy(store, now)
    return met


def _meet(store: Store, due_id: int, due: Due, now: datetime) -> None:
    with store.transaction():
        try:
            with store.transaction():
                WORKERS[due.kind](store, due, now)
        except Exception as error:  # whatever it is, one deadline never stops the next
            if is_of_the_database(error):
                raise  # a full disk, a lock, a broken file: the deadline is not to blame and waits
            log.error("deadline %s (%s) failed: %s", due_id, due.kind, type(error).__name__)  # noqa: TRY400  # a traceback can quote people
            log.debug("its traceback", exc_info=True)
        store.due.done(due_id, now)


def _tidy(store: Store, now: datetime) -> None:
    """Once a day, forget what people said in messages that were handled long ago."""
    today = now.date().isoformat()
    if store.noted("tidied") == today:
        return
    with store.transaction():
        store.inbox.forget_before(now - KEEP_MESSAGES)
        store.outbox.forget_before(now - KEEP_MESSAGES)
        store.outbox.forget_undelivered_before(now - KEEP_UNDELIVERED)
        store.prompts.forget_before(now - KEEP_MESSAGES)
        store.tellings.forget_before(now - KEEP_UNDELIVERED)
        store.items.forget_photos_before(now - KEEP_MESSAGES)
        store.lessons.forget_before(now - KEEP_MESSAGES)
        store.note("tidied", today)
