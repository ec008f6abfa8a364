"""What is surely what the check has found, and what may be somebody's own matter."""

from datetime import date

import pytest

from bot.rules.recognition import recognise
from bot.rules.words.finding import is_surely_found

INNOCENT = """
the lamp on the second landing is out
I found the stairwell full of rubbish
there is a pothole in the pavement by the school
The front door does not close
the lift is stuck
the lift is out of order again
a tile is loose on the second step
the handrail in the stairwell is loose
water is dripping from the ceiling of the cellar
the bins are overflowing
rubbish piled up behind the bins
there is broken glass on the path
a branch has fallen across the path
the manhole cover is missing
the light by the back door is out
the window on the third floor landing is smashed
the extinguisher in the hall is missing
the gutter is blocked
the road by the gate is icy
the intercom is broken
two lamps in the cellar are out
the drain in the courtyard is blocked
there is a strong smell of gas in the stairwell
wires are sparking in the hallway
二楼平台的灯不亮了
我看到楼道里堆了好多垃圾
人行道上有个坑
公共水龙头漏水了
单元门关不上了
垃圾桶满了没人收
电梯坏了
楼梯扶手松了
路灯一直不亮
院子里井盖没了
消防栓漏水
窗户玻璃碎了
树枝断了，掉在路上
灭火器过期了
楼道灯坏了
门口的台阶裂了
墙皮往下掉
我看见地下室积水了
下水道堵了
三楼楼道的灯不亮
电线露出来了
大门的锁坏了
后门的灯坏了
"""
GUILTY = """
my kitchen tap drips all day
No. 5 leaves rubbish on the stairs
number five leaves rubbish on the stairs
the fat man on the third floor leaves rubbish on the stairs
the Zhangs leave rubbish on the stairs
the couple in number five store gas bottles in the hall
the drunk broke the front door
the caretaker left the gate open
a lodger smokes in the stairwell
the third floor leaves rubbish on the stairs
the third floor dumped rubbish on the stairs
rubbish dumped by the third floor on the stairs
the top floor left the front door open
flat 12 has a leak
water is coming from the flat above
Old Zhang keeps gas bottles in the hall
Zhang's wires hang out of the wall
the woman with the dog broke the fence
the student on the top floor broke the lift
kids broke the window
the cleaner left the water on the stairs
the shop dumped boxes on the pavement
upstairs left rubbish on the landing
next door's wires are bare
2B's door lock is broken
the landlord removed the extinguisher
the blue-haired girl smashed the lamp
our door does not close
the neighbours upstairs throw rubbish out of the window
somebody smokes in the stairwell every night
could we get a bench halfway up the hill?
somebody left the front door unlocked
just between ourselves the wiring in the stairwell is dangerous
Privately: gas bottles are stored in the cellar
good morning
still dark
她把垃圾堆楼道里
5号把垃圾堆楼道里
502在楼道里充电瓶车
三楼胖子在楼道抽烟
三楼在楼道堆垃圾
三楼把垃圾堆楼道里
小王在楼道抽烟
小王在楼道堆垃圾
保洁阿姨把垃圾堆在楼道里
对门在楼道堆垃圾
隔壁在楼道堆了杂物
老李家门口堆满杂物
五号门口堆满垃圾
501门口有垃圾
收破烂的在楼道堆纸箱
胖子在楼道堆了垃圾
开店的在路边堆垃圾
养狗的在楼道不管
房东把灭火器拿走了
悄悄说一声，三楼楼道堆了煤气罐
私下说，楼道里电线都露出来了
我家厨房的水管漏水了
二楼那家群租，晚上总有人在楼道抽烟
楼上老往下扔垃圾
老张又把垃圾堆在楼道里
楼上漏水
早上好
Gates left the front door open
小雪在楼道堆垃圾
上面往下倒水
"""


def surely(text: str) -> bool:
    return is_surely_found(recognise(text, today=date(2026, 11, 24)), text)


@pytest.mark.parametrize("text", INNOCENT.strip().splitlines())
def test_a_shared_thing_out_of_order(text: str) -> None:
    assert surely(text)


@pytest.mark.parametrize("text", GUILTY.strip().splitlines())
def test_perhaps_somebodys_own_or_of_somebody(text: str) -> None:
    assert not surely(text)
