/** What a server's words tell of why it did not deliver. */
export interface BounceReason {
  readonly name: string
  readonly kind: 'hard' | 'soft'
  readonly pattern: RegExp
}

// What a mailbox is called, and what may stand between such a noun and its verb.
const WHO = String.raw`\b(?:users?|recipients?|addressees?|mail ?box(?:es)?|accounts?|address(?:es)?|e-?mails?|customers?|subscribers?|person|alias|user ?names?|recipient names?|uid|user ?id|login|local[ -]?part|mail ?drop)\b`
const HOST = String.raw`\b(?:hosts?|domains?|sites?|servers?|mx(?: ?host)?)\b`
const GAP = String.raw`(?:[ :"'<(\[]{1,3}[^ ]{1,80})?[ >"')\]:,]{0,3} ?`
const NOT = String.raw`(?:not|no longer|n['’]t)`

/**
 * Why mail is not delivered, by the words of mail servers, the most telling first: what is about the sender, the content
 * or a full mailbox goes before what says that an address is not there, since servers put the one in the code of the other.
 */
export const BOUNCE_REASONS: readonly BounceReason[] = [
  soft('sender refused', [
    String.raw`\b(?:sender|from|return[- ]path|envelope[- ]from|mail from|reverse[- ]path|originator)['’]?s?\b(?: (?:e-?mail|domain|address|host))*${GAP}(?:is |was |has been |must |does |could |can |been )*(?:${NOT} )?(?:rejected|refused|denied|blocked|invalid|verif|resolv|exist|found|valid|accept|allowed|permitted|unknown|undeliverable|blacklist|listed|bad|on )`,
    String.raw`\b(?:unverified|invalid|bad|unknown|unresolvable|rejected|refused|blocked|undeliverable|non-?existent) (?:sender|from|return[- ]path|envelope from)`,
    String.raw`(?:sender|callback|callout) (?:address )?verif(?:y|ication)|(?:verify|resolve|find|check) (?:the |your )?(?:sender|return path)`,
    String.raw`only accepting mail from|restricted sms|user rules|recipient preferences|notauthorized|user reject|blocked by the recipient|refuse to receive|is not accepting (?:any )?mail|protected by|rejecting (?:banned )?content|domain of sender|sender(?:'s)? domain|from domain`,
    String.raw`you are not (?:allowed|authori[sz]ed) to (?:send|post)|only (?:allowed|members|subscribers)|not (?:a )?(?:member|subscriber) of|do(?:es)? not have permission to post|posting (?:to|is)|(?:may )?not (?:be )?permitted to (?:send|post)|delivery not authori[sz]ed|restricted to (?:members|authenticated)|permission to send to|not authori[sz]ed to send`,
  ]),
  soft('mailbox full', [
    String.raw`(?:mail ?box|account|user|recipient|inbox|folder|maildir|storage|disk|mail ?drop|message store)s?(?:'s)?(?: \S{1,80}){0,6}? (?:is |are |was |has |have )?(?:\w+ )?(?:full|over ?(?:quota|size|limit|drawn|the)|out of (?:disk|storage|space)|exceed)`,
    String.raw`over ?quota|quota (?:exceed|full|violation|is full|reached|limit)|exceed\w* .{0,60}(?:quota|storage|space|mail ?box size|disk)|(?:quota|storage|space) (?:\w+ )?(?:exceed|exhaust|full)|full mail ?box|mail ?box (?:size )?(?:limit|full|quota)|insufficient (?:disk |storage |system )?(?:space|storage|quota)|not enough (?:\w+ )?(?:disk |storage )?(?:space|room)|no (?:space|room) left|(?:mail ?box|inbox).{0,40}(?:too|very) full|(?:larger|more) than .{0,40}(?:quota|mail ?box)|would exceed .{0,40}(?:quota|mail ?box|limit)|disk ?(?:space|quota) (?:exceed|full)|容量`,
  ]),
  soft('message too large', [
    String.raw`(?:message|mail|size|content|attachment)s? (?:\S+ ){0,4}?(?:too (?:big|large|long)|exceed|larger than|over(?: the)? (?:max|limit)|is bigger)|exceeds? .{0,40}(?:size|length)|too (?:big|large) (?:message|mail)|size limit|maximum (?:message )?size`,
  ]),
  soft('account disabled', [
    String.raw`(?:${WHO}|mailing to this)s?${GAP}(?:is |are |was |has been |have been |has |temporarily |currently |been )*(?:disabled|suspended|deactivated|inactive|inactivated|blocked|locked|frozen|on hold|expired|dormant|idle|paused|not active|archived|restricted)`,
    String.raw`(?:disabled|suspended|deactivated|inactive|locked|frozen|expired|dormant) (?:${WHO})|domain (?:is )?(?:suspended|expired|inactive)|account .{0,40}(?:temporarily|suspended)|user (?:is )?inactive|no longer accepts mail|archiv|discontinued|invalid\/inactive|user is terminated|access denied or mailbox|unavailable or access denied|temporarily (?:disabled|suspended|locked|inactive)`,
  ]),
  soft('spam', [
    String.raw`\bspam|\bspamm|\bphish|\bvirus|\bmalware|\bjunk mail|unsolicited|\bubE\b|\buce\b|bulk mail|looks like|content (?:filter|rejected|policy|restriction|was)|(?:message|mail) (?:content )?(?:rejected|refused|blocked|denied|filtered) (?:due to|because|by|as|for) (?:\w+ )*(?:content|policy|filter|security)|suspicious|prohibited|banned|contains? (?:a )?(?:url|link|forbidden|illegal)|dangerous|attachment`,
  ]),
  soft('authentication', [
    String.raw`\bspf\b|\bdkim\b|\bdmarc\b|sender policy|sender id|authentication (?:failed|required|is required|check|credentials|information)|unauthenticated|not authenticated|does not pass|must (?:be )?authenticate|failed authentication`,
  ]),
  soft('no reverse DNS', [
    String.raw`name was rejected|invalid ip\b|reverse[- ]?(?:dns|lookup|resolution|address|mapping|hostname)|\bptr\b|\brdns\b|(?:ip|client|your) (?:ip )?(?:address|host(?:name)?)?.{0,30}(?:no|without|missing|cannot (?:find|resolve)|lookup|does ${NOT} resolve|unable to (?:look ?up|resolve|find)).{0,30}(?:reverse|dns|ptr|name|host|resolve)|fcrdns|cannot (?:find|resolve) your (?:host|domain|reverse)|get lost|helo|ehlo`,
  ]),
  hard('no such address', [
    String.raw`account or domain may not exist|recipient address rejected: access denied`,
  ]),
  soft('refused by policy', [
    String.raw`block ?(?:ed|list|ing)|black ?-?list|\bd?n?s?[rb]bl\b|\brbls?\b|reputation|spamhaus|spamcop|barracuda|sorbs|senderbase|cloudmark|(?:ip|client|host|connection|server|network|sender)s? (?:\S+ ){0,4}?(?:banned|rejected|refused|denied|listed|blocked|not (?:allowed|permitted|accepted|welcome|authori[sz]ed))|access (?:is )?denied by|connection (?:was )?(?:denied|rejected|refused by policy)|policy|not allowed to connect|refus(?:ed|ing) (?:your|connection from|mail from|messages? from|to talk|to accept)|do(?:es)? not accept (?:\w+ )*from (?:your|you|dynamic|this)|dynamic(?:ally)? (?:ip|assigned|address)|we do not accept .{0,40} from|open relay|poor|banned|abuse|security (?:reason|violation|polic)|tls (?:is )?required|encryption (?:is )?(?:needed|required)|starttls`,
  ]),
  soft('too many', [
    String.raw`too many|too (?:much|fast|frequent|often)|rate[- ]?limit|throttl|(?:exceed|maximum|max)\w* .{0,40}(?:rate|connection|recipients|hops|messages|per (?:hour|day|minute))|unusual(?:ly)?|concurren|grey ?-?list|gray ?-?list|try (?:again )?(?:later|in \d)|temporarily (?:deferred|rejected|unavailable|delayed|blocked)|deferred|sending limit|daily limit|message limit`,
  ]),
  soft('relaying refused', [
    String.raw`relay(?:ing)?(?: access| is| to| for| not|ing)* ?(?:denied|prohibited|not|refused|forbidden|rejected)|(?:not|unable|cannot|won't|will not|don't|do not) (?:\w+ )?relay|relay(?:ing)? (?:access )?(?:denied|mail)|rcpthosts|not a gateway|unable to relay|no relaying|insecure mail relay|mail server.{0,20}does not allow relay|not permitted to relay|that domain isn't in my list`,
  ]),
  soft('a loop', [
    String.raw`\bloop|too many hops|hop ?count|delivered-to|routing loop|sent more than|cname lookup|looping|mail (?:for .{1,60} )?loops`,
  ]),
  soft('a passing failure', [
    String.raw`not found, try again|try again|temporary (?:lookup|failure|error|dns|problem)|temporarily unable|servfail|server failure|transient`,
  ]),
  hard('no mail is accepted there', [
    String.raw`null ?mx|(?<![\d.])556[ -]|(?<![\d.])5\.1\.10(?!\d)|(?:${HOST}|recipient)${GAP}(?:does|do) ${NOT} accept (?:any )?(?:e-?)?mail|${HOST}.{0,40}(?:never|no) (?:accepts? )?mail|does not (?:accept|receive) (?:any )?(?:e-?)?mail|smtp protocol (?:returned a permanent|disabled)|mail receiving disabled|no mail (?:is )?accepted`,
  ]),
  hard('the address has moved', [
    String.raw`has (?:been )?(?:moved|changed)|(?:user|address|recipient|mail ?box|account) (?:\S+ )?(?:has )?(?:moved|been replaced|changed)|please use .{0,40}instead|new (?:e-?mail )?address (?:is|:)|destination mailbox has moved|no longer (?:works|employed|with)|left the (?:company|organi[sz]ation)`,
  ]),
  hard('no such domain', [
    String.raw`(?:no such|unknown|invalid|illegal|non-?existent|bad|unresolvable|unrout[e]?able) (?:mail )?(?:${HOST}|host ?name)|(?:${HOST}|host ?name|mail domain)(?: (?:name|part|or domain name))*${GAP}(?:is |are |was |were |does |do |has |could |can |cannot |can ?not |not |be |been )*(?:${NOT} )?(?:be )?(?:found|exist|unknown|known|resolve|resolvable|invalid|valid|unrout|registered|located)|(?:couldn['’]?t|could not|cannot|can ?not|unable to|can't) (?:find|resolve|look ?up|locate)(?: \w+){0,3}? (?:${HOST}|dns|mx|a record|hostname)|name (?:or|of) (?:service|host) (?:is )?not known|no (?:mx|a|dns|valid mx)(?: (?:or|and|nor) (?:mx|a|aaaa|cname))?(?: records?)|nxdomain|unrout[e]?able (?:mail )?(?:domain|address)|no route found to domain|host name lookup failure|dns (?:error|lookup).{0,30}(?:nxdomain|not found|does not exist)|no mail ?(?:hosts?|servers?|exchangers?) (?:for|found|could)|has no mail exchangers?|domain name not found|host or domain name|bad destination system|(?<![@\w.-])(?:[a-z0-9-]+\.)+[a-z]{2,} does ${NOT} exist|all relevant mx records point to non-?existent`,
  ]),
  hard('no such address', [
    String.raw`(?:no such|unknown|invalid|illegal|non-?existent|nonexistant|bad|incorrect|undeliverable|wrong|unrecogni[sz]ed|not a valid|not a known|no valid|no) (?:virtual |local |e-?mail |mail ?|recipient |destination |smtp |rcpt |user |forwarding |pop |active )*(?:${WHO})(?:\b|s)(?! (?:has|is|was) (?:full|over))`,
    String.raw`(?:${WHO})s?${GAP}(?:\S+ ){0,3}?(?:is |are |was |were |does |do |did |has |have |could |can |cannot |can ?not |not |be |been |isn |wasn |doesn |couldn |yet |currently )*(?:${NOT} )?(?:be )?(?:found|exist|unknown|known|valid|invalid|listed|recogni[sz]ed|registered|hosted|here|undeliverable|unavailable|available|locat|one of our|a valid|on this|a member|terminated|closed|removed|deleted|cancell?ed|no longer)`,
    String.raw`(?:couldn['’]?t|could not|cannot|can ?not|unable to|can't) (?:find|locate|deliver to|verify|identify|look ?up)(?: \S+){0,3}? (?:${WHO})|no (?:mail ?box|account|one|body|user|person|recipient)(?: \S+){0,3}? (?:by that name|here|with that|named|at this|at that|found|called)|there is no (?:one|user|account|mail ?box|such)|not our (?:customer|user)|does ?n[o'’]t have (?:an?|any) \S+ account|does not have an? .{0,40}account|not listed in|isn['’]t (?:found|listed)|wasn['’]t found|not found at|does ${NOT} like recipient|recip(?:ient)?notfound|unknown or illegal alias|unknown or deleted|undeliverable address|not exist|no such|user ?unknown|unknown to (?:me|us|this)|not a (?:pop|valid) |no (?:active|matching) |address error|no local|not present|not (?:a )?local\b|not ok\b|bad(?:rcptto|recipientto)|validrcptto|envelope recipient has been denied|accept user|missing home directory|nessun utente|<[^<> ]{1,80}> not found|not an active address|invalid (?:final )?(?:delivery )?user ?id|(?:mail ?box|account|user) unavailable|mailbox \S+ not|delivery to the following recipients? failed permanently|address not present|does not exist|do not exist`,
  ]),
  hard('no such address', [
    String.raw`見つかりません|(?:リスト|ディレクトリ)に(?:は)?(?:あり|登録されてい)ません|存在しません|宛先(?:不明|が)|ユーザ(?:ー)?(?:が|は)?(?:不明|存在|いません)|不存在|不明|无此用户|查無此|пользовател\S* (?:\S+ )?(?:не (?:найден|существует|зарегистрирован))|(?:ящик|адрес)\S* (?:\S+ )?(?:не (?:найден|существует))|нет такого|empf[äa]nger\S* .{0,30}(?:unbekannt|nicht)|unbekannt|existiert nicht|n['’]existe pas|inconnue?s?\b|introuvable|no existe|desconocid|n[ãa]o existe|inexistente|sconosciut|onbekend|bestaat niet|nieznany|nie istnieje`,
  ]),
  soft('not delivered in time', [
    String.raw`tim(?:e|ed)[ -]?out|expired|delay|warning|not (?:yet )?(?:been )?deliver(?:ed|able) (?:\S+ ){0,4}(?:for|after|in|within|yet)|still (?:being|trying)|retry|too old|lifetime|connection (?:refused|reset|closed|dropped|lost)|no route to host|network (?:is )?unreachable|host (?:is )?(?:unreachable|down|not responding)|server (?:is )?(?:busy|unavailable|not available|down)|unable to connect|could(?: not|n't) connect|can(?:not|'t) connect|not respond|lost connection|wasn't able to establish|(?:queue|queued) .{0,40}(?:too long|hours|days)|giving up|gave up`,
  ]),
]

function soft(name: string, patterns: readonly string[]): BounceReason {
  return { name, kind: 'soft', pattern: toPattern(patterns) }
}

function hard(name: string, patterns: readonly string[]): BounceReason {
  return { name, kind: 'hard', pattern: toPattern(patterns) }
}

function toPattern(patterns: readonly string[]): RegExp {
  return new RegExp(patterns.map((pattern) => `(?:${pattern})`).join('|'), 'i')
}
