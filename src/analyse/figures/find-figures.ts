import type { Article } from '../../model/article.ts'
import type { Figure, Sentence } from '../../model/digest.ts'
import { toSpan } from '../../model/position.ts'
import { findCounted } from './find-counted.ts'
import { isDateOrName } from './is-date-or-name.ts'
import { parseNumber } from './parse-number.ts'
import { CURRENCIES, UNITS } from './units.ts'

/**
 * The numbers of an article with their units and what they count, in order: "84 per cent of voters", "two dozen boats".
 *
 * Dates, times of day, ages, ranks and numbers in names ("Route 66", "G20") are no figures. A bare number counts only
 * when the words after it say what it counts.
 */
export function findFigures(
  article: Pick<Article, 'text'>,
  sentences: readonly Sentence[],
): readonly Figure[] {
  const figures: Figure[] = []
  for (const { start, text } of sentences.slice(0, SENTENCES_MAX))
    for (const { from, to, value, unit, counts } of findInSentence(text.slice(0, SENTENCE_LENGTH_MAX)))
      figures.push({
        value,
        ...(unit && { unit }),
        ...(counts && { counts }),
        ...toSpan(article.text, start + from, start + to),
      })
  return figures
}

const SENTENCES_MAX = 1000
const SENTENCE_LENGTH_MAX = 2000
const SMALL =
  'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-(?:one|two|three|four|five|six|seven|eight|nine))?'
const SPELLED = `(?:(?:${SMALL}|an?|half an?|several)[\\s-](?=(?:hundred|thousand|million|billion|trillion|dozen)\\b)(?:hundred|thousand|million|billion|trillion|dozen)(?:[\\s-](?:hundred|thousand|million|billion|trillion)\\b)*|${SMALL})(?![\\p{L}-])`
const DIGITS = '\\d{1,3}(?:[,\\u00a0\\u202f]\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?'
const SCALE = '(?:\\s?(?:thousand|million|billion|trillion|mn|bn|tn)\\b|(?:k|m|bn?|tn)(?![\\p{L}\\p{N}]))'
// Most places have a letter before them, which the second look tells as well, but not as soon.
const NUMBER = new RegExp(
  `(?<![a-z\\d])(?<![\\p{L}\\p{N}.,:/#-])(?:([$£€¥₹]|[A-Z]{1,2}\\$)\\s?)?(?:(?:(${DIGITS})(${SCALE})?(?:\\s+dozen\\b)?)|(${SPELLED}))`,
  'giu',
)
// Most sentences hold no number, and how its words begin tells so sooner.
const MAY_COUNT =
  /\d|(?:\b|_)(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thir|fif|twenty|forty|hundred|thousand|[mbtr]{1,2}illion|dozen)/i
const UNIT = new RegExp(`\\s?-?(?:${Object.keys(UNITS).join('|')})(?![\\p{L}\\p{N}])`, 'iuy')

interface Found {
  readonly from: number
  readonly to: number
  readonly value: number
  readonly unit: string | undefined
  readonly counts: string | undefined
}

function findInSentence(text: string): readonly Found[] {
  const found: Found[] = []
  if (!MAY_COUNT.test(text)) return found
  NUMBER.lastIndex = 0
  for (let match = NUMBER.exec(text); match !== null; match = NUMBER.exec(text)) {
    const [whole, currency, digits, scale, spelled] = match
    const value = digits ? parseNumber(digits, scale) : parseNumber(spelled!)
    const end = match.index + whole.length
    if (value === undefined || isDateOrName(text, match.index, end)) continue

    UNIT.lastIndex = end
    const written = currency ? undefined : UNIT.exec(text)?.[0]
    const unit = currency ? CURRENCIES[currency.toUpperCase()] : written && toUnit(written)
    const to = end + (written?.length ?? 0)
    const counts = findCounted(text, to, unit)
    const isCount = counts !== undefined && !(value === 1 && spelled)
    if (unit === undefined && !isCount) continue
    found.push({ from: match.index, to, value, unit, counts })
  }
  return found
}

function toUnit(written: string): string | undefined {
  const plain = written
    .replace(/^[\s-]+/, '')
    .replace(/\s+/g, ' ')
    .toLowerCase()
  return WHOLE_UNITS.find(([pattern]) => pattern.test(plain))?.[1]
}

const WHOLE_UNITS = Object.entries(UNITS).map(
  ([pattern, unit]) => [new RegExp(`^(?:${pattern})$`, 'iu'), unit] as const,
)
