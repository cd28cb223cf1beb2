// Lines that stand in pages and newsletters around an article, as they are worded in the languages of the press.

/** The head of a list of other articles: what follows it is not the article. */
const LIST_HEADS =
  /^(?:(?:more|other|related|recent|latest|popular|trending|recommended|top|editors?['’]? picks?|most)\b(?: (?:from|on|about|in|great|of|like|by|read|popular|viewed|recent|news|stor(?:y|ies)|articles?|posts?|reads?|reading|content|coverage|topics?|videos?|links?|now|this|the|week|today|for you|stories|to read|[\p{Lu}][\p{L}\p{N}.&'’]*)){0,6}|read (?:more|next|also|this next)|see (?:more|also)|also (?:read|see|on)\b.{0,30}|up next|what to read next|next(?: article| story| post| up)|previous(?: article| story| post)|(?:do not|don['’]t) miss|must.?reads?|you (?:may|might) (?:also )?(?:like|enjoy|be interested in)|you['’]ll also like|further reading|in other news|(?:leia|lea|lee) (?:tamb[ée]m|mais|m[áa]s)|veja (?:tamb[ée]m|mais)|te puede interesar|lire aussi|[àa] lire(?: aussi)?|articles? (?:li[ée]s|similaires)|mehr zum thema|lesen sie auch|auch interessant|das k[öo]nnte sie (?:auch )?interessieren|leggi anche|potrebbe interessarti|lees ook|meer (?:over|nieuws)|l[äa]s (?:ocks[åa]|mer)|les ogs[åa]|l[æa]s ogs[åa]|baca juga|artikel terkait|читайте также|関連記事|相关(?:阅读|新闻|文章)|관련\s?기사)\s*[:…»›>-]*$/iu

/** A whole line that is a control, a label or a mark, wherever it stands. */
const LABELS =
  /^(?:advertisements?|advert|ad|sponsored(?: content)?|promoted|anzeige|werbung|publicidade?|publicidad|publicit[ée]|pubblicit[àa]|iklan|reklam[ae]?|реклама|広告|share(?: (?:this|on|via|it|story|article|post|tweet|submit|facebook|twitter|pinterest|linkedin|email|whatsapp|now))*(?: (?:story|article|post|page|with (?:your )?friends))?|tweet|pin(?: it)?|e-?mail|print|save|copy link|link copied!?|whats ?app|facebook|twitter|close|caption|open image modal|hide caption|toggle caption|enlarge(?: this)? image|expand|view (?:full screen|gallery|comments|slideshow|image)|full screen|play(?: video)?|watch(?: now| video)?|read more|load more|show (?:more|less|comments)|continue reading|story continues(?: below.{0,20})?|article continues.{0,30}|(?:image |photo |slide )?\d+ ?(?:of|\/) ?\/? ?\d+|loading\W*|media playback is (?:un|not )supported.{0,30}|sign ?(?:in|up)|log ?in|subscribe(?: now| today| subscriber services)?|register|menu|search|home|skip to .{0,30}|back to top|top|[^\p{L}\p{N}]+|\d{1,4}(?: ?(?:comments?|shares?|views?|likes?|min(?:ute)?s?(?: read)?))?|comments?(?: \(\d+\))?|leave a (?:comment|reply)|reply|follow(?: us)?|updated|published|getty(?: images)?|reuters|afp|ap)$/iu

/** How a line begins that leads elsewhere, with a link behind it. */
const POINTERS =
  /^(?:[▶►•→»*\s-]*)(?:read|see|also|related|more|watch|listen|don['’]t miss|recommended|click|view|explore|leia|veja|lea|lire|[àa] lire|mehr|lesen|leggi|lees|l[äa]s|baca|читайте|find out|next|previous|in (?:photos|pictures|depth)|video|photos?|gallery|podcast|opinion|analysis|explainer|exclusive)\b[^.!?]{0,40}[:|–—-]|^(?:read|see|watch) (?:more|also|next|the full)\b|^click here\b/iu

/** How a closing line begins or goes that is about the paper, its writers or its readers, and not the story. */
const CLOSERS: readonly RegExp[] = [
  /^\W*(?:(?:additional )?report(?:ing|ed)|writ(?:ing|ten)|edit(?:ing|ed)|compiled|translat(?:ion|ed)|produced|graphics?) by\b/iu,
  /\bcontributed (?:to (?:this|the) |reporting)/iu,
  /©|\(c\) ?(?:19|20)\d\d|ⓒ|\bcopyright\b|all rights reserved|alle rechte vorbehalten|todos os direitos|todos los derechos|tous droits|tutti i diritti|무단전재/iu,
  /^\W*(?:subscribe|sign up|join (?:us|our|the)|get (?:the latest|our|access|more|breaking|all the|daily)|download (?:the|our)|support (?:our|us)|donate|become a (?:member|subscriber)|like us|follow|connect with|stay (?:informed|connected|up)|want (?:more|to)|enjoy(?:ed|ing)? (?:this|what)|check out|listen to|click here|visit|send|e-?mail us|let us know|tell us|share your|join the (?:conversation|discussion)|what do you think|have (?:a|you)\b.{0,30}\b(?:tip|story|question)|got a\b.{0,30}\b(?:tip|story)|contact (?:us|the|me)|reach (?:out|the|him|her|us|me))\b/iu,
  /\b(?:follow (?:him|her|them|me|us|[\p{Lu}@][^.]{0,40}) (?:on|at|@)|(?:can|may) be reached (?:at|on|by|via)|on (?:twitter|facebook|instagram|linkedin)[ :@]|@[\w.]+\.(?:com|org|net)|(?:our|free|daily|weekly|the|'s|’s) newsletters?\b|your inbox|cookie policy|privacy policy|terms (?:of (?:use|service)|and conditions)|comment(?:s|ing)? (?:policy|guidelines|section|are closed)|affiliate (?:link|commission|partner)|(?:earn|receive) (?:a|an)?\s?(?:affiliate )?commission)/iu,
  /^\W*(?:tags?|topics?|filed (?:under|in)|posted (?:in|on|by|under)|published (?:in|on|by)|categor(?:y|ies)|keywords?|labels?|etiquetas?|schlagw[öo]rter|mots?.cl[ée]s|in this (?:article|story)|source|sources|via|credits?|image credit|featured image|photo credits?|citation|correction to print|first published|last (?:updated|modified)|updated|about the author|author|this (?:article|story|post|material|document) (?:was|is|originally|has been|may|first|appeared))\b/iu,
  /^\W*(?:aten[çc][ãa]o: coment|coment[áa]rios|kommentare|commentaires)/iu,
]

/** A line that credits a picture. */
const CREDITS =
  /^\W*(?:photo(?:graph|graphy|s)?|image|picture|pic|video|foto|bild|cr[ée]dit|credits?|illustration|copyright)\b(?: (?:by|credit|courtesy|copyright|caption|source|of|from))*\s*[:©|/–-]|^(?:image|media) ?(?:copyright|caption)|\((?:image|photo|picture|credit|pic|foto|source)s?[:\s][^)]{1,80}\)\s*$|(?:getty images|shutterstock|reuters|\bAFP|\bAP|\bEPA)\)?\s*$/iu

const SHORT_WORDS_MAX = 40
const CREDIT_WORDS_MAX = 45

/** Whether a short line is the head of a list of other articles. */
export const isListHead = (text: string): boolean => text.length < 80 && LIST_HEADS.test(text.trim())

/**
 * Whether a whole line is a control, a label or a mark.
 *
 * @example
 * [isLabel('Advertisement'), isLabel('Image 1 of 5'), isLabel('Rain fell.')] // [true, true, false]
 */
export const isLabel = (text: string): boolean => text.length < 80 && LABELS.test(text.trim())

/** Whether a line begins like one that leads to another article. */
export const isPointer = (text: string): boolean => POINTERS.test(text)

/** Whether a line at the end is about the paper, its writers or its readers. */
export function isCloser(text: string, wordCount: number): boolean {
  return wordCount <= SHORT_WORDS_MAX && CLOSERS.some((pattern) => pattern.test(text))
}

/** Whether a line credits a picture. */
export const isCredit = (text: string, wordCount: number): boolean =>
  wordCount <= CREDIT_WORDS_MAX && CREDITS.test(text)
