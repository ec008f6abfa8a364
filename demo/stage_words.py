"""The words that the stage adds to the page, in both languages."""

WORDS = {
    "en": {
        "open": "linli to try: {}  (Ctrl-C ends it)",
        "turn": "today's turn",
        "role_resident": "Resident",
        "role_neighbour": "Neighbour",
        "role_old_neighbour": "Neighbour",
        "role_head": "Safety head",
        "role_deputy": "Deputy",
        "role_community_officer": "Community office",
        "role_street_officer": "Street office",
    },
    "zh": {
        "open": "邻里试用：{}（按 Ctrl-C 结束）",
        "turn": "今天轮值",
        "role_resident": "居民",
        "role_neighbour": "邻居",
        "role_old_neighbour": "邻居",
        "role_head": "平安户长",
        "role_deputy": "副户长",
        "role_community_officer": "社区干部",
        "role_street_officer": "街道干部",
    },
}

IDEAS = {
    "en": {
        "home": ("The lamp by the gate is out again", "Is this lamp acting up again?"),
        "office": ("A new bulb is in, and it works.",),
    },
    "zh": {
        "home": ("大门口的路灯又不亮了", "这灯是不是又不太对"),
        "office": ("换了新灯泡，亮了。",),
    },
}

STORIES = {
    "en": {
        "skylight": ("🪟", "A neighbour writes one plain sentence. See who hears of it, and how it ends."),
        "gas": ("🚨", "Everybody sleeps. Ten minutes without an answer, and the deputy is called."),
        "nobody": ("⏫", "Nobody answers: the community is told, then the street."),
        "private": ("🤫", "Told to the bot alone. The group learns what it is, and never from whom."),
        "wall": ("🧱", "Up, back with a question, a promise that lapses, and “not fixed”: nothing gets lost."),
        "meeting": ("📋", "Monday, nine o'clock: one item at a time, and the minutes keep what stays open."),
        "check": ("☀️", "Eight o'clock: the household whose turn it is looks around, with one tap."),
        "swap": ("🔁", "Somebody can't; a neighbour takes the turn with one tap, and is owed one."),
        "absence": ("🧳", "Away for three days: turns pass by, and the neighbours glance at the door."),
        "found": ("🔎", "Point by point; what is wrong becomes an item, and the safety head has it."),
        "missed": ("🌙", "Two quiet nudges, then the safety head; in the group, not a word."),
    },
    "zh": {
        "skylight": ("🪟", "邻居在群里说了一句平常话。看看谁知道了，后来怎样。"),
        "gas": ("🚨", "夜里大家都睡了。十分钟没人应，就去叫副户长。"),
        "nobody": ("⏫", "没有人应：先通知社区，再通知街道。"),
        "private": ("🤫", "只对邻里说。群里知道是什么事，不知道是谁说的。"),
        "wall": ("🧱", "上报，带着问题退回，约好的日期过了，又说没修好：什么都不会丢。"),
        "meeting": ("📋", "星期一九点：一件一件过，没办的写进记录。"),
        "check": ("☀️", "早上八点：轮到的一户看一圈，点一下就好。"),
        "swap": ("🔁", "有人去不了，邻居一点就接下，以后还一次。"),
        "absence": ("🧳", "外出三天：轮值跳过，邻居顺便看看门。"),
        "found": ("🔎", "逐项检查，有问题的记成一件事，平安户长收到。"),
        "missed": ("🌙", "悄悄提醒两次，再告诉平安户长，群里一个字也没有。"),
    },
}
