"""An optional second opinion on messages that recognition is not sure about, off unless `OPINION_URL` is set.

Any endpoint that speaks OpenAI's chat completions will do, such as a local Ollama. It gets the text alone: no
name, no chat, no place. If it does not answer in time, the built-in answer stands.
"""

import logging

import httpx

from bot.model import Answer

log = logging.getLogger(__name__)

SECONDS = 5.0
QUESTION = (
    "A neighbour wrote the following in a neighbourhood group chat. Does it report a hazard, a defect, a nuisance or a "
    "person at risk that somebody should look after here and now? Reply with one word: yes, no or unsure. "
    "Talk, questions, jokes, thanks, plans and things already fixed are no.\n\n"
)
MEANS = {"yes": Answer.RECORD, "no": Answer.SILENT, "unsure": Answer.ASK}


class SecondOpinion:
    """Asks an endpoint about one message at a time."""

    def __init__(self, url: str, model: str, key: str = "", seconds: float = SECONDS) -> None:
        """Ask `model` at `url` (such as http://127.0.0.1:11434/v1), waiting at most so many seconds."""
        headers = {"Authorization": f"Bearer {key}"} if key else {}
        self._client = httpx.AsyncClient(base_url=url, headers=headers, timeout=seconds)
        self._model = model

    async def ask(self, text: str) -> Answer | None:
        """What it takes the text for; None if it gives no usable answer in time."""
        body = {
            "model": self._model,
            "temperature": 0,
            "max_tokens": 5,
            "messages": [{"role": "user", "content": QUESTION + text}],
        }
        try:
            answered = await self._client.post("/chat/completions", json=body)
            answered.raise_for_status()
            said = answered.json()["choices"][0]["message"]["content"]
        except (httpx.HTTPError, ValueError, KeyError, IndexError, TypeError) as error:
            log.warning("no second opinion: %s", type(error).__name__)
            return None
        return MEANS.get(str(said).strip().strip(".!").lower())

    async def close(self) -> None:
        """Close the connection."""
        await self._client.aclose()
