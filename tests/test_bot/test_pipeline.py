"""An update that fails is marked, whatever failed, and the next one is handled."""

import asyncio

from demo.world import neighbourhood


def test_a_table_that_is_not_as_expected_stops_one_update_and_not_the_bot() -> None:
    async def test() -> None:
        async with neighbourhood() as world:
            store = world.app.store
            store.db.execute("ALTER TABLE item RENAME COLUMN title TO headline")
            await world.say(world.resident, world.group, "/report The lamp by the gate is out")
            assert store.inbox.outcomes()["failed"] == 1
            store.db.execute("ALTER TABLE item RENAME COLUMN headline TO title")
            await world.say(world.resident, world.group, "/report The lamp by the gate is out")
            assert "#1" in world.last(world.neighbour, world.group).text

    asyncio.run(test())
