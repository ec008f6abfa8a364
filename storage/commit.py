"""Acting on a decision: the one place that changes rows.

Each kind of change has one small function. All of a decision's changes, its events and its messages are
stored in the caller's transaction, or none are.
"""

import json
from dataclasses import replace
from datetime import datetime
from functools import singledispatch

from sqlite_utils import Database

from bot import decision as d
from bot.model import Event
from storage import belonging, chats, dockets, renewing, turning
from storage.chats import lane_of, packed_address
from storage.database import insert, packed, row, stamp, write
from storage.rows import dump
from storage.search import index
from storage.standing import gather, standing_behind
from storage.views import Views


def commit(db: Database, decided: d.Decision, now: datetime) -> None:
    """Store everything that a decision says, in order, inside the transaction that is open."""
    assert db.conn.in_transaction, "commit inside storage.transaction"
    for change in decided.changes:
        _apply(change, db, now)


@singledispatch
def _apply(change: object, db: Database, now: datetime) -> None:
    raise TypeError(f"no way to store a {type(change).__name__}")


for _kind, _store in (belonging.STORING | turning.STORING | chats.STORING).items():
    _apply.register(_kind, _store)


@_apply.register
def _item_added(change: d.ItemAdded, db: Database, now: datetime) -> None:
    item = change.item
    insert(db, "item", dump(item))
    _event(db, change.event)
    for source in change.sources:
        _apply(d.Attached(item.id, source), db, now)
    for photo in change.photos:
        _apply(d.Attached(item.id, photo=photo), db, now)
    index(db, item.id)
    _refresh_cards(db, item.id, now)


@_apply.register
def _item_changed(change: d.ItemChanged, db: Database, now: datetime) -> None:
    columns = dump(change.item)
    # Not its id: with it in the list SQLite looks for rows that point to the old one, in every table.
    settings = ", ".join(f"{name} = :{name}" for name in columns if name != "id")
    write(db, f"UPDATE item SET {settings} WHERE id = :id", columns)
    _event(db, change.event)
    index(db, change.item.id)
    _refresh_cards(db, change.item.id, now)


def _event(db: Database, event: Event) -> None:
    insert(db, "event", dump(event))


def _refresh_cards(db: Database, item_id: int, now: datetime) -> None:
    """Everything that shows the item is renewed."""
    for said in renewing.of_item(db, item_id):
        _apply(said, db, now)


@_apply.register
def _renewed(change: d.Renewed, db: Database, now: datetime) -> None:
    _refresh_cards(db, change.item_id, now)


@_apply.register
def _attached(change: d.Attached, db: Database, now: datetime) -> None:
    if change.source:
        values = dump(change.source) | {"item_id": change.item_id}
        insert(db, "source", values, "ON CONFLICT (chat_id, message_id) DO NOTHING")
    if change.photo:
        values = dump(change.photo) | {"item_id": change.item_id}
        as_outcome = (
            "ON CONFLICT (item_id, file_id) DO UPDATE SET purpose = excluded.purpose, round = excluded.round"
            " WHERE excluded.purpose = 'outcome' OR photo.purpose = 'undone'"
        )
        insert(db, "photo", values, as_outcome)
        if change.photo.purpose == "outcome":
            _refresh_cards(db, change.item_id, now)


@_apply.register
def _outcome_undone(change: d.OutcomeUndone, db: Database, now: datetime) -> None:
    sql = "UPDATE photo SET purpose = 'undone' WHERE item_id = ? AND round = ? AND purpose = 'outcome'"
    write(db, sql, (change.item_id, change.round))
    _refresh_cards(db, change.item_id, now)


@_apply.register
def _supported(change: d.Supported, db: Database, now: datetime) -> None:
    insert(db, "supporter", dump(change), "ON CONFLICT (item_id, voice) DO NOTHING")
    _refresh_cards(db, change.item_id, now)


@_apply.register
def _supporters_moved(change: d.SupportersMoved, db: Database, now: datetime) -> None:
    for item_id in standing_behind(db, change.item_id):
        gather(db, item_id)
        _refresh_cards(db, item_id, now)


@_apply.register
def _follow_up_answered(change: d.FollowUpAnswered, db: Database, now: datetime) -> None:
    suffix = "ON CONFLICT (item_id, round, person_id) DO UPDATE SET answer = excluded.answer, at = excluded.at"
    insert(db, "follow_up", dump(change), suffix)


@_apply.register
def _rated(change: d.Rated, db: Database, now: datetime) -> None:
    sql = "UPDATE follow_up SET rating = ? WHERE item_id = ? AND round = ? AND person_id = ?"
    write(db, sql, (change.rating, change.item_id, change.round, change.person_id))


@_apply.register
def _setting_set(change: d.SettingSet, db: Database, now: datetime) -> None:
    found = row(db, "SELECT settings FROM place WHERE id = ?", (change.place_id,))
    assert found is not None
    settings = json.loads(found["settings"]) | {change.key: change.value}
    kept = {key: value for key, value in settings.items() if value is not None}
    write(db, "UPDATE place SET settings = ? WHERE id = ?", (packed(kept), change.place_id))


@_apply.register
def _asked(change: d.Asked, db: Database, now: datetime) -> None:
    insert(db, "prompt", dump(change.prompt))


@_apply.register
def _prompt_ended(change: d.PromptEnded, db: Database, now: datetime) -> None:
    write(db, "UPDATE prompt SET ended_at = ? WHERE id = ?", (stamp(change.at), change.prompt_id))


@_apply.register
def _due_set(change: d.DueSet, db: Database, now: datetime) -> None:
    values = dump(change.due)
    values["dedupe_key"] = values.pop("key")
    insert(db, "due", values, "ON CONFLICT (dedupe_key) DO NOTHING")


@_apply.register
def _due_cleared(change: d.DueCleared, db: Database, now: datetime) -> None:
    marks = ", ".join("?" * len(change.kinds))
    sql = f"UPDATE due SET done_at = ? WHERE subject_id = ? AND done_at IS NULL AND kind IN ({marks})"
    write(db, sql, (stamp(change.at), change.subject_id, *change.kinds))


@_apply.register
def _turn_set(change: d.TurnSet, db: Database, now: datetime) -> None:
    turn = dump(change.turn)
    updates = ", ".join(f"{name} = excluded.{name}" for name in turn)
    insert(db, "turn", turn, f"ON CONFLICT (place_id, day) DO UPDATE SET {updates}")


@_apply.register
def _photo_seen(change: d.PhotoSeen, db: Database, now: datetime) -> None:
    insert(db, "loose_photo", dump(change), "ON CONFLICT (chat_id, message_id) DO NOTHING")


@_apply.register
def _taught(change: d.Taught, db: Database, now: datetime) -> None:
    insert(db, "lesson", dump(change))


@_apply.register
def _untaught(change: d.Untaught, db: Database, now: datetime) -> None:
    write(db, "UPDATE lesson SET undone_at = ? WHERE id = ?", (stamp(change.at), change.lesson_id))


@_apply.register
def _viewed(change: d.Viewed, db: Database, now: datetime) -> None:
    Views(db).put(change.chat_id, change.message_id, change.params)


@_apply.register
def _docket_opened(change: d.DocketOpened, db: Database, now: datetime) -> None:
    dockets.opened(db, change)


@_apply.register
def _docket_passed(change: d.DocketPassed, db: Database, now: datetime) -> None:
    dockets.passed(db, change)
    _refresh_docket(db, change.docket_id, now)


@_apply.register
def _docket_turned(change: d.DocketTurned, db: Database, now: datetime) -> None:
    dockets.turned(db, change)
    _refresh_docket(db, change.docket_id, now)


@_apply.register
def _docket_reopened(change: d.DocketReopened, db: Database, now: datetime) -> None:
    dockets.reopened(db, change, now)
    _refresh_docket(db, change.docket_id, now)


@_apply.register
def _docket_ended(change: d.DocketEnded, db: Database, now: datetime) -> None:
    dockets.ended(db, change)
    _refresh_docket(db, change.docket_id, now)
    for said in renewing.of_docket(db, change.docket_id) if change.final_at else ():
        _apply(replace(said, key=f"{said.key}:final", not_before=change.final_at), db, now)


def _refresh_docket(db: Database, docket_id: int, now: datetime) -> None:
    for said in renewing.of_docket(db, docket_id):
        _apply(said, db, now)


@_apply.register
def _say(change: d.Say, db: Database, now: datetime) -> None:
    values = {
        "kind": change.kind.value,
        "lane": lane_of(db, change.to),
        "address": packed_address(change.to),
        "person_id": change.to.person_id,
        "params": packed(change.params),
        "urgent": int(change.urgent),
        "mention": int(change.mention),
        "created_at": stamp(now),
        "not_before": stamp(change.not_before),
        "expires_at": stamp(change.expires_at),
        "dedupe_key": change.key,
    }
    insert(db, "outbox", values, "ON CONFLICT DO NOTHING")
