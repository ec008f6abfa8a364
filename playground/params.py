"""Reading a call: from what came over the wire to one of aiogram's method models, strictly.

aiogram's models are lenient: unknown fields pass, and a keyboard with a misspelt key passes as another
kind of keyboard. So every unknown field, at any depth, is named, and keyboards are told apart by key.
"""

import json
import types as builtin_types
import typing
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from aiogram import methods, types
from aiogram.client.default import Default
from aiogram.methods.base import TelegramMethod
from pydantic import BaseModel, ValidationError

from playground.faults import ApiError, bad_request

_MARKUPS: dict[str, type[BaseModel]] = {
    "inline_keyboard": types.InlineKeyboardMarkup,
    "keyboard": types.ReplyKeyboardMarkup,
    "remove_keyboard": types.ReplyKeyboardRemove,
    "force_reply": types.ForceReply,
}
_MISSING = {
    "chat_id": "chat_id is empty",
    "text": "message text is empty",
    "message_id": "message identifier is not specified",
    "photo": "there is no photo in the request",
    "document": "there is no document in the request",
    "user_id": "invalid user_id specified",
    "callback_query_id": "invalid callback query ID specified",
}


@dataclass(frozen=True)
class Upload:
    """A file that came with a request."""

    name: str
    data: bytes
    mime_type: str | None = None


@dataclass
class Request:
    """A call as it came: values are strings from a form, or already JSON."""

    params: dict[str, Any] = field(default_factory=dict)
    uploads: dict[str, Upload] = field(default_factory=dict)


@cache
def method_models() -> dict[str, type[TelegramMethod[Any]]]:
    """Every method of the Bot API, by its name in lower case (Telegram ignores the case)."""
    named = (getattr(methods, name) for name in methods.__all__ if name != "TelegramMethod")
    models = (model for model in named if hasattr(model, "__api_method__"))
    return {model.__api_method__.lower(): model for model in models}


def decode(model: type[TelegramMethod[Any]], request: Request) -> dict[str, Any]:
    """The parameters as JSON would have them, whichever way they came."""
    values = {name: _decode(model, name, value) for name, value in request.params.items()}
    attached = {name: f"attach://{name}" for name in request.uploads if name in model.model_fields}
    return values | attached


def read(model: type[TelegramMethod[Any]], params: dict[str, Any]) -> TelegramMethod[Any]:
    """The validated call. ApiError 400 if a field is missing or of the wrong type."""
    values = dict(params)
    if "reply_markup" in values:
        values["reply_markup"] = _read_markup(values["reply_markup"])
    try:
        return model.model_validate(values)
    except ValidationError as error:
        raise _wrong(error) from error


def unknown_fields(value: Any, path: str = "") -> Iterator[str]:
    """The dotted paths of all fields that the Bot API does not know."""
    if isinstance(value, BaseModel):
        for name in value.model_extra or {}:
            yield f"{path}{name}"
        for name in value.model_fields_set & type(value).model_fields.keys():
            yield from unknown_fields(getattr(value, name), f"{path}{name}.")
    elif isinstance(value, list):
        for index, item in enumerate(value):
            yield from unknown_fields(item, f"{path}{index}.")


def given(value: Any) -> Any:
    """The value, or None where aiogram has its placeholder for a bot-wide default."""
    return None if isinstance(value, Default) else value


def _decode(model: type[BaseModel], name: str, value: Any) -> Any:
    """Forms carry objects and lists as JSON in a string, and numbers as strings."""
    if not isinstance(value, str):
        return value
    if name in _number_fields(model) and value.removeprefix("-").isdecimal():
        return int(value)
    if name not in _json_fields(model):
        return value
    try:
        return json.loads(value)
    except ValueError as error:
        message = f"can't parse {name.replace('_', ' ')} JSON object"
        raise bad_request(message) from error


@cache
def _number_fields(model: type[BaseModel]) -> frozenset[str]:
    return frozenset(
        name
        for name, info in model.model_fields.items()
        if info.annotation is int or int in typing.get_args(info.annotation)
    )


@cache
def _json_fields(model: type[BaseModel]) -> frozenset[str]:
    """Fields that are objects or lists and cannot be a plain string."""
    return frozenset(
        name
        for name, info in model.model_fields.items()
        if _is_structured(info.annotation) and not _may_be_string(info.annotation)
    )


def _is_structured(annotation: Any) -> bool:
    origin = typing.get_origin(annotation)
    if origin is list:
        return True
    if origin in {typing.Union, builtin_types.UnionType, typing.Annotated}:
        return any(_is_structured(part) for part in typing.get_args(annotation))
    return isinstance(annotation, type) and issubclass(annotation, BaseModel)


def _may_be_string(annotation: Any) -> bool:
    return annotation is str or any(
        part is str or (typing.get_origin(part) is not list and _may_be_string(part))
        for part in typing.get_args(annotation)
        if typing.get_origin(annotation) is not list
    )


def _read_markup(value: Any) -> BaseModel | None:
    """The keyboard, by the one key that tells its kind."""
    if value is None:
        return None
    if not isinstance(value, dict):
        raise bad_request("object expected as reply markup")
    kind = next((kind for key, kind in _MARKUPS.items() if key in value), None)
    if kind is None:
        message = f"can't parse reply keyboard markup JSON object: none of {', '.join(_MARKUPS)} in it"
        raise bad_request(message)
    try:
        return kind.model_validate(value)
    except ValidationError as error:
        raise _wrong(error, "reply_markup") from error


def _wrong(error: ValidationError, within: str = "") -> ApiError:
    """The first thing that is wrong, in Telegram's words if it has some for it."""
    first = error.errors(include_url=False, include_input=False)[0]
    path = ".".join(str(part) for part in first["loc"])
    if first["type"] == "missing":
        return bad_request(_MISSING.get(path, f'Can\'t find field "{_join(within, path)}"'))
    return bad_request(f"can't parse {_join(within, path)}: {first['msg']}")


def _join(within: str, path: str) -> str:
    return f"{within}.{path}" if within else path
