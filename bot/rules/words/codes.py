"""A group's code before an item's number: "017#1 on my way", "DT-03-017 #1 done, new bulb". Pure."""

import re

_BEFORE = re.compile(r"\s*[#＃]?(?P<code>[^\W_][\w-]{0,39}?)\s*(?:的\s*)?(?:[#＃]\s*|(?<=\d)\s+)(?=\d{1,6}(?!\d))")
_AT_END = re.compile(r"(?:^|(?<=\s))(?P<code>[\w-]{1,40}?)\s*(?=[#＃]\d{1,6}\s*$)")


def code_and_rest(text: str) -> tuple[str, str] | None:
    """What stands where a code would, and the words with the number alone: "017" and "#1 done"; else None."""
    if found := _BEFORE.match(text):
        return found["code"], f"#{text[found.end() :]}"
    if found := _AT_END.search(text):
        return found["code"], text[: found.start()] + text[found.end() :]
    return None
