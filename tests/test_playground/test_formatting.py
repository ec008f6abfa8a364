"""Markup against Telegram's own rules and error texts, and offsets against an independent counter."""

import pytest
from aiogram.types import MessageEntity

from playground.faults import ApiError
from playground.formatting import Formatted, read_markup, to_html, with_detected


def kinds(formatted: Formatted) -> list[tuple[str, int, int]]:
    return [(entity.type, entity.offset, entity.length) for entity in formatted.entities]


def error_of(text: str, mode: str) -> str:
    with pytest.raises(ApiError) as caught:
        read_markup(text, mode, None)
    return caught.value.description.removeprefix("Bad Request: can't parse entities: ")


@pytest.mark.parametrize(
    ("source", "text", "found"),
    [
        ("<b>fire</b>", "fire", [("bold", 0, 4)]),
        ("🏟 <i>邻里</i>", "🏟 邻里", [("italic", 3, 2)]),
        ("<b>a<i>b</i></b>", "ab", [("bold", 0, 2), ("italic", 1, 1)]),
        ("&lt;b&gt; &amp;&quot; &#128077; &nbsp;", '<b> &" 👍 &nbsp;', []),
        ('<a href="https://x.org/?a=1&amp;b=2">x</a>', "x", [("text_link", 0, 1)]),
        ('<a href="tg://user?id=7">Anna</a>', "Anna", [("text_mention", 0, 4)]),
        ('<pre><code class="language-py">x=1</code></pre>', "x=1", [("pre", 0, 3)]),
        ("<blockquote expandable>a</blockquote>", "a", [("expandable_blockquote", 0, 1)]),
        ('<span class="tg-spoiler">s</span><tg-spoiler>t</tg-spoiler>', "st", [("spoiler", 0, 1), ("spoiler", 1, 1)]),
        ("  <b> x </b>\n", "x", [("bold", 0, 1)]),
        ("<code>/start</code> /go", "/start /go", [("code", 0, 6), ("bot_command", 7, 3)]),
        ("<b></b>x", "x", []),
        ("<B>x</b >", "x", [("bold", 0, 1)]),
    ],
)
def test_html(source: str, text: str, found: list[tuple[str, int, int]]) -> None:
    formatted = read_markup(source, "HTML", None)
    assert formatted.text == text
    assert kinds(formatted) == found


@pytest.mark.parametrize(
    ("source", "error"),
    [
        ("a <br> b", 'Unsupported start tag "br" at byte offset 2'),
        ("水 <x>", 'Unsupported start tag "x" at byte offset 4'),
        ("a < b", 'Unsupported start tag "" at byte offset 2'),
        ("a <b", "Unclosed start tag at byte offset 2"),
        ("x</b>", "Unexpected end tag at byte offset 1"),
        ("<b>x</i>", 'Unmatched end tag at byte offset 4, expected "</b>", found "</i>"'),
        ("<b>x", 'Can\'t find end tag corresponding to start tag "b"'),
        ("<span>x</span>", 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
        ('<a href="x', "Unclosed start tag at byte offset 0"),
        ("<a href=x/y>z</a>", "Unexpected end of name token at byte offset 8"),
        ("<b>x</b", "Unclosed end tag at byte offset 4"),
    ],
)
def test_html_telegram_refuses(source: str, error: str) -> None:
    assert error_of(source, "HTML") == error


@pytest.mark.parametrize(
    ("source", "text", "found"),
    [
        ("*fire* _now_", "fire now", [("bold", 0, 4), ("italic", 5, 3)]),
        ("__u__ ~s~ ||p||", "u s p", [("underline", 0, 1), ("strikethrough", 2, 1), ("spoiler", 4, 1)]),
        (r"1\.5 \(x\)", "1.5 (x)", []),
        ("`a*b`", "a*b", [("code", 0, 3)]),
        ("```py\nx=1```", "x=1", [("pre", 0, 3)]),
        ("[x](https://x.org/a_b)", "x", [("text_link", 0, 1)]),
        (">one\n>two\nthree", "one\ntwo\nthree", [("blockquote", 0, 8)]),
        ("**>a\n>b||", "a\nb", [("expandable_blockquote", 0, 3)]),
        ("*a _b_*", "a b", [("bold", 0, 3), ("italic", 2, 1)]),
        ("_a __b___", "a b", [("italic", 0, 3), ("underline", 2, 1)]),
    ],
)
def test_markdown(source: str, text: str, found: list[tuple[str, int, int]]) -> None:
    formatted = read_markup(source, "MarkdownV2", None)
    assert formatted.text == text
    assert kinds(formatted) == found


@pytest.mark.parametrize(
    ("source", "error"),
    [
        ("1.0", "Character '.' is reserved and must be escaped with the preceding '\\'"),
        ("a-b", "Character '-' is reserved and must be escaped with the preceding '\\'"),
        ("🏟 🏟_abacaba", "Can't find end of Italic entity at byte offset 9"),
        ("🏟 🏟_abac * asd ", "Can't find end of Bold entity at byte offset 15"),
        ("🏟 🏟_abac * asd _", "Can't find end of Italic entity at byte offset 21"),
        ("🏟 🏟__🏟 🏟_", "Can't find end of Italic entity at byte offset 20"),
        ("🏟 🏟_🏟 🏟__", "Can't find end of Underline entity at byte offset 19"),
        ("🏟 🏟`", "Can't find end of Code entity at byte offset 9"),
        ("🏟 🏟```", "Can't find end of Pre entity at byte offset 9"),
    ],
)
def test_markdown_telegram_refuses(source: str, error: str) -> None:
    assert error_of(source, "MarkdownV2") == error


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("/report@linli_bot the lamp", [("bot_command", 0, 17)]),
        ("ask @linli_bot about #lamp", [("mention", 4, 10), ("hashtag", 21, 5)]),
        ("见 https://x.org/a。", [("url", 2, 15)]),
        ("see example.com or package.json", [("url", 4, 11)]),
        ("mail a.b@example.com", [("email", 5, 15)]),
        ("and/or 1/2 a@b", []),
        ("#1 is no tag, #a1 is", [("hashtag", 14, 3)]),
        ("👍 /help", [("bot_command", 3, 5)]),
    ],
)
def test_what_telegram_finds_by_itself(text: str, found: list[tuple[str, int, int]]) -> None:
    assert kinds(with_detected(text, [])) == found


def test_explicit_entities_must_fit() -> None:
    with pytest.raises(ApiError, match="ends after the end of the text"):
        read_markup("abc", None, [MessageEntity(type="bold", offset=1, length=5)])
    with pytest.raises(ApiError, match="splits a character"):
        read_markup("👍", None, [MessageEntity(type="bold", offset=0, length=1)])


def test_html_and_back() -> None:
    source = "<b>a &lt; <i>b</i></b> <code>c</code>"
    formatted = read_markup(source, "HTML", None)
    assert to_html(formatted.text, formatted.entities) == source


def test_unknown_parse_mode() -> None:
    with pytest.raises(ApiError, match="unsupported parse_mode"):
        read_markup("x", "XML", None)
