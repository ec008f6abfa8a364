"""What a method's implementation needs to know about the call besides its parameters."""

from dataclasses import dataclass, field

from playground.params import Upload
from playground.state import Bot
from playground.world import World


@dataclass
class Context:
    """One call: whose it is, in which world, with which files."""

    world: World
    bot: Bot
    uploads: dict[str, Upload] = field(default_factory=dict)
    remarks: list[str] = field(default_factory=list)
    """What is wrong with the call although Telegram lets it pass."""
