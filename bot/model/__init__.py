"""The words of the scheme as types: what is stored and what is recognised.

Every room may import this module and it imports nothing of the project, so a name here means the same
thing everywhere. Times are aware datetimes in UTC unless a name ends in `_on` (a date in the place's zone).
"""

from bot.model.items import Action, Ending, Event, Item, Photo, Source, State
from bot.model.places import Household, Level, Office, Person, PersonRow, Place, PlaceRow, Role
from bot.model.recognised import Answer, Category, Reasons, Recognition, Severity, Since
from bot.model.turns import HouseholdSpan, OfferState, SpanKind, Tick, Turn, TurnOffer, TurnState, Unit, Why
from bot.model.waiting import BY_TAP, REPLY_LASTS, Due, DueKind, Prompt, Question

LANGUAGES = ("en", "zh")  # what the bot speaks

__all__ = [
    "BY_TAP",
    "LANGUAGES",
    "REPLY_LASTS",
    "Action",
    "Answer",
    "Category",
    "Due",
    "DueKind",
    "Ending",
    "Event",
    "Household",
    "HouseholdSpan",
    "Item",
    "Level",
    "OfferState",
    "Office",
    "Person",
    "PersonRow",
    "Photo",
    "Place",
    "PlaceRow",
    "Prompt",
    "Question",
    "Reasons",
    "Recognition",
    "Role",
    "Severity",
    "Since",
    "Source",
    "SpanKind",
    "State",
    "Tick",
    "Turn",
    "TurnOffer",
    "TurnState",
    "Unit",
    "Why",
]
