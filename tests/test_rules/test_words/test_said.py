"""What short words mean; and that a sentence with more in it means none of it."""

import pytest

from bot.rules.words.all_but import all_but, without_join
from bot.rules.words.phrases import Meaning
from bot.rules.words.said import (
    adds,
    goes_on,
    is_empty,
    is_question,
    is_social,
    means,
    more_after,
    number_and_rest,
    outcome,
    partings,
    says_clear,
)

MEANT = {
    Meaning.YES: "yes|Yes, please|ok|OK!|👍|好|好的。|是的|嗯嗯|record it|记下",
    Meaning.NO: "no|No, thanks.|nope|不用|不用了，谢谢|不是|算了",
    Meaning.NOTHING: "nothing|no|all clear, sorry|没有了|nothing, sorry|没什么|按错了|It was a false alarm|没有",
    Meaning.CLEAR: "all clear|ok all clear|都好|没问题|看过了，一切正常|All good today, thanks|Everything is fine|一切正常|都看过了，没有问题|I've looked: all clear|没啥问题|啥事没有|平安无事|都正常着呢|各处都看了，没事|检查完了报告一下：一切正常|everything's alright|had a walk round, all is well|Sorry I'm late, all clear|everything good today, have a nice day|nothing unusual",
    Meaning.CANNOT: "I can't today|Can’t today, sorry|not today|今天不行|今天我不行|我今天没空|Sorry, I can't do it today|身体不舒服|我在外地，能换个人吗|我不在家|没时间|I'm poorly today|I don't feel well|I'm away, can someone swap|I'm not at home|I'm too busy",
    Meaning.FIXED: "fixed|Yes, fixed|it's fixed now, thanks|it works again|好了|已经修好了|真的好了，谢谢|好了好了|亮了亮了|这回真好了，谢谢|好啦好啦谢谢你啊|可以了，麻烦你们了|fixed now thank you so much!|it's on now|Lovely, it works|yes, all good|thank God, yes|it's fixed, God bless you|it was fixed|that one has been repaired|那个修好了|那盏灯昨天就修好了，谢谢|Yes. Thank you very much for your help",
    Meaning.PARTLY: "partly|only partly|not completely|好了一部分|一半|还没完全好|时亮时不亮|sometimes it works, sometimes not|it flickers|凑合吧",
    Meaning.NOT_FIXED: "no|not fixed|no it is not fixed|still not fixed|still broken|not yet|nope|it isn't|还没好|没修好|还没有|还是老样子|没亮|nothing has changed|nobody has been here|没看见有人修",
    Meaning.ACCEPTED: "I see|知道了|好的，明白了",
    Meaning.NOT_ACCEPTED: "I don't agree|不同意",
    Meaning.DONE: "done|I repaired it|all done now|办好了|已处理|搞定了|换好了",
    Meaning.NEWS: "any news?|When will it be repaired?|什么时候修啊？|我反映的事怎么样了|修好了没有|什么时候来人|怎么还不修|谁负责修|还要多久|有人管吗|进展如何|我的报修|收到我的消息了吗|When is somebody coming to fix it?|who is fixing it|why is nobody coming|how long will it take|status of my report|did you get my message?",
    Meaning.NEWS_OF: "What about the lamp|When will the gas leak be fixed?|那个灯的事怎么样了|门口的灯什么时候能修",
    Meaning.HURRY: "催一下|能不能快点|都三天了还没人来|please hurry|I'm still waiting",
    Meaning.PRESSING: "make that urgent|this is urgent, please|it's really urgent|it can't wait any longer|这个很急|加急|这事特别急|请尽快修|不能再等了",
    Meaning.ROTA: "今天谁值班|今天谁检查|我哪天值班|怎么又是我|whose turn is it today?|when is it our turn|who checks today|is it me today?",
    Meaning.LEADS: "户长是谁|有事找谁|怎么联系户长|who is the safety head|who do I talk to",
    Meaning.OPEN: "待办|还有哪些没办|what is open|anything open?",
    Meaning.ABOUT: "谁报的|在哪里|怎么回事|where exactly?|who reported it?",
    Meaning.SWAP: "我想换班|能换到周五吗|能不能明天查|can I swap with No. 5|how do I swap|can it wait until tomorrow",
    Meaning.AWAY: "我要请假|我出门几天|I'm going away",
    Meaning.LOOK_AT: "查什么呀|怎么查|what do I have to check|what should I look at",
    Meaning.LANGUAGE: "改成英文|说中文|speak Chinese|change language",
    Meaning.MYSELF: "算了我自己来吧|我还是自己查吧|never mind, I can do it|I'll do it myself",
    Meaning.INSTEAD: "老王替我查|让老张替我吧|my neighbour will do it|Mrs Li will do it for me",
    Meaning.PROGRESS: "waiting for parts|ordered|already ordered, thanks|parts are ordered|the plumber comes|we have asked for a quote|it takes longer|在等配件|配件已经订了|已经下单了|约好师傅了|师傅来|正在走流程",
    Meaning.NO_HAZARD: "not a hazard|that isn't a hazard|false alarm|这不算隐患|不是安全隐患|这不是隐患",
    Meaning.DUPLICATE: "duplicate|it's a duplicate|重复了|有人报过了",
    Meaning.SAME_AS: "same as|it's a duplicate of|跟是一回事|和重复|这是的重复",
    Meaning.WAIT: "let it wait|put it off until|wait until|先放一放|等到再说|推迟到",
    Meaning.TO_ME: "take it back to me|I'll take it over|还是我来接手|转给我",
    Meaning.RETURN: "return it|send it back to the head|退回给户长",
    Meaning.WHY_CHECK: "why do we check|why do we have to check?|what is the check for|为什么要检查|检查有什么用",
    Meaning.MOVED_OUT: "we've moved out|I moved away|we don't live here anymore|我们搬走了|我家已经搬家了|不住这儿了",
    Meaning.NO_TURNS: "I want out of the rota|take me off the rota|I don't want to take turns|我不想轮值了|怎么退出轮值|别排我家了",
    Meaning.UPWARDS: "我处理不了|上报吧|报社区|pass it up|that's not my job|I can't fix it",
    Meaning.CANNOT_BE_DONE: "没法修|can't be done",
    Meaning.TELL: "我想说个事|有问题|I have something to say|there is a problem|I want to complain|I'd like to report something|我要投诉|我想反映个情况|报修",
    Meaning.TAKE: "on my way|I'm on it|I'll see to it tonight|马上去看|我来处理|我晚上去换|这就去|我马上过去|我去办|我让人去看|已经联系物业了|正在修|放心吧我来处理|I'll have a look|will do|let me check|I'll get it sorted|I've called the electrician|I'm working on it",
    Meaning.MISTAKE: "wrong button|I pressed the wrong button|等等，我按错了",
    Meaning.UNKNOWN: "I don't know|no idea|不知道|不太清楚|我没去看|忘了|I haven't looked yet|why do you ask",
    Meaning.NOTHING_ELSE: "nothing else|that's all|别的没啥|其他没问题|就这些",
    Meaning.THANKS: "thanks|Thank you!|thank you so much|谢谢|多谢了|辛苦了|🙏|多谢多谢|麻烦您了|感谢感谢|thank you kindly|bless you|much obliged",
    Meaning.GREETING: "hello|Good morning everybody|您好|大家好|大家早|您早|早安各位|你好你好|morning|Morning all|hello hello",
    Meaning.HELP: "help|help!|who are you?|How does this work?|你是谁|帮助|怎么用啊|你能做什么？|怎么报修|你能干啥|教教我|怎么用这个|Are you a real person?|I don't know how to use this|who can see this|能匿名吗",
    Meaning.CANCEL: "never mind|cancel|算了|取消",
    Meaning.STOP: "stop|Stop!|别发了",
}
MORE = """The gate is broken|all clear except the lamp|not all clear|I can't today find the key|no light in stair 2|没有灯|
灯修好了又坏了|门口没有问题的灯|thanks to the wind the gate is open|help, fire|Hello, the lamp is out|停水了|停电了|别墅漏水|
好臭|不好了着火了|没水|今天又停水了|师傅我家漏水了|thank you, the lamp is out|有人吗着火了|昨天报的灯又坏了|还没修好的路灯又倒了|stop sign fell over|救命|help me|done by whom""".replace(
    "\n", ""
).split("|")

EMPTY = """.|。|…|😀|👍|x|灯|ok|OK, thanks!|Good morning!|hello, are you there?|sorry, wrong chat|received|got it|see you tomorrow|
在吗？|好的|收到，谢谢|早上好|不好意思，发错群了|新年好！|嗯嗯|哈哈哈|再见|知道了""".replace("\n", "").split("|")


@pytest.mark.parametrize(
    ("meaning", "text"), [(meaning, text) for meaning, texts in MEANT.items() for text in texts.split("|")]
)
def test_it_is_understood(meaning: Meaning, text: str) -> None:
    assert means(text, meaning)


def test_all_clear_in_several_words() -> None:
    assert all(
        map(says_clear, ("all clear", "done and dusted, all well", "all is well here, no problems", "都好，没问题"))
    )
    assert not any(map(says_clear, ("all ok?", "done", "all good, the lamp is out", "一切正常？", "查完了")))


@pytest.mark.parametrize("text", MORE)
def test_a_sentence_with_more_in_it_is_not_swallowed(text: str) -> None:
    assert [meaning.value for meaning in Meaning if means(text, meaning)] == []


@pytest.mark.parametrize(
    ("text", "meaning", "more"),
    [
        ("I can't today, doctor", Meaning.CANNOT, "doctor"),
        ("今天我不行，去医院", Meaning.CANNOT, "去医院"),
        ("no it is not fixed, still dark", Meaning.NOT_FIXED, "still dark"),
        ("还没好，灯还是黑的", Meaning.NOT_FIXED, "灯还是黑的"),
        ("not fixed", Meaning.NOT_FIXED, ""),
        ("the lamp, not fixed", Meaning.NOT_FIXED, None),
        ("No. 5 has left rubbish in the stairwell", Meaning.NOT_FIXED, None),
        ("no.5 has rats", Meaning.NOT_FIXED, None),
        ("No. 5 lamps are dark", Meaning.NOT_FIXED, None),
        ("No. Five lamps are dark", Meaning.NOT_FIXED, "Five lamps are dark"),
    ],
)
def test_what_follows_is_kept(text: str, meaning: Meaning, more: str | None) -> None:
    assert more_after(text, meaning) == more


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("done, new chain", "new chain"),
        ("done, I repaired it", "I repaired it"),
        ("done", "done"),
        ("Done by the plumber this morning", "Done by the plumber this morning"),
        ("办好了，换了灯泡", "换了灯泡"),
        ("修好了没有", None),
        ("done?", None),
        ("not done, no ladder", None),
        ("who is on it", None),
    ],
)
def test_what_was_done(text: str, words: str | None) -> None:
    assert outcome(text) == words


def test_the_number_leads_or_ends_it() -> None:
    assert number_and_rest("#3 done, I put salt down") == (3, "done, I put salt down")
    assert number_and_rest("＃12：办好了") == (12, "办好了")
    assert number_and_rest("not fixed #4") == (4, "not fixed")
    assert number_and_rest("3 lamps are out") == (None, "3 lamps are out")


@pytest.mark.parametrize("text", ["hello, how does this work?", "thanks!", "您好，谢谢", "Good morning! Who are you?"])
def test_only_thanks_greetings_and_calls_for_help(text: str) -> None:
    assert is_social(text)


@pytest.mark.parametrize("text", ["hello, the lamp is out", "", "🎲", "the bench, thanks"])
def test_more_than_that(text: str) -> None:
    assert not is_social(text)


@pytest.mark.parametrize("text", EMPTY)
def test_what_says_nothing(text: str) -> None:
    assert is_empty(text)


@pytest.mark.parametrize(
    "text", ["3", "12", "三", "new bulb", "换了", "help", "fixed", "好了", "可以了", "by Friday", *MORE]
)
def test_what_says_something(text: str) -> None:
    assert not is_empty(text)


@pytest.mark.parametrize(
    "text", ["still dark", "No, it's still dark", "it leaks again", "还是黑的", "没有，还在漏", "又坏了"]
)
def test_as_it_was(text: str) -> None:
    assert goes_on(text)


@pytest.mark.parametrize(
    "text", ["There is still a hole in the road", "The bins are full again", "楼道灯还是不亮", "fixed"]
)
def test_not_said_to_be_as_it_was(text: str) -> None:
    assert not goes_on(text)


def test_questions() -> None:
    assert is_question("who reported it? ")
    assert is_question("谁报的？")
    assert not is_question("We asked who it was")


def test_what_follows_an_answer_may_be_more() -> None:
    assert list(partings("no, and there is rubbish too. Bye")) == [
        ("no", "and there is rubbish too. Bye"),
        ("no, and there is rubbish too", "Bye"),
    ]
    assert without_join("and there is rubbish") == "there is rubbish"
    assert without_join("，但是门口有垃圾") == "门口有垃圾"
    assert without_join("android phones") == "android phones"
    assert all(map(adds, ("there is rubbish too", "and the gate", "another lamp", "后门也堆了垃圾", "还有垃圾")))
    assert not any(map(adds, ("the switch is broken", "the sand is gone", "开关坏了")))


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("all good but old Mrs Li doesn't open", "old Mrs Li doesn't open"),
        ("All clear but for the bins", "the bins"),
        ("except for the cellar lamp, everything is fine", "the cellar lamp"),
        ("The cellar lamp is out. Everything else is fine", "The cellar lamp is out"),
        ("都挺好，就是李奶奶家敲门没人应", "李奶奶家敲门没人应"),
        ("一切正常，除了三楼的灯", "三楼的灯"),
        ("除三楼灯不亮外，其他正常", "三楼灯不亮"),
        ("三楼灯不亮，其他都好", "三楼灯不亮"),
        ("其他都好，就是灯坏了", "灯坏了"),
        ("checked everything, only the lamp is still broken", "the lamp is still broken"),
        ("Done, but the bin is full", "the bin is full"),
        ("fine but the lamp is out", "the lamp is out"),
        ("all good. The lamp is out though", "The lamp is out"),
        ("都看过了，除了后面下水道有点味", "后面下水道有点味"),
        ("查完了，就是灯还没修", "灯还没修"),
        ("检查过了，只有后门的灯不亮", "后门的灯不亮"),
        ("没什么大问题，就是楼道灯坏了", "楼道灯坏了"),
        ("除了灯坏了都好", "灯坏了"),
        ("除灯坏了以外其他都好", "灯坏了"),
        ("all good", None),
        ("but all good", None),
        ("checked everything", None),
        ("the lamp is out, all good", None),
        ("都好", None),
    ],
)
def test_all_clear_but_for_one_thing(said: str, found: str | None) -> None:
    assert all_but(said) == found
