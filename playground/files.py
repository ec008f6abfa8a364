"""Files on the server: uploaded by bots and people, found again by file_id, downloaded by path."""

import itertools
from dataclasses import dataclass
from typing import Literal

from aiogram.types import Document, PhotoSize

from playground.images import image_size

FileKind = Literal["photo", "document"]
_THUMBNAIL = 320
_LARGEST = 2560


@dataclass(frozen=True)
class StoredFile:
    """One file. A photo's sizes are several files with the same bytes."""

    file_id: str
    unique_id: str
    path: str
    data: bytes
    kind: FileKind


class FileStore:
    """All files of a playground. Every bot may use every file_id (Telegram gives each bot its own)."""

    def __init__(self) -> None:
        self._numbers = itertools.count(1)
        self._by_id: dict[str, StoredFile] = {}
        self._by_path: dict[str, StoredFile] = {}
        self._photos: dict[str, list[PhotoSize]] = {}
        self._documents: dict[str, Document] = {}

    def find(self, file_id: str) -> StoredFile | None:
        """The file with this id."""
        return self._by_id.get(file_id)

    def at_path(self, path: str) -> StoredFile | None:
        """The file with this `file_path`."""
        return self._by_path.get(path)

    def photo(self, file_id: str) -> list[PhotoSize] | None:
        """The sizes of the photo one of whose sizes has this id."""
        return self._photos.get(file_id)

    def document(self, file_id: str) -> Document | None:
        """The document with this id."""
        return self._documents.get(file_id)

    def add_photo(self, data: bytes) -> list[PhotoSize]:
        """Store a picture in a small and its full size. ValueError if it is not a PNG, GIF or JPEG."""
        size = image_size(data)
        if size is None:
            raise ValueError("not a picture")
        bounds = [_LARGEST] if max(size) <= _THUMBNAIL else [_THUMBNAIL, _LARGEST]
        sizes = [self._photo_size(data, _scaled(size, bound)) for bound in bounds]
        for one in sizes:
            self._photos[one.file_id] = sizes
        return sizes

    def _photo_size(self, data: bytes, size: tuple[int, int]) -> PhotoSize:
        stored = self._store("photo", "photos", "jpg" if data[:1] == b"\xff" else "png", data)
        return PhotoSize(
            file_id=stored.file_id,
            file_unique_id=stored.unique_id,
            width=size[0],
            height=size[1],
            file_size=len(data),
        )

    def add_document(self, data: bytes, name: str, mime_type: str | None = None) -> Document:
        """Store a file that keeps its name and type."""
        suffix = name.rpartition(".")[2] if "." in name else "bin"
        stored = self._store("document", "documents", suffix, data)
        document = Document(
            file_id=stored.file_id,
            file_unique_id=stored.unique_id,
            file_name=name,
            mime_type=mime_type or "application/octet-stream",
            file_size=len(data),
        )
        self._documents[stored.file_id] = document
        return document

    def _store(self, kind: FileKind, folder: str, suffix: str, data: bytes) -> StoredFile:
        number = next(self._numbers)
        stored = StoredFile(
            file_id=f"PG{kind}{number:08d}AAQ",
            unique_id=f"PGu{number:08d}",
            path=f"{folder}/file_{number}.{suffix}",
            data=data,
            kind=kind,
        )
        self._by_id[stored.file_id] = self._by_path[stored.path] = stored
        return stored


def _scaled(size: tuple[int, int], bound: int) -> tuple[int, int]:
    factor = min(1.0, bound / max(size))
    return max(1, round(size[0] * factor)), max(1, round(size[1] * factor))
