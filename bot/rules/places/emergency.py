"""The number to call first when somebody's life is in danger.

A place may name its own in its settings (`emergency`); else it follows from the time zone. 112 is answered
by every GSM network (3GPP TS 22.101), which makes it the fallback.
"""

from bot.model import Place

BY_ZONE = {
    "Asia/Shanghai": "119 / 120 / 110",
    "Asia/Urumqi": "119 / 120 / 110",
    "Asia/Hong_Kong": "999",
    "Asia/Macau": "999",
    "Asia/Taipei": "119 / 110",
    "Asia/Singapore": "995 / 999",
    "Asia/Kuala_Lumpur": "999",
    "Asia/Tokyo": "119 / 110",
    "Asia/Seoul": "119 / 112",
    "Europe/London": "999",
    "Australia/": "000",
    "Pacific/Auckland": "111",
    "America/New_York": "911",
    "America/Chicago": "911",
    "America/Denver": "911",
    "America/Los_Angeles": "911",
    "America/Toronto": "911",
    "America/Vancouver": "911",
}
EVERYWHERE = "112"


def emergency_number(chain: list[Place]) -> str:
    """The number for a place, given it and those above it, nearest first."""
    own = (str(place.settings.get("emergency", "")) for place in chain)
    if number := next((each for each in own if any(sign.isdigit() for sign in each)), ""):
        return number
    zone = chain[0].timezone
    return next((number for prefix, number in BY_ZONE.items() if zone.startswith(prefix)), EVERYWHERE)
