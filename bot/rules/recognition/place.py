"""Where it is: the words of the place, as the reporter wrote them."""

import re
from collections.abc import Sequence
from functools import cache

from bot.rules.recognition.normalise import HAN, simplified

_N = r"(?:\d{1,4}|[一二三四五六七八九十]{1,3}|[A-Za-z]\d{0,3})"
_NUMBERED = rf"(?:{_N}\s?(?:号楼|号院|号门|栋楼?|幢|单元|座|层|楼|号|室|组|期|区|门)(?!人|码|线|车|字|称))"
_SPOT = (
    r"(?:小区|大院|院子|院里|楼道|楼梯间|楼梯口|楼梯|楼顶|楼下|楼上|楼门口|单元门口?|门口|大门口?|东门|西门|南门|北门|后门|前门|走廊|过道|电梯口?"
    r"|地下室|地库|车库|车棚|停车场|广场|花园|公园|巷子|巷口|胡同口?|路口|路边|马路边?|人行道|桥下|桥头|桥上|河边|村口|操场|菜市场|超市|学校|幼儿园"
    r"|公交站|垃圾站|垃圾桶|垃圾点|配电房|活动室|健身区|天台|阳台|拐角|十字路口|后山|山上|水塘|池塘|水库|厕所|公厕|便利店|小卖部|门卫|岗亭)"
)
_SIDE = r"(?:旁边|旁|门口|对面|附近|后面|前面|边上|里面|里|外面|外|上面|下面|拐角|入口|出口|东侧|西侧|南侧|北侧|处|口)"
_NAME_ENDS = r"(?:路(?![灯面上口边过])|街|巷|胡同|小区|花园|大道|家园|新村|公寓|大厦|广场|苑|里弄)"
_NAMED = rf"(?:(?:(?![的了在说要换])[\u4e00-\u9fff]){{2,6}}{_NAME_ENDS}(?:\d{{1,4}}号)?)"
_HERE = r"(?:我们|咱们|咱|本|我家|他家|她家|老)"
_SPOTS = rf"{_HERE}?(?:{_SPOT}的?)+{_SIDE}?"
_MORE = rf"(?:{_NUMBERED}\s?[-—]?\s?)+(?:的?(?:{_SPOT}|{_SIDE}))*"
# What can begin one: a place in the text that cannot is passed over at once.
_BEGINS = (
    r"(?=[\da-zA-Z一二三四五六七八九十我咱本他她老小大院楼单门东西南北后前走过电地车停广花公巷胡路马人桥河村操菜超"
    r"学幼垃配活健天阳拐山水池厕便岗])"
)
_UNNAMED = rf"{_BEGINS}(?:{_HERE}?{_MORE}|{_SPOTS})"
_CHINESE = rf"{_HERE}?(?:{_NAMED}\s?)?{_MORE}|{_SPOTS}|{_NAMED}(?:{_SPOT}|{_SIDE})*"
# A street's name begins after such a word, however greedily it was matched.
_BEFORE_NAME = re.compile(r"^.*?(?:在|从|到|由|位于|经过|的|是|有|住|把)(?=[\u4e00-\u9fff]{2})")


def _one_of(*alternatives: str) -> str:
    """Return an expression for any of them, in their order; parted by first letter, few are tried at each word."""
    letters: dict[str, list[str]] = {}
    for each in alternatives:
        letters.setdefault(each[0], []).append(each[1:])
    return f"(?:{'|'.join(first + '(?:' + '|'.join(rests) + ')' for first, rests in letters.items())})"


_KIND = _one_of(
    *("block", "building", "house", "flat", "apartment", "apt", "unit", "tower", "staircase", "stair", "entrance"),
    *("gate", "floor", r"no\.?", "number", "lot", "bay"),
)
_ID = r"(?:\s?\d{1,4}[a-z]?|\s(?:[a-z]|one|two|three|four|five|six|seven|eight|nine|ten))"
_THING = _one_of(
    *("stairwell", "staircase", "stairs", "steps", "landing", "hallway", "hall", "corridor", "lobby", "foyer"),
    *("basement", "cellar", "attic", "rooftop", "roof", "entrance", "exit", "gates?", "yard", "courtyard", "car ?park"),
    *("parking lot", "garages?", "bin (?:store|shed|room|area)", "bins", "playground", "park", "pavement", "sidewalk"),
    *("footpath", "path", "alley(?:way)?", "lane", "road", "street", "corner", "crossing", "junction", "bridge"),
    *("underpass", "bus stop", "bus shelter", "school(?: gate)?", "shops?", "square", "pond", "river", "canal"),
    *("creek", "woods", "hill", "lift", "elevator", "laundry(?: room)?", "meter cupboard", "boiler room", "bike shed"),
    *("garden", "driveway", "estate", "front door", "back door", "side door", "door", "fire exit", "green", "church"),
    *("station", "clinic", "kiosk", "block", "building"),
)
# The number of a stairwell is part of it, "in the courtyard 3 cars" is not.
_OF_MANY = _one_of(
    *("stairwell", "staircase", "stairs", "landing", "courtyard", "yard", "hall", "corridor", "car ?park", "garage"),
    *("door", "exit", "entrance", "lift", "elevator", "bus stop", "playground", "bridge"),
)
_NO_COUNT = r"(?! (?:cars?|people|m[ea]n|wom[ea]n|kids|children|dogs|times|days|weeks|hours|bikes|bags|boys|girls)\b)"
_PLACE = rf"(?:{_OF_MANY} \d{{1,4}}[a-z]?\b{_NO_COUNT}|{_THING}\b)"
_PREPOSITION = _one_of(
    *("in front of", "inside", "in", "at the (?:back|top|bottom|end|foot|front|corner|side) of", "at", "by", "near"),
    *("outside", "behind", "opposite", "next to", "beside", "under", "below", "above", "over", "on"),
    *("round the back of", "around", "between", "across from", "along"),
)
_NUMBERED_EN = (
    rf"\b{_KIND}{_ID}\b|\b(?:\d{{1,2}}(?:st|nd|rd|th)|first|second|third|fourth|fifth|top"
    rf"|ground) floor\b"
)
_STREET_ENDS = (
    r"(?:Street|St|Road|Rd|Avenue|Ave|Lane|Close|Court|Way|Drive|Terrace|Gardens|Square|Place|Crescent|Hill|Row)\b"
)
_STREET = rf"\b(?:\d{{1,5}}[a-z]? )?(?:[A-Z][a-z']+ ){{1,3}}{_STREET_ENDS}"
_ITEM = rf"(?:{_NUMBERED_EN}|{_PLACE})"
# Where a word begins: an end of one is passed over at once.
_WORD = r"\b(?=[a-z\d])"
_ENGLISH = (
    rf"{_WORD}(?P<at>{_PREPOSITION} )?(?:the |our |my )?(?:(?:main|front|back|side|north|south|east|west|old) )?"
    rf"(?:(?P<number>{_NUMBERED_EN})(?: {_THING}\b)?|{_PLACE})"
    rf"(?P<of>,? (?:(?:of|at|in|to|by|on|outside) )?(?:the |our )?{_ITEM})*"
)
_EXACT_STREET = rf"(?:\b{_PREPOSITION} )?{_STREET}"
# Cheap to look for, and in every place that these expressions can find.
_LATIN = re.compile("[A-Za-z]{2}")
# A street's name stands near the beginning of a message; a letter's rest is not searched.
_SEARCHED = 200
# How many characters stand at most before the end of a Chinese name, and after it as part of the place.
_NAME, _AFTER_NAME = 10, 30


def place(text: str, names: Sequence[str] = ()) -> str | None:
    """Return the words of the place in `text`, or None; `names` are the operator's own places, which win."""
    for name in names:
        found = re.search(re.escape(name), text, re.IGNORECASE)
        if found:
            return _widened(text, *found.span())
    text = text[:_SEARCHED]
    return (HAN.search(text) and _chinese(text)) or (_LATIN.search(text) and _english(text)) or None


def _widened(text: str, start: int, end: int) -> str:
    """Take what stands right behind a known name: 幸福里3号楼, Elm Court block 2."""
    rest = simplified(text[end:])
    more = re.match(rf"\s?(?:{_NUMBERED}|{_SPOT}|{_SIDE})+|\s(?:{_NUMBERED_EN})", rest, re.IGNORECASE)
    return text[start : end + (more.end() if more else 0)]


def _chinese(text: str) -> str | None:
    read = simplified(text)
    found = list(_compiled(_UNNAMED).finditer(read))
    # A name may begin at any character, so it is only looked for right before the first word that can end one.
    if end := _compiled(_NAME_ENDS).search(read):
        found += _compiled(_CHINESE).finditer(read, max(0, end.start() - _NAME), end.end() + _AFTER_NAME)
    if not found:
        return None
    best = max(found, key=lambda match: (any(map(str.isdigit, match[0])), match.end() - match.start()))
    words = text[best.start() : best.end()].strip()
    return _BEFORE_NAME.sub("", words).removesuffix("的") or words


def _english(text: str) -> str | None:
    # Most texts have no such word, and looking for it is cheap.
    street = _compiled(_STREET_ENDS).search(text) and _compiled(_EXACT_STREET).search(text)
    if street:
        return street[0].strip()
    # Matching lower-case text is much faster than ignoring case.
    lowered = text.lower() if len(text.lower()) == len(text) else text
    found = [
        text[match.start() : match.end()]
        for match in _compiled(_ENGLISH).finditer(lowered)
        if match["at"] or match["number"] or match["of"]
    ]
    return max(found, key=len) if found else None


@cache
def _compiled(expression: str) -> re.Pattern[str]:
    """Compile on first use: these are large, and importing the package must be quick."""
    return re.compile(expression)
