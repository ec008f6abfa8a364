"""What is shown of an item or a meeting, and is to be shown anew because it has changed."""

from collections.abc import Iterator

from sqlite_utils import Database

from bot import decision as d
from bot.rules.overview.docket import message
from storage.views import Views

OF_SOMEBODY = "(lane NOT LIKE 'person:%' OR CAST(SUBSTR(lane, 8) AS INTEGER) IN (SELECT id FROM person))"


def of_item(db: Database, item_id: int) -> Iterator[d.Say]:
    """Its cards, the lists in which it stands opened, the meetings that have it on their list.

    What is kept for somebody who is gone is passed over: it must never stop a change.

    Several changes before one of these is sent make one edit.
    """
    for (lane,) in db.execute(f"SELECT lane FROM card WHERE item_id = ? AND {OF_SOMEBODY}", (item_id,)).fetchall():
        yield d.card(item_id, _of_lane(lane))
    for shown in Views(db).showing(item_id):
        chat_id, message_id = shown["at"]
        yield d.Say(d.Kind.PAGE, d.To(**shown["to"]), shown, key=f"view:{chat_id}:{message_id}:{item_id}")
    sql = (
        "SELECT docket_id FROM docket_line JOIN docket ON docket.id = docket_id WHERE item_id = ? AND ended_at IS NULL"
    )
    for (docket_id,) in db.execute(sql, (item_id,)).fetchall():
        yield from of_docket(db, docket_id)


def of_docket(db: Database, docket_id: int) -> Iterator[d.Say]:
    """The messages that show a meeting's list."""
    sql = f"SELECT lane FROM docket_message WHERE docket_id = ? AND {OF_SOMEBODY}"
    for (lane,) in db.execute(sql, (docket_id,)).fetchall():
        yield message(docket_id, _of_lane(lane))


def _of_lane(lane: str) -> d.To:
    kind, _, number = lane.partition(":")
    return d.To(place_id=int(number)) if kind == "place" else d.To(person_id=int(number))
