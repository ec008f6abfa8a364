"""What must hold for any text, and where a second, independent checker of markup agrees."""

import html
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from teremok.validation import ApiRuleViolation, validate_html, validate_markdown

from playground.faults import ApiError
from playground.formatting import read_markup, to_html, with_detected
from playground.formatting.markup import utf16_length

_TAGGED = st.lists(
    st.sampled_from(["<b>", "</b>", "<i>", "</i>", "<code>", "</code>", "<a href='x.org'>", "</a>", "&lt;", "&", "<", "邻", "👍", " ", "\n"])
).map("".join)  # fmt: skip
_MARKED = st.lists(st.sampled_from(["*", "_", "__", "||", "`", "```", "[", "](x.org)", "\\", ">", "\n", "a", "👍", "."])).map("".join)  # fmt: skip


@given(st.text())
def test_escaped_text_arrives_as_it_was(text: str) -> None:
    sent = read_markup(html.escape(text, quote=False), "HTML", None)
    assert sent.text == with_detected(text, []).text


@pytest.mark.parametrize(("mode", "source"), [("HTML", _TAGGED), ("MarkdownV2", _MARKED)])
def test_markup_is_refused_or_makes_entities_that_fit(mode: str, source: st.SearchStrategy[str]) -> None:
    @given(source)
    def check(text: str) -> None:
        try:
            formatted = read_markup(text, mode, None)
        except ApiError:
            return
        for entity in formatted.entities:
            assert entity.length > 0
            assert 0 <= entity.offset <= utf16_length(formatted.text) - entity.length

    check()


@given(_TAGGED)
def test_what_is_shown_as_html_can_be_sent_again(text: str) -> None:
    try:
        formatted = read_markup(text, "HTML", None)
    except ApiError:
        return
    again = read_markup(to_html(formatted.text, formatted.entities), "HTML", None)
    assert again.text == formatted.text


HTML = [
    "<b>x</b>", "<b><i>x</i></b>", '<a href="https://x.org">x</a>', "a &lt; b", '<pre><code class="language-py">x</code></pre>',
    "<blockquote expandable>x</blockquote>", "<br>", "<b>x", "x</b>", "<b>x</i>", "<span>x</span>", "a < b", "<p>x</p>",
]  # fmt: skip
MARKDOWN = [
    "*x*",
    "_x_ __y__",
    "||x||",
    "`x`",
    "[x](https://x.org)",
    r"1\.0",
    "1.0",
    "*x",
    "a-b",
    "[x](y",
    "```x",
    ">x",
    "a>b",
]


@pytest.mark.parametrize("text", HTML)
def test_teremok_agrees_on_html(text: str) -> None:
    assert _takes(lambda: read_markup(text, "HTML", None)) == _takes(lambda: validate_html(text))


@pytest.mark.parametrize("text", MARKDOWN)
def test_teremok_agrees_on_markdown(text: str) -> None:
    assert _takes(lambda: read_markup(text, "MarkdownV2", None)) == _takes(lambda: validate_markdown(text, 2))


def _takes(read: Callable[[], object]) -> bool:
    try:
        read()
    except (ApiError, ApiRuleViolation):
        return False
    return True
