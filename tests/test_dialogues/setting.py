"""A group sets something differently, as its operator would."""

from bot.decision import SettingSet, decide
from demo.world import World
from tests.test_dialogues.looking import place


async def set_here(world: World, key: str, value: str) -> None:
    """The group's own setting, from now on."""
    store = world.app.store
    with store.transaction():
        store.commit(decide(SettingSet(place(world).id, key, value)), world.app.now())
