"""What a rule answers with: changes to store and things to say. Only `storage.commit` acts on one.

Every dataclass of `Change` is one sentence about what happened. An item is never changed without its
event, because `ItemChanged` and `ItemAdded` carry one.
"""

from bot.decision.decided import Change, Decision, decide
from bot.decision.items import (
    Attached,
    FollowUpAnswered,
    ItemAdded,
    ItemChanged,
    OutcomeUndone,
    PhotoSeen,
    Rated,
    Renewed,
    Supported,
    SupportersMoved,
)
from bot.decision.meetings import DocketEnded, DocketOpened, DocketPassed, DocketReopened, DocketTurned
from bot.decision.people import (
    GroupJoined,
    HouseholdJoined,
    LanguageChosen,
    PersonLeft,
    PersonLinked,
    PersonMet,
    Reachable,
)
from bot.decision.places import ChatBound, ChatLost, ChatMigrated, SettingSet, Taught, Untaught
from bot.decision.saying import Kind, Say, To, card, gone
from bot.decision.turns import (
    AgreementMade,
    AgreementUndone,
    HouseholdBack,
    HouseholdLeft,
    OfferSet,
    SpanSet,
    Ticked,
    TurnSet,
)
from bot.decision.waiting import Asked, DueCleared, DueSet, PromptEnded, Viewed

__all__ = [
    "AgreementMade",
    "AgreementUndone",
    "Asked",
    "Attached",
    "Change",
    "ChatBound",
    "ChatLost",
    "ChatMigrated",
    "Decision",
    "DocketEnded",
    "DocketOpened",
    "DocketPassed",
    "DocketReopened",
    "DocketTurned",
    "DueCleared",
    "DueSet",
    "FollowUpAnswered",
    "GroupJoined",
    "HouseholdBack",
    "HouseholdJoined",
    "HouseholdLeft",
    "ItemAdded",
    "ItemChanged",
    "Kind",
    "LanguageChosen",
    "OfferSet",
    "OutcomeUndone",
    "PersonLeft",
    "PersonLinked",
    "PersonMet",
    "PhotoSeen",
    "PromptEnded",
    "Rated",
    "Reachable",
    "Renewed",
    "Say",
    "SettingSet",
    "SpanSet",
    "Supported",
    "SupportersMoved",
    "Taught",
    "Ticked",
    "To",
    "TurnSet",
    "Untaught",
    "Viewed",
    "card",
    "decide",
    "gone",
]
