"""The short words that `said` understands, each meaning's in both languages, as patterns of squeezed text."""

from enum import StrEnum

from bot.rules.words import asked, doing, handling, how_it_is


class Meaning(StrEnum):
    """What words can mean to the bot; which of these fit depends on what it has asked."""

    YES = "yes"
    NO = "no"
    NOTHING = "nothing"  # to "what did you find?"
    NOTHING_ELSE = "nothing_else"
    CLEAR = "clear"
    CHECKED = "checked"  # all was looked at; whether all is clear is not said
    LATER = "later"
    CANNOT = "cannot"  # do today's check
    MYSELF = "myself"  # they do it after all
    INSTEAD = "instead"  # another household does it
    MENDED = "mended"
    FIXED = "fixed"  # the same, or a yes to "is it fixed?"
    PARTLY = "partly"
    NOT_FIXED = "not_fixed"
    ACCEPTED = "accepted"  # an explanation
    NOT_ACCEPTED = "not_accepted"
    ME_TOO = "me_too"  # it is so with them, too
    TAKE = "take"  # an item
    UPWARDS = "upwards"  # it is not theirs to mend
    CANNOT_BE_DONE = "cannot_be_done"
    PROGRESS = "progress"  # how far it is, or what it waits for
    NO_HAZARD = "no_hazard"  # what was reported is none, says whoever looks after it
    DUPLICATE = "duplicate"  # it was reported before
    SAME_AS = "same_as"  # the same, where a number says as which
    WAIT = "wait"  # until a day, or later
    TO_ME = "to_me"  # they have it again, or in another's place
    RETURN = "return"  # to the level below
    DONE = "done"
    ONLY_DONE = "only_done"  # the same, and neither what was done nor by whom
    THANKS = "thanks"
    GREETING = "greeting"
    NOD = "nod"  # an ok, a laugh, "sorry, wrong chat", goodbye: nothing follows
    HELP = "help"
    NEWS = "news"  # how what they told stands
    OPEN = "open"  # what is to be done
    HURRY = "hurry"  # that it takes too long
    PRESSING = "pressing"  # that something is urgent to them
    NEWS_OF = "news_of"  # the same of something that is named
    ROTA = "rota"  # whose turn it is
    LEADS = "leads"  # who the safety head is, and how to reach them
    SWAP = "swap"  # they ask for another day
    AWAY = "away"  # they go away, and do not say yet when
    LOOK_AT = "look_at"  # what is looked at in the check
    WHY_CHECK = "why_check"  # what it is for
    MOVED_OUT = "moved_out"  # their household lives here no more
    NO_TURNS = "no_turns"  # they want to take none
    ABOUT = "about"  # more of an item: where, what, who
    LANGUAGE = "language"  # they ask for another one
    TELL = "tell"  # they have something to report, and do not say yet what
    CALL = "call"  # they want to be called, or to call
    FAMILY = "family"  # somebody of their home may do the check
    ABSENT = "absent"  # they are away, or back, on a day that the words name
    IN_THE_CHECK = "in_the_check"  # it was found there
    NO_FINDING = "no_finding"  # it is something else than what the check has found
    NEW = "new"  # not an answer: something new
    MISTAKE = "mistake"  # it was the wrong button
    UNKNOWN = "unknown"  # they do not know
    TAKE_BACK = "take_back"  # what they reported was a mistake
    DROP = "drop"  # the same, or nothing at all
    CANCEL = "cancel"  # the question
    STOP = "stop"  # everything


# Matched without spaces, punctuation and capitals.
BEFORE = (
    r"ok|okay|yes|yep|yeah|well|hi|hello|goodmorning|thanks|thankyou|sorry|please|today|now"
    r"|i?(?:ve|have)?(?:just)?(?:looked|checked)(?:around|everything)?|(?:i)?(?:ve)?(?:hadalook|hadawalk|walked|went"
    r"|been|didmyround|did(?:the|my)round|(?:already)?diditalready)(?:a?round)?"
    r"|my(?:son|daughter|wife|husband|mother|father|mum|mom|dad)(?:has|just)*(?:looked|checked|doneit"
    r"|didit)(?:around)?|doneanddusted"
    r"|好的?|嗯|哦|是的|对(?!不)|行(?!不)|谢谢[您你]?|[您你]好|早上好|我?们?(?:都|去|刚)*[看查转巡](?:过"
    r"|完)?了(?:一圈|一遍)?"
    r"|我?都?检查(?:过|完)?了|(?:楼道)?检查完毕"
    r"|我?(?:儿子|女儿|闺女|老伴|媳妇|爱人|老公|老婆|孙子|孙女|爸|妈|家里人)(?:替我|帮我|去)?都?(?:[看查转]"
    r"|检查)(?:过|完)?了"
    r"|今天|知道了?|收到|抱歉|不好意思|啊|(?:报告|汇报)一?下?|(?:各处|到处|里里外外|楼上楼下)(?:都|全)?(?:[看查转]"
    r"|检查)(?:过|完)?了"
)
AFTER = (
    r"ok|thanks|thankyou|sorry|please|today|now|again|ilooked|ichecked"
    r"|谢谢[您你]?们?(?:帮忙|关心)?|我?们?都?[看查](?:过|完)?了|今天|抱歉|不好意思|[了的啊呢呀哈啦]"
)
NO = (
    r"no|nope|nah|another|noanother|nothanks|nothankyou|nothankssorry|nevermind|dont|pleasedont|notnow|itisnt|itsnot"
    r"|不|不用|不要|不是|不必|不需要|不对|没有?|没事|算了吧?|别|别记"
)
PATTERNS = {
    Meaning.YES: r"y|yes|yeah|yep|ok|okay|sure|please|pleasedo|yesplease|goahead|right|correct|yesitis"
    r"|yessame|same|record|recordit|writeitdown"
    r"|是|是的|是啊|对|对的|好|好的|好啊|好呀|好吧|嗯+|要|要的|行|可以|需要|记|记下|记下吧|没错",
    Meaning.NO: NO,
    Meaning.NOTHING: rf"{NO}|{how_it_is.CLEAR}"
    r"|(?:there(?:was|is|s)?|ifound|itwas|found)?nothing(?:found|atall|afterall|special)?"
    r"|(?:it(?:was|s))?(?:a)?(?:falsealarm|mistake|mymistake)|wrongbutton|bymistake"
    r"|没[什啥]么?|没有什么|没有?发现什么?|什么都?没有?|[按点搞弄]错了?|误[按报]",
    Meaning.NOTHING_ELSE: r"nothingelse(?:found)?|thatsall|thatisall"
    r"|(?:其[他它余]|别)的?(?:都?没[有啥什么]*(?:问题|事|情况)?|还好)|就这些",
    Meaning.CLEAR: how_it_is.CLEAR,
    Meaning.IN_THE_CHECK: how_it_is.IN_THE_CHECK,
    Meaning.NO_FINDING: how_it_is.NO_FINDING,
    Meaning.CHECKED: how_it_is.CHECKED,
    Meaning.LATER: doing.LATER,
    Meaning.CANNOT: doing.CANNOT,
    Meaning.MYSELF: doing.MYSELF,
    Meaning.INSTEAD: doing.INSTEAD,
    Meaning.MENDED: how_it_is.MENDED_NOW,
    Meaning.FIXED: how_it_is.FIXED,
    Meaning.PARTLY: how_it_is.PARTLY,
    Meaning.NOT_FIXED: how_it_is.NOT_FIXED,
    Meaning.ACCEPTED: r"yes|isee|understood|iunderstand|iaccept|accepted"
    r"|是的|知道|知道了|明白|了解|理解|接受|可以接受|同意",
    Meaning.NOT_ACCEPTED: r"no|nope|nah|i?(?:dont|donot)(?:agree|accept)(?:that|it)?|idisagree"
    r"|不|(?<!今天)不行|我?不(?:同意|接受|认可)",
    Meaning.ME_TOO: how_it_is.ME_TOO,
    Meaning.TAKE: doing.TAKE,
    Meaning.UPWARDS: doing.UPWARDS,
    Meaning.CANNOT_BE_DONE: doing.CANNOT_BE_DONE,
    Meaning.PROGRESS: handling.PROGRESS,
    Meaning.NO_HAZARD: handling.NO_HAZARD,
    Meaning.DUPLICATE: handling.DUPLICATE,
    Meaning.SAME_AS: handling.SAME_AS,
    Meaning.WAIT: handling.WAIT,
    Meaning.TO_ME: handling.TO_ME,
    Meaning.RETURN: handling.RETURN,
    Meaning.DONE: how_it_is.DONE,
    Meaning.ONLY_DONE: how_it_is.ONLY_DONE,
    Meaning.THANKS: r"(?:thankyou|thanks)kindly|muchobliged|(?:god)?blessyou|ta|well?done|goodjob|good(?:bot|boy"
    r"|girl)|loveyou|"
    r"(?:太)?(?:麻烦|费心|有劳|劳驾|拜托)(?:您|你)?们?了?|给?(?:您|你)?点(?:个)?赞|好人一生平安|(?:您|你)真(?:好|棒"
    r"|行)|真(?:不错|棒|快)|"
    r"(?:great|perfect|lovely|super|verygood|太好了)?(?:many|bigs?)?(?:thanks|thankyou|thx|cheers)"
    r"(?:alot|somuch|verymuch|all|everybody|everyone|foryourhelp|forthat|for(?:telling|reporting|lettingmeknow)(?:me"
    r"|us|it|that)*|linli|dear|love|mate|friend|sir|boss)*"
    r"|(?:太|非常|十分|真是?)?(?:谢谢|多谢|谢了|感谢|辛苦了?)[啊呀啦]?(?:您|你|你们|大家|邻里|户长|书记|干部|同志"
    r"|师傅|小伙子|姑娘|各位)*[啊呀啦]?(?:的?(?:帮忙|帮助|关心|提醒|反映|告知))?",
    Meaning.GREETING: r"(?:hi|hello|hey|good(?:morning|evening|afternoon|night|day)|happynewyear|merrychristmas)"
    r"(?:there|to|you|all|everybody|everyone|again|linli|neighbours)*|(?:morning|evening|afternoon)(?:all|everybody"
    r"|everyone|neighbours)?|are(?:you|u)(?:still)?there|anybodythere"
    r"|(?:大家|各位|[您你])早|早安(?:各位|大家)|[您你]好|大家好|早上好|早安|早啊|晚上好|下午好|中午好|晚安|早|嗨"
    r"|哈[喽啰]|[您你]?(?:还)?在(?:不在|不|吗|么)|喂+|有人在?吗"
    r"|吃了[吗么没]|(?:新年|春节|元旦|中秋|端午|国庆|节日|周末)(?:好|快乐|愉快)|过年好|恭喜发财",
    Meaning.NOD: r"(?:you(?:a)?re)?welcome|haveanice(?:day|evening|weekend)|just(?:looking|checking)|没事(?:了"
    r"|随便看看)|received|seen(?:it)?|gotit|noted|al+right|fine|great|good|nice|perfect|cool|lovely|wonderful"
    r"|brilliant|excellent|toolate(?:today)?|今天太晚了"
    r"|understood|isee|iknow|willdo|noworries|noproblem|h[ae](?:h[ae])+|lol|h+m+|oh|aha|later|maybe"
    r"|sorry|oops|ups|mybad|apologies|pardon|wrong(?:chat|group|person|number|window|one)|thatwasntforyou|notforyou"
    r"|(?:please)?(?:ignore|forget)(?:that|this|me|it)|(?:sentby|my)mistake|(?:just)?(?:a)?test(?:ing)?"
    r"|(?:good)?bye(?:bye)?|ciao|seeyou(?:later|soon|tomorrow|then|again)?|takecare"
    r"|收到|我?(?:知道|明白)|了解|清楚|没事|没问题|没关系|不客气|不用谢|好[嘞咧哒]|行吧|可以的"
    r"|[哈呵嘿嘻哦噢喔啊呃额嗯]+"
    r"|是吗|真好|太好|不错"
    r"|对不起|抱歉|不好意思|我?(?:刚才)?[发打按点说]错(?:人|群|地方|消息)?|(?:请)?(?:忽略|别管|不用管)(?:它|我)?"
    r"|再见|拜+|回见|回头见|明天见|晚点见|一会儿?见|(?:我?就)?(?:试试|测试)(?:一下)?|随便(?:看看|问问)|没别的事?"
    r"|回头再说",
    Meaning.HELP: asked.HELP,
    Meaning.NEWS: asked.NEWS,
    Meaning.OPEN: asked.OPEN,
    Meaning.HURRY: asked.HURRY,
    Meaning.PRESSING: asked.PRESSING,
    Meaning.NEWS_OF: asked.NEWS_OF,
    Meaning.ROTA: asked.ROTA,
    Meaning.TELL: asked.TELL,
    Meaning.LEADS: asked.LEADS,
    Meaning.SWAP: asked.SWAP,
    Meaning.AWAY: asked.AWAY,
    Meaning.LOOK_AT: asked.LOOK_AT,
    Meaning.WHY_CHECK: asked.WHY_CHECK,
    Meaning.MOVED_OUT: asked.MOVED_OUT,
    Meaning.NO_TURNS: asked.NO_TURNS,
    Meaning.ABOUT: asked.ABOUT,
    Meaning.LANGUAGE: asked.LANGUAGE,
    Meaning.CALL: r"(?:(?:can|could|will|would)(?:you|somebody|someone|i)|id?like(?:you)?to|i(?:want"
    r"|need)(?:you)?to)?"
    r"(?:please)?(?:call|phone|ring|giveme(?:a)?call|talkto|speakto|speakwith)"
    r"(?:me|you|somebody|someone|(?:the|my)safetyhead)?(?:back|up)?(?:onthephone|byphone)?"
    r"|(?:请|麻烦)?(?:[您你]|谁|户长)?(?:能不能|可以|可不可以|能)?(?:给我|跟我)?(?:打|回)(?:个|一个)?电话(?:给我"
    r"|联系我)?"
    r"(?:吗|好吗|可以吗|行吗)?|(?:请|麻烦)?(?:电话联系|打给|回)我?(?:个?电话)?|(?:户长"
    r"|[您你]们?)?(?:的)?电话(?:号码)?(?:是)?多少",
    Meaning.FAMILY: r"(?:can|could|may|will)?"
    r"my(?:son|daughter|wife|husband|mother|father|mum|mom|dad|family|grand(?:son|daughter))"
    r"(?:can|could|will|would|may|ll|is(?:going)?)?(?:to)?(?:do(?:ing)?|take|check|look|go)"
    r"(?:it|thecheck|that|around)?(?:forme|instead|today|tomorrow)*"
    r"|(?:能不能|可以|可不可以)?(?:[让叫])?我?(?:儿子|女儿|闺女|老伴|媳妇|爱人|老公|老婆|孙子|孙女|爸|妈"
    r"|家里人)(?:也)?"
    r"(?:可以|能|会|来|去|替我|帮我|代我)+(?:检查|看|做|弄|巡|转)*(?:一下)?(?:吧|吗|行吗|可以吗|行不行)?",
    Meaning.ABSENT: r"(?:i|we)(?:m|am|re|are|ll|will)?(?:be)?"
    r"(?:(?:come|coming)?(?:away|back(?!to)|home(?:again)?)|not(?:at)?home"
    r"|outoftown|onholiday|travelling|return(?:ing)?)[a-z0-9]{1,30}"
    r"|(?:我们?|我家)[^没邻妈爸奶爷婆公儿女楼修]{0,10}(?:回来|回家|不在家?|出差|出门|去外地|回老家|旅游"
    r"|没人在家)(?:到.{1,6})?",
    Meaning.NEW: r"(?:its|itis)?(?:something|a)?new(?:one|report|thing)?"
    r"|(?:是)?(?:新的|另一件|别的|另外的)(?:事情?|隐患)?",
    Meaning.MISTAKE: r"(?:oops|ups|wait|oh|等等|哎呀?)*(?:i(?:have|ve)?)?(?:pressed|tapped)?(?:it|that|the)?(?:was"
    r"|s)?"
    r"(?:wrong(?:button|one|item|number)|not(?:that|this)(?:one|item)|bymistake|(?:a|my)mistake)"
    r"|(?:等等|等一下|哎呀?)*(?:我|刚才|手)*(?:[按点](?:错|成别的)|误[按点]|手滑|[弄搞选报]错了?(?:一?[件条个]"
    r"|号))(?:按钮)?了?"
    r"|不是这(?:一?[件条个])",
    Meaning.TAKE_BACK: r"(?:oops|oh|no|it(?:was|s)|that(?:was|s)|thiswas)*(?:justa|a|my|our)*"
    r"(?:falsealarm|mistake|misunderstanding)"
    r"|(?:reported|sent|written)?bymistake|(?:i|we)(?:was|were)(?:wrong|mistaken)(?:about(?:it|that|this))?"
    r"|(?:i|we)(?:made)(?:a)?mistake|(?:i|we)?(?:misread|misheard|mistook|misjudged)(?:it|that)?"
    r"|(?:i|can(?:you|i)|could(?:you|i)|want(?:to)?|would(?:like)?(?:to)?|please|ill)*(?:takeback|withdraw|takedown"
    r"|delete|remove|undo)"
    r"(?:it|that|this|my|the|report|message)*|(?:i|can(?:you|i)|please|ill)*(?:take|call)(?:it|that|this"
    r"|myreport)(?:back|off)"
    r"|(?:its|itis|itwas|thats|thatwas)?(?:nota|no)(?:report|hazard)(?:afterall)?|(?:its|itis|itwas|thats"
    r"|thatwas)nothing(?:afterall)?"
    r"|(?:是|对)?(?:我|我们|刚才)*(?:自己)?(?:弄|搞|看|听|闻|记|报|认)错[了啦]|(?:是)?(?:我|刚才)*误(?:报|会)[了啦]?"
    r"|(?:是)?虚惊一场"
    r"|(?:请|帮我|麻烦|能|可以|想|要|我)*(?:把)?(?:它|这[个条件]|那[个条件]|刚才(?:那[个条件]|的)?|我的)?(?:报告"
    r"|上报|隐患)?"
    r"(?:撤回|撤销|撤掉|撤下|收回|删掉|删除|撤了|删了)(?:它|这[个条件]|那[个条件]|报告|上报|吗|一下)?"
    r"|(?:这|那|其实)?不是隐患",
    Meaning.DROP: r"(?:please)?(?:forget|ignore|skip|drop)(?:about)?(?:it|that|this|me)|nevermind(?:that|it)?"
    r"|(?:请)?(?:算|不用管|别管|不管|忽略)(?:它|我|这个)?[了吧]*|当我没说|(?:其实)?没事儿?[了啦]?|不用(?:来|看|处理"
    r"|去|修)[了啦]?",
    Meaning.UNKNOWN: r"probably|(?:i)?thinkso|(?:it)?shouldbe|(?:i)?(?:cant|cannot)(?:see|tell)(?:it)?(?:fromhere)?"
    r"|(?:从这)?看不[到见]"
    r"|(?:大概|应该|可能|好像)(?:是)?(?:修?好了?|亮了?|可以了?)?吧?|"
    r"(?:i)?(?:really)?(?:dont|donot)know(?:yet)?|(?:ive)?noidea|dunno|notsure(?:yet)?"
    r"|(?:i)?(?:dont|donot|cant|cannot)(?:remember|recall|tell|say)(?:yet)?"
    r"|(?:i)?(?:have|had)?(?:nt|not|didnt|havent)(?:yet)?(?:looked|look|been(?:out|there|down)|beenout|checked|check"
    r"|seen(?:it)?)(?:yet|today)?"
    r"|(?:why)(?:do|are)you(?:ask|asking)|whatdoyoumean|[您你]?问这个?干(?:嘛|什么|啥)|为(?:什么|啥)要?问|什么意思"
    r"|我?(?:还)?没(?:有)?(?:去|注意|下去|出去)*(?:看|下楼|出门|注意)|(?:我)?(?:不记得|记不清|记不得|忘)了?|(?:晚上"
    r"|天黑|明天)(?:才|再)(?:知道|看)"
    r"|我?(?:也|还)?(?:不知道|不晓得|不清楚|不太清楚|说不好|说不清)",
    Meaning.CANCEL: r"nevermind|cancel|forgetit|算了吧?|取消|不用了",
    Meaning.STOP: r"(?:stop|no|dont|donot)(?:sending|send|writing|write|message|messaging|more)*(?:me)?(?:messages?"
    r"|anything|anymore)|quit|不要打扰我?|别打扰我?|退出|别再?(?:发|给我发)消息了?|stop(?:it|this|writing|please)?"
    r"|unsubscribe|leavemealone|nomoremessages|停|停止|退订|别再?发了?"
    r"|不要再?发了?|别烦我",
}
