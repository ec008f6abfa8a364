"""What a running bot writes to its log: as whom it runs and what goes wrong; with --verbose, what it does, in counts.

Never what people say, their names or the token (`tests/test_logs.py`).
"""

import logging

FORMAT = "%(asctime)s %(levelname)s %(name)s: %(message)s"
ROOMS = ("bot", "handlers", "schedules", "storage")

# What our own doors say in one line: of an answer that is no JSON the library would write the whole, with what people
# say and, on a proxy's page, the address that the token is part of.
SAID_BY_US = ("telegram.ext.AIORateLimiter", "telegram.request.BaseRequest")


def set_up(*, verbose: bool) -> None:
    """Write our own lines and the warnings of the libraries, whose other lines say nothing of what the bot does.

    httpx would log addresses, and the token is part of them; APScheduler two lines at each tick.
    """
    logging.basicConfig(level=logging.WARNING, format=FORMAT)
    for room in ROOMS:
        logging.getLogger(room).setLevel(logging.INFO if verbose else logging.WARNING)
    logging.getLogger("bot.introduction").setLevel(logging.INFO)  # as whom it runs is said in any case
    for name in SAID_BY_US:
        logging.getLogger(name).setLevel(logging.CRITICAL)
