"""/household: which home is mine; and for the safety head, who belongs where."""

import re

from bot.decision import PersonLeft, To, decide
from bot.model import Person, Place
from bot.rules.items.case import RefusedError
from bot.rules.words import naming
from handlers.duties.turns import answering, arranged, home_named, leads, reply, today_of
from handlers.duties.which_led import homes_of, led_in, people_of
from handlers.places.joining import move_in, offer
from handlers.reporting.report_command import words_after_command
from handlers.visit import Visit

OUT = re.compile(
    r"\b(out|left|leaves|gone|remove)\b|\bno\s+longer\b|\bnot\b|n['’]t\b"
    r"|搬走|搬出|搬离|移出|退出|不在|不住|不再|不是|离开|走了",
    re.IGNORECASE,
)


@answering
def on_household(visit: Visit) -> None:
    """/household: the homes to tap; /household Tom No. 2, /household Tom out: the safety head puts it right."""
    words, person = words_after_command(visit.message), visit.person
    if words or visit.replied is not None:
        _arrange(visit, *led_in(visit, words, people_of))
    elif person is None:
        raise RefusedError("anonymous")
    elif person.household_id is None:
        offer(visit)
    elif person.place_id is not None and leads(visit, person.place_id):
        raise RefusedError("household_how")
    else:
        raise RefusedError("already_at_home", household=visit.store.places.household(person.household_id).name)


def _arrange(visit: Visit, group: Place, words: str) -> None:
    person, rest = _meant(visit, group, words)
    home = home_named(visit, group, rest)
    if person.household_id is not None and person.place_id != group.id:
        raise RefusedError("household_elsewhere", name=person.name)
    goes = OUT.search(re.sub(naming.pattern(home.name), " ", rest, flags=re.IGNORECASE) if home else rest) is not None
    if goes and home is not None and person.household_id not in {None, home.id}:
        raise RefusedError("household_how")  # they live elsewhere: which of the two is wrong?
    if goes:
        _take_out(visit, group, person)
    elif home is not None:
        move_in(visit, person, home)
        _confirm(visit, person, "household_set", "home_yours", home.id)
    else:
        raise RefusedError("household_how")


def _meant(visit: Visit, group: Place, words: str) -> tuple[Person, str]:
    """Whose message the command replies to, else whose name it begins with; and the rest of the words."""
    replied = visit.replied.from_user if visit.replied else None
    if replied is not None and not replied.is_bot:
        return visit.meet(replied), words
    known = visit.store.people.of_place(group.id)
    name = naming.person_named([person.name for person in known], homes_of(visit, group), words)
    if name is None:
        raise RefusedError("household_who")
    found = [person for person in known if person.name == name]
    if len(found) > 1:
        raise RefusedError("household_two", name=name)
    return found[0], re.sub(re.escape(name), " ", words, count=1, flags=re.IGNORECASE).strip()


def _take_out(visit: Visit, group: Place, person: Person) -> None:
    if person.household_id is None:
        raise RefusedError("household_none", name=person.name)
    before = today_of(visit, group)
    visit.do(decide(PersonLeft(person.id)))
    arranged(visit, before, ())
    _confirm(visit, person, "household_out", "home_out", person.household_id)


def _confirm(visit: Visit, person: Person, text: str, told: str, home_id: int) -> None:
    """Whoever arranged it reads what holds now, and so does whom it concerns, if they can be written to."""
    visit.notice(text, reply(visit), name=person.name, home=home_id)
    if person.reachable and person != visit.person:
        visit.notice(told, To(person_id=person.id), home=home_id)
