import { MONTHS_AND_DAYS, NAME_PARTICLES, SENTENCE_STARTERS } from './function-words.ts'
import { GIVEN_NAMES } from './given-names.ts'
import { GROUP_NOUNS, ORGANISATION_NOUNS } from './organisation-nouns.ts'
import { splitRun, type Name } from './split-run.ts'
import type { Token } from './find-tokens.ts'
import type { PassageReading } from './to-reading.ts'
import { OFFICE_AREAS, ROLE_NOUNS } from './titles.ts'

/**
 * The names in the passages, in order, in quotations too: runs of capitals, without the titles before them.
 *
 * A nickname in quotation marks stands inside its name; headings are left out, for there every word may have a capital.
 */
export function findNames(text: string, readings: readonly PassageReading[]): Name[] {
  const common = findCommonWords(readings)
  const names: Name[] = []
  for (const { passage, tokens } of readings) {
    let shouted = 0
    for (let i = 0; i < tokens.length; i++) {
      if (i >= shouted) shouted = findShoutEnd(tokens, i)
      if (i < shouted || !opensName(tokens, i, common)) continue
      const end = findRunEnd(text, tokens, i)
      const isModifier = COMPOUND.test(tokens[end]?.lower ?? '')
      const name = isModifier ? undefined : splitRun(text, tokens, { from: i, to: end, passage })
      if (name) names.push(name)
      i = end - 1
    }
  }
  return names
}

const SHOUT_LENGTH_MIN = 4

/** Where a line in capitals ends that begins here ("TEN KILLED IN HARBOUR FIRE"): nothing in it shows what is a name. */
function findShoutEnd(tokens: readonly Token[], from: number): number {
  let to = from
  while (to < tokens.length && isShouted(tokens[to]!)) to++
  return to - from >= SHOUT_LENGTH_MIN ? to : from
}

function isShouted({ text, shape }: Token): boolean {
  return shape === 'capital' && text.length > 1 && !/[a-z]|[\p{Ll}.]/u.test(text)
}

/** Words that the article writes in lower case too: with a capital they only open a sentence. */
function findCommonWords(passages: readonly PassageReading[]): Set<string> {
  const common = new Set<string>()
  for (const { tokens } of passages)
    for (let i = 0; i < tokens.length; i++) {
      const { shape, text } = tokens[i]!
      if (shape === 'lower') common.add(text)
    }
  return common
}

function opensName(tokens: readonly Token[], i: number, common: ReadonlySet<string>): boolean {
  const token = tokens[i]!
  if (token.shape !== 'capital' || (token.text[0] === 'I' && /^I(?:$|['’])/.test(token.text))) return false
  if (isJoined(token) || isShortened(token)) return false
  if (MONTHS_AND_DAYS.has(token.lower)) return false
  const isFirst = i === 0 || (tokens[i - 1]!.shape === 'point' && /["(.?!:…—–-]/.test(tokens[i - 1]!.lower))
  if (SENTENCE_STARTERS.has(token.lower)) {
    // "Will Smith said", but "Will Congress act?"
    return GIVEN_NAMES.has(token.lower) && isCapital(tokens[i + 1]) && !isFirst
  }
  if (isFirst && (isParticiple(tokens, i) || isGroup(tokens, i))) return false
  if (!isFirst || !common.has(token.lower)) return true
  // "Van der Meer left."
  if (NAME_PARTICLES.has(token.lower) && NAME_PARTICLES.has(tokens[i + 1]?.lower ?? '')) return true
  return isCapital(tokens[i + 1]) && (GIVEN_NAMES.has(token.lower) || ROLE_NOUNS.has(token.lower))
}

/** "Using Ana Reyes as a name", "Continued Vos": a verb opens the sentence. */
function isParticiple(tokens: readonly Token[], i: number): boolean {
  const { lower } = tokens[i]!
  const next = tokens[i + 1]
  if (!/(?:ing|ed)$/.test(lower) || GIVEN_NAMES.has(lower) || ROLE_NOUNS.has(lower)) return false
  if (isCapital(next)) return !ORGANISATION_NOUNS.has(next!.lower)
  return next?.lower === 'the' || next?.lower === '"'
}

/** "Officials said", "Opponents of the pier": many, and nobody by name. */
function isGroup(tokens: readonly Token[], i: number): boolean {
  return GROUP_NOUNS.has(tokens[i]!.lower) && !isCapital(tokens[i + 1])
}

/** With a hyphen, and no name for it. */
function isJoined({ text, lower }: Token): boolean {
  return text.includes('-') && (NO_NAME.test(text) || COMPOUND.test(lower))
}

// "the anti-Vos mood", "Ana Reyes (D-Ostrand)"
const NO_NAME = /^(?:(?:anti|pro|non|pre|post|mid|un|neo|ultra|co|ex)-|[DRI]-\p{Lu})/u
// "a Port Calder-based firm": the words before belong to it.
const COMPOUND = /-(?:based|born|era|style|led|backed|wide|owned|run|funded|winning|leaning|related|area)$/u

/** "We’ve", "They’re" */
function isShortened({ lower }: Token): boolean {
  const at = lower.search(/['’]/)
  return at > 0 && SENTENCE_STARTERS.has(lower.slice(0, at))
}

function isCapital(token: Token | undefined): boolean {
  return token?.shape === 'capital' && !SENTENCE_STARTERS.has(token.lower) && !isJoined(token)
}

// No name is longer; a text in capitals must not become one.
const RUN_LENGTH_MAX = 14

function findRunEnd(text: string, tokens: readonly Token[], from: number): number {
  let end = from + 1
  while (end < tokens.length && end - from < RUN_LENGTH_MAX) {
    const step = toStep(text, tokens, end)
    if (step === 0) break
    end += step
  }
  return end
}

/** How many tokens after `at - 1` carry the name on: the next capital, perhaps with small words before it. */
function toStep(text: string, tokens: readonly Token[], at: number): number {
  const last = tokens[at - 1]!
  const next = tokens[at]!
  // "Fox News’ Bret Baier" are two names; a nickname in marks is part of one.
  if (next.start - last.end > 2 || /['’]/.test(text[last.end]!)) return 0
  if (isCapital(next) && !MONTHS_AND_DAYS.has(next.lower)) return 1
  if (NAME_PARTICLES.has(next.lower) && next.shape === 'lower') {
    if (isCapital(tokens[at + 1])) return 2
    return NAME_PARTICLES.has(tokens[at + 1]?.lower ?? '') && isCapital(tokens[at + 2]) ? 3 : 0
  }
  if (next.lower === '&') return isCapital(tokens[at + 1]) ? 2 : 0
  if (!ORGANISATION_NOUNS.has(last.lower) && !ROLE_NOUNS.has(last.lower) && !OFFICE_AREAS.has(last.lower))
    return 0
  if (next.lower === 'and') return OFFICE_AREAS.has(last.lower) && isCapital(tokens[at + 1]) ? 2 : 0
  if (next.lower !== 'of' && next.lower !== 'for') return 0
  if (isCapital(tokens[at + 1])) return 2
  return tokens[at + 1]?.lower === 'the' && isCapital(tokens[at + 2]) ? 3 : 0
}
