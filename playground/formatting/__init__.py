"""Text as Telegram reads it: markup becomes plain text with entities, and back."""

from dataclasses import dataclass, field

from aiogram.types import MessageEntity
from aiogram.utils.text_decorations import html_decoration

from playground.faults import bad_request
from playground.formatting.detect import detect
from playground.formatting.html import parse_html
from playground.formatting.markdown import parse_markdown
from playground.formatting.markup import MarkupError
from playground.formatting.tidy import in_order, trim


@dataclass(frozen=True)
class Formatted:
    """Plain text and where it is what. Offsets and lengths count UTF-16 code units."""

    text: str
    entities: list[MessageEntity] = field(default_factory=list)


def read_markup(text: str, parse_mode: str | None, entities: list[MessageEntity] | None) -> Formatted:
    """What a bot sent, parsed, trimmed, with what Telegram finds by itself. Raises Telegram's 400."""
    if parse_mode and parse_mode.lower() != "none":
        text, given = _parse(text, parse_mode)
    else:
        given = list(entities or [])
    return with_detected(text, given)


def with_detected(text: str, given: list[MessageEntity]) -> Formatted:
    """Trimmed `text` with the `given` entities and the commands, mentions, hashtags and links in it."""
    text, kept = trim(text, given)
    return Formatted(text, in_order(kept + detect(text, kept)))


def to_html(text: str, entities: list[MessageEntity]) -> str:
    """The text as HTML, as an app would show it."""
    return html_decoration.unparse(text, entities)


def _parse(text: str, parse_mode: str) -> tuple[str, list[MessageEntity]]:
    parsers = {"html": parse_html, "markdownv2": parse_markdown}
    parser = parsers.get(parse_mode.lower())
    if parser is None:
        raise bad_request("unsupported parse_mode")
    try:
        return parser(text)
    except MarkupError as error:
        message = f"can't parse entities: {error}"
        raise bad_request(message) from error
