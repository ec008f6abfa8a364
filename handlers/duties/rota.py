"""/rota: whose turn it is on the days ahead, a household's own turns as a calendar file, who did how much."""

from bot.decision import Kind
from bot.model import Place, Role
from bot.rules.duties import turns
from bot.rules.items.case import RefusedError
from bot.texts.buttons import Press
from handlers.duties.turns import answering, home_group, leads, member, own_group, reply, today_of
from handlers.overview.lists import groups_here, nothing_to_read
from handlers.reporting.report_command import words_after_command
from handlers.talking.choices import named
from handlers.visit import Visit

NUMBERS = frozenset(("numbers", "number", "统计", "数字"))


@answering
def on_rota(visit: Visit) -> None:
    """/rota; /rota numbers for the safety head; /rota DT-03-017 of several groups."""
    words = words_after_command(visit.message).split()
    names = " ".join(word for word in words if word.casefold() not in NUMBERS)
    group = _group(visit, names)
    if group is None:
        visit.notice("rota_which", code=groups_here(visit)[0].code)
    elif len(words) > len(names.split()):
        _numbers(visit, group)
    else:
        _show(visit, group)


@answering
def on_whose_turn(visit: Visit) -> None:
    """The same in words, of one's own group."""
    group = _group(visit, "")
    if group is None:
        visit.notice("rota_which", code=groups_here(visit)[0].code)
    else:
        _show(visit, group)


def _group(visit: Visit, name: str) -> Place | None:
    """This chat's group, else the one that is named, else one's own; None if it may be any of several."""
    if visit.group is not None:
        return visit.group
    found = groups_here(visit)
    if not found:
        raise RefusedError(nothing_to_read(visit))
    meant = named(found, name) if name else []
    if len(meant) == 1 or len(found) == 1:
        return (meant or found)[0]
    home = home_group(visit) if visit.is_private else None
    return None if name else home


def _show(visit: Visit, group: Place) -> None:
    day = today_of(visit, group)
    if not day.rota.seats:
        raise RefusedError("turn_no_households")
    visit.say(Kind.ROTA, reply(visit) if visit.is_private else visit.here, place=group.id, day=day.first.isoformat())


def _numbers(visit: Visit, group: Place) -> None:
    person = visit.person
    above = visit.store.places.chain(group)[1:]
    officer = person is not None and any(Role.OFFICER in visit.store.places.roles_at(p.id, person.id) for p in above)
    if not officer and not leads(visit, group.id):
        raise RefusedError("turn_only_head")
    visit.say(Kind.ROTA_NUMBERS, reply(visit), place=group.id)


def on_calendar(visit: Visit, press: Press) -> None:
    """One's own turns as a file for one's calendar."""
    group, home = own_group(visit), member(visit).household_id
    if group.id != press.subject or home is None:
        raise RefusedError("stale")
    today = today_of(visit, group)
    if not turns.next_turn(today.rota, home, today.first, turns.FAR_AHEAD):
        raise RefusedError("turn_none_ahead")
    visit.say(Kind.CALENDAR, reply(visit), place=group.id, household=home)
    visit.toast("here_it_is")
