"""From rows of the inbox to what was done about them, several in one transaction, each in its own savepoint.

One update that cannot be understood or handled is marked and counted; the next goes on.
"""

import json
import logging
from collections import Counter
from dataclasses import dataclass
from datetime import datetime

from telegram import Bot, Update

from bot.decision import PromptEnded, decide
from bot.model import Answer, Prompt, Question
from bot.rules.recognition import Lexicon
from handlers import ROUTES
from handlers.arrival import Toast
from handlers.duties import check_found
from handlers.visit import Visit
from storage import Store
from storage.trouble import is_of_the_database

log = logging.getLogger(__name__)

BATCH = 50  # updates that share a commit: 1.45 times as fast as one each (measured, see design §2)


@dataclass(frozen=True, slots=True)
class Pipeline:
    """Handles what waits in the inbox."""

    store: Store
    bot: Bot  # only to build updates with: it knows its own name
    language: str
    owner_ids: frozenset[int]
    lexicon: Lexicon | None = None
    asks_opinion: bool = False

    def handle_waiting(self, now: datetime) -> list[Toast]:
        """Handle a batch, durably; the answers to button presses, to be sent at once."""
        waiting = self.store.inbox.waiting(BATCH)
        if not waiting:
            return []
        toasts: list[Toast] = []
        outcomes: Counter[str] = Counter()
        with self.store.transaction():
            for found in waiting:
                outcome = self._handle(found["raw"], now, toasts)
                self.store.inbox.handled(found["update_id"], outcome, now)
                outcomes[outcome] += 1
        log.info("updates handled: %s", ", ".join(f"{count} {outcome}" for outcome, count in outcomes.items()))
        return toasts

    def handle_again(self, update_id: int, opinion: Answer, now: datetime) -> None:
        """Handle an update that waited for a second opinion, once."""
        with self.store.transaction():
            raw = self.store.inbox.raw(update_id)
            if self.store.opinions.answered(update_id, now) and raw is not None:
                self.store.inbox.handled(update_id, self._handle(raw, now, [], opinion), now)

    def record_unanswered(self, now: datetime) -> None:
        """What today's leader told, and did not say where it was found, is not lost with the question about it."""
        for asked in self.store.prompts.unanswered(Question.FOUND, now):
            raw = self.store.inbox.raw(asked.params.get("update", 0))
            if raw is None or asked.params["unsure"]:
                continue
            with self.store.transaction():
                self.store.inbox.handled(asked.params["update"], self._record(asked, raw, now), now)

    def _record(self, asked: Prompt, raw: str, now: datetime) -> str:
        """What came of it: `recorded`, or `failed`, and then it is not tried for ever."""
        visit = self._visit(Update.de_json(json.loads(raw), self.bot), now)
        try:
            with self.store.transaction():
                check_found.record_unanswered(visit, asked)
        except Exception as error:  # whatever it is, one question never stops the next
            if is_of_the_database(error):
                raise
            log.error("question %s failed: %s", asked.id, type(error).__name__)  # noqa: TRY400  # a traceback can quote people
            log.debug("its traceback", exc_info=True)
            self.store.commit(decide(PromptEnded(asked.id, now)), now)
            return "failed"
        return "recorded"

    def _handle(self, raw: str, now: datetime, toasts: list[Toast], opinion: Answer | None = None) -> str:
        """What came of one update: the name of its route, `skipped`, `malformed` or `failed`."""
        try:
            update = Update.de_json(json.loads(raw), self.bot)
        except Exception as error:  # noqa: BLE001  # whatever a field holds: a time out of range is an OverflowError or an OSError
            log.warning("an update cannot be understood: %s", type(error).__name__)
            return "malformed"
        try:
            with self.store.transaction():
                name, answered = self._act(update, now, opinion)
        except Exception as error:  # whatever it is, one update never stops the next
            if is_of_the_database(error):
                raise  # a full disk, a lock, a broken file: the update is not to blame and waits
            log.error("update %s failed: %s", update.update_id, type(error).__name__)  # noqa: TRY400  # a traceback can quote people
            log.debug("its traceback", exc_info=True)
            return "failed"
        toasts.extend(answered)
        return name

    def _visit(self, update: Update, now: datetime, opinion: Answer | None = None) -> Visit:
        return Visit(
            self.store,
            update,
            now,
            self.bot.username,
            self.language,
            self.owner_ids,
            self.lexicon,
            asks_opinion=self.asks_opinion,
            opinion=opinion,
        )

    def _act(self, update: Update, now: datetime, opinion: Answer | None) -> tuple[str, list[Toast]]:
        visit = self._visit(update, now, opinion)
        if _in_private(update):
            _ = visit.person  # whoever writes can be answered, whatever they say
        for route in ROUTES:
            matched = route.match.check_update(update)
            if matched is not None and matched is not False:
                route.act(visit)
                return route.name, _answered(visit)
        return "skipped", []


def _in_private(update: Update) -> bool:
    """Whether somebody wrote or pressed in their private chat; blocking the bot is neither."""
    said, chat = update.message or update.callback_query, update.effective_chat
    return said is not None and chat is not None and chat.id > 0


def _answered(visit: Visit) -> list[Toast]:
    """A press is always answered, with nothing if need be: else the button keeps spinning."""
    query = visit.update.callback_query
    return visit.toasts[-1:] or ([Toast(query.id, "")] if query else [])
