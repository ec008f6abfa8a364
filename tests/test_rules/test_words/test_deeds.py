"""What was done about a report, and what was done besides."""

import pytest

from bot.rules.words.deeds import is_of, tells_of_deeds_alone

LAMP = ("The lamp by the gate is out", "门口的灯坏了")
OF_IT = (
    ("changed the bulb", LAMP[0]),
    ("replaced the fuse", LAMP[0]),
    ("new switch is in", LAMP[0]),
    ("I replaced it", LAMP[0]),
    ("I've just replaced it, works now", LAMP[0]),
    ("cleaned it all up", "The stairwell is full of rubbish"),
    ("swept the stairs", "The stairwell is full of rubbish"),
    ("put it back", "the cover of the manhole is off"),
    ("closed the valve", "the pipe in the cellar has burst"),
    ("fitted a new seal", "the tap in the yard drips"),
    ("installed a new lock", "the front door does not close"),
    ("salted the path", "the steps are icy"),
    ("it works again", LAMP[0]),
    ("换了灯泡，亮了", LAMP[1]),
    ("换了保险丝", LAMP[1]),
    ("换好了", LAMP[1]),
    ("师傅修好了，谢谢", LAMP[1]),
    ("换了个新的", LAMP[1]),
    ("清理干净了", "楼道堆了垃圾"),
    ("换了阀门", "水管爆了"),
    ("换了合页", "单元门关不上"),
)
BESIDES = (
    ("I changed my mind about the party", LAMP[0]),
    ("cleaned my kitchen today", LAMP[0]),
    ("closed the window, it was cold", LAMP[0]),
    ("I locked myself out", "the front door does not close"),
    ("I repaired my bike", LAMP[0]),
    ("fixed my hair", LAMP[0]),
    ("put some coffee on", LAMP[0]),
    ("put the kettle on", LAMP[0]),
    ("new baby is in", LAMP[0]),
    ("cleared the table", LAMP[0]),
    ("they changed the bus times", LAMP[0]),
    ("the shop closed early", LAMP[0]),
    ("换了衣服就来", LAMP[1]),
    ("超市关门了", LAMP[1]),
    ("钥匙弄掉了", LAMP[1]),
    ("我把杯子弄坏了", LAMP[1]),
    ("家里水管修好了", "水管爆了"),
    ("我把自家的灯换了", LAMP[1]),
    ("手机换了", LAMP[1]),
    ("作业办完了就来", LAMP[1]),
)


@pytest.mark.parametrize(("text", "report"), OF_IT)
def test_done_about_it(text: str, report: str) -> None:
    assert is_of(text, report)


@pytest.mark.parametrize(("text", "report"), BESIDES)
def test_done_besides(text: str, report: str) -> None:
    assert not is_of(text, report)


DEEDS = """locked the shed|put the bins back|Swept the stairs.|I've locked the cellar door, good night|closed the gate|put back the bins|
we cleared the snow|turned off the hall light|put the bins out|把车棚锁了|垃圾桶放回去了|楼道扫过了|把大门关上了|我刚把垃圾桶放回去了|扫了楼道|大门关好了，晚安""".replace(
    "\n", ""
).split("|")
NO_DEEDS = """locked in the cellar!|I locked myself out|locked the shed, the lamp inside is out|the shed is locked|somebody locked the shed|put rubbish in the stairwell|
turned off the gas|put out a fire by the bins|closed the road because of smoke|they cleared the snow|灭火器被人拿走了|物业把车棚锁了，车推不出来|把煤气关了|门没关好|
楼道没扫过|老人把门锁上了出不来|有人把井盖搬走了|井盖被搬走了|the lamp is out""".replace("\n", "").split("|")


@pytest.mark.parametrize("text", DEEDS)
def test_nothing_but_what_they_have_done(text: str) -> None:
    assert tells_of_deeds_alone(text)


@pytest.mark.parametrize("text", NO_DEEDS)
def test_what_is_wrong_is_no_deed(text: str) -> None:
    assert not tells_of_deeds_alone(text)
