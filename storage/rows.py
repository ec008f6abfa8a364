"""Rows to dataclasses and back, by the types that the dataclass names."""

import json
from collections.abc import Callable
from dataclasses import fields
from datetime import date, datetime
from enum import Enum
from functools import cache
from types import UnionType
from typing import Any, TypeVar, get_args, get_origin, get_type_hints

from storage.database import Row, moment, packed, stamp

Model = TypeVar("Model")
Convert = Callable[[Any], Any]


def load(model: type[Model], row: Row) -> Model:
    """The dataclass `model` from a row that has a column for each of its fields."""
    return model(**{name: convert(row[name]) for name, convert in _loaders(model).items()})  # type: ignore[arg-type]  # a class is hashable


def dump(value: object) -> Row:
    """The columns of a dataclass, as stored."""
    return {field.name: _stored(getattr(value, field.name)) for field in fields(value)}  # type: ignore[arg-type]  # only dataclasses come here


def _stored(value: object) -> object:
    match value:
        case datetime():
            return stamp(value)
        case date():
            return value.isoformat()
        case Enum():
            return value.value
        case bool():
            return int(value)
        case dict():
            return packed(value)
    return value


@cache
def _loaders(model: type) -> dict[str, Convert]:
    return {name: _loader(hint) for name, hint in get_type_hints(model).items()}


def _loader(hint: Any) -> Convert:
    if isinstance(hint, UnionType):  # "X | None"
        inner = _loader(next(arg for arg in get_args(hint) if arg is not type(None)))
        return lambda value: None if value is None else inner(value)
    kind: type = get_origin(hint) or hint
    if kind is datetime:
        return moment
    if kind is date:
        return date.fromisoformat
    if kind is dict:
        return json.loads
    return kind if issubclass(kind, Enum | bool) else _same


def _same(value: Any) -> Any:
    return value
