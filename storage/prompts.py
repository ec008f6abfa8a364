"""The questions that wait for an answer."""

from datetime import datetime

from sqlite_utils import Database

from bot.model import Prompt, Question
from storage.database import row, rows, stamp, write
from storage.rows import load


class Prompts:
    """The questions that wait for an answer."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def find(self, prompt_id: int, now: datetime) -> Prompt | None:
        """The question with this id, if it still waits."""
        sql = "SELECT * FROM prompt WHERE id = ? AND ended_at IS NULL AND expires_at > ?"
        found = row(self._db, sql, (prompt_id, stamp(now)))
        return load(Prompt, found) if found else None

    def open_to(self, telegram_id: int, chat_id: int, now: datetime) -> list[Prompt]:
        """The questions to this person in this chat that wait for an answer, newest first."""
        sql = (
            "SELECT * FROM prompt WHERE telegram_id = ? AND chat_id = ? AND ended_at IS NULL AND expires_at > ?"
            " ORDER BY id DESC"
        )
        return [load(Prompt, found) for found in rows(self._db, sql, (telegram_id, chat_id, stamp(now)))]

    def unanswered(self, question: Question, now: datetime) -> list[Prompt]:
        """The questions of this kind that have ended by themselves, oldest first."""
        sql = "SELECT * FROM prompt WHERE question = ? AND ended_at IS NULL AND expires_at <= ? ORDER BY id"
        return [load(Prompt, found) for found in rows(self._db, sql, (question.value, stamp(now)))]

    def standing(self, now: datetime) -> list[Prompt]:
        """The questions in chats of several people that have ended by themselves and still stand there."""
        sql = (
            "SELECT * FROM prompt WHERE chat_id < 0 AND ended_at IS NULL AND expires_at <= ?"
            " AND (message_id IS NOT NULL OR ephemeral_id IS NOT NULL)"
        )
        return [load(Prompt, found) for found in rows(self._db, sql, (stamp(now),))]

    def open_about(self, item_id: int, chat_id: int, now: datetime) -> list[Prompt]:
        """The questions about an item that wait in a chat, whomever they were put to."""
        sql = "SELECT * FROM prompt WHERE item_id = ? AND chat_id = ? AND ended_at IS NULL AND expires_at > ?"
        return [load(Prompt, found) for found in rows(self._db, sql, (item_id, chat_id, stamp(now)))]

    def about(self, item_id: int, since: datetime) -> list[Prompt]:
        """The unanswered questions about an item, wherever they were put, that have not ended before then."""
        sql = "SELECT * FROM prompt WHERE item_id = ? AND ended_at IS NULL AND expires_at > ?"
        return [load(Prompt, found) for found in rows(self._db, sql, (item_id, stamp(since)))]

    def shown(self, prompt_id: int, chat_id: int, message_id: int, ephemeral_id: int | None) -> None:
        """Remember the message that asks a question, so that a reply to it and its removal find it."""
        sql = "UPDATE prompt SET chat_id = ?, message_id = ?, ephemeral_id = ? WHERE id = ?"
        write(self._db, sql, (chat_id, message_id or None, ephemeral_id, prompt_id))

    def asked_by(self, chat_id: int, message_id: int, ephemeral_id: int | None, since: datetime) -> Prompt | None:
        """The unanswered question that a message of a chat asks, if it was put since then; one that only its reader
        sees has an id of its own.
        """
        sql = (
            "SELECT * FROM prompt WHERE chat_id = ? AND (message_id = ? OR ephemeral_id = ?)"
            " AND ended_at IS NULL AND asked_at >= ?"
        )
        found = row(self._db, sql, (chat_id, message_id, ephemeral_id, stamp(since)))
        return load(Prompt, found) if found else None

    def forget_before(self, at: datetime) -> int:
        """Drop questions that stopped waiting before then (they hold people's words and accounts); how many.

        The newest stays: ids are counted on from it, and an old button must not name a new question.
        """
        sql = "DELETE FROM prompt WHERE expires_at < ? AND id < (SELECT MAX(id) FROM prompt)"
        return write(self._db, sql, (stamp(at),))
