"""Bodies of HTTP requests: query strings, forms, multipart forms and JSON, as the Bot API takes them."""

import json
import re
from typing import Any
from urllib.parse import parse_qsl

from playground.faults import bad_request
from playground.params import Request, Upload

_BOUNDARY = re.compile(rb'boundary="?([^";]+)"?', re.IGNORECASE)
_FIELD_NAME = re.compile(rb'\bname="((?:[^"\\]|\\.)*)"', re.IGNORECASE)
_FILE_NAME = re.compile(rb'\bfilename="((?:[^"\\]|\\.)*)"', re.IGNORECASE)
_CONTENT_TYPE = re.compile(rb"content-type:\s*([^\r\n;]+)", re.IGNORECASE)


def parse(query: str, content_type: str, body: bytes) -> Request:
    """One call's parameters and files. Those of the body win over those of the query."""
    request = Request(dict(parse_qsl(query, keep_blank_values=True)))
    kind = content_type.partition(";")[0].strip().lower()
    if kind == "application/json":
        request.params |= _from_json(body)
    elif kind == "application/x-www-form-urlencoded":
        request.params |= dict(parse_qsl(body.decode(errors="replace"), keep_blank_values=True))
    elif kind == "multipart/form-data":
        _read_multipart(request, content_type, body)
    return request


def _from_json(body: bytes) -> dict[str, Any]:
    if not body.strip():
        return {}
    try:
        value = json.loads(body)
    except ValueError as error:
        raise bad_request("can't parse request: wrong JSON") from error
    if not isinstance(value, dict):
        raise bad_request("can't parse request: object expected")
    return value


def _read_multipart(request: Request, content_type: str, body: bytes) -> None:
    boundary = _BOUNDARY.search(content_type.encode())
    if boundary is None:
        raise bad_request("can't parse request: boundary not found")
    delimiter = b"\r\n--" + boundary.group(1)
    for part in (b"\r\n" + body).split(delimiter)[1:]:
        if part.startswith(b"--"):
            break
        _read_part(request, part)


def _read_part(request: Request, part: bytes) -> None:
    head, _, content = part.removeprefix(b"\r\n").partition(b"\r\n\r\n")
    name = _FIELD_NAME.search(head)
    if name is None:
        raise bad_request("can't parse request: part without a name")
    key = name.group(1).decode()
    filename = _FILE_NAME.search(head)
    if filename is None:
        request.params[key] = content.decode(errors="replace")
        return
    mime = _CONTENT_TYPE.search(head)
    mime_type = mime.group(1).decode().strip() if mime else None
    request.uploads[key] = Upload(filename.group(1).decode(), content, mime_type)
