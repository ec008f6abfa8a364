"""The ledger's own words; category, severity and level have theirs in `bot.texts`."""

from bot.ledger.steps import Check
from bot.model import Ending, Level, Role, Severity
from bot.rules.overview.rates import Outcome
from bot.texts.translate import N_, Words
from storage.ledger import Handler

OUTCOMES = {
    Outcome.WAITING: N_("waiting to be taken"),
    Outcome.UNDER_WAY: N_("being done"),
    Outcome.CONTRADICTED: N_("said not to be done"),
    Outcome.DONE: N_("done"),
    Outcome.EXPLAINED: N_("explained"),
    Outcome.DUPLICATE: N_("same as another"),
    Outcome.WITHDRAWN: N_("taken back"),
    Outcome.NOT_A_REPORT: N_("not a report"),
}
ENDINGS = {
    Ending.CONFIRMED: N_("confirmed by neighbours"),
    Ending.UNCONFIRMED: N_("nobody has said"),
    Ending.EXPLAINED: N_("explanation heard"),
}
SEVERITIES = {Severity.URGENT: N_("urgent"), Severity.NORMAL: N_("normal"), Severity.MINOR: N_("minor")}
LEVELS = {Level.GROUP: N_("group"), Level.COMMUNITY: N_("community"), Level.STREET: N_("street")}
ROLES = {Role.HEAD: N_("safety head"), Role.DEPUTY: N_("deputy")}
OFFICERS = {
    Level.GROUP: N_("officer"),
    Level.COMMUNITY: N_("community officer"),
    Level.STREET: N_("street officer"),
}
ON_DUTY = N_("household on duty")
CHECKS = {Check.YES: N_("yes"), Check.NO: N_("no"), Check.NOT_YET: N_("not yet due")}


def handler(w: Words, handled: Handler | None) -> str:
    """In which office an item was handled. No name: the ledger names nobody."""
    if handled is None:
        return ""
    if handled.role is None:
        return w(ON_DUTY)
    return w(ROLES[handled.role] if handled.role in ROLES else OFFICERS[handled.level])
