"""Who is who: people met in a chat, linked to the roster, in homes and in office."""

from datetime import date

from bot import decision as d
from bot.decision import To
from bot.model import Action, Due, DueKind, Event, Role, Turn, TurnState
from storage.items import Card
from tests.test_storage.home import NOW, Home, everybody


def meet(home: Home, telegram_id: int = 900, name: str = "Bo from the chat") -> int:
    """Somebody writes in the group who is not on the roster, as far as is known."""
    number = home.store.next_id("person")
    home.do(d.PersonMet(number, name, telegram_id, home.group.id, "zh"))
    return number


def test_somebody_new_is_met_once(home: Home) -> None:
    number = meet(home)
    found = home.store.people.by_telegram(900)
    assert found is not None
    assert (found.id, found.place_id, found.language, found.household_id) == (number, home.group.id, "zh", None)
    meet(home, name="another name")
    assert len(everybody(home.store)) == 6


def test_a_tapped_household_is_joined(home: Home) -> None:
    number = meet(home)
    free = home.store.places.unclaimed(home.group.id)
    assert [each.name for each in free] == ["No. 2"]
    home.do(d.HouseholdJoined(number, free[0].id, home.group.id))
    assert [person.id for person in home.store.people.of_household(free[0].id)] == [home.person("Bo").id, number]
    assert home.store.places.unclaimed(home.group.id) == []


class TestLinking:
    """Somebody met in the chat opens their personal link: what they did is the roster's person's."""

    def test_a_link_is_used_once(self, home: Home) -> None:
        bo = home.person("Bo")
        assert bo.invite is not None
        assert home.store.people.by_invite(bo.invite) == bo
        assert home.store.people.without_account() == [bo]
        home.do(d.PersonLinked(bo.id, 900))
        assert home.person("Bo").telegram_id == 900
        assert home.store.people.by_invite(bo.invite) is None
        assert home.store.people.without_account() == []

    def test_what_they_did_is_theirs_now(self, home: Home) -> None:
        met, bo = meet(home), home.person("Bo")
        item = home.item(reporter_id=met, holder_id=met)
        other = home.item()
        home.do(
            home.change(item, Action.NOTE),
            d.ItemChanged(item, Event(item.id, NOW, Action.ACCEPT, met)),
            d.Supported(other.id, f"person:{met}", met, NOW),
            d.FollowUpAnswered(other.id, 1, met, "no", NOW),
            d.TurnSet(Turn(home.group.id, date(2026, 11, 24), bo.household_id or 0, TurnState.CLEAR, met, NOW)),
        )
        home.do(d.PersonLinked(bo.id, 900))
        found = home.store.items.get(item.id)
        assert (found.reporter_id, found.holder_id) == (bo.id, bo.id)
        assert {event.actor_id for event in home.store.items.events(item.id)} == {bo.id, None}
        assert [each.id for each in home.store.items.supporters(other.id)] == [bo.id]
        assert home.store.items.answers(other.id, 1) == {bo.id: "no"}
        turn = home.store.duty.turn(home.group.id, date(2026, 11, 24))
        assert turn is not None
        assert turn.person_id == bo.id

    def test_their_voice_becomes_their_households(self, home: Home) -> None:
        met, bo = meet(home), home.person("Bo")
        one, two = home.item(), home.item()
        voice = f"household:{bo.household_id}"
        home.do(
            d.Supported(one.id, f"person:{met}", met, NOW),
            d.Supported(two.id, f"person:{met}", met, NOW),
            d.Supported(two.id, voice, bo.id, NOW),
            d.PersonLinked(bo.id, 900),
        )
        for item in (one, two):
            assert home.store.items.has_voice(item.id, voice)
            assert not home.store.items.has_voice(item.id, f"person:{met}")
            assert len(home.store.items.supporters(item.id)) == 1

    def test_what_waits_for_them_still_reaches_them(self, home: Home) -> None:
        met, bo = meet(home), home.person("Bo")
        home.say(To(person_id=met), "waits")
        home.say(To(person_id=met), "parked")
        home.store.outbox.ended(home.store.outbox.ready(NOW)[0].id, "parked", NOW)
        item = home.item()
        home.store.items.put_card(Card(item.id, f"person:{met}", 900, 3, has_photo=False, shown=""))
        home.do(d.PersonLinked(bo.id, 900), d.Reachable(bo.id, reachable=True))
        assert home.store.outbox.counts() == {"waiting": 2}
        assert {(letter.lane, letter.to) for letter in home.store.outbox.ready(NOW)} == {
            (f"person:{bo.id}", To(person_id=bo.id))
        }
        assert home.store.items.card(item.id, f"person:{bo.id}") is not None

    def test_nobody_is_left_behind(self, home: Home) -> None:
        """Else the person met would be listed as somebody who still needs a link, and get turns as well."""
        meet(home)
        home.do(d.HouseholdJoined(6, home.store.places.unclaimed(home.group.id)[0].id, home.group.id))
        home.do(d.PersonLinked(home.person("Bo").id, 900))
        assert home.store.people.without_account() == []
        assert [person.name for person in everybody(home.store)] == ["Anna", "Bo", "Wang", "Li", "Zhao"]

    def test_somebody_in_both_follow_ups_is_heard_once(self, home: Home) -> None:
        met, bo = meet(home), home.person("Bo")
        item = home.item()
        home.do(
            d.FollowUpAnswered(item.id, 1, bo.id, "fixed", NOW),
            d.FollowUpAnswered(item.id, 1, met, "no", NOW),
            d.PersonLinked(bo.id, 900),
        )
        assert home.store.items.answers(item.id, 1).keys() == {bo.id}


class TestOffices:
    def test_who_holds_what_where(self, home: Home) -> None:
        places, group = home.store.places, home.group
        assert [each.name for each in places.holders(group.id, Role.HEAD)] == ["Wang"]
        assert [each.name for each in places.holders(group.id)] == ["Wang", "Li"]
        assert [each.name for each in places.answering(group)] == ["Wang", "Li", "Zhao"]
        assert places.roles_at(group.id, home.person("Li").id) == {Role.DEPUTY}
        [office] = places.offices_of(home.person("Zhao").id)
        assert (office.role, office.since) == (Role.OFFICER, NOW)

    def test_the_chain_and_what_is_below(self, home: Home) -> None:
        places = home.store.places
        assert [place.code for place in places.chain(home.group)] == ["DT-03-017", "DT-03", "DT"]
        street = places.by_code("dt")
        assert street is not None
        assert [place.code for place in places.groups_under(street.id)] == ["DT-03-017"]
        assert [place.code for place in places.groups_under(home.group.id)] == ["DT-03-017"]


class TestCases:
    def test_a_case_gathers_everybody_it_concerns(self, home: Home) -> None:
        bo = home.person("Bo")
        item = home.item(private=True)
        home.do(
            d.Supported(item.id, "household:2", bo.id, NOW, discreet=True),
            d.FollowUpAnswered(item.id, 1, bo.id, "no", NOW),
        )
        case = home.store.cases.of(item, bo, NOW)
        assert [person.name for person in (*case.heads, *case.deputies)] == ["Wang", "Li"]
        assert [person.name for person in case.community_officers] == ["Zhao"]
        assert case.street_officers == ()
        assert (case.reporter, case.actor, case.supporters) == (home.person("Anna"), bo, (bo,))
        assert case.discreet == {home.person("Anna").id, bo.id}
        assert case.answers == ((bo.id, "no"),)

    def test_a_deadline_of_an_item_is_loaded_as_it_was_set(self, home: Home) -> None:
        due = Due(DueKind.TO_STREET, home.item().id, NOW, "k")
        home.do(d.DueSet(due))
        assert [found for _, found in home.store.due.ready(NOW, 9)] == [due]


def test_who_joins_a_household_speaks_with_its_voice(home: Home) -> None:
    met, bo = meet(home), home.person("Bo")
    item = home.item()
    home.do(
        d.Supported(item.id, f"person:{met}", met, NOW),
        d.Supported(item.id, f"household:{bo.household_id}", bo.id, NOW),
        d.HouseholdJoined(met, bo.household_id or 0, home.group.id),
    )
    assert [each.id for each in home.store.items.supporters(item.id)] == [bo.id]
