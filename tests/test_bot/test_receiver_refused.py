"""What is no answer of Telegram's does not end the bot, and nothing of it stands in the log."""

import asyncio
import logging
from pathlib import Path
from typing import Any

import pytest

from bot.logs import set_up
from tests.test_bot.scene import until
from tests.test_bot.test_receiver import ids, ok, receiving


@pytest.mark.parametrize(
    "answer", [(401, {"ok": False, "description": "Unauthorized"}), (404, b"<html>no such page</html>")]
)
def test_a_token_that_was_known_and_is_refused_once_is_tried_again(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, answer: tuple[int, Any]
) -> None:
    """A proxy says 401 and 404 too, and whoever ended the bot for it would leave a neighbourhood deaf."""

    async def test() -> None:
        async with receiving(tmp_path, [answer, ok({"update_id": 5})]) as (said, store):
            await until(lambda: len(said.asked) == 3)
            assert ids(store) == [5]

    asyncio.run(test())
    assert "This BOT_TOKEN was refused" in caplog.text


def test_an_answer_that_is_cut_off_leaves_no_word_and_no_token_in_the_log(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    words = b'{"ok":true,"result":[{"update_id":1,"message":{"from":{"first_name":"Anna"},"text":"not a word that'

    async def test() -> None:
        async with receiving(tmp_path, [(200, words), (502, b"<html>/bot1:token/getUpdates</html>"), ok()]) as (
            said,
            _,
        ):
            await until(lambda: len(said.asked) == 4)

    level = logging.getLogger("telegram.request.BaseRequest").level
    set_up(verbose=False)
    try:
        asyncio.run(test())
    finally:
        logging.getLogger("telegram.request.BaseRequest").setLevel(level)
    assert "cannot be reached" in caplog.text
    assert not [word for word in ("Anna", "not a word", "1:token") if word in caplog.text]
