"""A made-up street: its communities, groups, households, people and offices, by way of the ordinary import.

Nobody here has a Telegram account and no place has a chat, so a bot that is run on it writes to nobody.
"""

from random import Random

from bot.model import Level, PersonRow, PlaceRow, Role

GROUPS_PER_COMMUNITY = 12
HOUSEHOLDS = 5
OFFICERS = 2  # of each community, and of the street
ENGLISH_EVERY = 4  # every fourth community speaks English
ZONE = "Asia/Shanghai"
STREET = "DT"

SURNAMES = "王李张刘陈杨赵黄周吴徐孙朱马胡林郭何高罗"
GIVEN_NAMES = (
    "建国",
    "秀英",
    "伟",
    "芳",
    "强",
    "敏",
    "静",
    "磊",
    "洋",
    "娟",
    "涛",
    "玉兰",
    "志强",
    "桂芳",
    "小明",
    "海燕",
)
FIRST_NAMES = ("Anna", "Ben", "Clara", "David", "Emma", "Frank", "Grace", "Henry", "Irene", "Jack", "Kate", "Leo")
LAST_NAMES = ("Archer", "Baker", "Carter", "Dyer", "Fisher", "Glover", "Hunter", "Mason", "Potter", "Sawyer", "Taylor")


def places(groups: int) -> list[PlaceRow]:
    """The street, its communities and groups, those above first."""
    communities = -(-groups // GROUPS_PER_COMMUNITY)
    rows = [PlaceRow(Level.STREET, STREET, "山前街道", "", None, "zh", ZONE)]
    for number in range(1, communities + 1):
        language = _language(number)
        name = f"Lane {number}" if language == "en" else f"第{number}社区"
        rows.append(PlaceRow(Level.COMMUNITY, f"{STREET}-{number:02}", name, STREET, None, language, ZONE))
    return rows + [_group(number) for number in range(1, groups + 1)]


def _group(number: int) -> PlaceRow:
    community = (number - 1) // GROUPS_PER_COMMUNITY + 1
    language = _language(community)
    name = f"Courtyard {number}" if language == "en" else f"{number}号院"
    parent = f"{STREET}-{community:02}"
    return PlaceRow(Level.GROUP, f"{parent}-{number:03}", name, parent, None, language, ZONE)


def _language(community: int) -> str:
    return "zh" if community % ENGLISH_EVERY else "en"


def people(rows: list[PlaceRow], random: Random) -> list[PersonRow]:
    """One or two people of each household, a safety head and a deputy of each group, and the officers."""
    found: list[PersonRow] = []
    for place in rows:
        found += _residents(place, random) if place.level is Level.GROUP else _officers(place, random)
    return found


def _residents(place: PlaceRow, random: Random) -> list[PersonRow]:
    head, deputy = random.sample(range(1, HOUSEHOLDS + 1), 2)
    roles = {head: Role.HEAD, deputy: Role.DEPUTY}
    found: list[PersonRow] = []
    for home in range(1, HOUSEHOLDS + 1):
        name = f"No. {home}" if place.language == "en" else f"{home}号"
        first, *others = _names(place.language, random, random.choice((1, 2, 2)))
        found.append(PersonRow(place.code, name, first, roles.get(home), None, None))
        found += [PersonRow(place.code, name, other, None, None, None) for other in others]
    return found


def _officers(place: PlaceRow, random: Random) -> list[PersonRow]:
    names = _names(place.language, random, OFFICERS)
    return [PersonRow(place.code, "", name, Role.OFFICER, None, None) for name in names]


def _names(language: str | None, random: Random, n: int) -> list[str]:
    """Some different names."""
    firsts, lasts = (FIRST_NAMES, LAST_NAMES) if language == "en" else (GIVEN_NAMES, tuple(SURNAMES))
    chosen = zip(random.sample(firsts, n), random.choices(lasts, k=n), strict=True)
    return [f"{first} {last}" if language == "en" else f"{last}{first}" for first, last in chosen]
