"""Whether whoever says something asks not to be named, or that it goes no further: "keep it to yourself", “别跟人说”.

A safety net: what is taken for confidence wrongly is a private report too many, what is missed stands before everybody.
It never costs the report: that is judged with the words of confidence and without, and the stronger answer counts.
"""

import re

from bot.model import Answer, Item, Recognition, Severity
from bot.rules.words.said import is_empty, is_question

_BEGINS = r"(?:^|[,.;:!?\n–—-]\s*)"
_IT = r"(?:this|that|it|so)"
_NEVER = r"(?:never|did\s*n['’]?t|did\s+not)"
_THINGS = r"(?:waste|bins?|papers?|documents?|files?|shredd\w+|cabinets?|data|letters?|notes?|calls?|posters?)"
_ENDS = r"\s*(?:[:,.!;\n–—-]|$)"
_NOT = r"\b(?:don['’]?t|do\s+not|never|not\s+to)\s+(?:(?:you|ever|please|go|want\s+to)\s+)*"
_OUGHT = r"(?:should|must|may|(?:needs?|has|have|is|are)\s+to)"
_ENGLISH = (
    _NOT + r"say\s+(?:(?:to\s+)?(?:any|some|no)(?:body|one)|(?:that\s+)?i\b|it\s+was\s+(?:me|us)|who\b|my\s+name)",
    _NOT + r"tell\s+(?!us\b|me\b)\w",
    _NOT + r"mention\s+(?!it\b(?!\s+(?:to|was|came)))\w",
    _NOT + r"(?:let|want)\s+(?!(?:us|me)\b)[^,.;!?]{1,30}\b(?:know|hear|learn|find\s+out)\b",
    _NOT + r"(?:name|identify|quote|involve)\s+(?:me|us)\b",
    r"\b(?:not|don['’]?t|never|without|keep|leave|leaving)\b[^,.;!?]{0,30}\bmy\s+name\b",
    r"\bno\s+names\b|\bnot\s+(?:to\s+)?be\s+(?:named|known|mentioned|identified|quoted)\b|\bstay(?:ing)?\s+unnamed\b",
    r"\b(?:keep|leave)\s+(?:me|us)\s+out\s+of\b",
    r"\bkeep\s+(?:it|this|that|what\s+i\s+\w+)\s+(?:to\s+yoursel\w+|between|secret|private|quiet|confidential)",
    rf"\b(?:no(?:body|\s+one|\s+neighbou?r)|they|he|she)\s+{_OUGHT}(?:n['’]t|\s+not)?\s+(?:know|learn|find\s+out)\b",
    rf"\b(?:you\s+{_NEVER}\s+)?(?:hear|heard|have|had|got|get|know)\s+(?:it|this|that)\s+from\s+(?:me|us)\b",
    r"(?:^|[,.;–—-]\s*)not\s+from\s+me\b",
    rf"\bi\s+{_NEVER}\s+(?:said|say|told\s+you|tell\s+you)\s+{_IT}(?={_ENDS}|\s+but\b)",
    rf"\byou\s+{_NEVER}\s+heard?\s+{_IT}(?={_ENDS}|\s+but\b)",
    r"\boff\s+the\s+record\b|\bin\s+(?:strict\s+)?confidence\b|\bmum['’]?s\s+the\s+word\b",
    rf"(?:{_BEGINS}|\b(?:but|and|so)\s+)(?:strictly\s+)?between\s+(?:us|you\s+and\s+me)(?={_ENDS})",
    r"\b(?:just|strictly|stays?)\s+between\s+(?:us|you\s+and\s+me)\b(?!\s+and\b)|\bbetween\s+ourselves\b",
    rf"(?:{_BEGINS}|\b(?:this|it|that|you)\s+)(?:privately|in\s+private|on\s+the\s+quiet|entre\s+nous)(?={_ENDS})",
    r"\b(?:anonymous|confidential)ly\b",
    rf"(?<!not\s)(?<!n't\s)(?<!n’t\s)\b(?:confidential|anonymous)\b(?!\s+{_THINGS})",
)

_DO_NOT = r"(?:(?<![特分区个])别|[莫甭勿]|不要|不想|不愿意?)(?:再|去|请|随便)?"
_OUT = r"(?:说|讲|传|透露|泄[露漏]|捅)"
_CHINESE = (
    _DO_NOT + r"[跟和对向同给]\S{0,8}?(?:说|讲|提|透露)",
    _DO_NOT + rf"{_OUT}(?:出[去来]|是?(?:我|本人|咱|谁))",
    _DO_NOT + r"说是\S{1,12}?(?:说|讲|报|反映|举报|告诉?)的",
    _DO_NOT + rf"(?:往外|到处|对外|在外面)\S{{0,2}}?{_OUT}|{_DO_NOT}(?:声张|张扬|外传)",
    _DO_NOT + r"(?:(?:提|透露|暴露|出卖)(?:出|到)?(?:我|本人|名|姓|身份)|点(?:我的?)?名)",
    _DO_NOT + r"(?:写|用|留|署|报|登|显示|出现|公开)\S{0,6}?(?:名字?|姓|身份)",
    _DO_NOT + r"把我\S{0,6}?(?:说|讲|供|抖|卖|露|写|报)",
    _DO_NOT + r"(?:告诉|让\S{0,6}?(?:知道|晓得))",
    r"(?<!不)(?<!不用)(?<!不需要)(?<!不必)(?:保密(?![柜箱室局员])|匿名(?![信电]))|不(?:[具署记留]|[敢想要]?实)名",
    r"只(?:跟|和|对|告诉)[您你](?!们?(?:说|讲|提|反映)过)|[您你]知我知|(?:就|只)有?(?:咱们?俩?|我们俩|[您你]我?)知道",
    r"(?:悄悄|偷偷|私下|私底下)里?地?(?:跟|和|告诉)[您你]",
    r"(?:^|[，,。.；;！!：:、\s]|我|就)(?:悄悄|偷偷|私下|私底下)里?地?(?:[说讲](?![好定话])|反映|举报)",
    r"(?:当|可|话)不是我[说讲]的",
)

_IN_CONFIDENCE = re.compile("|".join(_ENGLISH + _CHINESE), re.IGNORECASE)
_CLAUSES = re.compile(r"[^,，.。!！;；:：、\n…]*(?:[,，.。!！;；:：、\n…]+|$)")
_STOPS = ",，.。!！;；:：、\n… "
_ANSWERS = (Answer.SILENT, Answer.ASK, Answer.RECORD)
_SEVERITIES = (Severity.MINOR, Severity.NORMAL, Severity.URGENT)
_GOES_ON = re.compile(r"\b(?:but|because|since|that)\b|但是?|不过|可是|因为", re.IGNORECASE)  # with what is told
_JOIN = re.compile(r"^(?:but|and|because|since)\s+|^(?:但是?|不过|可是|因为)", re.IGNORECASE)
_LEADS_IN = re.compile(  # to the asking
    r"(?:(?:^|\s)\s*(?:and|but|so|please|just|i(?:['’](?:d|m))?|am|this|it|rather|would|like|want|wish|to|be|stay|remain|keep"
    r"|report(?:ing)?|tell(?:ing)?|say(?:ing)?|you|(?:can|could)\s+you)\b"
    r"|但是?|不过|可是|所以|千万|一定|拜托|麻烦|希望|[请替帮给]我?|[您你])+\s*$",
    re.IGNORECASE,
)


def in_confidence(text: str) -> bool:
    """Whether whoever says it asks that nobody learns who said it, or what: "don't say it was me", “别说是我说的”."""
    return _IN_CONFIDENCE.search(text) is not None


def apart_from_confidence(text: str) -> str:
    """What is told without the words that ask for confidence; all of it, where nothing would be left.

    >>> apart_from_confidence("the lamp is out, don't say it was me")
    'the lamp is out'
    """
    if not in_confidence(text):
        return text
    told = _JOIN.sub("", "".join(map(_told, _CLAUSES.findall(text))).strip(" ,，;；:：、\n"))
    return told if any(letter.isalnum() for letter in told) else text


def asks_nothing_else(text: str) -> bool:
    """Whether it is all that is said: "please keep my name out of it", “别说是我说的”."""
    if not in_confidence(text) or is_question(text):
        return False
    told = "".join(map(_told, _CLAUSES.findall(text)))
    return not any(letter.isalnum() for letter in told) or is_empty(told)


def _told(clause: str) -> str:
    """“the lamp is out” of “don't tell anyone but the lamp is out”."""
    asks = _IN_CONFIDENCE.search(clause)
    if asks is None:
        return clause
    goes_on = _GOES_ON.search(clause, asks.end())
    before = _LEADS_IN.sub("", clause[: asks.start()])
    after = clause[goes_on.end() :].lstrip() if goes_on else ""
    if before and not after:
        return before.rstrip() + clause[len(clause.rstrip(_STOPS)) :]
    return f"{before} {after}" if before and after else before + after


def stronger(told: Recognition, whole: Recognition) -> Recognition:
    """The answer that counts: of the words without the asking, unless all of them together say more."""
    return whole if _strength(whole) > _strength(told) else told


def says_more(whole: Recognition, told: Recognition) -> bool:
    """Whether it is surer of a report with the words that ask for confidence: then they are part of what is told."""
    return _strength(whole)[0] > _strength(told)[0]


def _strength(judged: Recognition) -> tuple[int, int]:
    return _ANSWERS.index(judged.answer), _SEVERITIES.index(judged.severity)


def gives_away(text: str, item: Item) -> bool:
    """Whether the item's card would show to all what was said in confidence; of a private one it shows no words."""
    return not item.private and in_confidence(text)
