import type { SentenceLanguage } from './languages/sentence-language.ts'

/** What stands around a mark that may end a sentence. */
export interface Candidate {
  readonly text: string
  /** Where the sentence began. */
  readonly start: number
  /** Where the run of marks begins: the first full stop of an ellipsis. */
  readonly mark: number
  /** The run itself: ".", "?!", ". . .". */
  readonly run: string
  /** After the run and the closing marks that belong to it. */
  readonly end: number
  /** Where the stretch of text ends. */
  readonly to: number
}

/** Whether the sentence ends here; what follows decides as much as what stands before. */
export function isSentenceEnd(candidate: Candidate, language: SentenceLanguage): boolean {
  const { text, start, mark, run, end, to } = candidate
  const next = findNext(text, end, to)
  if (next === undefined) return true
  if (isLowerCase(next.word) || CONTINUES.test(text.slice(end, Math.min(to, end + LOOK_BACK)))) return false
  if (isListMarker(text.slice(start, Math.min(mark, start + LOOK_BACK)))) return false
  if (!next.parted && !endsWithoutSpace(candidate, next.word)) return false

  const dots = run.replace(/[^.…]/g, '')
  if (dots.includes('…') || dots.length >= ELLIPSIS_DOTS) return !/^I(?:$|['’])/.test(next.word)
  if (/[!?]/.test(run)) return !(end > mark + run.length && isCueClause(text, next.at, language))
  if (end > mark + run.length) return true
  return !isAbbreviation(text, start, mark, next.word, language)
}

const ELLIPSIS_DOTS = 3
// A mark that cannot open a sentence, or a source in brackets that the full stop after it closes.
const CONTINUES = /^\s*(?:[.,;:!?]|\([^()]{1,40}\)[.,;])/
const NEXT = /(\s*)[\p{P}\p{S}\s]*?(?=[\p{L}\p{N}])([\p{L}\p{N}][\p{L}\p{N}\p{M}'’.\-]{0,40})/uy
const OPENING_LENGTH_MAX = 12
const SYMBOL_NEXT = /\s+\S/y

interface Next {
  readonly word: string
  readonly at: number
  /** White space stands before it. */
  readonly parted: boolean
}

/** The first word after `end`, past opening marks; `undefined` at the end of the text. */
function findNext(text: string, end: number, to: number): Next | undefined {
  const ahead = text.slice(end, Math.min(to, end + OPENING_LENGTH_MAX + 60))
  NEXT.lastIndex = 0
  const match = NEXT.exec(ahead)
  if (match) return { word: match[2]!, at: end + match[0].length - match[2]!.length, parted: isParted(ahead) }
  SYMBOL_NEXT.lastIndex = 0
  return SYMBOL_NEXT.test(ahead)
    ? { word: '', at: end, parted: true }
    : ahead.trim() === ''
      ? undefined
      : { word: '', at: end, parted: false }
}

function isParted(ahead: string): boolean {
  return /^\s/.test(ahead) || /^["“‘«„([]/.test(ahead)
}

// "iPhone" and "eBay" open a sentence in lower case.
function isLowerCase(word: string): boolean {
  return /^\p{Ll}/u.test(word) && !/^\p{Ll}{1,2}\p{Lu}/u.test(word)
}

const WORD_CHARACTER = /[\p{L}\p{N}\p{M}.°'’&@/:_-]/u
const LOOK_BACK = 48

function findLastWord(text: string): string {
  let from = text.length
  while (from > 0 && WORD_CHARACTER.test(text[from - 1]!)) from--
  return text.slice(from)
}

/** "ended.Then": a lost space between two sentences, unless it may be an address or a name with a full stop inside. */
function endsWithoutSpace({ text, start, mark, run, end }: Candidate, next: string): boolean {
  if (!/^\p{Lu}(?:\p{Ll}|$|\s)/u.test(next)) return false
  if (end > mark + run.length) return true
  const before = findLastWord(text.slice(Math.max(start, mark - LOOK_BACK), mark))
  if (
    /[@/:_]|www/i.test(before) ||
    /^\S*[@/]/.test(text.slice(end, end + LOOK_BACK)) ||
    /^(?:com|org|net|gov|edu|io|ai|js|ts|co)\b/i.test(next)
  )
    return false
  return /(?:\p{Ll}{2}|\d{2})$/u.test(before)
}

/** "Why?" Smith asked: the words after a quoted question that say who asked it. */
function isCueClause(text: string, at: number, { cueVerbs }: SentenceLanguage): boolean {
  const words = text.slice(at, at + 60).split(/\s+/)
  for (let i = 1; i < Math.min(words.length, 5); i++) {
    const word = words[i]!.replace(/[.,:;]+$/, '')
    if (cueVerbs.has(word)) return true
    if (!/^\p{Lu}/u.test(word)) return false
  }
  return false
}

function isAbbreviation(
  text: string,
  start: number,
  mark: number,
  next: string,
  language: SentenceLanguage,
): boolean {
  const before = text.slice(Math.max(start, mark - LOOK_BACK), mark)
  // Tokenised text parts the full stop from its word: "Mr . Robinson".
  const word = findLastWord(before.trimEnd()).replace(/^[.'’&:_/-]+/, '')
  if (word === '') return false
  const preceding = before.trimEnd().slice(0, -word.length)
  const lower = word.toLowerCase()
  const has = (set: ReadonlySet<string>) => set.has(word) || set.has(lower)
  const opens =
    !/^\p{L}\.$/u.test(next) &&
    language.openers.has(next.toLowerCase().replace(/’/g, "'").replace(/\.+$/, ''))
  const number = /^\p{N}/u.test(next)

  if (has(language.titles) || has(language.leading)) return true
  if (has(language.beforeNumber) && (number || /^[IVXLC]+\b/.test(next))) return true
  if (has(language.units) && /\d\s*(?:sq\.|fl\.|cu\.)?\s*$/i.test(preceding) && number) return true
  if (has(language.times) || language.times.has(lower.replace(/^[\d:]+/, '')))
    return (
      !opens &&
      (number ||
        language.afterTime.has(next.toLowerCase().replace(/\.+$/, '')) ||
        isOpeningPhrase(text, start, mark, language))
    )
  if (has(language.degrees)) return false
  if (has(language.mayEnd)) return number || !opens
  if (/^\p{Lu}$/u.test(word)) return isInitial(word, preceding, opens)
  if (/^(?:\p{L}{1,2}\.)+\p{L}{1,2}$/u.test(word)) return !opens
  return false
}

// "1." and "b." at the front count an item.
function isListMarker(opening: string): boolean {
  return /^\s*(?:[•⁃·*-]\s*)?(?:\d{1,3}|\p{Ll})$/u.test(opening)
}

/** "At 5 a.m. Mr. Smith left": the time stands in the phrase before the subject. */
function isOpeningPhrase(
  text: string,
  start: number,
  mark: number,
  { prepositions }: SentenceLanguage,
): boolean {
  const phrase = text.slice(start, Math.min(mark, start + 60))
  const words = phrase
    .slice(phrase.lastIndexOf(': ') + 1)
    .trim()
    .split(/\s+/)
  return mark - start <= 60 && words.length <= 7 && prepositions.has(words[0]!.toLowerCase())
}

// "you and I." ends a sentence; "Albert I. Jones" does not.
function isInitial(word: string, preceding: string, opens: boolean): boolean {
  if (word === 'I' && /\b(?:and|or|than|but|as)\s+$/.test(preceding)) return false
  return !opens
}
