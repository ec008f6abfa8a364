"""A plain report in the group: one card, one mark, the safety head told, nothing else."""

from collections.abc import Callable

from demo.world import World

SKYLIGHT = "前两天大风把天窗刮掉了，楼道里刮来好多垃圾，怕砸着人"


def test_a_report_becomes_one_card_and_the_head_is_told(play: Callable[..., None]) -> None:
    async def dialogue(world: World) -> None:
        said = await world.say(world.resident, world.group, SKYLIGHT, photo=True)
        card = world.last(world.neighbour, world.group)
        assert card.reply_to == said.id
        assert card.text == "🟠 #1 大风把天窗刮掉了 · 房屋\n自：前两天（11月22日） · 地点：楼道里\n已通知平安户长，等待接手。"
        assert card.buttons == [["我也看到了", "这不是隐患"]]
        told = world.last(world.head, world.bot)
        assert SKYLIGHT in told.text
        assert told.photo
        assert told.labels == ["我来处理", "办好了", "上报", "办不了", "和几号一样…", "这不是隐患"]
        assert world.texts(world.deputy, world.bot)[1:] == [], "only the safety head is told"

    play(dialogue, language="zh")


def test_ordinary_talk_gets_silence(play: Callable[..., None]) -> None:
    async def dialogue(world: World) -> None:
        before = len(world.texts(world.resident, world.group))
        await world.say(world.neighbour, world.group, "Good morning everybody, lovely weather today")
        assert len(world.texts(world.resident, world.group)) == before

    play(dialogue)
