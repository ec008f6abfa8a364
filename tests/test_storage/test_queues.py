"""The inbox, the outbox and the deadlines."""

from datetime import datetime, timedelta

import pytest

from bot.decision import ChatBound, DueCleared, DueSet, Kind, Reachable, Say, To, card
from bot.model import Due, DueKind
from storage import Store
from tests.test_storage.home import GROUP_CHAT, HOUR, NOW, Home

GROUP, ANNA = To(chat_id=-1), To(chat_id=1)


class TestInbox:
    def test_an_update_is_stored_once(self, store: Store) -> None:
        assert store.inbox.add([{"update_id": 5, "message": {"text": "煤气味"}}], NOW) == 1
        assert store.inbox.add([{"update_id": 5, "message": {"text": "other"}}, {"update_id": 6}], NOW) == 1
        assert [(row["update_id"], "煤气味" in row["raw"]) for row in store.inbox.waiting(9)] == [(5, True), (6, False)]

    def test_a_batch_is_all_or_nothing(self, store: Store) -> None:
        with pytest.raises(KeyError):
            store.inbox.add([{"update_id": 5}, {"message": {}}], NOW)
        assert store.inbox.waiting(9) == []

    def test_handled_ones_wait_no_longer_but_count(self, store: Store) -> None:
        store.inbox.add([{"update_id": 7}, {"update_id": 5}], NOW)
        store.inbox.handled(5, "group", NOW)
        assert [row["update_id"] for row in store.inbox.waiting(9)] == [7]
        assert store.inbox.outcomes() == {"group": 1, "waiting": 1}
        assert store.inbox.last_id() == 7

    def test_the_newest_id_of_an_empty_inbox_is_none(self, store: Store) -> None:
        assert store.inbox.last_id() is None

    def test_only_old_handled_ones_are_forgotten(self, store: Store) -> None:
        store.inbox.add([{"update_id": 1}, {"update_id": 2}], NOW)
        store.inbox.add([{"update_id": 3}], NOW + HOUR)
        store.inbox.handled(1, "group", NOW)
        store.inbox.handled(3, "group", NOW)
        assert store.inbox.forget_before(NOW + HOUR) == 1
        assert store.inbox.outcomes() == {"group": 1, "waiting": 1}

    def test_words_that_are_no_valid_unicode_are_stored_too(self, store: Store) -> None:
        """JSON can name half of a surrogate pair; one such message must not stop the receiver."""
        store.inbox.add([{"update_id": 1, "message": {"text": "\ud83d"}}], NOW)
        assert "ud83d" in store.inbox.waiting(1)[0]["raw"]


class TestOutbox:
    def test_one_lane_is_sent_in_order(self, home: Home) -> None:
        for text in ("first", "second"):
            home.say(GROUP, text)
        home.say(ANNA, "hers")
        assert home.waiting() == ["first", "hers"]
        home.store.outbox.ended(home.store.outbox.ready(NOW)[0].id, "sent", NOW)
        assert home.waiting() == ["second", "hers"]

    def test_urgent_ones_overtake(self, home: Home) -> None:
        home.say(GROUP, "first")
        home.say(ANNA, "hers")
        home.say(GROUP, "gas!", urgent=True)
        assert home.waiting() == ["gas!", "hers"]

    def test_what_shall_wait_lets_others_pass(self, home: Home) -> None:
        home.say(GROUP, "in the morning", not_before=NOW + HOUR)
        home.say(GROUP, "now")
        assert home.waiting() == ["now"]
        assert home.waiting(NOW + HOUR) == ["in the morning"]

    def test_a_lane_waits_for_a_row_that_is_tried_again(self, home: Home) -> None:
        home.say(GROUP, "first")
        home.say(GROUP, "second")
        home.say(ANNA, "hers")
        letter = home.store.outbox.ready(NOW)[0]
        home.store.outbox.retry(letter.id, NOW + HOUR, "busy")
        assert home.waiting() == ["hers"]
        assert home.waiting(NOW + HOUR) == ["first", "hers"]
        assert home.store.outbox.ready(NOW + HOUR)[0].attempts == 1

    def test_waiting_survives_a_restart(self, url: str, home: Home) -> None:
        home.say(GROUP, "first")
        home.store.outbox.retry(home.store.outbox.ready(NOW)[0].id, NOW + HOUR, "busy")
        again = Store(url)
        assert again.outbox.ready(NOW) == []
        assert [letter.params["text"] for letter in again.outbox.ready(NOW + HOUR)] == ["first"]
        again.close()

    def test_while_one_with_a_key_waits_another_is_not_added(self, home: Home) -> None:
        for text in ("one", "two"):
            home.say(GROUP, text, key="same")
        home.say(GROUP, "three", key="other")
        home.say(GROUP, "four")
        home.say(GROUP, "five")
        assert home.store.outbox.counts() == {"waiting": 4}

    @pytest.mark.parametrize("how", ["taken", "sent", "parked"])
    def test_once_it_is_being_worded_or_ended_a_new_one_may_come(self, home: Home, how: str) -> None:
        home.say(GROUP, "one", key="same")
        letter = home.store.outbox.ready(NOW)[0]
        home.store.outbox.taken(letter.id) if how == "taken" else home.store.outbox.ended(letter.id, how, NOW)
        home.say(GROUP, "two", key="same")
        assert home.store.outbox.counts().get("waiting") == (2 if how == "taken" else 1)

    def test_a_parked_row_whose_key_waits_again_can_come_back(self, home: Home) -> None:
        """Reviving must not fail on the key that a newer row has taken meanwhile."""
        bo = home.person("Bo")
        home.say(To(person_id=bo.id), "one", key="same")
        letter = home.store.outbox.ready(NOW)[0]
        home.store.outbox.taken(letter.id)
        home.store.outbox.ended(letter.id, "parked", NOW)
        home.say(To(person_id=bo.id), "two", key="same")
        home.do(Reachable(bo.id, reachable=True))
        assert home.store.outbox.counts() == {"waiting": 2}

    def test_what_could_not_reach_a_person_comes_back_when_they_open_the_chat(self, home: Home) -> None:
        bo, anna = home.person("Bo"), home.person("Anna")
        for person in (bo, anna):
            home.say(To(person_id=person.id), person.name)
        for letter in home.store.outbox.ready(NOW):
            home.store.outbox.ended(letter.id, "parked", NOW, "not opened")
        home.do(Reachable(bo.id, reachable=True))
        assert home.waiting() == ["Bo"]
        assert home.person("Bo").reachable
        home.do(Reachable(bo.id, reachable=False))
        assert not home.person("Bo").reachable

    def test_what_could_not_reach_a_place_comes_back_when_it_gets_a_chat(self, home: Home) -> None:
        home.say(To(place_id=home.group.id), "for the group")
        home.store.outbox.ended(home.store.outbox.ready(NOW)[0].id, "parked", NOW, "the place has no chat")
        home.do(ChatBound(home.group.id, -555))
        assert home.waiting() == ["for the group"]

    def test_what_is_parked_is_parked_once(self, home: Home) -> None:
        for text in ("the same", "the same", "another"):
            home.say(GROUP, text)
        for _ in range(3):
            home.store.outbox.ended(home.store.outbox.ready(NOW)[0].id, "parked", NOW)
        assert home.store.outbox.counts() == {"parked": 2, "dropped": 1}

    def test_ended_rows_are_forgotten_soon_and_what_was_not_delivered_later(self, home: Home) -> None:
        for state in ("sent", "dropped", "parked", "failed"):
            home.say(GROUP, state)
            home.store.outbox.ended(home.store.outbox.ready(NOW)[0].id, state, NOW)
        assert home.store.outbox.forget_before(NOW) == 0
        assert home.store.outbox.forget_before(NOW + HOUR) == 2
        assert home.store.outbox.counts() == {"failed": 1, "parked": 1}
        assert home.store.outbox.forget_undelivered_before(NOW) == 0
        assert home.store.outbox.forget_undelivered_before(NOW + HOUR) == 2

    def test_a_row_comes_back_as_it_was_said(self, home: Home) -> None:
        to = To(place_id=1, chat_id=-5, only=7, query_id="q", reply_to=3)
        home.do(Say(Kind.NOTICE, to, {"text": "x", "name": "李<b>"}, mention=True))
        [letter] = home.store.outbox.ready(NOW)
        assert (letter.to, letter.params, letter.mention) == (to, {"text": "x", "name": "李<b>"}, True)
        assert (letter.kind, letter.lane, letter.created_at) == (Kind.NOTICE, "place:1", NOW)

    def test_a_card_has_one_row_for_each_reader(self, home: Home) -> None:
        for _ in range(3):
            home.do(card(1, To(place_id=1)), card(1, To(person_id=1)), card(2, To(person_id=1)))
        assert home.store.outbox.counts() == {"waiting": 3}


class TestDue:
    def due(self, kind: DueKind, at: datetime, key: str, subject: int = 1) -> DueSet:
        return DueSet(Due(kind, subject, at, key))

    def test_a_deadline_comes_once_oldest_first(self, home: Home) -> None:
        home.do(self.due(DueKind.TO_STREET, NOW + HOUR, "late"), self.due(DueKind.TO_COMMUNITY, NOW, "early"))
        assert [due.key for _, due in home.store.due.ready(NOW, 9)] == ["early"]
        found = home.store.due.ready(NOW + 2 * HOUR, 9)
        assert [due.key for _, due in found] == ["early", "late"]
        assert home.store.due.next_at() == NOW
        for number, _ in found:
            home.store.due.done(number, NOW)
        assert home.store.due.ready(NOW + 2 * HOUR, 9) == []
        assert home.store.due.next_at() is None

    def test_a_key_is_set_once_even_after_it_was_met(self, home: Home) -> None:
        home.do(self.due(DueKind.TO_STREET, NOW, "k"))
        [(number, _)] = home.store.due.ready(NOW, 9)
        home.store.due.done(number, NOW)
        home.do(self.due(DueKind.TO_STREET, NOW, "k"))
        assert home.store.due.ready(NOW, 9) == []
        assert home.store.due.has("k")
        assert not home.store.due.has("other")

    def test_only_the_named_kinds_of_the_named_subject_are_cleared(self, home: Home) -> None:
        home.do(
            self.due(DueKind.TO_STREET, NOW, "a"),
            self.due(DueKind.TO_COMMUNITY, NOW, "b"),
            self.due(DueKind.TO_STREET, NOW, "c", subject=2),
            DueCleared(1, (DueKind.TO_STREET.value,), NOW),
        )
        assert [due.key for _, due in home.store.due.ready(NOW, 9)] == ["b", "c"]

    def test_no_more_than_asked_for(self, home: Home) -> None:
        home.do(*(self.due(DueKind.TO_STREET, NOW + n * timedelta(seconds=1), str(n)) for n in range(5)))
        assert [due.key for _, due in home.store.due.ready(NOW + HOUR, 2)] == ["0", "1"]


def test_the_group_chat_is_where_the_roster_says(home: Home) -> None:
    assert home.group.chat_id == GROUP_CHAT


def test_a_chat_has_one_lane_however_it_is_named(home: Home) -> None:
    """Else an answer given to the chat could overtake the card that was said to its place before."""
    head = home.person("Wang")
    home.say(To(place_id=home.group.id), "to the place")
    home.say(To(chat_id=GROUP_CHAT, reply_to=3), "to its chat")
    home.say(To(person_id=head.id), "to the person")
    home.say(To(chat_id=103), "to their chat")
    assert home.waiting() == ["to the place", "to the person"]
