"""What the bot cannot do itself, or only by another word: it says who can, and how."""

from bot.model import Answer, Place, Role
from bot.rules.places.emergency import emergency_number
from bot.rules.places.times import local
from bot.rules.words.meant import calls_for_rescue
from bot.rules.words.phrases import Meaning
from bot.rules.words.said import means
from handlers.dates import understand_absence
from handlers.duties.turns import home_group, leads
from handlers.reporting.groups_for import groups_of
from handlers.reporting.intake import judge
from handlers.visit import Visit

_OUT = {  # said to a household; to whoever leads; where nobody does
    Meaning.MOVED_OUT: ("moved_out_how", "moved_out_how_self", "moved_out_how_nobody"),
    Meaning.NO_TURNS: ("no_turns_how", "no_turns_how_self", "no_turns_how_nobody"),
}


def the_way(visit: Visit, text: str) -> bool:
    """Answer "call me", "my son can do it", "I'm back on Friday" shortly, in place of the line of help; was it that?"""
    groups = groups_of(visit)
    if not groups or calls_for_rescue(text) or judge(visit, groups[0], text).answer is not Answer.SILENT:
        return False
    home = home_group(visit)
    if means(text, Meaning.CALL):
        _who_can_call(visit, groups[0])
    elif home is not None and means(text, Meaning.FAMILY):
        visit.notice("family_may")
    elif home is not None and means(text, Meaning.ABSENT) and _names_days(visit, home, text):
        visit.notice("absent_how", words=text)
    else:
        return home is not None and of_the_rota(visit, home, text)
    return True


def of_the_rota(visit: Visit, group: Place, text: str) -> bool:
    """Why there are checks; who takes a household out that has moved away, or excuses one; was that asked?"""
    if means(text, Meaning.WHY_CHECK):
        visit.notice("why_check", visit.alone_below)
        return True
    asked = next((said for meaning, said in _OUT.items() if means(text, meaning)), None)
    if asked is None:
        return False
    to_them, to_leader, nobody = asked
    names = _leaders(visit, group)
    said = to_leader if leads(visit, group.id) else to_them if names else nobody
    visit.notice(said, visit.alone_below, names="\n".join(names))
    return True


def who_leads(visit: Visit, group: Place) -> None:
    """Who looks after the group."""
    names = _leaders(visit, group, asker_too=True)
    visit.notice("who_leads" if names else "nobody_leads", visit.alone_below, names="\n".join(names))


def _who_can_call(visit: Visit, group: Place) -> None:
    names = _leaders(visit, group)
    number = emergency_number(visit.store.places.chain(group))
    visit.notice("call_me" if names else "call_me_nobody", names="\n".join(names), number=number)


def _leaders(visit: Visit, group: Place, *, asker_too: bool = False) -> list[str]:
    """The safety head, else the deputy; whoever asks cannot ask themselves."""
    held = (visit.store.places.holders(group.id, role) for role in (Role.HEAD, Role.DEPUTY))
    found = ([person.name for person in people if asker_too or person != visit.person] for people in held)
    return next((some for some in found if some), [])


def _names_days(visit: Visit, home: Place, text: str) -> bool:
    return understand_absence(text, local(visit.now, home.timezone).date()) is not None
