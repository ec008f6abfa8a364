"""What whoever handles an item says of it beside "I'm on it" and "done", as patterns of squeezed text without dates."""

_WORKERS = (
    r"(?:the|an|a|my|our)?(?:electrician|plumber|repairman|repairmen|technician|engineer|property(?:firm|company)?|firm"
    r"|company|handyman|caretaker|workers?|workmen|men|man|supplier|shop|builders?|roofer|locksmith|gasman|somebody"
    r"|someone|they|he|she)"
)
_PARTS = (
    r"(?:the|a|some|all|new|spare)*(?:parts?|spareparts?|bulbs?|lamps?|glass|materials?|lock|pump|pipes?|cable|order"
    r"|tiles?|cement|sand|paint|door|window|delivery|it|they)"
)
_COME = (
    r"(?:come|comes|coming|arrive|arrives|start|starts|begin|begins|workonit|workingonit|look|looks|lookatit|fixit"
    r"|fixesit|repairit|repairsit|doit|doesit|replaceit|replacesit|changeit|changesit|bethere|behere|be|is)"
)
PROGRESS = (
    r"(?:i|we|im|am|are|were|its|is|it|still|just)*waitingfor[a-z]{2,25}"
    r"|(?:i|we|its|it|is|ve|have|has|just|already|been)*(?:ordered|reordered)"
    r"(?:it|them|one|the|a|an|some|new|spare|parts?|bulbs?|lamps?|glass|material|materials|lock|pump|pipe|cable|already"
    r"|online|yesterday|today)*"
    rf"|{_PARTS}(?:is|are|s|re|has|have|been|not|still|already|will|ll|should)*"
    r"(?:ordered|onorder|ontheway|onitsway|coming|come|comes|arrive|arrives|arriving|outofstock|missing|delivered|here"
    r"|there|backordered)(?:yet)?"
    r"|(?:(?:he|she|they|it|everything)?(?:should|will|ll|must|can)be(?:here|there|ready))"
    rf"|(?:(?:he|she|they|{_WORKERS})(?:said|says|promised|agreed)(?:that)?)?{_WORKERS}(?:is|are|s|re|will|ll|wants|want|can|cant|could|should|hasto|haveto|has|have|only|promised|said|says"
    rf"|agreed|to)*{_COME}(?:only|again|first|then|round|over|by|back|around|tofixit|tolook|todoit|tolookatit|torepairit"
    r"|fromthefirm)*"
    r"|(?:its|itis|this|weare|were|still|almost|nearly|only|about)*(?:almostdone|almostfinished|nearlydone"
    r"|nearlyfinished|notfinished|inthemaking|underrepair|beingrepaired|beingfixed|workinprogress|halffinished)(?:yet)?"
    r"|(?:it|this)(?:will|ll)?takes?(?:abit|alittle|some|much)?(?:longer|moretime|time|afewdays|somedays)"
    r"|(?:i|we)(?:ve|have|am|are)?(?:askedfor|askingfor|appliedfor|waiton|got|gota|have|havea)(?:a|an|the)?(?:quote|offer"
    r"|permission|permit|appointment|approval|price|estimate)"
    r"|(?:the)?(?:quote|offer|permission|permit|approval|budget|money)(?:is|are)?(?:still)?(?:pending|granted|approved"
    r"|requested)"
    r"|(?:我们?|现在)?(?:正|还|先|得|只能)*在?等(?:着|待)?(?:新的?)?(?:配件|零件|部件|材料|灯泡|灯管|玻璃|货|师傅|电工|物业"
    r"|维修|社区批|街道批|回复|答复|批复|审批|报价|施工队|厂家|通知|工人|快递|到货|拨款|钱|天晴|雨停)[\u4e00-\u9fff]{0,6}"
    r"|(?:新的?)?(?:配件|零件|部件|材料|灯泡|灯管|玻璃|东西|货|锁|水泵)(?:已经?|都|还|刚)*(?:订|定|买|下单|采购|购|在路上"
    r"|没到|没来|没货|缺货|没有货|快到|到|送到|寄出|发货)(?:好|货|上|购|来)?[了的]?"
    r"|(?:我们?|已经?|都|刚)*(?:订|定|下单|采购|订购|网购)(?:好|货|购|单)?(?:了|的)?(?:新的?)?(?:配件|零件|材料|灯泡|灯管|玻璃"
    r"|锁|货)?(?<![订定购])"
    r"|(?:我们?|已经?|都|刚)*(?:跟|和|与)?(?:维修)?(?:师傅|电工|物业|工人|施工队|厂家|水电工)(?:公司)?(?:那边)?(?:说好?|答应"
    r"|约好|约|已经?|会|要|就|再|才|说是|过来|派人)*(?:来|到|上门|过来|开工|施工|动工|来人|说好了|约好了)"
    r"(?:一下|看看?|修理?|换|处理|弄|装|施工)*"
    r"|(?:我们?|已经?|都|刚)*(?:约|预约)(?:好|上|到|过)?了?(?:师傅|电工|物业|工人|施工队|上门)*(?:上门)?(?:了|来)"
    r"|(?:会|要|就|再|才)?(?:来人|派人来|上门)(?:看看?|修理?|换|处理|弄|装)*"
    r"|(?:会|要|再|才)?来(?:修理?|换|装|施工|弄)|(?:会|要|再|才|能|应该)*到货"
    r"|(?:正在|还在|在)?(?:维修|施工|抢修|整改|走流程|走程序|审批|报批|申请|询价|招标)(?:中|着|当中)|(?:正在|还在)(?:维修"
    r"|施工|抢修|整改|走流程|走程序|审批|报批|申请|询价|招标)"
    r"|(?:已经?|都)*(?:申请|报批)(?:了|上去了)|还没(?:修|弄|装|换)完|(?:快|马上)(?:修|弄|装|换)(?:好|完)了|还差一点儿?"
    r"|还?(?:得|要|需要)(?:等)?(?:几天|一阵子?|一段时间|点时间|一些时间)"
)
NO_HAZARD = (
    r"(?:(?:its|itis|thats|thatis|thisis|this|that|it)?(?:is|isnt|was|wasnt|really|just)*)(?:not|nota|notan|no)(?:real"
    r"|safety)?(?:hazard|danger|report|defect|matterforus|thingforus)(?:atall|really|here|tome)*"
    r"|(?:this|that|it)isnt(?:a|an|any)?(?:real|safety)?(?:hazard|danger|report|defect)(?:atall|really)*"
    r"|(?:its|itis|itwas|thats|just|only)*(?:a|afalse)?falsealarm|nothing(?:is)?(?:wrong|there|dangerous|tosee)(?:there"
    r"|here)?"
    r"|(?:这个?|这事|那个?|它|其实|也|根本|我看|我觉得)*(?:不算|算不上|不是|不属于|称不上|谈不上)(?:什么|一个|个)?(?:安全)?(?:隐患"
    r"|危险)"
    r"|(?:这个?|这事|其实)*(?:没有|没|无)(?:什么|啥)?(?:隐患|危险)|(?:去看过?了)?虚惊一场"
)
_SAME_EN = r"(?:its|it|is|thats|that|this|seems|looks|like|i|think|already|reported|the)*"
DUPLICATE = (
    rf"{_SAME_EN}(?:a)?(?:duplicate|dup|double)|(?:already|was|its|been|itis|has)*reported(?:twice|doubly|before)"
    r"|(?:这个?|这件|那个|是|都|又)*(?:重复|报重|报重复|重复上报|重复报)了?的?|(?:这个?)?(?:有人|别人|之前|已经?)*报过了"
)
SAME_AS = (  # where a number says which
    rf"{_SAME_EN}(?:a)?(?:duplicate|dup|double)(?:of|to|with|from)?(?:the)?(?:item|number|no)?"
    rf"|{_SAME_EN}(?:same)(?:thing|one|matter|item|problem|lamp|issue|report)?(?:as|like|with)(?:in)?(?:the)?(?:item|number"
    r"|no)?"
    r"|(?:this|it|that)?belongs(?:to|with)|merge(?:it|this|that)?(?:with|into|to)|(?:isthesameas|sameas)"
    r"|(?:这个?|这件|它|那个|就|其实|应该|好像|都)*(?:跟|和|与|同)(?:那个|上面的?)?(?:件)?(?:是|就是|都是|其实是|有点)*(?:一回事|同一回事"
    r"|一件事|同一件事?|同一个(?:问题|事情?|隐患|灯)?|一个(?:问题|事情?)|一样的?|一码事|重复|重了|相同)了?的?"
    r"|(?:这个?|这件|它)?(?:是|就是|属于|并到|合并到|归到|并入)(?:的)?(?:重复|里|里面|一起)?(?:上报|报)?的?"
)
WAIT = (  # the word that a day is until stays
    r"(?:please|can|could|let|lets|it|this|we|i|will|ll|has|have|to|must|should|just)*(?:wait|waits|putoff"
    r"|putitoff|putthisoff|postpone|postponeit|postponed|snooze|snoozeit|holdoff|leaveitlie|leaveit(?=until|till)|pause|pauseit"
    r"|park|parkit|rest|canwait|delayit)(?:it|this|for|with|that)*(?:until|till|til)?(?:then|later|aweek"
    r"|afewdays|somedays|abit|alittle)?"
    r"|notbefore|until|till|til"
    r"|(?:这个?|这件|这事|先|就|它|可以|请|把|再)*(?:等|等到|等等|缓|缓缓|缓一缓|暂缓|暂缓到|缓到|推迟|推迟到|拖到|延到|延后到|延期到|放"
    r"|放放|放一放|搁|搁到|搁置|放到|到)"
    r"(?:以后|之后|后|再|吧|处理|说|弄|办|修|看|一下|着)*"
    r"|(?:以后|之后)?再(?:说|弄|办|修|处理|看)吧?"
)
TO_ME = (
    r"(?:please|can|could|i|we|ll|will|want|would|like|d|to|you|let|me)*(?:take|give|get|pass|send|bring|hand)"
    r"(?:it|this|that)?back(?:to)?(?:me|us)|(?:i|we)(?:ll|will|can)(?:take|have)(?:it|this"
    r"|that)back(?:from(?:them|him|her|thecommunity|thestreet|thehead))?(?:again)?"
    r"|(?:i|we|will|ll|can|d|like|would|to)*(?:takeover|takeitover|takethisover|takeoverfrom(?:them|him|her))"
    r"|(?:还是|算了|那)*(?:我|我们)(?:自己)?(?:来接手|接手|接回来|收回来|拿回来|接过来|拿过来)(?:处理|办|吧|了)*"
    r"|(?:把它|把这个)?(?:(?:还|退|转|交|拿)回|转)给我们?(?:来|处理|办|吧)*|(?:由)?(?:我|我们)接手吧?"
)
RETURN = (
    r"(?:please|can|could|you|i|we|ll|will)*(?:return|giveback|sendback|handback)(?:it|this|that)?(?:to(?:the)?(?:safety)?"
    r"(?:head|group|community))?"
    r"|(?:please|i|we|ll|will)*(?:send|give|pass|hand)(?:it|this|that)?(?:back|down)(?:again)?(?:to(?:the)?(?:safety)?"
    r"(?:head|group|community))?"
    r"|(?:把它|请|先)*(?:退|打|转)回(?:去|给)?(?:给)?(?:平安)?(?:户长|社区|群里|下面|他们)?(?:处理|办|吧|了)*|(?:退|发)还给?(?:户长"
    r"|社区)?"
)
