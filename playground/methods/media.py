"""Pictures and documents of a call: uploaded with it, or sent again by file_id."""

from typing import Any

from playground.context import Context
from playground.faults import bad_request
from playground.params import Upload
from playground.state import Media


def photo(ctx: Context, source: Any) -> Media:
    """A picture from an upload or a file_id."""
    upload = _upload(ctx, source, "photo")
    if upload is None:
        sizes = ctx.world.files.photo(str(source))
        if sizes is None:
            raise _not_a_file(ctx, source, "Photo")
        return Media("photo", sizes)
    if len(upload.data) > ctx.world.limits.photo_bytes:
        raise bad_request("file is too big")
    try:
        return Media("photo", ctx.world.files.add_photo(upload.data))
    except ValueError as error:
        raise bad_request("IMAGE_PROCESS_FAILED") from error


def document(ctx: Context, source: Any) -> Media:
    """A file from an upload or a file_id."""
    upload = _upload(ctx, source, "document")
    if upload is None:
        known = ctx.world.files.document(str(source))
        if known is None:
            raise _not_a_file(ctx, source, "Document")
        return Media("document", known)
    if not upload.data:
        raise bad_request("file must be non-empty")
    return Media("document", ctx.world.files.add_document(upload.data, upload.name, upload.mime_type))


def from_input(ctx: Context, item: Any) -> Media:
    """The media of an `InputMedia`."""
    readers = {"photo": photo, "document": document}
    reader = readers.get(item.type)
    if reader is None:
        message = f"the playground sends photos and documents, not {item.type}"
        raise bad_request(message)
    return reader(ctx, item.media)


def _upload(ctx: Context, source: Any, what: str) -> Upload | None:
    """The uploaded file that `attach://name` names; None if the source is no such reference."""
    text = str(source)
    if not text.startswith("attach://"):
        return None
    upload = ctx.uploads.get(text.removeprefix("attach://"))
    if upload is None:
        message = f"there is no {what} in the request"
        raise bad_request(message)
    return upload


def _not_a_file(ctx: Context, source: Any, wanted: str) -> Exception:
    text = str(source)
    if "://" in text:
        return bad_request("the playground does not fetch files from the network: upload it")
    stored = ctx.world.files.find(text)
    if stored is not None:
        return bad_request(f"can't use file of type {stored.kind.title()} as {wanted}")
    return bad_request("wrong remote file identifier specified: can't unserialize it")
