"""`parse_mode=MarkdownV2`: every special character is markup or escaped, or Telegram refuses the text."""

import re

from aiogram.types import MessageEntity

from playground.formatting.markup import Builder, MarkupError, Opened, byte_offset

_RESERVED = frozenset("_*[]()~`>#+-=|{}.!")
_MARKS = {
    "||": ("spoiler", "Spoiler"),
    "__": ("underline", "Underline"),
    "_": ("italic", "Italic"),
    "*": ("bold", "Bold"),
    "~": ("strikethrough", "Strikethrough"),
}
_TITLES = dict(_MARKS.values()) | {"text_link": "TextUrl", "custom_emoji": "CustomEmoji"}
_LANGUAGE = re.compile(r"([^\s`]+)\n")


def parse_markdown(source: str) -> tuple[str, list[MessageEntity]]:
    """Plain text and its entities. MarkupError with Telegram's text if it would not take `source`."""
    return _Parser(source).parse()


class _Parser:
    def __init__(self, source: str) -> None:
        self._source = source
        self._at = 0
        self._built = Builder()
        self._open: list[Opened] = []
        self._quote: Opened | None = None

    def parse(self) -> tuple[str, list[MessageEntity]]:
        while self._at < len(self._source):
            self._read_line_start()
            if self._at < len(self._source):
                self._read_one()
        self._end_quote()
        if self._open:
            opened = self._open[-1]
            raise self._unended(_TITLES[opened.name], opened.at)
        return self._built.text, self._built.entities

    def _read_line_start(self) -> None:
        """Quotes begin and end with lines: `>` quotes a line, `**>` starts an expandable quote."""
        if self._at and self._source[self._at - 1] != "\n":
            return
        if self._source.startswith("**>", self._at):
            self._end_quote()
            self._quote = Opened("expandable_blockquote", self._at, self._built.length)
            self._at += 3
        elif self._source.startswith(">", self._at):
            self._quote = self._quote or Opened("blockquote", self._at, self._built.length)
            self._at += 1
        else:
            self._end_quote()

    def _end_quote(self) -> None:
        if self._quote is not None:
            self._built.close(self._quote.name, self._quote.offset)
            self._quote = None

    def _read_one(self) -> None:
        char = self._source[self._at]
        mark = next((mark for mark in _MARKS if self._source.startswith(mark, self._at)), None)
        if char == "\\":
            self._read_escape()
        elif char == "`":
            self._read_code()
        elif mark:
            if not self._ends_quote(mark):
                self._toggle(mark)
        elif char == "[" or self._source.startswith("![", self._at):
            self._open_link()
        elif char == "]" and self._open and self._open[-1].name in {"text_link", "custom_emoji"}:
            self._close_link()
        elif char in _RESERVED:
            message = f"Character '{char}' is reserved and must be escaped with the preceding '\\'"
            raise MarkupError(message)
        else:
            self._built.add(char)
            self._at += 1

    def _read_escape(self) -> None:
        following = self._source[self._at + 1 : self._at + 2]
        escapes = bool(following) and 0 < ord(following) < 127  # noqa: PLR2004 - ASCII is what can be escaped
        self._built.add(following if escapes else "\\")
        self._at += 2 if escapes else 1

    def _ends_quote(self, mark: str) -> bool:
        """Read the `||` that ends an expandable quote, if this is it and no spoiler."""
        if mark != "||" or self._quote is None or self._quote.name != "expandable_blockquote":
            return False
        if any(opened.name == "spoiler" for opened in self._open):
            return False
        if self._source[self._at + 2 : self._at + 3] not in ("", "\n"):
            return False
        self._at += 2
        self._end_quote()
        return True

    def _toggle(self, mark: str) -> None:
        """End the innermost entity if the mark is its own, else begin one: `__` is always underline."""
        name, _ = _MARKS[mark]
        if self._open and self._open[-1].name == name:
            self._built.close(name, self._open.pop().offset)
        else:
            self._open.append(Opened(name, self._at, self._built.length))
        self._at += len(mark)

    def _read_code(self) -> None:
        fence = "```" if self._source.startswith("```", self._at) else "`"
        begin = self._at
        end = self._find_unescaped(fence, begin + len(fence))
        if end < 0:
            raise self._unended("Pre" if len(fence) > 1 else "Code", begin)
        body = self._source[begin + len(fence) : end]
        language = _LANGUAGE.match(body) if len(fence) > 1 else None
        body = body[language.end() :] if language else body
        offset = self._built.length
        self._built.add(re.sub(r"\\([\x01-\x7e])", r"\1", body))
        if language:
            self._built.close("pre", offset, language=language.group(1))
        else:
            self._built.close("pre" if len(fence) > 1 else "code", offset)
        self._at = end + len(fence)

    def _find_unescaped(self, wanted: str, start: int) -> int:
        at = start
        while 0 <= at < len(self._source):
            if self._source[at] == "\\":
                at += 2
            elif self._source.startswith(wanted, at):
                return at
            else:
                at += 1
        return -1

    def _open_link(self) -> None:
        is_emoji = self._source[self._at] == "!"
        name = "custom_emoji" if is_emoji else "text_link"
        self._open.append(Opened(name, self._at, self._built.length))
        self._at += 2 if is_emoji else 1

    def _close_link(self) -> None:
        opened = self._open.pop()
        self._at += 1
        url = self._read_url()
        if opened.name == "text_link":
            self._built.close_link(url or self._built.since(opened.offset), opened.offset)
        elif url.startswith("tg://emoji?id="):
            self._built.close("custom_emoji", opened.offset, custom_emoji_id=url.removeprefix("tg://emoji?id="))
        else:
            raise MarkupError("Custom emoji URL must have a custom emoji identifier")

    def _read_url(self) -> str:
        if not self._source.startswith("(", self._at):
            return ""
        end = self._find_unescaped(")", self._at + 1)
        if end < 0:
            message = f"Can't find end of a URL at byte offset {byte_offset(self._source, self._at)}"
            raise MarkupError(message)
        url = re.sub(r"\\([\x01-\x7e])", r"\1", self._source[self._at + 1 : end])
        self._at = end + 1
        return url

    def _unended(self, title: str, at: int) -> MarkupError:
        where = byte_offset(self._source, at)
        return MarkupError(f"Can't find end of {title} entity at byte offset {where}")
