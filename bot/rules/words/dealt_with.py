"""Whether words tell of nothing but that what was reported is mended or taken away: then they warn of nothing. Pure.

"Zhang took his gas bottles away" names what was dangerous, as a report of it would. Each clause is such a deed, of
somebody who is known, and nothing in it goes on: "took them out into the hall", "the wire you fixed sparks" are none.
What should be there ("the cover is broken") and was taken away is none either.
"""

import re

from bot.rules.words.deeds import is_of
from bot.rules.words.fitting import lacks
from bot.rules.words.phrases import Meaning
from bot.rules.words.said import clauses, is_question, means

_OPEN = (  # it is not so, or not yet; or something else is so
    r"(?:not?|never|nobody|nothing|\w+n['’]t|will|would|should|must|can|could|be|needs?|if|when|what|how|tomorrow|almost|half|but|still"
    r"|again|after|before|into|onto|inside|trapped|stuck|started|broke|fell|exploded|hurt|injured|sparks|burns|smokes|smells|leaks|hisses)\b"
)
_WORD = rf"(?!{_OPEN}|(?:is|are|am|has|have)\b)[\w'’.-]+"
_UNKNOWN = r"(?:some(?:body|one)|any(?:body|one)|kids?|children|who|you|that|which)\b"
_BEFORE = rf"\W*(?:(?!{_UNKNOWN}){_WORD}\s+){{0,6}}?(?:(?:is|are|has|have)\s+(?:(?:now|all|already|just|been)\s+)*)?"
_AFTER = rf"(?:\s+{_WORD}){{0,8}}\W*"
_MENDED = (
    r"(?:changed|replaced|repaired|fixed|mended|cleaned|swept|unblocked|tightened|closed|locked|rewired|salted|gritted|insulated"
    r"|taped|sealed|secured|disconnected|extinguished|(?:switched|turned|shut|cut)\s+off|put\s+out"
    r"|(?:switched|turned|shut|put)(?=\s[^,]*\b(?:off|out|right)\b))"
)
_TAKEN = (
    r"(?:removed|cleared|emptied|disposed\s+of|got\s+rid\s+of|picked\s+up"
    r"|(?:took|taken|carried|moved|brought|hauled|towed|wheeled)(?=\s[^,]*\b(?:away|out(?!\s+[io]n\b)|off|home)\b))"
)
_MENDED_ZH = (
    r"(?:(?:换|修|装|补|扫|接|疏通|安装|维修|处理|清理|打扫|包|封|拧|弄|铺|关|锁)(?:好|上|掉|完|过|干净|住|紧|平)?"
    r"|[扑浇]灭|(?<=火)灭|切断|关断)"
)
_TAKEN_ZH = (
    r"(?:(?:搬|清|拉|挪|拿|收|移|运|推|拖|拆|剪|抬|清理|开|骑)(?:走|掉|出去|起来|开|干净|回家)|转移|清运|[搬清]空|拆)"
)
_CALM = (
    r"(?:(?:[冒漏着]\S{1,4}?的)|漏\S?(?:点|处|的地方)"
    r"|(?!有人|不知|小偷|小孩|孩子|着火)[^\W\s没不未要会又还但谁偷冒漏烧炸摔伤死晕塌爆])"
)
_SO_FAR = r"(?:已经?|都|全部?|刚才?|终于)*"


def _clause(english: str, chinese: str) -> re.Pattern[str]:
    return re.compile(
        rf"{_BEFORE}{english}{_AFTER}|\W*{_CALM}{{0,14}}?{_SO_FAR}(?:{chinese}了{_CALM}{{0,8}}|已经?{chinese})\W*",
        re.IGNORECASE,
    )


_MENDS, _TAKES = _clause(_MENDED, _MENDED_ZH), _clause(_TAKEN, _TAKEN_ZH)
_BESIDE = (Meaning.MENDED, Meaning.DONE, Meaning.THANKS, Meaning.GREETING, Meaning.NOD, Meaning.YES)


def deals_with(text: str, report: str) -> bool:
    """Whether all that is told is that this report is dealt with.

    >>> deals_with("Zhang took his gas bottles away", "The Zhangs keep gas bottles in the cellar")
    True
    """
    parts = clauses(text)
    deeds = [part for part in parts if _MENDS.fullmatch(part) or (_TAKES.fullmatch(part) and not lacks(report))]
    if not deeds or is_question(text) or not is_of(text, report):
        return False
    return all(part in deeds or means(part, *_BESIDE) for part in parts)
