"""`parse_mode=HTML`: Telegram's few tags, and its errors for everything else."""

import re

from aiogram.types import MessageEntity

from playground.formatting.markup import Builder, MarkupError, Opened, byte_offset

_STYLES = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "tg-spoiler": "spoiler",
    "span": "spoiler",
    "code": "code",
}
_TAGS = frozenset(_STYLES) | {"a", "pre", "blockquote", "tg-emoji", "tg-time"}
_ENTITY = re.compile(r"&(#x[0-9a-fA-F]+|#[0-9]+|lt|gt|amp|quot);?")
_NAMED = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}
_ARGUMENTS = {"a": "href", "code": "class", "span": "class", "tg-emoji": "emoji-id", "tg-time": "unix"}


def parse_html(source: str) -> tuple[str, list[MessageEntity]]:
    """Plain text and its entities. MarkupError with Telegram's text if it would not take `source`."""
    return _Parser(source).parse()


class _Parser:
    def __init__(self, source: str) -> None:
        self._source = source
        self._at = 0
        self._built = Builder()
        self._open: list[Opened] = []

    def parse(self) -> tuple[str, list[MessageEntity]]:
        while self._at < len(self._source):
            if not self._source.startswith("<", self._at):
                self._read_text()
            elif self._source.startswith("</", self._at):
                self._read_end_tag()
            else:
                self._read_start_tag()
        if self._open:
            message = f'Can\'t find end tag corresponding to start tag "{self._open[-1].name}"'
            raise MarkupError(message)
        return self._built.text, self._built.entities

    def _read_text(self) -> None:
        end = self._source.find("<", self._at)
        end = len(self._source) if end < 0 else end
        self._built.add(unescape(self._source[self._at : end]))
        self._at = end

    def _read_start_tag(self) -> None:
        begin = self._at
        self._at += 1
        name = self._take_until(r"[\s>]").lower()
        if self._at >= len(self._source):
            self._fail("Unclosed start tag", begin)
        if name not in _TAGS:
            self._fail(f'Unsupported start tag "{name}"', begin)
        attributes = self._read_attributes(name, begin)
        self._at += 1
        if name == "span" and attributes.get("class") != "tg-spoiler":
            self._fail('Tag "span" must have class "tg-spoiler"', begin)
        self._open.append(Opened(name, begin, self._built.length, _argument(name, attributes)))

    def _read_attributes(self, tag: str, begin: int) -> dict[str, str]:
        attributes: dict[str, str] = {}
        while True:
            self._skip_spaces()
            if self._at >= len(self._source):
                self._fail("Unclosed start tag", begin)
            if self._source[self._at] == ">":
                return attributes
            name = self._take_until(r"[\s=>/\"']").lower()
            if not name:
                self._fail(f'Empty attribute name in the tag "{tag}"', begin)
            self._skip_spaces()
            attributes[name] = self._read_value(begin)

    def _read_value(self, begin: int) -> str:
        """The value after `=`, quoted or a bare name; without `=` an empty one."""
        if not self._source.startswith("=", self._at):
            return ""
        self._at += 1
        self._skip_spaces()
        quote = self._source[self._at : self._at + 1]
        if quote not in ("'", '"'):
            return self._read_bare_value()
        end = self._source.find(quote, self._at + 1)
        if end < 0:
            self._fail("Unclosed start tag", begin)
        value = unescape(self._source[self._at + 1 : end])
        self._at = end + 1
        return value

    def _read_bare_value(self) -> str:
        start = self._at
        value = self._take_until(r"[^a-zA-Z0-9.\-]").lower()
        following = self._source[self._at : self._at + 1]
        if following and not following.isspace() and following != ">":
            self._fail("Unexpected end of name token", start)
        return value

    def _read_end_tag(self) -> None:
        begin = self._at
        if not self._open:
            self._fail("Unexpected end tag", begin)
        self._at += 2
        name = self._take_until(r"[\s>]").lower()
        self._skip_spaces()
        if not self._source.startswith(">", self._at):
            self._fail("Unclosed end tag", begin)
        self._at += 1
        opened = self._open.pop()
        if name and name != opened.name:
            where = byte_offset(self._source, begin)
            message = f'Unmatched end tag at byte offset {where}, expected "</{opened.name}>", found "</{name}>"'
            raise MarkupError(message)
        self._close(opened)

    def _close(self, opened: Opened) -> None:
        built, offset, argument = self._built, opened.offset, opened.argument
        match opened.name:
            case "a":
                built.close_link(argument or built.since(offset), offset)
            case "pre":
                self._close_pre(offset)
            case "blockquote":
                built.close("expandable_blockquote" if argument else "blockquote", offset)
            case "tg-emoji":
                built.close("custom_emoji", offset, custom_emoji_id=argument)
            case "tg-time":
                built.close("date_time", offset, unix_time=int(argument or 0))
            case "code" if argument and self._is_inside_pre():
                built.close("code", offset, language=argument.removeprefix("language-"))
            case name:
                built.close(_STYLES[name], offset)

    def _is_inside_pre(self) -> bool:
        return bool(self._open) and self._open[-1].name == "pre"

    def _close_pre(self, offset: int) -> None:
        """`<pre><code class="language-x">` is one block in language x."""
        inner = self._built.entities[-1] if self._built.entities else None
        whole = self._built.length - offset
        if inner and inner.type == "code" and (inner.offset, inner.length) == (offset, whole):
            self._built.entities.pop()
            self._built.close("pre", offset, language=inner.language)
        else:
            self._built.close("pre", offset)

    def _take_until(self, stop: str) -> str:
        found = re.compile(stop).search(self._source, self._at)
        end = found.start() if found else len(self._source)
        taken = self._source[self._at : end]
        self._at = end
        return taken

    def _skip_spaces(self) -> None:
        while self._at < len(self._source) and self._source[self._at].isspace():
            self._at += 1

    def _fail(self, text: str, at: int) -> None:
        message = f"{text} at byte offset {byte_offset(self._source, at)}"
        raise MarkupError(message)


def unescape(text: str) -> str:
    """Telegram knows four named entities and the numeric ones; anything else stays as it is."""
    return _ENTITY.sub(_unescape_one, text)


def _unescape_one(match: re.Match[str]) -> str:
    body = match.group(1)
    if body in _NAMED:
        return _NAMED[body]
    code = int(body.lstrip("#x"), 16 if "x" in body else 10)
    is_character = 0 < code <= 0x10FFFF and not 0xD800 <= code <= 0xDFFF  # noqa: PLR2004 - Unicode's bounds
    return chr(code) if is_character else match.group(0)


def _argument(tag: str, attributes: dict[str, str]) -> str:
    if tag == "blockquote":
        return "expandable" if "expandable" in attributes else ""
    return attributes.get(_ARGUMENTS.get(tag, ""), "")
