"""`recognise`: what messages would be taken for, as JSON lines in and out."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict
from datetime import date
from typing import Any

from bot.errors import LinliError
from bot.model import Recognition
from bot.rules.recognition import Lexicon, recognise


def as_lines(messages: Iterable[str]) -> Iterator[str]:
    """Messages as the JSON lines that are read."""
    return (json.dumps({"text": message}, ensure_ascii=False) for message in messages)


def answer_lines(lines: Iterable[str], today: date, extra: Lexicon | None, *, why: bool) -> Iterator[str]:
    """One JSON answer a line; `extra` are the operator's own words. Empty lines are passed over.

    Raises:
        LinliError: a line is not {"text": "…"}; names it.
    """
    for number, line in enumerate(lines, 1):
        if line.strip():
            answer = recognise(_text(line, number), today=today, extra=extra, explain=why)
            yield json.dumps(as_json(answer), ensure_ascii=False)


def _text(line: str, number: int) -> str:
    try:
        text = json.loads(line)["text"]
    except (ValueError, KeyError, TypeError):
        raise LinliError(f'Line {number} is not of the form {{"text": "…"}}.') from None
    if not isinstance(text, str):
        raise LinliError(f"Line {number}: the text is not a string.")
    return text


def as_json(answer: Recognition) -> dict[str, Any]:
    """An answer in the words of design §5, dates as YYYY-MM-DD; with the words that decided if it knows them."""
    found: dict[str, Any] = {
        "answer": answer.answer.value,
        "category": answer.category.value,
        "severity": answer.severity.value,
        "confidence": round(answer.confidence, 3),
        "since": answer.since.on.isoformat() if answer.since else None,
        "place": answer.place,
    }
    if answer.why:
        since = answer.since.words if answer.since else None
        found["why"] = asdict(answer.why) | {"since": since, "place": answer.place}
    return found
