import type { Article } from '../../model/article.ts'
import type { Quotation, QuotationKind, Speaker } from '../../model/digest.ts'
import type { Notice } from '../../model/notice.ts'
import { toSpan } from '../../model/position.ts'
import { findNames } from '../people/find-names.ts'
import { mergeNames, type Entities } from '../people/merge-names.ts'
import { toReading } from '../people/to-reading.ts'
import type { Scene } from '../speakers/find-candidates.ts'
import { findCueWords } from '../speakers/find-cue-words.ts'
import { findSpeakers, type Attributed } from '../speakers/find-speakers.ts'
import { setScene } from '../speakers/set-scene.ts'
import { openCast } from '../speakers/open-cast.ts'
import { toReporter } from '../speakers/to-reporter.ts'
import { isEnglish } from '../words/is-english.ts'
import { dropRepeats } from './drop-repeats.ts'
import { findIndirect, type Reported } from './find-indirect.ts'
import { addSetOff } from './find-set-off.ts'
import { findStretches } from './find-stretches.ts'
import { findTurns, type Turn } from './find-turns.ts'
import { isWhole } from './is-whole.ts'
import { scoreQuotation } from './score-quotation.ts'
import { toUnclosedNotice } from './to-unclosed-notice.ts'

/** The quotations of an article, and whom its names mean. */
export interface FoundQuotations {
  readonly quotations: readonly Quotation[]
  readonly entities: Entities
  readonly notices: readonly Notice[]
}

/**
 * The quotations of an article with who said them, in order.
 *
 * Words in marks that nobody said (titles, names, scare quotes) are none; reported speech is of the kind `indirect` and
 * stands outside marks. A mark that is never closed gives a notice.
 */
export function findQuotations(
  article: Pick<Article, 'text' | 'passages'> & Partial<Article>,
): FoundQuotations {
  const { text } = article
  const stretches = addSetOff(article, findStretches(article))
  const readings = toReading(article, stretches)
  const cues = readings.map(({ outer }) => findCueWords(outer))
  const names = findNames(text, readings)
  const entities = mergeNames(names)
  const scene = setScene(readings, cues, names)
  const isInEnglish = isEnglish(readings)
  const turns = findTurns({ text, stretches, readings, cues, isEnglish: isInEnglish })
  const cast = openCast(text, scene, entities)
  const speakers = findSpeakers(text, turns, { scene, entities, cast, isEnglish: isInEnglish })
  const quotations = [
    ...turns.map((turn, i) => toQuotation(text, turn, speakers[i]!)),
    ...(isInEnglish ? findIndirect(text, scene) : []).map((reported) =>
      toIndirect(text, reported, scene, toReporter(text, reported.mention, cast)),
    ),
  ]
  const unclosed = stretches.filter(({ isClosed, isContinued }) => !isClosed && !isContinued)
  return {
    quotations: dropRepeats(
      quotations.sort((a, b) => a.content[0]!.start - b.content[0]!.start),
      article.passages,
    ),
    entities,
    notices: unclosed.slice(0, NOTICES_MAX).map(({ outerStart }) => toUnclosedNotice(article, outerStart)),
  }
}

const NOTICES_MAX = 20
const INDIRECT_SCORE = 0.1

function toQuotation(text: string, { pieces }: Turn, { speaker, cue }: Attributed): Quotation {
  const content = pieces.map(({ stretch: { start, end } }) => toSpan(text, start, end))
  const kind: QuotationKind = pieces.some(({ stretch }) => stretch.isSetOff || isWhole(stretch, text))
    ? 'direct'
    : 'mixed'
  return withScore({ kind, content, speaker, ...(cue && { cue }) })
}

function toIndirect(
  text: string,
  { content, mention, subject }: Reported,
  scene: Scene,
  speaker: Speaker,
): Quotation {
  const cue = scene.readings[mention.passage]!.outer[subject.cueAt]!
  return {
    kind: 'indirect',
    content: [content],
    speaker,
    cue: toSpan(text, cue.start, cue.end),
    score: INDIRECT_SCORE,
  }
}

function withScore(quotation: Omit<Quotation, 'score'>): Quotation {
  return { ...quotation, score: scoreQuotation(quotation) }
}
