"""What short words mean; and that a sentence with more in it means none of it."""

import pytest

from bot.rules.phrases import Meaning
from bot.rules.said import (
    adds,
    all_but,
    goes_on,
    is_empty,
    is_question,
    is_social,
    means,
    more_after,
    number_and_rest,
    outcome,
    partings,
    without_join,
)

MEANT = {
    Meaning.YES: "yes|Yes, please|ok|OK!|👍|好|好的。|是的|嗯嗯|record it|记下",
    Meaning.NO: "no|No, thanks.|nope|不用|不用了，谢谢|不是|算了",
    Meaning.NOTHING: "nothing|no|all clear, sorry|没有了|nothing, sorry|没什么|按错了|It was a false alarm|没有",
    Meaning.CLEAR: "all clear|ok all clear|都好|没问题|看过了，一切正常|All good today, thanks|Everything is fine|一切正常|都看过了，没有问题|I've looked: all clear",
    Meaning.CANNOT: "I can't today|Can’t today, sorry|not today|今天不行|今天我不行|我今天没空|Sorry, I can't do it today",
    Meaning.FIXED: "fixed|Yes, fixed|it's fixed now, thanks|it works again|好了|已经修好了|真的好了，谢谢",
    Meaning.PARTLY: "partly|only partly|not completely|好了一部分|一半|还没完全好",
    Meaning.NOT_FIXED: "no|not fixed|no it is not fixed|still not fixed|still broken|not yet|nope|it isn't|还没好|没修好|还没有|还是老样子|没亮",
    Meaning.ACCEPTED: "I see|知道了|好的，明白了",
    Meaning.NOT_ACCEPTED: "I don't agree|不同意",
    Meaning.DONE: "done|I repaired it|all done now|办好了|已处理|搞定了|换好了",
    Meaning.NEWS: "any news?|When will it be repaired?|什么时候修啊？|我反映的事怎么样了|修好了没有",
    Meaning.NEWS_OF: "What about the lamp|When will the gas leak be fixed?|那个灯的事怎么样了|门口的灯什么时候能修",
    Meaning.TELL: "I want to complain|I'd like to report something|我要投诉|我想反映个情况|报修",
    Meaning.TAKE: "on my way|I'm on it|I'll see to it tonight|马上去看|我来处理|我晚上去换|这就去",
    Meaning.MISTAKE: "wrong button|I pressed the wrong button|等等，我按错了",
    Meaning.UNKNOWN: "I don't know|no idea|不知道|不太清楚",
    Meaning.NOTHING_ELSE: "nothing else|that's all|别的没啥|其他没问题|就这些",
    Meaning.THANKS: "thanks|Thank you!|thank you so much|谢谢|多谢了|辛苦了|🙏",
    Meaning.GREETING: "hello|Good morning everybody|您好|大家好",
    Meaning.HELP: "help|help!|who are you?|How does this work?|你是谁|帮助|怎么用啊|你能做什么？",
    Meaning.CANCEL: "never mind|cancel|算了|取消",
    Meaning.STOP: "stop|Stop!|别发了",
}
MORE = """The gate is broken|all clear except the lamp|not all clear|I can't today find the key|no light in stair 2|没有灯|
灯修好了又坏了|门口没有问题的灯|thanks to the wind the gate is open|help, fire|Hello, the lamp is out|停水了|停电了|别墅漏水|
好臭|不好了着火了|没水|还没修好的路灯又倒了|stop sign fell over|救命|help me|done by whom""".replace("\n", "").split(
    "|"
)

EMPTY = """.|。|…|😀|👍|x|灯|ok|OK, thanks!|Good morning!|hello, are you there?|sorry, wrong chat|received|got it|see you tomorrow|
在吗？|好的|收到，谢谢|早上好|不好意思，发错群了|新年好！|嗯嗯|哈哈哈|再见|知道了""".replace("\n", "").split("|")


@pytest.mark.parametrize(
    ("meaning", "text"), [(meaning, text) for meaning, texts in MEANT.items() for text in texts.split("|")]
)
def test_it_is_understood(meaning: Meaning, text: str) -> None:
    assert means(text, meaning)


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
