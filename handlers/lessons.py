"""What a group teaches about its messages, and taking it back: /settings.

"Not a report" and "record it" shift the answer for messages like that one in that group alone.
"""

from bot.decision import Kind, Taught, Untaught, decide
from bot.model import Place, Role
from bot.rules.case import RefusedError
from bot.texts.buttons import Press
from handlers.visit import Visit


def teach(visit: Visit, place_id: int, text: str, *, is_report: bool) -> None:
    """The group's members say what a message is."""
    visit.do(decide(Taught(place_id, text, is_report, visit.now)))


def on_settings(visit: Visit) -> None:
    """What was learned, for whoever answers for the group; told to them alone."""
    group = visit.group or _own_group(visit)
    if group is None:
        visit.notice("no_group" if visit.is_private else "not_here")
    elif visit.user is None:
        visit.notice("anonymous")
    elif not answers_for(visit, group):
        visit.notice("only_handlers", visit.alone)
    else:
        visit.say(Kind.LESSONS, visit.alone, place=group.id)


def _own_group(visit: Visit) -> Place | None:
    """In private: the group whose head or deputy asks."""
    offices = visit.store.places.offices_of(visit.person.id) if visit.person and visit.is_private else []
    held = [office for office in offices if office.role in {Role.HEAD, Role.DEPUTY}]
    return visit.store.places.get(held[0].place_id) if held else None


def answers_for(visit: Visit, group: Place) -> bool:
    """Whether whoever acts holds an office there or above."""
    person, places = visit.person, visit.store.places
    return person is not None and any(places.roles_at(each.id, person.id) for each in places.chain(group))


def on_forget(visit: Visit, press: Press) -> None:
    """One lesson is taken back; everything else that was learned stays."""
    lesson = visit.store.lessons.find(press.subject)
    if lesson is None:
        raise RefusedError("stale")
    if not answers_for(visit, visit.store.places.get(lesson.place_id)):
        raise RefusedError("only_handlers_here")
    visit.do(decide(Untaught(lesson.id, visit.now)))
    visit.toast("forgotten")
