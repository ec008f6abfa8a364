"""Whether words in the past tense tell what was done about a report: they name a thing of it, or nothing but the deed.

Whoever has an item says other things in the past tense too: "I changed my mind", “超市关门了”.
"""

import re

from bot.rules.recognition import things
from bot.rules.words.phrases import Meaning
from bot.rules.words.said import clauses, means

_OWN = re.compile(r"\b(?:my|myself|our\s+own|mine)\b|自家|我家|家里|自己[的家]", re.IGNORECASE)
_DEED = (
    r"(?:changed|replaced|repaired|fixed|cleaned|swept|installed|removed|mended|unblocked|cleared|tightened|fitted|closed"
    r"|locked|rewired|salted|put\s+(?:it|them|that)\s+(?:back|up|in|on|away|right))"
)
_BARE = re.compile(
    r"\W*(?:(?:i|we|he|she|they|the\s+\w+|it|all|everything|have|has|had|been|was|is|already|just|now|ok|so|and|finally)\s+"
    rf"|(?:i|we|they)['’]ve\s+|it['’]s\s+)*{_DEED}"
    r"(?:\s+(?:it|them|that|this|up|all|off|back|away|again|now|today|already|everything|of|by|a|the|new|one|ones|properly))*\W*"
    r"|\W*(?:it|they|all|everything|now)?\s*works?(?:\s+(?:now|again|fine))*\W*"
    r"|\W*(?:我们?|师傅|物业|电工|已经?|都|刚才?|全部?|又|现在|今天|给|把|它|这|那|个)*"
    r"(?:换|修|装|补|清|扫|搬|拆|接|疏通|安装|维修|清理|处理|弄|办|关|锁)(?:好|上|掉|完|走|过|干净|新)?了(?:[一个新的]+)?\W*"
    r"|\W*(?:处理|维修)完毕\W*",
    re.IGNORECASE,
)
_KINDS = tuple(  # what belongs together, though recognition knows it as several things, or as none
    re.compile(kind, re.IGNORECASE)
    for kind in (
        r"\b(?:lamp|light|bulb|fuse|switch|starter|socket|wir(?:e|ing)|cable|power)s?\b|灯|保险丝|开关|线路|电线|插座|镇流器",
        r"\b(?:pipe|water|valve|tap|seal|washer|hose|drain|gutter|leak)s?\b|水|管|阀|龙头|垫圈|接头",
        r"\b(?:door|gate|lock|hinge|handle|latch|intercom)s?\b|(?<![关开])门(?!口)|锁|合页|把手",
        r"\b(?:stair|step|stairwell|landing|hall|path|pavement|ice|icy|snow|rail|railing)s?\b|楼道|楼梯|台阶|路面|冰|雪|扶手|栏杆",
        r"\b(?:fire|flames?|smoke)\b|火|烟",
        r"\b(?:rubbish|bin|trash|waste|litter|leaves)\b|垃圾|杂物|落叶",
    )
)


_DANGER = re.compile(
    r"\b(?:fire|flames?|smoke|gas|power|mains|wires?|cables?|alarm|blood|body|knife)\b|火|烟|煤气|燃气|电闸|电线|漏电|报警|血|刀",
    re.IGNORECASE,
)
_DID = re.compile(  # by whoever says so; "locked in" is a cry
    r"\W*(?:(?:and|so|ok|also|then)\s+)*(?:(?:i|we)(?:['’]ve|\s+have|\s+just|\s+already)*\s+(?:just\s+|already\s+)?)?"
    r"(?:(?:locked|closed|shut)(?!\s+(?:in|out|inside|outside|up|myself|us|me)\b)|swept|mopped|washed|wiped|cleaned|tidied|cleared|emptied"
    r"|salted|gritted|oiled|tightened|unblocked|picked\s+up|moved|removed|replaced|changed|fixed|repaired|mended|painted"
    r"|(?:put|took|brought|carried)(?=\s+.*\b(?:back|away|down|out|up)\b)|put\s+(?:back|away|out|up)"
    r"|(?:switched|turned)\s+(?:on|off|out))\b[^,.;!?]*\W*"
    r"|\W*(?:我们?|刚才?|已经?|都|顺手|顺便|今天)*把[^，。,.人]{1,10}?"
    r"(?:锁|关|扫|拖|擦|洗|放|收|搬|挪|摆|清|清理|打扫|倒|拧|换|修|补|装|捡|扶)(?:好|上|紧|掉|完|走|开|起来|下来|回去|回来|进去|干净|整齐)*了?\W*"
    r"|\W*(?:我们?|刚才?|已经?|都|顺手|顺便|今天)*[^，。,.人没不被]{1,8}?"
    r"(?:锁好|关好|关上|扫过|扫完|扫干净|拖过|拖干净|擦过|擦干净|清干净|打扫过|打扫干净|放回去|收好|摆好|捡起来)了\W*"
    r"|\W*(?:我们?|刚才?|已经?|顺手|顺便|今天)*(?:锁|关|扫|拖|擦|收拾|打扫|清理)了[^，。,.人]{1,8}\W*",
    re.IGNORECASE,
)


def tells_of_deeds_alone(text: str) -> bool:
    """Whether it tells of nothing but what whoever says it has done: "locked the shed", “垃圾桶放回去了”."""
    parts = clauses(text)
    short = (Meaning.THANKS, Meaning.GREETING, Meaning.NOD, Meaning.YES)
    did = [part for part in parts if _DID.fullmatch(part)]
    return bool(did) and not _DANGER.search(text) and all(part in did or means(part, *short) for part in parts)


def is_of_own(text: str) -> bool:
    """Whether it tells of what is theirs alone: "fixed my hair", “家里水管修好了”."""
    return _OWN.search(text) is not None


def is_of(text: str, report: str) -> bool:
    """Whether what was done was done about this report, as far as the words tell."""
    return not is_of_own(text) and (_is_bare(text) or _names(text, report))


def _is_bare(text: str) -> bool:
    short = (Meaning.MENDED, Meaning.DONE, Meaning.THANKS, Meaning.GREETING, Meaning.NOD, Meaning.YES)
    return all(_BARE.fullmatch(clause) or means(clause, *short) for clause in clauses(text))


def _names(text: str, report: str) -> bool:
    in_common = (things(text) & things(report)) - {"wish"}
    return bool(in_common) or any(kind.search(text) and kind.search(report) for kind in _KINDS)
