"""What people say around the words that count: a greeting before them, thanks after them, a word said twice.

Everything here is squeezed text: small letters and nothing between them. What is left where all of this is taken off
must mean something by itself, so it may be generous.
"""

import re
import unicodedata
from collections.abc import Iterator

_WHOM = r"(?:dear|love|sir|madam|mate|friend|boss|linli|everyone|everybody|you|neighbours?)*"
_WHOM_ZH = r"(?:[您你]们?|大家|各位|邻里|户长|书记|干部|同志|师傅|老师|小伙子|姑娘|大[姐哥爷妈])*"
_THANKS = (
    r"(?:many|big)?(?:thankyou|thanks|thx|cheers|ta)"
    rf"(?:alot|(?:very|so|ever)+much|kindly|again|forthat|foryourhelp)*{_WHOM}"
)
_THANKS_ZH = (
    rf"(?:太|非常|十分|真是?|好|多)?(?:谢谢?|感谢|辛苦|麻烦|拜托|劳驾)[了啦]?{_WHOM_ZH}"
    r"(?:反映|提醒|告知|关心|帮忙|帮助)?[了啦啊呀]?"
)
_BEFORE = re.compile(  # of two that begin alike the longer is tried first
    rf"(?:{_THANKS}|thank(?:god|goodness|heavens)|(?:good)?(?:morning|evening|afternoon){_WHOM}|hi|hello|dear|linli"
    r"|sorry(?:im|iam)?(?:late|forthedelay)?|so|oh|aha?|well|right|sure|yes|yeah|yep|ok(?:ay)?|please|iforgot"
    r"|excuseme"
    r"|actually|finally|great|good|perfect|lovely|wonderful|super|excellent|brilliant|now|forgetit|nevermind"
    rf"|ithink|iguess|iwouldsay|{_THANKS_ZH}|[您你]好|大家好|早上好|早|嗯+|哦+|噢|喔|啊|哎呀?|诶|唉|好(?:的|嘞|啊|呀"
    rf"|吧|啦)"
    r"|是的|对(?:的|啊|呀)|行(?=[我没马])|请问(?:一下)?|我?想?问(?:一下|问)|打扰(?:一下|了)?|不好意思|抱歉|对不起"
    r"|我?(?:来晚|忘)了|算了|不用换了|收到|知道了|放心吧?|现在|这[回次下]|终于|真快|总算|可算|果然|真的|确实|早就"
    r"|(?:报告|汇报)(?:一下)?|邻里|那)"
)
_AFTER = re.compile(
    rf"(?:{_THANKS}|thank(?:god|goodness|heavens)|(?:god)?bless(?:you)?|please|sorry|haveaniceday|welldone|goodjob"
    rf"|goodnight|bye"
    r"|(?:very)?(?:nice|kind|good)(?:man|people|of(?:you|them|him))|muchappreciated|indeed|really|then|tome|fornow"
    r"|ithink|iguess"
    rf"|for(?:telling|reporting|lettingmeknow)(?:me|us)?|now|today|lol|haha|dear|love|{_THANKS_ZH}|(?:请"
    rf"|大家)?放心吧?|[啊呀呢哈啦哦噢喔嘛哟哎咯]|着呢|的呢|今天|现在|不好意思"
    rf"|抱歉"
    r"|(?:真|太)(?:快|好|棒)[了啊呀]?|点赞|真不错)$"
)
_TWICE = re.compile(r"([\u4e00-\u9fff]{2,4}?)\1+")
_TWICE_IN_WORDS = re.compile(r"\b(\w[\w'’]*(?:\s+\w+){0,2}?)(?:[\s,.!，。！]+\1\b)+", re.IGNORECASE)


def said_once(text: str) -> str:
    """The same with words that are said twice said once: "yes yes", "well done, well done"."""
    return _TWICE_IN_WORDS.sub(r"\1", text)


def squeeze(text: str) -> str:
    """The letters and digits of what was said, in lower case and without what stands between them."""
    return "".join(letter for letter in unicodedata.normalize("NFKC", text).casefold() if letter.isalnum())


def cores(squeezed: str) -> Iterator[str]:
    """What was said; and what is left of it without repeats and courtesies, where something is."""
    yield squeezed
    once = _TWICE.sub(r"\1", squeezed)
    if once != squeezed:
        yield once
    yield from (_without_after(once), _without_before(once), _without_after(_without_before(once)))


def _without_before(squeezed: str) -> str:
    while (found := _BEFORE.match(squeezed)) and found.end() < len(squeezed):
        squeezed = squeezed[found.end() :]
    return squeezed


def _without_after(squeezed: str) -> str:
    while (found := _AFTER.search(squeezed)) and found.start():
        squeezed = squeezed[: found.start()]
    return squeezed
