"""The short words that `said` understands, each meaning's in both languages, as patterns of squeezed text."""

from enum import StrEnum


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
    MENDED = "mended"
    FIXED = "fixed"  # the same, or a yes to "is it fixed?"
    PARTLY = "partly"
    NOT_FIXED = "not_fixed"
    ACCEPTED = "accepted"  # an explanation
    NOT_ACCEPTED = "not_accepted"
    ME_TOO = "me_too"  # it is so with them, too
    TAKE = "take"  # an item
    DONE = "done"
    ONLY_DONE = "only_done"  # the same, and neither what was done nor by whom
    THANKS = "thanks"
    GREETING = "greeting"
    NOD = "nod"  # an ok, a laugh, "sorry, wrong chat", goodbye: nothing follows
    HELP = "help"
    NEWS = "news"  # how what they told stands
    NEWS_OF = "news_of"  # the same of something that is named
    ROTA = "rota"  # whose turn it is
    TELL = "tell"  # they have something to report, and do not say yet what
    CALL = "call"  # they want to be called, or to call
    FAMILY = "family"  # somebody of their home may do the check
    ABSENT = "absent"  # they are away, or back, on a day that the words name
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
    r"|i?(?:ve|have)?(?:just)?(?:looked|checked)(?:around|everything)?|(?:i)?(?:ve)?hadalook(?:around)?"
    r"|my(?:son|daughter|wife|husband|mother|father|mum|mom|dad)(?:has|just)*(?:looked|checked)(?:around)?"
    r"|好的?|嗯|哦|是的|对|行|谢谢[您你]?|[您你]好|早上好|我?们?都?[看查转](?:过|完)?了(?:一圈|一遍)?|我?都?检查(?:过|完)?了|(?:楼道)?检查完毕"
    r"|我?(?:儿子|女儿|闺女|老伴|媳妇|爱人|老公|老婆|孙子|孙女|爸|妈|家里人)(?:替我|帮我)?都?(?:[看查转]|检查)(?:过|完)?了"
    r"|今天|知道了?|收到|抱歉|不好意思|啊"
)
AFTER = (
    r"ok|thanks|thankyou|sorry|please|today|now|again|ilooked|ichecked"
    r"|谢谢[您你]?们?(?:帮忙|关心)?|我?们?都?[看查](?:过|完)?了|今天|抱歉|不好意思|[了的啊呢呀哈啦]"
)
CLEAR = (
    r"(?:its|itis|were)?(?:all|everything)(?:s|is|looks|seems)?(?:all)?"
    r"(?:clear|fine|good|well|okay|ok|inorder|normal|safe)(?:here)?"
    r"|(?:there(?:are|is|were|was)?|ifound|found)?no(?:problems?|issues?|hazards?|defects?)(?:found|seen)?(?:here|atall)?"
    r"|(?:foundnothing|nothing(?:found|seen|toreport|wrong))(?:here|atall)?"
    r"|(?:一切|全部?都?|都|家家)(?:很|挺|还)?(?:正常|好|没问题|没事|安全|安好)|正常|平安|[没无](?:有)?(?:发现|看到)?(?:任何|什么)?(?:问题|隐患|异常|情况|毛病)"
    r"|没有?发现|一切都好|都没啥事?"
)
NO = (
    r"no|nope|nah|another|noanother|nothanks|nothankyou|nothankssorry|nevermind|dont|pleasedont|notnow|itisnt|itsnot"
    r"|不|不用|不要|不是|不必|不需要|不对|没有?|没事|算了吧?|别|别记"
)
ILL = r"(?:im|iam|weare|were)(?:abit|very|really)?(?:ill|sick|unwell|notwell|notfeelingwell|inhospital|inbed)"
ILL_ZH = r"(?:我们?|我家)?(?:今天)?(?:生病|病|感冒|发烧|住院|不舒服|身体不舒服|身体不好|人不舒服)了?"
MENDED = r"fixed|repaired|solved|sorted|sortedout|resolved|mended"
FIXED = (
    rf"(?:yes)?(?:its|itis|thats|ithasbeen|itsbeen|all)?(?:all|now|been|really|already)*(?:{MENDED})"
    r"|(?:yes)?(?:it|the(?:lamp|light|lift|door|water))?(?:all)?(?:works|(?:is|s)?working|ison)(?:fine)?"
    r"|(?:yes)?(?:its|itis|everything|everythings|everythingis|all|thats)?(?:all)?(?:looks?)?"
    r"(?:fine|good|ok|okay|alright|great|inorder|clean)(?:again|now)+"
    r"|(?:its|itis|theyre|theyare)?(?:all|now)*gone(?:again|now)*|(?:it)?fixeditself"
    r"|(?:灯|电|水|气|网|电梯|门|自己|不用[修管弄]了|现在|真的?|已经?|都|确实|全|完全|终于|又|可以)*"
    r"(?:(?:修|弄|办|处理|搞|换|清|扫)?好|修|亮|通|干净|解决|恢复|正常|没事|没问题|能用|可以用|不漏|不响|不臭|没味|[清搬]走|清掉|搞定)[了啦]"
    r"|(?:现在|已经|又)*[来有](?:电|水|气|网)了|(?:现在|都|已经)*可以了"
)
BE = "be|getting|goingtobe|goingtoget"
SEEN_TO = "fixed|repaired|done|mended|coming|come"
NEWS_ZH = (
    r"怎么样了|有(?:没有)?(?:消息|进展|结果|回音|下文)(?:了?[吗么没]|没有)?|到哪一步了"
    r"|(?:什么时候|几时|哪天)(?:能|才|会|可以|来)*(?:修|弄|办|处理|解决|换)好?"
    r"|(?:修|弄|办|处理|解决|换)(?:好了?(?:吗|没有?|么)|得怎么样了?)"
)
PATTERNS = {
    Meaning.YES: r"y|yes|yeah|yep|ok|okay|sure|please|pleasedo|yesplease|goahead|right|correct|yesitis"
    r"|yessame|same|record|recordit|writeitdown"
    r"|是|是的|是啊|对|对的|好|好的|好啊|好呀|好吧|嗯+|要|要的|行|可以|需要|记|记下|记下吧|没错",
    Meaning.NO: NO,
    Meaning.NOTHING: rf"{NO}|{CLEAR}"
    r"|(?:there(?:was|is|s)?|ifound|itwas|found)?nothing(?:found|atall|afterall|special)?"
    r"|(?:it(?:was|s))?(?:a)?(?:falsealarm|mistake|mymistake)|wrongbutton|bymistake"
    r"|没[什啥]么?|没有什么|没有?发现什么?|什么都?没有?|[按点搞弄]错了?|误[按报]",
    Meaning.NOTHING_ELSE: r"nothingelse(?:found)?|thatsall|thatisall"
    r"|(?:其[他它余]|别)的?(?:都?没[有啥什么]*(?:问题|事|情况)?|还好)|就这些",
    Meaning.CLEAR: CLEAR,
    Meaning.CHECKED: r"nothingmuch|(?:its|all|everythings)?(?:moreorless|mostly|basically)(?:fine|ok|okay|clear|good)|"
    r"没(?:有|啥|什么)*大(?:问题|事|毛病)|基本(?:上|都)*(?:正常|没问题|没事|挺好)|还行|还可以|"
    r"(?:its|itis|all|(?:the)?check(?:is|s)?|everythingis)?(?:done|finished|checked|completed)"
    r"|(?:i|we)(?:ve|have)?(?:just)?(?:done|did|finished|checked|looked)(?:it|thecheck|everything|allofit)?(?:around)?"
    r"|(?:checked|lookedat|finished)(?:everything|allofit)|looked(?:all)?around|(?:我们?|我家)?(?:已经?|都|全|刚)*(?:检查|巡查|巡|看|查|转)(?:过|完|好)?(?:了|一遍|一圈)+|(?:办|做|弄|搞)完了?",
    Meaning.LATER: r"(?:i?(?:ll|will|can|shall)?(?:do|check|look|go)?(?:it|thecheck|around)?)?"
    r"(?:later|soon|tonight|thisafternoon|thisevening|intheevening|intheafternoon|atnoon|inabit|inanhour"
    r"|after(?:work|breakfast|lunch|dinner|supper))(?:on)?"
    r"|我?(?:得|要)?(?:晚[点些]|迟[点些]|稍后|等会儿?|等一?下|待会儿?|过?一会儿?|回头|下午|傍晚|晚上|中午|[吃早午晚]*饭后|吃[完过了]?[早午晚]?饭|下了?班后?|马上|这就)"
    r"(?:我?[再就]?(?:去|来|给您)?(?:看看?|查|检查|弄|做|去|转转?|巡))?(?:一下|一圈)?",
    Meaning.CANNOT: r"(?:im)?(?:afraid)?(?:today)?(?:i|we)?(?:really)?(?:cant|cannot)"
    r"(?:do|make)?(?:it|this|thecheck)?today"
    r"|today(?:i|we)(?:cant|cannot)(?:do|make)?(?:it|this|thecheck)?|nottoday"
    r"|(?:我们?|我家)?今天(?:我们?|我家)?(?:真的?|实在|都|也)?"
    r"(?:不行|不能|[去来做查]不了|检查不了|没空|没时间|没法|没办法|不方便|不在家|有事)(?:检查|去|来|做|查)?"
    rf"|(?:{ILL})?(?:can|could|let|ask|find)?(?:somebody|someone|anybody|anyone)else(?:can|should|must|has)?"
    rf"(?:to)?(?:do|take|check|go|look)?(?:it|thecheck)?(?:instead|forme)?|{ILL}today"
    rf"|(?:{ILL_ZH})?(?:请|麻烦|能不能|可以)?(?:换(?:个|一个)?(?:别?人|一家|别家)|[让叫找请](?:别人|别家|其他人))(?:去|来|替|代)?"
    rf"(?:我|一?下)?(?:检?查|看|做|吧)*|今天{ILL_ZH}|{ILL_ZH}今天(?:[去来做查]不了|不行)",
    Meaning.MENDED: FIXED,
    Meaning.FIXED: rf"yes|yep|是|是的|对|对的|{FIXED}",
    Meaning.PARTLY: r"(?:only|its|itis)?(?:partly|partially|halfway|half|inpart)(?:fixed|done|solved)?"
    r"|not(?:completely|entirely|quite|fully)(?:fixed|done)?(?:yet)?"
    r"|(?:a(?:little|bit))?better|almost|nearly|moreorless|somewhat|kindof|mostly"
    r"|好(?:一?点|一?些|多)(?:儿)?了?|差不多|基本(?:上)?(?:好|行|可以)?了?|不太(?:好|行)|(?:只|才)?好了?(?:一部分|一半)|部分好|一部分|一半|还?没有?(?:完全|全)(?:修|弄)?好",
    Meaning.NOT_FIXED: r"no|nope|nah|(?:no)?it(?:isnt|hasnt|wasnt|didnt|doesnt)|(?:no)?itsnot"
    rf"|(?:no)?(?:its|itis|it|thats)?(?:still|is|has|was)*(?:not|isnt|hasnt|wasnt|hasntbeen|notbeen)"
    rf"(?:really|yet|been)*(?:{MENDED}|done|working)(?:yet|atall)?"
    r"|not(?:really|atall|so|good)|(?:no)?(?:nobody|noone)(?:came|hascome|wasthere)(?:yet)?"
    r"|(?:no)?(?:its|itis)?(?:still)?(?:broken|thesame)|(?:no)?notyet|(?:no)?(?:it)?(?:still)?doesntwork"
    r"|没|没有|还没有?|还?(?:没有?|不)(?:亮|通|来(?:电|水|气)?)|没有?(?:变化|效果|改善|用)|(?:还是?|根本|仍然?|都|并)*(?:没有?|未)(?:修|弄|办|处理|搞)?(?:好|解决|恢复)"
    r"|还没有?(?:去|来|开始)?(?:修|弄|办|处理|搞|换|做)(?:呢|完)?"
    r"|还是?(?:老样子|坏的|不行|那样|一样)|还坏着|(?<!今天)不行|并?没有?(?:啊|呀|呢)|不是很?好|没怎么好|没人(?:来|管|修|弄|处理)+过?",
    Meaning.ACCEPTED: r"yes|isee|understood|iunderstand|iaccept|accepted"
    r"|是的|知道|知道了|明白|了解|理解|接受|可以接受|同意",
    Meaning.NOT_ACCEPTED: r"no|nope|nah|i?(?:dont|donot)(?:agree|accept)(?:that|it)?|idisagree"
    r"|不|(?<!今天)不行|我?不(?:同意|接受|认可)",
    Meaning.ME_TOO: r"(?:and)?(?:(?:me|us|we|i|mine|ours|here|atours|with(?:us|me))"
    r"(?:do|does|is|are|have|has|did)?(?:too|aswell|also)"
    r"|(?:its|itis|exactly|the)*same(?:problem|thing|story|issue)?(?:here|forme|forus|withus|withours|withmine|withme|atours|atmine|inours"
    r"|in(?:my|our)(?:flat|house|home|stairwell|block|building))+(?:too|aswell)?"
    r"|(?:i|we)(?:ve|have)?(?:got|had)?(?:it|that|this|the)?same(?:problem|thing|issue)?(?:here|too|aswell)*"
    r"|(?:i|we)(?:can|have|ve|just)*(?:have|got|saw|see|seen|noticed?|smell|smelled|hear|heard)(?:it|that|this)(?:here)?(?:too|aswell|also)"
    r"|so(?:is|does|has)(?:ours|mine)|seconded)"
    r"|(?:我们?|我家|咱们?|俺们?|[这本])(?:家|这里|这边|这儿|这|那里|那边|楼|单元|栋|层|院)*(?:的|那[个盏部]|这[个盏部])?"
    r"(?:灯|电梯|门|窗|水管?|下水道|暖气)?(?:也|同样|都)(?:是|有|一样|这样|那样|坏|堵|漏|黑着?|不亮|[停没断][水电气]?|看到|看见|听到|听见|闻到|发现|遇到|碰到)(?:这样|那样|一样|过)?[了啦]?"
    r"|(?:我们?|我家)?(?:同上|同样情况|附议|情况一样|一样的情况)",
    Meaning.TAKE: r"(?:im|iam|were|weare)?(?:on(?:my|our)way|onit|coming)(?:now)?|leaveit(?:to|with)(?:me|us)"
    r"|(?:i|we)(?:ll|will)(?:take|fix|do|handle|seeto|lookat|gettoit|takecareof|comeandsee|golook|go|come)"
    r"(?:it|that|this)?(?:now|today|tonight|tomorrow|later|right(?:away|now)|thisevening|afterlunch|afterwork)*"
    r"|(?:我们?)?(?:马上|这就|现在|立刻|待会儿?|等会儿?|一会儿|今天|今晚|明天|晚上|下午|上午|中午|饭后)*(?:就)?"
    r"(?:[去来]|过[去来])(?:现场)?(?:看看?|处理|修|弄|解决|换|查|搞)(?:一下)?(?:它|灯)?|(?:我们?)?(?:马上|这就)(?:到|去|来)"
    r"|(?:我|我们)来(?:吧|处理)?|交给我们?吧?|我们?(?:在路上|负责)",
    Meaning.DONE: rf"{FIXED}|(?:its|itis|all)?(?:done|finished|completed)"
    rf"|(?:i|we)(?:ve|have)?(?:just)?(?:{MENDED}|done|finished|did)(?:it|this|that)"
    r"|(?:我们?|已经?|都|刚|全)*(?:办|修|弄|处理|搞|换|清理|扫|做|补|装)(?:好|完|掉)[了啦]"
    r"|已(?:办|处理|解决|修复|修好|完成)|完成了?|搞定了?",
    Meaning.ONLY_DONE: r"(?:its|itis|thats|ithasbeen|itsbeen|hasbeen|all|now|been|really|already|job|everythings?)*"
    rf"(?:{MENDED}|done|finished|completed|dealtwith|takencareof|seento)(?:it|this|that)?"
    r"|(?:i|we)(?:ve|have)?(?:just|already)*(?:done|finished|did)(?:it|this|that)?"
    r"|(?:its|itis|everything|everythings|everythingis|all|thats)*(?:fine|good|ok|okay|alright|inorder)(?:again|now)+"
    r"|(?:现在|真的?|已经?|都|确实|全|完全|终于|又|可以|刚刚?|是)*"
    r"(?:(?:修|弄|办|处理|搞|做)?(?:好|完|妥)[了啦]|(?:修|弄|办|处理|搞)过?[了啦]|已经?(?:修|办|处理|弄)(?:好|完|毕|完毕)?"
    r"|处理完毕|解决|修复|恢复|正常了|没事了|没问题了|可以了|搞定|完成)[了啦]?",
    Meaning.THANKS: r"(?:great|perfect|lovely|super|verygood|太好了)?(?:many|bigs?)?(?:thanks|thankyou|thx|cheers)"
    r"(?:alot|somuch|verymuch|all|everybody|everyone|foryourhelp|forthat|linli|dear|love|mate|friend|sir|boss)*"
    r"|(?:太|非常|十分|真是?)?(?:谢谢|多谢|谢了|感谢|辛苦了?)[啊呀啦]?(?:您|你|你们|大家|邻里|户长|书记|干部|同志|师傅|小伙子|姑娘|各位)*[啊呀啦]?(?:的?(?:帮忙|帮助|关心|提醒))?",
    Meaning.GREETING: r"(?:hi|hello|hey|good(?:morning|evening|afternoon|night|day)|happynewyear|merrychristmas)"
    r"(?:there|all|everybody|everyone|again|linli|neighbours)*|are(?:you|u)(?:still)?there|anybodythere"
    r"|[您你]好|大家好|早上好|早安|早啊|晚上好|下午好|中午好|晚安|早|嗨|哈[喽啰]|[您你]?(?:还)?在(?:不在|不|吗|么)|喂+|有人在?吗"
    r"|吃了[吗么没]|(?:新年|春节|元旦|中秋|端午|国庆|节日|周末)(?:好|快乐|愉快)|过年好|恭喜发财",
    Meaning.NOD: r"received|seen(?:it)?|gotit|noted|al+right|fine|great|good|nice|perfect|cool|lovely|wonderful"
    r"|understood|isee|iknow|willdo|noworries|noproblem|h[ae](?:h[ae])+|lol|h+m+|oh|aha|later|maybe"
    r"|sorry|oops|ups|mybad|apologies|pardon|wrong(?:chat|group|person|number|window|one)|thatwasntforyou|notforyou"
    r"|(?:please)?(?:ignore|forget)(?:that|this|me|it)|(?:sentby|my)mistake|(?:just)?(?:a)?test(?:ing)?"
    r"|(?:good)?bye(?:bye)?|ciao|seeyou(?:later|soon|tomorrow|then|again)?|takecare"
    r"|收到|知道|明白|了解|清楚|没事|没问题|没关系|不客气|不用谢|好[嘞咧哒]|行吧|可以的|[哈呵嘿嘻哦噢喔啊呃额嗯]+|是吗|真好|太好|不错"
    r"|对不起|抱歉|不好意思|我?(?:刚才)?[发打按点说]错(?:人|群|地方|消息)?|(?:请)?(?:忽略|别管|不用管)(?:它|我)?"
    r"|再见|拜+|回见|回头见|明天见|晚点见|一会儿?见|(?:我?就)?(?:试试|测试)(?:一下)?|随便(?:看看|问问)|没别的事?|回头再说",
    Meaning.HELP: r"help|commands|menu|(?:who|what)(?:areyou|isthis)|whatsthis"
    r"|what(?:can|do)you(?:do|know)(?:here)?|how(?:do|does)(?:this|it|you)work"
    r"|how(?:do|can)iuse(?:this|you|it)|areyouabot|canyouhelp(?:me)?|idontunderstand(?:this|it|you)?"
    r"|帮助|(?:使用)?说明|(?:这个?|[您你])?(?:怎么|如何)(?:使?用)|[您你]是(?:谁|什么|机器人吗)|这是什么"
    r"|[您你]?(?:能|会|可以)(?:做|干)(?:些)?什么|有什么功能"
    r"|我?(?:听|看|搞|弄)?不(?:太)?懂|我?不会用",
    Meaning.NEWS: r"(?:isthere|haveyou|arethere)?any(?:news|updates?)(?:yet)?"
    r"(?:(?:about|on|of)(?:it|that|my(?:report|message)))?"
    r"|what(?:about|(?:is|s)?happen(?:ing|ed)(?:with|to)|(?:is|s)goingonwith)(?:it|that|(?:my|the)(?:report|message))"
    rf"|when(?:will|is|are)(?:it|this|that|they|somebody|someone)(?:{BE})?(?:{SEEN_TO})"
    rf"|(?:has|is)it(?:been)?(?:{SEEN_TO})(?:yet|now)?"
    rf"|(?:我|那|这|的|个|件|事情?|反映|报告|上报|现在|到底)*(?:{NEWS_ZH})",
    Meaning.NEWS_OF: r"(?:isthere|haveyou|arethere)?any(?:news|updates?)(?:yet)?(?:about|on|of)[a-z]{1,20}"
    r"|what(?:about|(?:is|s)?happen(?:ing|ed)(?:with|to)|(?:is|s)goingonwith)(?:my|the|that)[a-z]{1,20}"
    rf"|when(?:will|is|are)(?:the|my|that)[a-z]{{1,20}}?(?:{BE})?(?:{SEEN_TO})"
    rf"|(?:has|is)(?:the|my|that)[a-z]{{1,20}}?(?:been)?(?:{SEEN_TO})(?:yet|now)?"
    rf"|.{{1,10}}(?:{NEWS_ZH})",
    Meaning.ROTA: r"(?:when|whose|which(?:day)?|what(?:day)?)(?:is|s|are)?(?:it|my|our|the)?(?:next)?turn"
    r"(?:isit)?(?:today|tomorrow|now|next)?"
    r"|who(?:is|s)(?:on(?:duty|check|turn)?|next)(?:today|tomorrow|now)?"
    r"|(?:今天|明天|这周|下周|下次)?(?:什么时候|哪天|几号|何时)?(?:轮到|该)(?:谁|哪家|我家?|我们家?)(?:家|检查|值班|值日)*(?:是?(?:什么时候|哪天|几号))?",
    Meaning.TELL: r"i(?:want|wanted|would|d|need|have|wish)?(?:like)?(?:to)?(?:complain|"
    r"(?:make|report|tellyou)?(?:about)?(?:a|an|some)?(?:complaint|problem|issue|hazard|something))(?:toreport)?"
    r"|我?(?:这里|这儿)?(?:想|要|有|来)*(?:个|一个|件|点|些)?(?:问题|情况|事情?|隐患)?(?:想|要)?(?:向?[您你]们?)?"
    r"(?:投诉|反映|举报|报修|汇报)(?:一下)?(?:一?[个件点些])?(?:问题|情况|事情?|隐患)?",
    Meaning.CALL: r"(?:(?:can|could|will|would)(?:you|somebody|someone|i)|id?like(?:you)?to|i(?:want|need)(?:you)?to)?"
    r"(?:please)?(?:call|phone|ring|giveme(?:a)?call|talkto|speakto|speakwith)"
    r"(?:me|you|somebody|someone|(?:the|my)safetyhead)?(?:back|up)?(?:onthephone|byphone)?"
    r"|(?:请|麻烦)?(?:[您你]|谁|户长)?(?:能不能|可以|可不可以|能)?(?:给我|跟我)?(?:打|回)(?:个|一个)?电话(?:给我|联系我)?"
    r"(?:吗|好吗|可以吗|行吗)?|(?:请|麻烦)?(?:电话联系|打给|回)我?(?:个?电话)?|(?:户长|[您你]们?)?(?:的)?电话(?:号码)?(?:是)?多少",
    Meaning.FAMILY: r"(?:can|could|may|will)?"
    r"my(?:son|daughter|wife|husband|mother|father|mum|mom|dad|family|grand(?:son|daughter))"
    r"(?:can|could|will|would|may|ll|is(?:going)?)?(?:to)?(?:do(?:ing)?|take|check|look|go)"
    r"(?:it|thecheck|that|around)?(?:forme|instead|today|tomorrow)*"
    r"|(?:能不能|可以|可不可以)?(?:[让叫])?我?(?:儿子|女儿|闺女|老伴|媳妇|爱人|老公|老婆|孙子|孙女|爸|妈|家里人)(?:也)?"
    r"(?:可以|能|会|来|去|替我|帮我|代我)+(?:检查|看|做|弄|巡|转)*(?:一下)?(?:吧|吗|行吗|可以吗|行不行)?",
    Meaning.ABSENT: r"(?:i|we)(?:m|am|re|are|ll|will)?(?:be)?"
    r"(?:(?:come|coming)?(?:away|back(?!to)|home(?:again)?)|not(?:at)?home"
    r"|outoftown|onholiday|travelling|return(?:ing)?)[a-z0-9]{1,30}"
    r"|(?:我们?|我家)[^没邻妈爸奶爷婆公儿女楼修]{0,10}(?:回来|回家|不在家?|出差|出门|去外地|回老家|旅游|没人在家)(?:到.{1,6})?",
    Meaning.NEW: r"(?:its|itis)?(?:something|a)?new(?:one|report|thing)?"
    r"|(?:是)?(?:新的|另一件|别的|另外的)(?:事情?|隐患)?",
    Meaning.MISTAKE: r"(?:oops|ups|wait|oh|等等|哎呀?)*(?:i(?:have|ve)?)?(?:pressed|tapped)?(?:it|that|the)?(?:was|s)?"
    r"(?:wrong(?:button|one|item|number)|not(?:that|this)(?:one|item)|bymistake|(?:a|my)mistake)"
    r"|(?:等等|等一下|哎呀?)*(?:我|刚才|手)*(?:[按点](?:错|成别的)|误[按点]|手滑|[弄搞选报]错了?(?:一?[件条个]|号))(?:按钮)?了?"
    r"|不是这(?:一?[件条个])",
    Meaning.TAKE_BACK: r"(?:oops|oh|no|it(?:was|s)|that(?:was|s)|thiswas)*(?:justa|a|my|our)*"
    r"(?:falsealarm|mistake|misunderstanding)"
    r"|(?:reported|sent|written)?bymistake|(?:i|we)(?:was|were)(?:wrong|mistaken)(?:about(?:it|that|this))?"
    r"|(?:i|we)(?:made)(?:a)?mistake|(?:i|we)?(?:misread|misheard|mistook|misjudged)(?:it|that)?"
    r"|(?:i|can(?:you|i)|could(?:you|i)|want(?:to)?|would(?:like)?(?:to)?|please|ill)*(?:takeback|withdraw|takedown|delete|remove|undo)"
    r"(?:it|that|this|my|the|report|message)*|(?:i|can(?:you|i)|please|ill)*(?:take|call)(?:it|that|this|myreport)(?:back|off)"
    r"|(?:its|itis|itwas|thats|thatwas)?(?:nota|no)(?:report|hazard)(?:afterall)?|(?:its|itis|itwas|thats|thatwas)nothing(?:afterall)?"
    r"|(?:是|对)?(?:我|我们|刚才)*(?:自己)?(?:弄|搞|看|听|闻|记|报|认)错[了啦]|(?:是)?(?:我|刚才)*误(?:报|会)[了啦]?|(?:是)?虚惊一场"
    r"|(?:请|帮我|麻烦|能|可以|想|要|我)*(?:把)?(?:它|这[个条件]|那[个条件]|刚才(?:那[个条件]|的)?|我的)?(?:报告|上报|隐患)?"
    r"(?:撤回|撤销|撤掉|撤下|收回|删掉|删除|撤了|删了)(?:它|这[个条件]|那[个条件]|报告|上报|吗|一下)?"
    r"|(?:这|那|其实)?不是隐患",
    Meaning.DROP: r"(?:please)?(?:forget|ignore|skip|drop)(?:about)?(?:it|that|this|me)|nevermind(?:that|it)?"
    r"|(?:请)?(?:算|不用管|别管|不管|忽略)(?:它|我|这个)?[了吧]*|当我没说|(?:其实)?没事儿?[了啦]?|不用(?:来|看|处理|去|修)[了啦]?",
    Meaning.UNKNOWN: r"(?:i)?(?:really)?(?:dont|donot)know(?:yet)?|(?:ive)?noidea|dunno|notsure"
    r"|我?(?:也|还)?(?:不知道|不晓得|不清楚|不太清楚|说不好|说不清)",
    Meaning.CANCEL: r"nevermind|cancel|forgetit|算了吧?|取消|不用了",
    Meaning.STOP: r"stop(?:it|this|writing|please)?|unsubscribe|leavemealone|nomoremessages|停|停止|退订|别再?发了?"
    r"|不要再?发了?|别烦我",
}
