"""A turn is offered to everybody or to one household; taken with one tap, declined, taken back, or it falls back.

What may be arranged is the rotation's matter (`bot.rules.duties.rotation.requests`); here is who hears of it, and until
when.
"""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from typing import Any

from bot.decision import AgreementMade, Change, Decision, DueCleared, DueSet, Kind, OfferSet, Say, To, decide
from bot.model import Due, DueKind, OfferState, Person, Place, TurnOffer
from bot.rules.duties import rotation
from bot.rules.duties.duty import LATE_AFTERNOON, Day
from bot.rules.items.case import NOTHING, RefusedError
from bot.rules.places.place_settings import PlaceSettings
from bot.rules.places.times import EVENING, after_quiet, at_wall_clock

SOONEST = timedelta(hours=1)  # an offer stands at least so long, if its day does


@contextmanager
def refusals() -> Iterator[None]:
    """What the rotation refuses, by the names of our sentences."""
    try:
        yield
    except RefusedError as refused:
        params = {name: str(value) for name, value in refused.params.items()}
        raise RefusedError(f"turn_{refused.reason}", **params) from None


def offer(day: Day, new: TurnOffer, before: Sequence[TurnOffer], asked: Sequence[Person]) -> Decision:
    """A household offers its turn. `before` are open offers of that turn; `asked` the members of the one asked.

    Raises:
        RefusedError: it is not theirs to offer, or was offered before.
    """
    with refusals():
        rotation.offer(day.rota, day.first, new.day, new.household_id, new.to_household_id)
        if any(each.household_id == new.household_id for each in before):
            raise RefusedError("offered_already", day=new.day)
    ends = Due(DueKind.OFFER_ENDS, new.id, until(day, new.day), f"{DueKind.OFFER_ENDS.value}:{new.id}")
    readers = [To(person_id=each.id) for each in asked] if new.to_household_id else [To(place_id=day.group.id)]
    return decide(OfferSet(new), DueSet(ends), [shown(new, to, not_before=day.not_before) for to in readers])


def until(day: Day, on: date) -> datetime:
    """How long an offer stands: to the evening before its day; later, to the check itself, six, or midnight."""
    zone = day.group.timezone
    moments = (
        at_wall_clock(on - timedelta(days=1), EVENING, zone),
        at_wall_clock(on, day.settings.check_time, zone),
        at_wall_clock(on, LATE_AFTERNOON, zone),
    )
    midnight = at_wall_clock(on + timedelta(days=1), time(0), zone)
    return next((each for each in moments if each >= day.now + SOONEST), midnight)


def shown(offered: TurnOffer, to: To, at: Sequence[int] = (), not_before: datetime | None = None) -> Say:
    """The message of an offer for these readers, or the same message renewed."""
    address = {"place_id": to.place_id, "person_id": to.person_id}
    params: dict[str, Any] = {"book": "offer", "offer": offered.id, "place": offered.place_id}
    params["to"] = {name: value for name, value in address.items() if value is not None}
    if at:
        params["at"] = list(at)
    return Say(Kind.PAGE, to, params, mention=True, not_before=not_before)


def renewed(offered: TurnOffer, messages: Iterable[dict[str, Any]]) -> list[Change]:
    """Every message that shows the offer says what became of it."""
    return [shown(offered, To(**each["to"]), each["at"]) for each in messages]


def take(day: Day, offered: TurnOffer, person: Person, owners: Sequence[Person]) -> Decision:
    """A member of another household takes it. `owners` are told.

    Raises:
        RefusedError: somebody was faster, it is over, or it is their own.
    """
    household = _open(offered, person)
    asked = rotation.Offer(offered.day, offered.household_id, offered.to_household_id)
    with refusals():
        agreed = _taken(day, asked, household)
    made = AgreementMade(
        day.group.id, agreed.day, agreed.household_id, agreed.kind.value, agreed.for_household_id, day.now
    )
    taken = replace(offered, state=OfferState.TAKEN, taken_by_id=household)
    told = _tell(owners, "offer_taken", offered, day.not_before, by=household)
    return decide(made, _closed(taken, day.now), told, answer="turn_taken")


def _taken(day: Day, asked: rotation.Offer, household: int) -> rotation.Assignment:
    """As the rotation says; whoever takes what is no longer the owner's turn hears that it is not needed."""
    try:
        return rotation.take(day.rota, day.first, asked, household)
    except RefusedError as refused:
        if refused.reason in {"not_your_turn", "day_past", *rotation.NOT_ONES_OWN.values()}:
            raise RefusedError("offer_over") from None
        raise


def decline(day: Day, offered: TurnOffer, person: Person, owners: Sequence[Person]) -> Decision:
    """The one household that was asked cannot. Raises RefusedError as `take`."""
    household = _open(offered, person)
    if household != offered.to_household_id:
        raise RefusedError("turn_other_household")
    declined = replace(offered, state=OfferState.DECLINED)
    told = _tell(owners, "offer_declined", offered, day.not_before, by=household)
    return decide(_closed(declined, day.now), told, answer="turn_declined")


def withdraw(day: Day, offered: TurnOffer, person: Person) -> Decision:
    """The household does its turn after all. Raises RefusedError if it is not theirs, or is over."""
    if _open(offered, person) != offered.household_id:
        raise RefusedError("turn_not_your_turn", day=offered.day.isoformat())
    return decide(_closed(replace(offered, state=OfferState.WITHDRAWN), day.now), answer="turn_withdrawn")


def _open(offered: TurnOffer, person: Person) -> int:
    """The household of whoever answers an offer that is still open."""
    if offered.state is OfferState.TAKEN:
        raise RefusedError("turn_already_taken")
    if offered.state is not OfferState.OPEN:
        raise RefusedError("turn_offer_over")
    if person.household_id is None:
        raise RefusedError("turn_no_household")
    return person.household_id


def _closed(offered: TurnOffer, now: datetime) -> list[Change]:
    return [OfferSet(offered), DueCleared(offered.id, (DueKind.OFFER_ENDS.value,), now)]


def _tell(
    people: Iterable[Person], text: str, offered: TurnOffer, not_before: datetime | None, by: int | None = None
) -> list[Change]:
    values = {"text": text, "day": offered.day.isoformat(), "home": by}
    values = {name: value for name, value in values.items() if value is not None}
    return [Say(Kind.NOTICE, To(person_id=each.id), values, mention=True, not_before=not_before) for each in people]


def lapse(
    offered: TurnOffer,
    group: Place,
    owners: Sequence[Person],
    messages: Iterable[dict[str, Any]],
    now: datetime,
    settings: PlaceSettings,
) -> Decision:
    """Nobody took it in time: it falls back to its owner, who hears of it."""
    if offered.state is not OfferState.OPEN:
        return NOTHING
    later = after_quiet(now, group.timezone, settings.quiet)
    lapsed = replace(offered, state=OfferState.LAPSED)
    told = _tell(owners, "offer_lapsed", offered, None if later == now else later)
    return decide(OfferSet(lapsed), renewed(lapsed, messages), told)
