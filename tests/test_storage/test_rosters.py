"""places.csv and roster.csv: repeatable, never duplicating, and a wrong row imports nothing."""

from pathlib import Path

from bot import decision as d
from bot.model import Level, Role
from storage import Imported, Store
from tests.test_storage.home import NOW
from tests.test_storage.roster import PLACES, ROSTER, dump, load, names, zones


def test_what_is_imported(store: Store, tmp_path: Path) -> None:
    assert load(store, tmp_path) == Imported(places=3, people=4, ended_offices=0)
    group = store.places.by_code("g")
    assert group is not None
    assert (group.level, group.name, group.chat_id, group.language) == (Level.GROUP, "Courtyard 17", -200, "zh")
    assert [(place.code, place.timezone) for place in store.places.chain(group)] == [
        ("G", "Asia/Shanghai"),
        ("C", "Europe/London"),
        ("S", "Europe/London"),
    ]
    assert [(home.name, home.position) for home in store.places.households(group.id)] == [
        ("No. 1", 1),
        ("No. 2", 2),
        ("No. 3", 3),
    ]
    bo = store.people.without_account()[0]
    assert (bo.name, bo.language, bo.place_id) == ("Bo", "zh", group.id)
    assert bo.invite is not None
    officer = store.people.by_telegram(105)
    assert officer is not None
    assert (officer.place_id, officer.household_id, officer.invite) == (None, None, None)
    assert [each.role for each in store.places.offices_of(officer.id)] == [Role.OFFICER]


def test_again_changes_nothing(store: Store, tmp_path: Path) -> None:
    load(store, tmp_path)
    before = dump(store)
    assert load(store, tmp_path, days=3) == Imported(3, 4, 0)
    assert dump(store) == before


def test_what_changed_is_updated_and_nobody_is_doubled(store: Store, tmp_path: Path) -> None:
    load(store, tmp_path)
    places = PLACES.replace("Courtyard 17", "Courtyard Seventeen").replace("-200", "")
    roster = ROSTER.replace("Anna", "Anna Petrova").replace("No. 2,Bo,resident,,zh", "No. 2,Bo,,102,")
    load(store, tmp_path, places, roster)
    group = store.places.by_code("G")
    assert group is not None
    assert (group.name, group.chat_id) == ("Courtyard Seventeen", -200)
    assert sorted(names(store)) == ["Anna Petrova", "Bo", "Wang", "Zhao"]
    bo = store.people.by_telegram(102)
    assert bo is not None
    assert (bo.language, bo.invite) == ("zh", None), "an account that is known needs no link"


def test_an_empty_cell_keeps_the_language_that_was_chosen_since(store: Store, tmp_path: Path) -> None:
    load(store, tmp_path)
    for code in ("C", "G"):
        place = store.places.by_code(code)
        assert place is not None
        with store.transaction():
            store.commit(d.decide(d.LanguageChosen("zh" if place.language == "en" else "en", place_id=place.id)), NOW)
    load(store, tmp_path)
    assert [(place.code, place.language) for place in store.places.all()] == [("C", "zh"), ("G", "en"), ("S", "en")]


def test_an_empty_cell_means_the_place_above_and_at_the_street_the_operators(store: Store, tmp_path: Path) -> None:
    """README's own file: language and time zone stand at the street alone."""
    places = PLACES.replace("S,Hillside,,,,", "S,Hillside,,,zh,Asia/Shanghai").replace("-100,zh,", "-100,,")
    load(store, tmp_path, places.replace("C,,Asia/Shanghai", "C,,"))
    assert zones(store) == [(code, "zh", "Asia/Shanghai") for code in "CGS"]
    other = PLACES + "street,T,Town,,,,\ngroup,H,Yard,,,,\n"
    load(store, tmp_path, other)
    assert zones(store)[2:] == [
        ("H", "en", "Europe/London"),
        ("S", "zh", "Asia/Shanghai"),
        ("T", "en", "Europe/London"),
    ]


def test_an_empty_cell_changes_nothing_but_a_zone_that_was_put_right_above(store: Store, tmp_path: Path) -> None:
    load(store, tmp_path)
    assert [zone for *_, zone in zones(store)] == ["Europe/London", "Asia/Shanghai", "Europe/London"]
    emptied = PLACES.replace("C,-200,,Asia/Shanghai", ",-200,,").replace(",S,-100", ",,-100")
    load(store, tmp_path, emptied)
    assert [zone for *_, zone in zones(store)] == ["Europe/London", "Asia/Shanghai", "Europe/London"]
    group = store.places.by_code("G")
    assert group is not None
    assert [place.code for place in store.places.chain(group)] == ["G", "C", "S"]
    load(store, tmp_path, emptied.replace("S,Hillside,,,,", "S,Hillside,,,,Asia/Tokyo"))
    assert [zone for *_, zone in zones(store)] == ["Asia/Tokyo", "Asia/Shanghai", "Asia/Tokyo"]


def test_offices_that_are_no_longer_named_end(store: Store, tmp_path: Path) -> None:
    load(store, tmp_path)
    group = store.places.by_code("G")
    assert group is not None
    roster = ROSTER.replace("Anna,,101", "Anna,head,101").replace("Wang,head", "Wang,deputy")
    assert load(store, tmp_path, PLACES, roster, days=2).ended_offices == 1
    assert [(each.name, *store.places.roles_at(group.id, each.id)) for each in store.places.holders(group.id)] == [
        ("Anna", Role.HEAD),
        ("Wang", Role.DEPUTY),
    ]
    ended = store.db.execute("SELECT role, since, until FROM office WHERE until IS NOT NULL").fetchall()
    assert ended == [("head", "2026-11-24T06:00:00.000+00:00", "2026-11-26T06:00:00.000+00:00")]
    only_group = "\n".join(ROSTER.splitlines()[:4]) + "\n"
    assert load(store, tmp_path, PLACES, only_group, days=3).ended_offices == 2
    community = store.places.by_code("C")
    assert community is not None
    assert len(store.places.holders(community.id)) == 1, "a place that the file does not name keeps its offices"


def test_who_is_no_longer_listed_is_named_and_leaves_only_if_told_so(store: Store, tmp_path: Path) -> None:
    assert load(store, tmp_path).unlisted == ()
    without = "\n".join(line for line in ROSTER.splitlines() if "Anna" not in line and "Bo" not in line) + "\n"
    unlisted = load(store, tmp_path, PLACES, without).unlisted
    assert [(each.place_code, each.household, each.name) for each in unlisted] == [
        ("G", "No. 1", "Anna"),
        ("G", "No. 2", "Bo"),
    ]
    anna = store.people.by_telegram(101)
    assert anna is not None
    assert anna.household_id is not None
    with store.transaction():
        store.rosters.take_out(unlisted)
    anna = store.people.by_telegram(101)
    assert anna is not None
    assert (anna.household_id, anna.place_id) == (None, None)
    assert store.people.without_account() == [], "Bo's link is over"
    assert load(store, tmp_path, PLACES, without).unlisted == ()


def test_who_holds_office_at_a_place_without_a_row_is_named_and_leaves_only_if_told_so(
    store: Store, tmp_path: Path
) -> None:
    load(store, tmp_path)
    without = "\n".join(line for line in ROSTER.splitlines() if "Zhao" not in line) + "\n"
    unnamed = load(store, tmp_path, PLACES, without).unnamed
    assert [(each.place_code, each.role, each.name) for each in unnamed] == [("C", Role.OFFICER, "Zhao")]
    only_street = "\n".join(PLACES.splitlines()[:2]) + "\n"
    assert load(store, tmp_path, only_street, without).unnamed == (), "of a place in neither file nothing is said"
    with store.transaction():
        store.rosters.end_offices(unnamed, NOW)
    assert load(store, tmp_path, PLACES, without).unnamed == ()
    community = store.places.by_code("C")
    assert community is not None
    assert store.places.holders(community.id) == []


def test_a_group_that_the_file_does_not_name_is_left_alone(store: Store, tmp_path: Path) -> None:
    load(store, tmp_path)
    only_officers = ROSTER.splitlines()[0] + "\nC,,Zhao,officer,105,\n"
    assert load(store, tmp_path, PLACES, only_officers).unlisted == ()


def test_somebody_met_in_the_chat_is_the_one_the_roster_now_names(store: Store, tmp_path: Path) -> None:
    """Bo stood on the roster without an account and wrote in the group; now the roster has his account."""
    load(store, tmp_path)
    bo = store.people.without_account()[0]
    with store.transaction():
        met = d.PersonMet(store.next_id("person"), "bo_1990", 102, bo.place_id, None)
        store.commit(d.decide(met, d.Reachable(met.person_id, reachable=True)), NOW)
    load(store, tmp_path, PLACES, ROSTER.replace("Bo,resident,,zh", "Bo,resident,102,zh"))
    assert sorted(names(store)) == ["Anna", "Bo", "Wang", "Zhao"]
    found = store.people.by_telegram(102)
    assert found is not None
    assert (found.id, found.household_id, found.invite) == (bo.id, bo.household_id, None)
    assert found.reachable


def test_who_moves_within_the_group_is_not_doubled(store: Store, tmp_path: Path) -> None:
    load(store, tmp_path)
    load(store, tmp_path, PLACES, ROSTER.replace("No. 2,Bo", "No. 4,Bo").replace("No. 1,Anna,,101", "No. 2,Anna,,"))
    assert sorted(names(store)) == ["Anna", "Bo", "Wang", "Zhao"]
    homes = {home.name: store.people.of_household(home.id) for home in store.places.households(_group(store))}
    assert {home: [person.name for person in found] for home, found in homes.items()} == {
        "No. 1": [],
        "No. 2": ["Anna"],
        "No. 3": ["Wang"],
        "No. 4": ["Bo"],
    }
    assert store.people.by_telegram(101) == homes["No. 2"][0]
    assert len(store.people.without_account()) == 1, "one link each"


def test_two_of_one_name_stay_two(store: Store, tmp_path: Path) -> None:
    roster = ROSTER + "G,No. 4,Bo,,,\n"
    load(store, tmp_path, PLACES, roster)
    assert names(store).count("Bo") == 2
    before = dump(store)
    load(store, tmp_path, PLACES, roster)
    assert dump(store) == before
    load(store, tmp_path, PLACES, ROSTER.replace("No. 2,Bo", "No. 5,Bo"))
    assert names(store).count("Bo") == 3, "which of the two has moved, nobody can know"


def test_people_are_counted_not_rows(store: Store, tmp_path: Path) -> None:
    done = load(store, tmp_path, PLACES, ROSTER + "C,,Li,officer,106,\nS,,Li,officer,106,\n")
    assert done.people == 5


def _group(store: Store) -> int:
    found = store.places.by_code("G")
    assert found is not None
    return found.id


def test_two_places_may_swap_their_chats(store: Store, tmp_path: Path) -> None:
    load(store, tmp_path)
    swapped = PLACES.replace("-100", "x").replace("-200", "-100").replace("x", "-200")
    load(store, tmp_path, swapped)
    assert [(place.code, place.chat_id) for place in store.places.all()] == [("C", -200), ("G", -100), ("S", None)]
