"""A meeting as it is kept: its order, what was answered in its time, where its message stands."""

from datetime import date, timedelta

from bot import decision as d
from bot.model import Action, Event
from storage.dockets import Standing
from tests.test_storage.home import HOUR, NOW, Home

DAY = date(2026, 11, 24)


def test_its_lines_keep_their_order_and_what_was_said(home: Home) -> None:
    one, two = home.item(), home.item()
    community = home.store.places.chain(home.group)[1]
    home.do(d.DocketOpened(1, community.id, DAY, NOW, ((two.id, 3), (one.id, 0)), late=True))
    home.do(d.DocketPassed(1, two.id, "the part comes in January", NOW + HOUR))
    meeting = home.store.dockets.find(1)
    assert meeting is not None
    assert [(line.item.id, line.carried, line.is_passed, line.words) for line in meeting.lines] == [
        (two.id, 3, True, "the part comes in January"),
        (one.id, 0, False, ""),
    ]
    assert (meeting.place, meeting.day, meeting.late, meeting.ended_at) == (community, DAY, True, None)
    assert [person.name for person in meeting.heads[home.group.id]] == ["Wang"]


def test_an_answer_counts_from_its_beginning_to_its_end(home: Home) -> None:
    item = home.item()
    home.do(d.ItemChanged(item, Event(item.id, NOW - HOUR, Action.PROMISE, note="2026-12-01")))
    home.do(d.DocketOpened(1, home.group.id, DAY, NOW, ((item.id, 0),)))
    assert _result(home) is None
    home.do(d.ItemChanged(item, Event(item.id, NOW + HOUR, Action.PROMISE, note="2026-12-02")))
    assert _result(home) is Action.PROMISE
    home.do(d.DocketEnded(1, NOW + 2 * HOUR))
    home.do(d.ItemChanged(item, Event(item.id, NOW + 3 * HOUR, Action.FINISH, note="done")))
    assert _result(home) is Action.PROMISE, "the minutes are what they were"


def _result(home: Home) -> Action | None:
    meeting = home.store.dockets.find(1)
    assert meeting is not None
    return meeting.lines[0].result


def test_a_change_of_an_item_renews_the_list_until_the_meeting_is_over(home: Home) -> None:
    item = home.item()
    home.do(d.DocketOpened(1, home.group.id, DAY, NOW, ((item.id, 0),)))
    lane = d.To(place_id=home.group.id).lane
    with home.store.transaction():
        home.store.dockets.put_message(1, lane, Standing(-1001, 5, "mark"))
    assert home.store.dockets.message(1, lane) == Standing(-1001, 5, "mark")
    home.do(home.change(item))
    home.do(home.change(item))
    assert _waiting(home) == 1, "several changes make one edit"
    home.do(d.DocketEnded(1, NOW))
    assert _waiting(home) == 1
    home.store.db.execute("DELETE FROM outbox")
    home.do(home.change(item))
    assert _waiting(home) == 0


def _waiting(home: Home) -> int:
    return int(home.store.db.execute("SELECT COUNT(*) FROM outbox WHERE kind = 'docket'").fetchone()[0])


def test_an_opened_item_is_renewed_for_whoever_reads_it_now(home: Home) -> None:
    item, anna = home.item(), home.person("Anna")
    with home.store.transaction():
        home.store.views.put(101, 7, {"book": "found", "item": item.id, "page": 1, "to": {"person_id": 999}})
    [shown] = home.store.views.showing(item.id)
    assert (shown["at"], shown["to"]) == ([101, 7], {"person_id": anna.id})
    home.do(home.change(item))
    [letter] = [each for each in home.store.outbox.ready(NOW) if each.kind is d.Kind.PAGE]
    assert letter.to.person_id == anna.id
    home.do(d.Viewed(101, 7, {"book": "found", "item": None, "page": 1, "to": {"person_id": anna.id}}))
    assert home.store.views.showing(item.id) == []


def test_offices_and_groups_are_planned_once(home: Home) -> None:
    assert [place.code for place in home.store.dockets.unplanned()] == ["DT-03"]
    assert [place.code for place in home.store.dockets.groups_without_digest()] == ["DT-03-017"]


def test_minutes_are_the_newest_first(home: Home) -> None:
    item = home.item()
    for number in (1, 2, 3):
        at = NOW + number * timedelta(days=7)
        home.do(d.DocketOpened(number, home.group.id, at.date(), at, ((item.id, 0),)))
        if number < 3:
            home.do(d.DocketEnded(number, at))
    assert [meeting.id for meeting in home.store.dockets.held([home.group.id], 9)] == [2, 1]
    latest = home.store.dockets.latest(home.group.id)
    assert latest is not None
    assert latest.id == 3
