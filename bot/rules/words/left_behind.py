"""Whether what follows "fixed, but" is of the same item, or of what was left behind or broken on the way. Pure."""

import re

from bot.model import Answer, Item, Question, Recognition, Severity
from bot.rules.recognition import things
from bot.rules.words.meant import Taken, after_done, names_another, taken_for
from bot.rules.words.one_more import names_one_more
from bot.rules.words.said import goes_on

_OF_IT = re.compile(  # it begins so, or tells of how far the mending went
    r"\W*(?:it|it['’]?s|its|not|only|sometimes|one)\b|\b(?:fix|repair|mend|replac|finish|work)\w*|\bhalf\b"
    r"|^\W*(?:它|只|不太|有时|时不时|有点)|[修换]",
    re.IGNORECASE,
)
_PUT_BACK = "(?:装|盖|放|拧|扣|安|罩|挂|关)(?:上|好|回|紧|严)"
_LEFT = re.compile(
    r"\b(?:left|leave|leaving|dropped|dumped|spilt|spilled|broke|damaged|scratched|forgot|blocked)\b(?!\s+(?:it|them|half)\b)"
    r"|\b(?:mess|ladders?|tools?|rubble|dust|packaging|scaffold\w*|vans?)\b"
    r"|(?:\bnot|n['’]t|\bnever)\s+(?:\w+\s+)?(?:clean|clear|tid[yi]|swe[ep])\w*"
    r"|^(?!\W*(?:it|this|that|not)\b|.*\b(?:it|them|that)\s+back\b).*(?:\bnot|n['’]t|\bnever)\s+(?:\w+\s+){0,5}?back\b"
    rf"|^(?!还|都|也|它|又|就|但).{{1,8}}?没有?{_PUT_BACK}|没有?把.{{1,6}}{_PUT_BACK}"
    r"|梯子|工具|架子|脚手架|落[下在这那]|[丢扔留放][下在]|忘[了在拿带]|收拾|打扫|清理|[碰弄撞踩][坏脏掉碎]|挡",
    re.IGNORECASE,
)


def of_fixed_but(judged: Recognition, rest: str, item: Item) -> Taken:
    """What follows "fixed, but" is taken for: of the item it opens it again; what may be of another matter is asked."""
    if after_done(judged, rest, item, in_reply=False) is Taken.ANSWER:
        return Taken.ANSWER
    if taken_for(judged, rest, Question.STILL_OPEN, item, in_reply=False) is not Taken.ANSWER:
        return Taken.UNCLEAR if _may_be_a_part(judged, rest) else Taken.NEW
    return Taken.UNCLEAR if _may_be_another(judged, rest, item) else Taken.ANSWER


def _may_be_a_part(judged: Recognition, rest: str) -> bool:
    """Whether it names nothing that stands by itself: "the cover is off" may be the lamp's; danger may not wait."""
    return not things(rest) and judged.severity is not Severity.URGENT and not names_one_more(rest)


def _may_be_another(judged: Recognition, rest: str, item: Item) -> bool:
    if goes_on(rest) or not things(rest).isdisjoint(things(item.text)):
        return False
    if _LEFT.search(rest) or names_another(rest, item):
        return True
    return judged.answer is Answer.ASK and judged.category is not item.category and not _OF_IT.search(rest)
