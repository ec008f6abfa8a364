"""Storing where places have their chats, and which lane of the outbox leads to each."""

import json
from collections.abc import Callable
from dataclasses import asdict, replace
from datetime import datetime
from typing import Any

from sqlite_utils import Database

from bot import decision as d
from storage.database import packed, row, rows, stamp, write


def lane_of(db: Database, to: d.To) -> str:
    """A chat has one lane, whether it is named by its id, its place or its person."""
    if to.place_id is None and to.person_id is None:
        for kind, sql in (
            ("place", "SELECT id FROM place WHERE chat_id = ?"),
            ("person", "SELECT id FROM person WHERE telegram_id = ?"),
        ):
            if found := row(db, sql, (to.chat_id,)):
                return f"{kind}:{found['id']}"
    return to.lane


def packed_address(to: d.To) -> str:
    """Where it goes, as the outbox keeps it."""
    return packed({name: value for name, value in asdict(to).items() if value is not None})


def _chat_bound(change: d.ChatBound, db: Database, now: datetime) -> None:
    write(db, "UPDATE place SET chat_id = NULL, thread_id = NULL WHERE chat_id = ?", (change.chat_id,))
    sql = "UPDATE place SET chat_id = ?, thread_id = ? WHERE id = ?"
    write(db, sql, (change.chat_id, change.thread_id, change.place_id))
    sql = "UPDATE outbox SET state = 'waiting', retry_at = NULL WHERE state = 'parked' AND lane = ?"
    write(db, sql, (d.To(place_id=change.place_id).lane,))


def _chat_migrated(change: d.ChatMigrated, db: Database, now: datetime) -> None:
    """Message ids of the old group mean nothing in the new one, so its cards will be posted anew."""
    old_id, new_id = change.old_id, change.new_id
    if old_id == new_id:
        return
    if row(db, "SELECT id FROM place WHERE chat_id = ?", (old_id,)):
        write(db, "UPDATE place SET chat_id = NULL WHERE chat_id = ?", (new_id,))
        write(db, "UPDATE place SET chat_id = ?, thread_id = NULL WHERE chat_id = ?", (new_id, old_id))
    write(db, "UPDATE prompt SET chat_id = ?, message_id = NULL WHERE chat_id = ?", (new_id, old_id))
    for table in ("card", "source", "loose_photo", "view", "docket_message", "telling"):
        write(db, f"DELETE FROM {table} WHERE chat_id = ?", (old_id,))
    _readdress(db, old_id, new_id, now)


def _readdress(db: Database, old_id: int, new_id: int, now: datetime) -> None:
    """Rows that wait for the old chat by its id go to the new one, no longer as replies."""
    drop = "UPDATE outbox SET state = 'dropped', sent_at = ? WHERE id = ?"
    for found in rows(db, "SELECT id, kind, address FROM outbox WHERE state = 'waiting'"):
        to = d.To(**json.loads(found["address"]))
        if to.chat_id != old_id:
            continue
        if found["kind"] in {d.Kind.CLEAR, d.Kind.SETTLED}:  # they are about a message of the old chat
            write(db, drop, (stamp(now), found["id"]))
        else:
            moved = replace(to, chat_id=new_id, reply_to=None)
            sql = "UPDATE outbox SET lane = ?, address = ? WHERE id = ?"
            write(db, sql, (lane_of(db, moved), packed_address(moved), found["id"]))


def _chat_lost(change: d.ChatLost, db: Database, now: datetime) -> None:
    """Its cards still stand there: they are renewed if the bot comes back, and posted anew in another chat."""
    write(db, "UPDATE place SET chat_id = NULL, thread_id = NULL WHERE chat_id = ?", (change.chat_id,))


STORING: dict[type, Callable[[Any, Database, datetime], None]] = {
    d.ChatBound: _chat_bound,
    d.ChatMigrated: _chat_migrated,
    d.ChatLost: _chat_lost,
}
