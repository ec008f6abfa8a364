"""Anything that people may say."""

from demo.world import GROUP_CODE

REPORTS = (
    "The lamp by the gate is out",
    "Strong smell of gas by the door of No. 5!",
    "The stairwell is full of rubbish again",
    "Loose tiles on the roof of No. 3, they may fall on the path",
    "A branch hangs over the playground since Sunday",
    "old sofa blocks the fire exit & nobody cares, 2 < 3 <marquee>really</marquee>",
    "门口的灯坏了",
    "5号楼一进门闻到很大煤气味！",
    "楼道里又堆满了垃圾",
    "三号楼外墙砖松了，昨天掉下来一块",
    "电动车在楼道里充电",
    "陈奶奶两天没出门了，有点担心",
    "井盖不见了！！！🕳️",
)
TALK = (
    "Good morning everybody, lovely weather today",
    "大家早上好，今天天气真好",
    "ok",
    "👍",
    "🎉🎉🎉",
    "5",
    "by Friday",
    "下周一上午",
    "明晚8点",
    "until tomorrow 9",
    "replaced the bulb",
    "已经修好了",
    "waiting for a part",
    "#1",
    "1",
    "\u202eabc\u200b",
    "@linli_bot",
    "@linli_bot water is dripping on the fuse box",
    "long " * 700,
    "井" * 3900,
    "& < > \" '",
)
COMMANDS = (
    "report", "items", "mine", "check", "rota", "swap", "away", "home", "excuse", "turn", "moved", "settings", "item",
    "find", "handbook", "docket", "minutes", "ledger", "help", "cancel", "departments", "setup", "start", "nonsense",
)  # fmt: skip
ARGUMENTS = (
    "", "", "1", "#2", "99999999999999999999", "gas", "灯", "until Sunday", "到周日", "Friday", "周五", "No. 2", "No. 4 Friday",
    "lamp by the gate broken", "楼梯扶手松了", GROUP_CODE, "DT-99", "week", "xlsx", "🙂", "DT-03", "all", "quiet 22-07",
)  # fmt: skip
