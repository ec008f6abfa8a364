"""The plain words for shared things of a house and its street, and for what becomes of them. Pure.

Names, people, homes and flats are on no list here, nor is what one has at home as well: a kitchen, a tap, a socket.
Whole words in English; in Chinese what is left where the words are taken out, the longest first.
"""

import re

_SMALL = (
    "a an the this that these those there here it its it's is isn't are aren't was were be been has have had"
    " does doesn't do don't won't can't no not and or but so in on at of to from with without near next under"
    " above below beside behind between inside outside into onto over through across along off out up down all"
    " both every some several many much more two three four very quite really too completely nearly almost"
    " half still again now already since for today yesterday tonight morning afternoon evening night night's"
    " day days week weeks long just also any"
)
_WHERE = (
    "stairwell staircase stairs stair step steps landing landings hallway hall corridor passage entrance"
    " entry lobby cellar basement attic roof courtyard yard gate gates fence path footpath pavement sidewalk"
    " road street kerb curb corner crossing junction playground bench bridge first second third fourth fifth"
    " sixth ground top upper lower front back rear side left right middle main outer inner north south east"
    " west way bottom"
)
_THINGS = (
    "lamp lamps light lights lighting bulb bulbs streetlight streetlights lamppost door doors doorway lock"
    " locks handle latch hinge intercom lift lifts elevator elevators window windows pane glass railing"
    " railings rail handrail banister tile tiles brick bricks plaster ceiling wall walls gutter gutters"
    " drainpipe downpipe pipe pipes drain drains gully manhole cover grating pothole potholes hole holes crack"
    " cracks puddle water ice snow leaf branch branches tree trees hedge wire wires wiring cable cables switch"
    " fuse box meter extinguisher extinguishers hydrant alarm detector sign signs bollard bin bins rubbish"
    " litter trash garbage waste debris boxes cardboard sofa mattress furniture junk sewage graffiti camera"
    " valve paving slab slabs smoke fire flames gas smell burning"
)
_HOW = (
    "broken dark dead dim dripping drips leaking leaks leaked flooded wet slippery icy loose hanging hangs"
    " fallen falling fell cracked smashed shattered missing gone blocked clogged overflowing overflows full"
    " jammed stuck open unlocked shut close closes work works working flicker flickers flickering burnt torn"
    " bent wobbly wobbles rusty rotten dirty dangerous exposed bare live sparking sparks smells stinks lying"
    " lies standing stands piled dumped left blown damaged crumbling coming come came empty expired tripping"
    " uneven sunken big large small deep huge strong lot lots high low order faulty"
)
_WORDS = frozenset(f"{_SMALL} {_WHERE} {_THINGS} {_HOW}".split())
_TOKEN = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
# "The third floor" may be whoever lives there, but not "on the third floor"; nor "by the school".
_AT = re.compile(
    r"\b(?:on|at|in|behind|outside)\s+(?:the\s+)?(?:(?:ground|top|first|second|third|fourth|fifth|sixth)\s+floor"
    r"|(?:front\s+|back\s+|main\s+)?(?:building|block))\b"
    r"|\b(?:by|near|outside|behind|opposite)\s+(?:the\s+)?(?:(?:front|back|main|cellar)\s+)?"
    r"(?:gate|entrance|door|stairs|bins|lift|school|fence|playground|bus\s+stop)\b"
    r"|\bcar\s+park\b|\bparking\s+lot\b|\bpark\s+bench\b",
    re.IGNORECASE,
)
_ZH_WHERE = (
    "楼道里 楼道 楼梯间 楼梯口 楼梯 走廊 过道 平台 门厅 大厅 拐角 转角 院子里 院子 院里 小区里 小区 门口"
    " 大门口 路口 路边 路面 路上 马路 人行道 街上 街边 地下室 车棚 车库 楼顶 屋顶 天台 后院 前院 绿化带 花坛"
    " 垃圾站 广场 公园 河边 桥上 里面 外面 中间 附近 地上 墙上 墙角 树下 这里 那里 那儿 这儿 学校门口 公共"
    " 东边 西边 南边 北边"
)
_ZH_THINGS = (
    "声控灯 感应灯 应急灯 楼道灯 路灯 灯泡 灯管 灯 单元门 楼道门 防火门 消防门 大门 前门 后门 侧门 铁门"
    " 车棚门 门锁 门禁 锁 门 对讲 电梯门 电梯 窗户 窗 玻璃 栏杆 护栏 扶手 瓷砖 地砖 砖头 墙砖 砖 墙皮 外墙"
    " 墙面 墙 天花板 雨棚 水管 管道 下水道 下水 排水沟 水沟 井盖 窨井盖 台阶 坑 大坑 裂缝 缝 积水 水 冰 雪"
    " 落叶 树叶 树枝 枯枝 树 电线 电缆 线 电表箱 配电箱 电箱 开关 灭火器 消防栓 消火栓 消防箱 消防通道 烟感"
    " 报警器 监控 摄像头 指示牌 牌子 垃圾桶 垃圾箱 垃圾 杂物 纸箱 旧沙发 旧家具 污水 粪水 小广告 涂鸦 石板"
    " 盖板 煤气味 燃气味 煤气 燃气 焦味 烟味 浓烟 烟 火 公共水龙头"
)
_ZH_HOW = (
    "坏了 坏 不亮了 不亮 一直不亮 没亮 不太亮 灭了 黑 暗 闪 漏水 漏电 漏 渗水 滴水 破了 破 裂了 裂开 裂 断了"
    " 断 掉了 掉下来 掉 脱落 松动 松了 松 歪了 歪 倒了 倒 塌了 塌 陷 翘起来 翘 生锈 锈 堵了 堵住 堵 满了 满"
    " 堆满 堆着 堆了 堆 关不上 打不开 锁不上 关不严 开着 敞着 卡住 卡 没反应 不动 停了 过期 不见了 没了 丢了"
    " 缺 少 碎了 碎 湿 滑 脏 臭 味道 味 露 露出来 冒烟 冒 着火 起火 火花 危险 没人收 没人管 没人清 没人扫"
    " 没人修 绊 结冰"
)
_ZH_SMALL = (
    "今天 昨天 昨晚 早上 晚上 刚才 现在 已经 一直 还是 总是 又 还 都 也 就 很 太 好 非常 特别 有点 好多 很多"
    " 不少 一些 一个 一盏 一块 一根 一堆 两盏 两块 好几天 几天 几个 几 个 盏 块 根 堆 处 有 是 在 到 见 着 了"
    " 的 地 里 上 下 不 没 被风 往外 往下 全 半 很大 好大 太大 大坑 小坑 能 会 出 来 啊 呢 吧 得 快 要"
)
# Whoever left something stands before "left", and after "dumped by".
_SOMEBODY_DID = re.compile(
    r"\b(?:left|dumped|piled|blown)\b(?!\s*(?:$|[,.;!]|on\b|in\b|at\b|by\s+the\b|behind\b|open\b|unlocked\b|up\b|side\b"
    r"|off\b|down\b|over\b|outside\b|near\b|next\b|under\b|there\b|here\b|out\b|for\b|again\b|across\b|all\b|everywhere\b))",
    re.IGNORECASE,
)
# “三楼” may be whoever lives there, but not “三楼平台”.
_ZH_FLOOR = (
    r"(?:[一二三四五六七八九十]{1,2}|\d{1,2})(?:楼|层)的?"
    r"(?=楼道|楼梯|平台|走廊|过道|拐角|转角|声控灯|灯|窗|扶手|栏杆|墙|消防)"
)


def _longest_first(*lists: str) -> str:
    return "|".join(sorted({word for each in lists for word in each.split()}, key=len, reverse=True))


_ZH = re.compile(f"{_ZH_FLOOR}|{_longest_first(_ZH_WHERE, _ZH_THINGS, _ZH_HOW, _ZH_SMALL)}")


def is_plain(text: str) -> bool:
    """Whether every word is listed: it tells of a shared thing, and nothing in it can be a person or a home.

    >>> is_plain("the lamp on the second landing is out"), is_plain("No. 5 leaves rubbish on the stairs")
    (True, False)
    """
    if _SOMEBODY_DID.search(text):
        return False
    words = _TOKEN.findall(_ZH.sub(" ", _AT.sub(" ", text.replace("’", "'"))))
    named = any(word[0].isupper() for word in words[1:])  # a capital within may be a name: Park, Stone
    return not named and all(word.lower() in _WORDS for word in words)
