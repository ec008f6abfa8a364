"""What people say that they do, will do or cannot do, as patterns of squeezed text."""

_ILL = (
    r"(?:im|iam|weare|were)(?:abit|very|really|still)?(?:ill|sick|unwell|poorly|notwell|notfeeling(?:so|too"
    r"|very)?well|inhospital|inbed)"
    r"(?:withtheflu|withacold|withafever)?|(?:i|we)(?:dont|donot)feel(?:so|too|very)?(?:well|good)"
)
_ILL_ZH = (
    r"(?:我们?|我家|我老?人)?(?:今天)?(?:生病|病|感冒|发烧|住院|不舒服|身体不舒服|身体不好|人不舒服)了?"
    r"|我?(?:在住院|在医院|卧床)"
)
_AILING = (
    r"(?:my)?(?:legs?|back|feet|eyes|knees?|hip)(?:is|are)?(?:bad|hurts?|sore|aching|ache|nogood)|(?:i)?(?:cant"
    r"|cannot)walk(?:thatfar|farenough|well)?"
    r"|我?(?:腿脚?|脚|腰|头|眼睛|膝盖)(?:今天|很|有点|又)*(?:疼|痛|不好|不行|不舒服|晕)(?:得厉害)?了?|我?(?:走不动"
    r"|看不了|下不了楼|动不了)"
)
_ELSEWHERE = (
    r"(?:im|iam|were|weare)(?:still)?(?:(?:at|in)(?:work|hospital|thedoctors?|thehospital|theclinic)|away|nothome"
    r"|notathome"
    r"|outoftown|notintown|travelling|at(?:my)?(?:sons|daughters))(?:today|now)?"
    r"|(?:我们?|我家)?(?:今天|现在|都|也|人)*"
    r"(?:在(?:外地|外面|单位|上班|老家|儿子家|女儿家)|不在家?|没在家|出差|出门|回老家|去外地)了?"
)
_BUSY = (
    r"(?:im|iam|ive)?(?:too|very|so)?busy(?:today)?|(?:ive|ihave)?(?:got)?notime"
    r"|我?(?:今天)?(?:很|太|正)?忙(?:着)?|我?(?:今天)?(?:没空|没时间|有事|不得空|抽不开身)|我?今天不想[去查]"
)
_SOMEBODY_ELSE = (
    r"(?:can|could|let|ask|find|please)*(?:some|any)(?:body|one)(?:else)?(?:can|should|must|has|please)*(?:to)?"
    r"(?:do|take|check|go|look|swap|stepin|takeover)+(?:it|thecheck|withme|over|today)*(?:instead|forme)?"
    r"|(?:can|could|let|ask|find)?(?:some|any)(?:body|one)else(?:can|should|must|has)?(?:to)?(?:do|take|check|go"
    r"|look)?(?:it|thecheck)?(?:instead|forme)?"
)
_SOMEBODY_ELSE_ZH = (
    r"(?:请|麻烦|能不能|能|可以|可不可以|找|想)*(?:换(?:个|一个)?(?:别?人|一家|别家)|[让叫找请](?:个|一?个)?(?:别人"
    r"|别家|其他人|人)|有没有人|谁能?(?=[替代帮])|帮我找人?)"
    r"(?:去|来|替|代|能|可以|帮)*(?:我|一?下)?(?:检?查|看|做|去|吧)*[吗么]?"
)
CANNOT = (
    r"(?:sorry)?(?:im)?(?:afraid)?(?:i|we)?(?:wont|willnot|cant|cannot|amnot|mnot|not)(?:be)?(?:ableto|makeit|manage"
    r"|come|go)(?:it)?(?:today)?"
    r"|afraidnot(?:today)?|nobody(?:is|s)?(?:at)?home(?:today)?|my(?:child|son|daughter|wife|husband|mother"
    r"|father)(?:is|s)(?:ill|sick|inhospital)"
    r"|我?(?:妈|爸|老伴|孩子|儿子|女儿|家里人)(?:住院|生?病|发烧)了?|(?:我家)?(?:今天)?(?:家里)?没人(?:在家)?"
    r"|(?:我们?|今天)*[去来做查]不了|太远了|"
    r"(?:im)?(?:afraid)?(?:today)?(?:i|we)?(?:really)?(?:cant|cannot)(?:do|make)?(?:it|this|thecheck)?today"
    r"|today(?:i|we)(?:cant|cannot)(?:do|make)?(?:it|this|thecheck)?|nottoday"
    r"|(?:我们?|我家)?今天(?:我们?|我家)?(?:真的?|实在|都|也)?"
    r"(?:不行|不能|[去来做查]不了|检查不了|没空|没时间|没法|没办法|不方便|不在家|有事)(?:检查|去|来|做|查)?"
    rf"|(?:{_ILL}|{_ELSEWHERE})?(?:{_SOMEBODY_ELSE})|(?:{_ILL})(?:today)?|(?:{_AILING})|(?:{_ELSEWHERE})|(?:{_BUSY})"
    rf"|(?:{_ILL_ZH}|{_ELSEWHERE})?(?:{_SOMEBODY_ELSE_ZH})|今天(?:{_ILL_ZH})|(?:{_ILL_ZH})(?:今天)?(?:[去来做查]不了"
    rf"|不行)?"
)
MYSELF = (
    r"(?:i|we)(?:can|could|will|ll|would|d|am|m|are|re)*(?:rather)?(?:going)?(?:to)?(?:do|check|go|look|make)(?:it"
    r"|thecheck)?(?:myself|ourselves|afterall)*"
    r"|i(?:can|will|ll)(?:do)?(?:today|itnow)?|cancel(?:the|my)?swap|noneed(?:to(?:ask|swap))?|keep(?:it|my(?:turn"
    r"|check))"
    r"|(?:我们?|我家)?(?:还是|就)*(?:自己|可以|能|又)+(?:来|去|查|看|检查|做)(?:看|查)?[吧了]*|不用(?:换"
    r"|找人?|替)了?"
)
INSTEAD = (
    r"(?:my)?neighbours?(?:will|can|ll|is|has|would|does|says?(?:he|she|they)?(?:will|can|ll)?)(?:do|take|check"
    r"|doing|done)(?:it|thecheck|myturn)?(?:forme|instead)?"
    r"|(?:no\w{1,3}|m(?:r|rs|s|iss)[a-z]{1,12}?|old[a-z]{1,8}?)(?:says)?(?:they|he|she)?(?:will|can|ll|is|would"
    r"|does)(?:do|take|check|doing)(?:it|thecheck|myturn)(?:forme|instead)?"
    r"|(?:请|让|叫)?(?!谁|有人|没人)(?:[老小阿]?[\u4e00-\u9fff]{1,3}|\d{1,3}号)(?:说)?(?:他|她|他们)?(?:要|会|能"
    r"|可以|来"
    r"|去)*[替代帮]我(?:们|家)?(?:去|来)?(?:检?查|看|做|值班)?[了吧的]*"
    r"|我(?:跟|和)[\u4e00-\u9fff\d]{1,5}?(?:说好|商量好?|换|调换)(?:了|换|好)*"
)
_IN_TIME = (
    r"(?:马上|这就|现在|立刻|一会儿?|待会儿?|等会儿?|今天|今晚|明天|后天|早上|晚上|下午|上午|中午|饭后|明早|下班后?"
    r"|周末|下周|周[一二三四五六日天])"
)
_SEE_TO = (
    r"(?:take|fix|do|handle|see(?:to)?|look(?:at|into)?|getto|takecareof|sort(?:out)?|dealwith|check(?:on)?|arrange"
    r"|organi[sz]e|manage|repair|change|replace)"
)
_SOON = (
    r"(?:now|today|tonight|tomorrow|later|soon|right(?:away|now)|straightaway|shortly|thisevening|thisafternoon"
    r"|inaminute"
    r"|afterlunch|afterwork|onmyway|myself|first)*"
)
TAKE = (
    r"(?:im|iam)?sending[a-z]{1,10}?(?:to(?:look|fix|see|check)(?:at)?(?:it)?|over|round)?|(?:the|my)?(?:firm"
    r"|property(?:firm)?|electrician|plumber|caretaker)(?:is|s)(?:already)?onit(?:already)?"
    r"|(?:ive|ihave|its|itis|already|been)*reported(?:it)?(?:tothe(?:firm|property(?:firm)?|caretaker))?(?:already)?"
    r"|(?:i|we)(?:ll|will)keepaneyeonit"
    r"|(?:ill|will)(?:go|do)now|这个?我来(?:处理)?|我(?:叫|让|请|喊)[\u4e00-\u9fff]{2,3}去(?:看看?|修|处理)?"
    r"|让[\u4e00-\u9fff]{2,3}去(?:看看?|修|处理)"
    r"|(?:已经?)?(?:报|通知)(?:给|到)?(?:了)?物业了?|已经?报修了?|我(?:来)?(?:跟进|盯着|负责)|(?:物业|师傅"
    r"|电工)(?:已经)?在(?:修|处理|弄|看)|"
    r"(?:im|iam|were|weare)?(?:already)?(?:on(?:my|our)way|onit|coming|seeingtoit|workingonit|lookingintoit"
    r"|dealingwithit|goingthere|goingover|goingtolook)(?:now)?"
    r"|leaveit(?:to|with)(?:me|us)|(?:ive|wehave|weve|ihave)?gotthis|(?:thats|its|itis)?mine|consideritdone|willdo"
    r"|inprogress|takenoted?"
    rf"|(?:i|we)?(?:ll|will|can|shall|mgoingto|amgoingto)(?:just|quickly)?{_SEE_TO}(?:it|that|this|of(?:it|this"
    rf"|that))*(?:out)?{_SOON}"
    rf"|(?:i|we)(?:ll|will|can)(?:go|come|pop|be|drop|get|run|walk)(?:and|to|over|round|there|by|down|in|right|it"
    rf"|have|check|see|look|take|a|sorted|fixed|done|at|onto|on)*{_SOON}"
    rf"|(?:i|we)(?:ll|will|can)?(?:have|take)a(?:quick)?look(?:atit)?{_SOON}|let(?:me|us)(?:check|look|see|handle"
    rf"|take|doit|havealook|goandsee)(?:it|that|at|care|of)*{_SOON}"
    rf"|(?:i|we)(?:ll|will|can|ve|have|m|re|am|are)?(?:just)?(?:send|sent|sending|call|called|calling|ring|rang"
    rf"|phone|phoned|contact|contacted|get|ask|asked|told|tell|arranged?)"
    rf"(?:the|an|a|some)?(?:electrician|plumber|property(?:firm|company)?|firm|somebody|someone|repairman|handyman"
    rf"|caretaker|workers?|men|people)(?:toit|round|over|aboutit|there)*{_SOON}"
    rf"|(?:我们?)?(?:{_IN_TIME}|先|就|再|亲自|尽快)*(?:(?:[去来]|过[去来])(?:现场)?(?:看一?看?|瞧一?瞧?|处理|修理?"
    rf"|弄|办理?|解决|换|查看?|搞|协调|联系|安排|落实)|(?:过去|去现场))(?:一下)?(?:它|灯|现场)?吧?"
    rf"|我们?(?:{_IN_TIME}|先|就|亲自|尽快)*(?:处理|解决)(?:一下)?吧?|等我?(?:们)?(?:回来|到了"
    rf"|下班)(?:再)?(?:去)?(?:处理|修|看一?看|弄)"
    rf"|(?:我们?)?(?:{_IN_TIME}|先|就|已经?)*(?:去|来)?(?:联系|找|叫|请|安排|派|让|通知)(?:一下)?(?:物业|电工|师傅"
    rf"|工人|人|维修|水电工|施工队)(?:公司)?(?:人|师傅)?(?:去|来|过去|过来)*(?:看一?看?|修|处理|弄|换|解决)?了?吧?"
    rf"|(?:我们?)?(?:马上|这就|立刻|尽快)(?:到|去|来|联系|安排|办|处理)|(?:我|我们)来吧?|交给我们?吧?|(?:我们?"
    rf"|已经?)?(?:在路上|负责)了?|包在我身上"
    r"|我?们?(?:已经?|都)*(?:正在|在|正)(?:处理|修|弄|办|安排|联系)(?:中|着|呢|了)*|(?:处理|修|办理|安排)(?:中|着呢)"
    r"|(?:师傅|电工|工人|物业)(?:已经|马上|正)*(?:在路上|要?到|过来)了?|已经?安排(?:好?了)?|(?:the|an"
    r"|a)?(?:electrician|plumber|repairman|workers?)(?:is|are|s)?(?:coming|ontheway)"
    r"(?:now|today|tomorrow|soon)?"
)
UPWARDS = (
    r"(?:thats|its|itis)?notmyproblem|(?:这个?)?不是我的?(?:事|活)|(?:这个?)?(?:要|得|应该|该)(?:社区|街道"
    r"|物业)(?:来)?(?:管|处理|修)|"
    r"(?:please)?(?:(?:pass|send|hand|move)(?:it|this)?(?:up|on)(?:to(?:the)?(?:community|street))?"
    r"|(?:pass|send|hand|report|give)(?:it|this)?to(?:the)?(?:community|street))"
    r"|escalate(?:it|this)?"
    r"|(?:i|we)(?:cant|cannot)(?:do|fix|handle|solve|manage)(?:this|it|that)?(?:myself|ourselves|alone)?"
    r"|(?:thats|itis|its|thisis)?not(?:my|our)(?:job|business|task)|(?:thats|its)?not(?:mine|ours)"
    r"|(?:its|thats|itis|this)?(?:is)?(?:for|up)?(?:to)?the(?:property(?:firm|company)?|firm|community"
    r"|street)(?:sjob)?"
    r"|(?:我们?|这个?)*(?:处理|解决|管|办|修|弄)不了(?:这个)?|(?:这个?|这事)?不归我们?管?|(?:这|这个)?(?:是"
    r"|归)物业(?:的事|管)?"
    r"|(?:请|帮我)?(?:上报|往上报|报(?:给|到)?(?:社区|街道)|转(?:给|到)?(?:社区|街道|物业)|交给?(?:社区|街道"
    r"|物业))(?:处理)?吧?"
)
CANNOT_BE_DONE = (
    r"(?:it|this)?(?:cant|cannot)be(?:done|fixed|repaired|solved)|(?:its|itis)?impossible|nothing(?:can"
    r"|to)(?:be)?(?:done|do)"
    r"|(?:这个?|实在|确实)*(?:没法|没办法|无法)(?:修|办|弄|处理|解决)"
)
LATER = (
    r"(?:can|may|could)(?:i|we|it)(?:do|check|go|wait)?(?:it)?(?:later|thisafternoon|tonight|until(?:thisafternoon"
    r"|tonight|later))"
    r"|(?:is|would)(?:the|this)?(?:afternoon|evening)(?:be)?(?:ok|okay|fine|enough)|(?:能不能|能|可以)(?:晚[点些]"
    r"|下午|晚上)再?[去查]?[吗么]?|"
    r"iforgot(?:aboutit|thecheck)?|我?忘了|等我看一?看(?:再说)?|"
    r"(?:(?:i|we)?(?:ll|will|can|shall|mgoingto|amgoingto)?(?:do|check|look|go|beoff|start)?(?:it|thecheck|around)?)?"
    r"(?:later|soon|tonight|thisafternoon|thisevening|intheevening|intheafternoon|atnoon|in(?:a|an|\d+|five"
    r"|ten)(?:bit|hour|minutes?|moment|while)|rightaway|straightaway"
    r"|after(?:work|breakfast|lunch|dinner|supper|tea|shopping|thenews)|when(?:therainstops|itstopsraining|im(?:back"
    r"|home|done)|igetback))(?:on)?"
    r"|(?:im|iam)?(?:going|off|onit|onmyway|starting)(?:now)?|illgo|iamcoming|wait(?:amoment|aminute)?"
    r"|(?:just)?amoment|illtellyou(?:later|tomorrow)?"
    r"|(?:我|这会儿有事|下雨了?|等雨停了?)*(?:得|要|先)?(?:晚[点些]|迟[点些]|稍后|等会儿?|等一?下|待会儿?|过?一会儿?"
    r"|回头|下午|傍晚|晚上|中午|雨停了?|[吃早午晚]*饭后|吃[完过了]?[早午晚]?饭|下了?班后?|马上|这就|现在|立刻"
    r"|忙完)"
    r"(?:我?[再就]?(?:去|来|给您)?(?:看一?看?|检?查|弄|做|去|转一?转?|巡|说|告诉[您你]))?(?:一下|一圈)?|等我?(?:买菜"
    r"|接孩子|忙完|回来|回家|吃饭)*(?:回来|回家|以后|之后|完)?(?:再?(?:去|来)?(?:看|查))?|明天再?说|再等等"
    r"|我?[这就]?去(?:检?查|看看?)?"
)
