import type { Article } from '../../model/article.ts'
import type { Sentence } from '../../model/digest.ts'
import { type Span, toSpan } from '../../model/position.ts'
import { findEnclosures } from '../sentences/find-enclosures.ts'
import { FINITE_VERB } from './finite-verb.ts'
import { isLeaning } from './is-leaning.ts'

/**
 * The gist in one line of at most 110 characters: the summary's first sentence that stands alone, cut where a clause ends.
 *
 * A later sentence is shorter but tells a detail, so that it is never taken for the gist. Never cut inside a word, a
 * quotation or a bracket; `undefined` when the sentence cannot be cut so: the headline says more then.
 */
export function findOneLine(article: Pick<Article, 'text'>, summary: readonly Sentence[]): Span | undefined {
  const standing = summary.filter(({ text }) => !isLeaning(text))
  const lead = standing[0] ?? summary[0]
  if (lead === undefined) return undefined
  const start = findStart(lead.text)
  const opening = lead.text.slice(start, start + LINE_LENGTH_MAX + CUT_LENGTH)
  const end = findWholeEnd(opening) ?? findClauseEnd(opening)
  if (end === undefined || end < LINE_LENGTH_MIN) return undefined
  return toSpan(article.text, lead.start + start, lead.start + start + end)
}

const LINE_LENGTH_MAX = 110
const LINE_LENGTH_MIN = 25
const CLAUSE_LENGTH_MIN = 40
/** Enough to see whether a sentence goes on, and what opens behind the cut. */
const CUT_LENGTH = 40
const DATELINE = /^(?:[\p{Lu}][\p{L}.,/ -]{1,40} )?\([\p{L} ]{2,20}\)\s*(?:--|[–—-])\s*/u

// "OSTRAND (Wire) --" is no part of the gist.
function findStart(text: string): number {
  return DATELINE.exec(text.slice(0, LINE_LENGTH_MAX))?.[0].length ?? 0
}

function findWholeEnd(text: string): number | undefined {
  return text.length <= LINE_LENGTH_MAX ? text.length : undefined
}

/** Before a mark or a conjunction that opens a new clause. */
function findClauseEnd(text: string): number | undefined {
  return findLastCut(text)
}

const CLAUSE =
  /[,;:]?\s[–—-]\s|[;:]\s|,\s|\s(?=(?:after|while|which|who|whose|because|when|since|before|amid|following|despite|unless|until|although|though|where|but|so)\s)/g
const VERB = new RegExp(`\\s(?:${FINITE_VERB})(?=\\s)`, 'u')

function findLastCut(text: string): number | undefined {
  const enclosures = findEnclosures(text)
  const open = findOpenMark(text)
  const main = findMainVerb(text)
  if (main === undefined) return undefined
  const least = Math.max(CLAUSE_LENGTH_MIN, main + OBJECT_LENGTH_MIN)
  const ends = [...text.matchAll(CLAUSE)].map(({ index }) => index)
  return ends.findLast(
    (end) =>
      end >= least &&
      end <= LINE_LENGTH_MAX &&
      end <= open &&
      !/\d,$/.test(text.slice(0, end + 1).replace(/\s$/, '')) &&
      !UNFINISHED.test(text.slice(0, end)) &&
      !(MEASURE.test(text.slice(0, end)) && TIME.test(text.slice(end))) &&
      !enclosures.some((enclosure) => enclosure.start < end && end < enclosure.end),
  )
}

/** Where the verb of the sentence itself ends: one in "the horn, which has warned ships, …" says nothing of it. */
function findMainVerb(text: string): number | undefined {
  const aside = ASIDE.exec(text)
  const first = VERB.exec(text)
  const isOutside = first === null || aside === null || first.index < aside.index
  const from = isOutside ? 0 : text.indexOf(',', aside.index + 1)
  const verb = isOutside ? first : from < 0 ? null : VERB.exec(text.slice(from))
  return verb === null ? undefined : from + verb.index + verb[0].length
}

const ASIDE = /,\s(?:which|who|whose|where)\s/
// "fifty-seven years" belongs to the "after" behind it.
const MEASURE =
  /(?:,\s[\p{L}\p{N}-]+\s(?:years?|months?|weeks?|days?|hours?|minutes?)|\b(?:long|soon|shortly|just))$/u
const TIME = /^\s(?:after|before|since|when|until)\s/

const OBJECT_LENGTH_MIN = 8
// Words that cannot close a line.
const UNFINISHED =
  /[\s](?:the|an?|and|or|but|of|to|in|on|at|by|for|from|with|that|which|who|as|is|are|was|were|be|been|has|have|had|will|would|not|its|his|her|their|than|more|most|very|also|said|says|told|between|including|such|\p{Lu}\p{L}*\.?,)$/u

// A quotation that is still open where the text was cut.
function findOpenMark(text: string): number {
  const at = text.search(/[“"][^”"]*$/)
  return at < 0 ? text.length : at
}
