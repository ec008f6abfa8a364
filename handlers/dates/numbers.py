"""Small numbers in words, and the names of months."""

_HAN = {
    "〇": 0,
    "零": 0,
    "一": 1,
    "两": 2,
    "俩": 2,
    "二": 2,
    "三": 3,
    "四": 4,
    "五": 5,
    "六": 6,
    "七": 7,
    "八": 8,
    "九": 9,
}
_ENGLISH = {
    "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "couple": 2,
}  # fmt: skip

HAN = r"(?:\d{1,3}|[一二两俩三四五六七八九十廿〇零]{1,3})"
ENGLISH = r"(?:(?<![\d.,])\d{1,3}|(?:a )?couple(?: of)?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
MONTH_NAME = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?"
)


def han(words: str) -> int | None:
    """The number of "12", "十二", "二十", "廿三"; None when the characters are no number."""
    if words.isascii():
        return int(words)
    tens, ten, ones = words.replace("廿", "二十").partition("十")
    if not ten:
        return _HAN.get(words)
    high, low = (_HAN.get(tens) if tens else 1), (_HAN.get(ones) if ones else 0)
    return None if high is None or low is None else high * 10 + low


def digits(words: str) -> int:
    """The number whose digits are written one by one: "2026", "二〇二六"."""
    return int("".join(character if character.isascii() else str(_HAN[character]) for character in words))


def english(words: str) -> int:
    """The number of "12", "twelve", "a couple of": of words that `ENGLISH` matched, or an article."""
    if words.isdecimal():
        return int(words)
    return _ENGLISH[words.lower().removeprefix("a ").removesuffix(" of")]
