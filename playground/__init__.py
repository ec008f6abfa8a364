"""Telegram's side of the wire on loopback: a local Bot API server with its chats, its people and its clock.

    async with Playground.serve(now=datetime(2026, 3, 2, 12, tzinfo=UTC)) as pg:
        bot, anna = pg.add_bot("linli_bot"), pg.add_person("Anna")
        group = pg.add_group("Courtyard 17", members=[anna])
        pg.add_bot_to(group, bot, by=anna)
        …  # run a bot with bot.token against pg.api_url
        pg.say(anna, group, "/report the lamp is out")
        seen = pg.view(anna, group)[-1]

It knows bots only through the Bot API, and checks what they send by aiogram's types. Where things are:

- `playground.py` is the whole; `actions/` is what people do and what a test can look at;
- `state.py` is what there is, `world.py` all of it together, `posting.py` and `membership.py` change it;
- `methods/` is what bots call, one file a family, `outgoing.py` what all sends share, `params.py` how calls are
  read, `dispatch.py` how they are answered, `access.py` what a bot may use, `wire.py` how things are written;
- `privacy.py`, `flood.py`, `ephemeral.py`, `keyboards.py`, `formatting/` and `limits.py` are Telegram's rules;
- `updates.py` and `webhook.py` bring updates to bots, `server.py` is HTTP;
- `faults.py` keeps what bots did wrong, `failures.py` lets things go wrong on purpose.
"""

from playground.faults import Call, Fault, Refusal, RefusalKind
from playground.limits import Limits
from playground.playground import Playground
from playground.seen import Seen
from playground.state import Bot, Chat, Message, Person, Topic
from playground.world import Change, Press

__all__ = [
    "Bot",
    "Call",
    "Change",
    "Chat",
    "Fault",
    "Limits",
    "Message",
    "Person",
    "Playground",
    "Press",
    "Refusal",
    "RefusalKind",
    "Seen",
    "Topic",
]
