"""Every kind of change has a way to be stored, and leaves what it says."""

from datetime import date, timedelta
from typing import get_args

import pytest

from bot import decision as d
from bot.decision import To
from bot.model import (
    Action,
    Category,
    Due,
    DueKind,
    Event,
    Item,
    Level,
    Photo,
    Prompt,
    Question,
    Severity,
    Source,
    State,
    Turn,
    TurnState,
)
from storage.commit import _apply
from storage.items import Card
from tests.test_storage.home import COMMUNITY_CHAT, GROUP_CHAT, HOUR, NOW, Home

KINDS = get_args(d.Change)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_each_kind_of_change_has_a_way_to_be_stored(kind: type) -> None:
    assert _apply.dispatch(kind) is not _apply.dispatch(object)


def test_what_is_no_change_is_refused_and_nothing_is_stored(home: Home) -> None:
    with pytest.raises(TypeError, match="no way to store a int"):
        home.do(d.Reachable(home.person("Anna").id, reachable=True), 5)  # type: ignore[arg-type]
    assert not home.person("Anna").reachable


def test_a_decision_is_stored_whole_or_not_at_all(home: Home) -> None:
    item = home.item()
    before = list(home.store.db.conn.iterdump())
    broken = d.DueSet(Due(DueKind.TO_STREET, item.id, NOW.replace(tzinfo=None), "naive"))
    with pytest.raises(ValueError, match="names no time zone"):
        home.do(home.change(item, state=State.ACCEPTED), d.Say(d.Kind.NOTICE, To(chat_id=1)), broken)
    assert list(home.store.db.conn.iterdump()) == before


def test_a_new_item_comes_with_its_event_sources_and_photos(home: Home) -> None:
    item = Item(
        id=home.store.next_id("item"),
        place_id=home.group.id,
        number=1,
        category=Category.UTILITIES,
        severity=Severity.URGENT,
        title="煤气味",
        text="一进门闻到煤气味",
        reporter_id=None,
        reported_at=NOW,
        private=True,
        location="5号楼",
        since_on=date(2026, 11, 22),
        since_words="前两天",
    )
    event = Event(item.id, NOW, Action.REPORT, to_state=State.REPORTED, to_level=Level.GROUP)
    sources = (Source(GROUP_CHAT, 10), Source(GROUP_CHAT, 11))
    photos = (Photo("a"), Photo("b"))
    home.do(d.ItemAdded(item, event, sources, photos))
    assert home.store.items.get(item.id) == item
    assert home.store.items.events(item.id) == [event]
    assert home.store.items.sources(item.id) == list(sources)
    assert home.store.items.photos(item.id) == list(photos)
    assert home.store.items.of_source(GROUP_CHAT, 11) == item
    assert home.store.items.of_source(GROUP_CHAT, 12) is None
    assert home.store.items.next_number(home.group.id) == 2


def test_a_changed_item_keeps_its_history_and_renews_each_card_once(home: Home) -> None:
    item = home.item()
    home.store.items.put_card(Card(item.id, f"place:{home.group.id}", GROUP_CHAT, 50, has_photo=False, shown="x"))
    head = home.person("Wang")
    home.store.items.put_card(Card(item.id, f"person:{head.id}", 103, 51, has_photo=True, shown="y"))
    for _ in range(3):
        home.do(home.change(item, Action.ACCEPT, state=State.ACCEPTED, holder_id=head.id, accepted_at=NOW))
    assert [event.action for event in home.store.items.events(item.id)] == [Action.REPORT] + [Action.ACCEPT] * 3
    assert {letter.lane for letter in home.store.outbox.ready(NOW)} == {
        f"place:{home.group.id}",
        f"person:{head.id}",
    }
    assert home.store.outbox.counts() == {"waiting": 2}
    found = home.store.items.get(item.id)
    assert (found.state, found.holder_id, found.accepted_at) == (State.ACCEPTED, head.id, NOW)
    assert home.store.items.of_source(GROUP_CHAT, 50) == found


def test_a_message_or_photo_belongs_to_the_first_item_it_was_attached_to(home: Home) -> None:
    one, two = home.item(), home.item()
    for item in (one, two):
        home.do(d.Attached(item.id, Source(GROUP_CHAT, 9), Photo("f", "outcome")))
    assert home.store.items.of_source(GROUP_CHAT, 9) == one
    assert home.store.items.photos(two.id) == [Photo("f", "outcome")]
    home.do(d.Attached(one.id, photo=Photo("f")))
    assert home.store.items.photos(one.id) == [Photo("f", "outcome")]


def test_a_household_is_counted_once_and_its_voice_moves_with_a_merge(home: Home) -> None:
    one, two = home.item(), home.item()
    anna, bo = home.person("Anna"), home.person("Bo")
    home.do(
        d.Supported(one.id, "household:1", anna.id, NOW, discreet=True),
        d.Supported(one.id, "household:1", bo.id, NOW),
        d.Supported(two.id, "household:1", anna.id, NOW),
        d.Supported(one.id, "person:9", bo.id, NOW),
        home.change(one, Action.MERGE, state=State.DUPLICATE, duplicate_of=two.id),
        d.SupportersMoved(two.id),
    )
    assert home.store.items.supporters(one.id) == [anna, bo]
    assert home.store.items.supporters(two.id) == [anna, bo]
    assert home.store.items.has_voice(two.id, "person:9")
    assert not home.store.items.has_voice(two.id, "person:1")


def test_the_newest_answer_of_a_round_counts(home: Home) -> None:
    item, anna = home.item(), home.person("Anna")
    for round_, answer in ((1, "fixed"), (1, "no"), (2, "partly")):
        home.do(d.FollowUpAnswered(item.id, round_, anna.id, answer, NOW))
    assert home.store.items.answers(item.id, 1) == {anna.id: "no"}
    assert home.store.items.answers(item.id, 2) == {anna.id: "partly"}


def test_a_question_waits_until_it_is_answered_or_too_old(home: Home) -> None:
    first = Prompt(1, 101, 101, Question.OUTCOME, NOW, NOW + HOUR, home.item().id, {"day": "x", "list": [1, "二"]})
    second = Prompt(2, 101, 101, Question.RECORD_THIS, NOW, NOW + HOUR)
    home.do(d.Asked(first), d.Asked(second))
    prompts = home.store.prompts
    assert prompts.find(1, NOW) == first
    assert prompts.open_to(101, 101, NOW) == [second, first]
    assert prompts.open_to(101, -5, NOW) == []
    prompts.shown(1, -5, 77, None)
    asked = prompts.asked_by(-5, 77, None, NOW)
    assert asked is not None
    assert (asked.id, asked.message_id, asked.chat_id) == (1, 77, -5)
    assert prompts.find(1, NOW + HOUR) is None
    assert prompts.asked_by(-5, 77, None, NOW + HOUR) is None  # put before then
    home.do(d.PromptEnded(1, NOW))
    assert prompts.find(1, NOW) is None
    assert prompts.open_to(101, -5, NOW) == []


def test_a_turn_is_given_and_answered(home: Home) -> None:
    homes = home.store.places.households(home.group.id)
    day = date(2026, 11, 24)
    turn = Turn(home.group.id, day, homes[0].id)
    home.do(d.TurnSet(turn))
    assert home.store.duty.turn(home.group.id, day) == turn
    answered = Turn(home.group.id, day, homes[0].id, TurnState.CLEAR, home.person("Anna").id, NOW)
    home.do(d.TurnSet(answered))
    assert home.store.duty.turn(home.group.id, day) == answered
    assert home.store.duty.turn(home.group.id, day + timedelta(days=1)) is None


def test_a_loose_photo_waits_for_its_words(home: Home) -> None:
    item = home.item()
    for message_id, at in ((1, NOW - HOUR), (2, NOW), (3, NOW)):
        home.do(d.PhotoSeen(GROUP_CHAT, message_id, 101, f"f{message_id}", "album", at))
    minute = timedelta(minutes=1)
    found = home.store.items.loose_photos(GROUP_CHAT, 101, NOW - minute, NOW)
    assert [photo.file_id for photo in found] == ["f2", "f3"]
    assert home.store.items.loose_photos(GROUP_CHAT, 102, NOW - minute, NOW) == []
    home.do(d.Attached(item.id, Source(GROUP_CHAT, 2)))
    assert [photo.file_id for photo in home.store.items.loose_photos(GROUP_CHAT, 101, NOW - minute, NOW)] == ["f3"]
    assert home.store.items.album(GROUP_CHAT, "album") == item
    assert home.store.items.album(GROUP_CHAT, "other") is None


class TestChats:
    def test_a_chat_belongs_to_one_place(self, home: Home) -> None:
        home.do(d.ChatBound(home.group.id, COMMUNITY_CHAT, 7))
        assert (home.group.chat_id, home.group.thread_id) == (COMMUNITY_CHAT, 7)
        community = home.store.places.by_code("DT-03")
        assert community is not None
        assert community.chat_id is None

    def test_a_lost_chat_keeps_its_cards_for_the_case_that_the_bot_comes_back(self, home: Home) -> None:
        item = home.item()
        home.store.items.put_card(Card(item.id, f"place:{home.group.id}", GROUP_CHAT, 5, has_photo=False, shown=""))
        home.do(d.ChatLost(GROUP_CHAT))
        assert home.group.chat_id is None
        assert [card.message_id for card in home.store.items.cards(item.id)] == [5]

    def test_a_migrated_chat_keeps_everything_but_message_ids(self, home: Home) -> None:
        item = home.item()
        home.store.items.put_card(Card(item.id, f"place:{home.group.id}", GROUP_CHAT, 5, has_photo=False, shown=""))
        home.do(
            d.Attached(item.id, Source(GROUP_CHAT, 9)),
            d.PhotoSeen(GROUP_CHAT, 8, 101, "f", None, NOW),
            d.Asked(Prompt(1, 101, GROUP_CHAT, Question.OUTCOME, NOW, NOW + HOUR, item.id, {}, message_id=12)),
        )
        home.say(To(chat_id=GROUP_CHAT, reply_to=9), "to the chat")
        home.say(To(place_id=home.group.id), "to the place")
        home.say(To(chat_id=COMMUNITY_CHAT), "elsewhere")
        home.do(d.ChatMigrated(GROUP_CHAT, -2002))
        assert home.group.chat_id == -2002
        assert home.store.items.cards(item.id) == []
        assert home.store.items.sources(item.id) == []
        moved = home.store.prompts.find(1, NOW)
        assert moved is not None
        assert (moved.chat_id, moved.message_id) == (-2002, None)
        found = []
        while letters := home.store.outbox.ready(NOW):
            found += [(letter.params["text"], letter.to) for letter in letters]
            for letter in letters:
                home.store.outbox.ended(letter.id, "sent", NOW)
        assert found == [
            ("to the chat", To(chat_id=-2002)),
            ("elsewhere", To(chat_id=COMMUNITY_CHAT)),
            ("to the place", To(place_id=home.group.id)),
        ]

    def test_being_told_twice_changes_nothing(self, home: Home) -> None:
        for old in (GROUP_CHAT, GROUP_CHAT, -2002):
            home.do(d.ChatMigrated(old, -2002))
            assert home.group.chat_id == -2002

    def test_what_was_to_be_taken_away_in_the_old_chat_is_dropped(self, home: Home) -> None:
        for kind in (d.Kind.CLEAR, d.Kind.SETTLED):
            home.do(d.Say(kind, To(chat_id=GROUP_CHAT), {"chat_id": GROUP_CHAT, "message_id": 5, "html": "x"}))
        home.do(d.ChatMigrated(GROUP_CHAT, -2002))
        assert home.store.outbox.ready(NOW) == []
        assert home.store.outbox.counts() == {"dropped": 2}
