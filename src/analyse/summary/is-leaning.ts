/**
 * Whether a sentence needs the one before it: it opens with "This", "But" or "Meanwhile", or speaks of a "he" that it
 * does not name first.
 *
 * Words inside quotation marks do not count: "we" and "he" there belong to the speaker. Text that is all in lower case
 * has no visible names, so only its opening counts. Whether a word that opens a sentence is a name ("Marrow has sold
 * her boat") only the article tells: `names` are the words that it prints with a capital inside sentences.
 *
 * @example
 * ['He left.', 'Ann Roe said he left.', 'However, Ann Roe left.', 'On Monday he left.'].map((text) => isLeaning(text))
 * // [true, false, true, true]
 */
export function isLeaning(sentence: string, names: ReadonlySet<string> = new Set()): boolean {
  const plain = sentence
    .replace(/^[\s"“”‘’'«»([–—-]+/, '')
    .slice(0, LENGTH_MAX)
    .replaceAll('’', "'")
  if ((OPENING.test(plain) || SOON.test(plain)) && !INDEPENDENT.test(plain)) return true
  // Most sentences have no such word at all, and what is left out adds none.
  if (!MAY_BE_PERSONAL.test(plain) || !PERSONAL.test(plain)) return false
  const outside = plain.replace(QUOTED, ' ')
  const pronoun = PERSONAL.exec(outside)
  if (!pronoun) return false
  const before = outside.slice(0, pronoun.index)
  if (/^\s*$/.test(before)) return true
  if (!/\p{Lu}/u.test(plain)) return false
  return !NAME.test(before) && !PERSON.test(before) && !names.has(FIRST_WORD.exec(before)?.[0] ?? '')
}

const LENGTH_MAX = 400
const OPENING = new RegExp(
  `^(?:${[
    "he|she|they|it|him|her|his|hers|their|theirs|its|them|himself|herself|he's|she's|they're|it's|he'd|she'd|they'd|it'll",
    "this|that|these|those|such|here|there|that's|thus|hence|therefore|so|then|instead|likewise|similarly|both|neither|either",
    'but|and|or|nor|yet|however|meanwhile|moreover|furthermore|nevertheless|nonetheless|still|also|besides|otherwise|consequently|accordingly|additionally',
    'in addition|in contrast|by contrast|on the other hand|on the contrary|as a result|for example|for instance|in fact|in turn|after that|at the same time|at that time|at the time|earlier|afterwards?|later|elsewhere|despite (?:this|that|it|these)|because of (?:this|that)|in other words|of course|to that end|in (?:this|that|these|those) (?:case|way|regard)|on top of that|not only that|what is more|above all|finally|lastly|secondly|thirdly|firstly|first|second|third|one of (?:them|these|those)|some of (?:them|these|those)|many of (?:them|these|those)|most of (?:them|these|those)|others?|another|the (?:latter|former(?=,| (?:is|was|has|had|will|would|said)\\b)|same|other|others|move|comments?|remarks?|announcement|pair|duo|couple|two)',
  ].join('|')})(?![\\p{L}'-])`,
  'iu',
)
// "It is unclear whether", "There are 300 homes", "Both France and Spain", "Earlier this week", "First Lady".
const INDEPENDENT =
  /^(?:it (?:is|was|has been|will be|may be|would be|took|takes) (?:not )?(?:\w+ ){0,2}(?:that|whether|to|how|why|when|if)\b|there (?:is|are|was|were|has|have|had|will|may|might)\b|both [^,.]{1,60} and\b|(?:earlier|later) (?:this|that|on|in)\b|(?:first|second|third) (?:[\p{Lu}]|class|half|quarter|place|round|time|year|minister|lady|world)|(?:those|these) (?:who|with|in)\b|(?:another|other|others|still|also|so) (?:\d|far\b))/iu
/** "While this lasts", "First they", "In town, it": the pronoun comes before anything it could mean. */
const SOON =
  /^(?:while|when|whenever|where|as|if|since|because|although|though|after|before|until|unless|once|first|then|now|in|on|at|by|for|with|from|to|of|about|without|like|unlike|despite|following|under|during|through|over|behind|beside|only|even|yet|perhaps|maybe) (?:\p{Ll}+ )?(?:this|these|it|it's|they|they're|them|their)(?![\p{L}'-])(?! (?:week|month|year|morning|afternoon|evening|summer|winter|spring|autumn|fall|season|weekend|century|time))|^(?=[^ ,]+(?: [^ ,]+){1,2}, (?:it|th))\p{L}+(?: \p{L}+){1,2}, (?:it|it's|they|this|these)(?![\p{L}'-])/iu
const QUOTED = /["“][^"“”]{0,300}["”]|(?<=^|\s)[‘'][^‘’']{3,200}[’'](?=[\s,.;:]|$)/g
const MAY_BE_PERSONAL = /(?<![a-z])(?:s?he|hi[msſ])/i
const PERSONAL =
  /(?<![\p{L}'])(?:he|she|him|his|her|hers|himself|herself|he's|she's|he'd|she'd)(?![\p{L}'])/iu
/** A name, or at least somebody described, before the pronoun in the same sentence. */
const NAME =
  /(?<=[\p{L}\p{N}"”,)]\s)(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December|I\b)\p{Lu}[\p{L}'’-]+(?!\s*\d)|^(?!(?:On|In|At|By|After|Before|When|While|As|If|Since|For|With|From|During|Although|Though|Because|Until|Once|According)\b)\p{Lu}\p{L}+\s+\p{Lu}\p{L}+/u
const FIRST_WORD = /^\p{Lu}[\p{L}-]+/u
const PERSON =
  /\b(?:an?|one|every|each) (?!(?:\p{L}+ )?(?:statement|interview|letter|speech|tweet|post|conference|video|bid|note|message|phone|call|report|blog|email|few|lot|year|day|week|month|recent|separate)\b)\p{L}|\bthe (?:[\p{L}\p{N}-]+ ){0,4}(?:man|woman|boy|girl|person|mother|father|president|minister|official|officer|teacher|driver|player|worker|leader|suspect|victim|student|doctor|soldier|lawyer|judge|actor|actress|singer|striker|midfielder|defender|coach|manager|baby|child|teenager|toddler|patient|passenger|pilot|writer|author|star|king|queen|prince|princess|pope|senator|governor|mayor|chief|footballer|champion|captain|-old)\b/iu
