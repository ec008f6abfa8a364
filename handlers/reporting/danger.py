"""Whom to call where somebody's life is in danger: it is said before anything is asked."""

from bot.model import Answer, Place, Recognition, Severity
from bot.rules.places.emergency import emergency_number
from bot.rules.words.meant import calls_for_rescue
from handlers.visit import Visit


def whom_to_call(visit: Visit, group: Place, text: str, judged: Recognition) -> str | None:
    """The number that somebody is told first who tells of danger, or may need an ambulance or the police."""
    is_urgent = judged.severity is Severity.URGENT and judged.answer is not Answer.SILENT
    needed = is_urgent or calls_for_rescue(text)
    return emergency_number(visit.store.places.chain(group)) if needed else None
