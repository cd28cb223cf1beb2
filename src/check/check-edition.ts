import type { CalendarDate } from '../kit/calendar-date.ts'
import type { Digest } from '../model/digest.ts'
import type { Edition } from '../model/edition.ts'
import type { EditionFile } from '../model/edition-file.ts'
import type { Finding } from '../model/finding.ts'
import type { PublishedEdition } from '../model/register.ts'
import type { CheckContext } from './check-context.ts'
import { checkDates, checkRelativeDays } from './check-dates.ts'
import { checkFront, checkImage } from './check-front.ts'
import { checkDrafted, checkEarlier } from './check-history.ts'
import { checkLinks } from './check-links.ts'
import { checkPrinted, type CheckMemory } from './check-printed.ts'
import { checkSentence, checkTitles, markSentence, type MarkedSentence } from './check-sentences.ts'
import { listTexts } from './list-texts.ts'

export interface CheckOptions {
  /** Of the edition's articles. */
  readonly digests: readonly Digest[]
  /** Editions that went out before it. */
  readonly earlier: readonly PublishedEdition[]
  /** It went out already. */
  readonly isPublished: boolean
  /** What it was read from, where it was. */
  readonly file?: EditionFile | undefined
  /** The day it is; a check of lateness is left out without one. */
  readonly today?: CalendarDate | undefined
  /** Of what was found before. */
  readonly memory?: CheckMemory | undefined
}

/** What a check found, and which words are whose. */
export interface EditionCheck {
  /** In order of line. */
  readonly findings: readonly Finding[]
  readonly sentences: readonly MarkedSentence[]
  readonly quotations: { readonly all: number; readonly verbatim: number }
}

/** Checks an edition against its articles, and whether it may go out so. */
export function checkEdition(edition: Edition, options: CheckOptions): EditionCheck {
  const { digests, earlier, isPublished, file, today, memory } = options
  const context: CheckContext = {
    edition,
    digests,
    byPath: new Map(digests.map((digest) => [digest.article.path, digest])),
  }
  const texts = listTexts(edition)
  const check = memory?.checkPrinted ?? checkPrinted
  const quotations = texts.quotations.map((told) => check(told, context))
  const findings = [
    ...checkFront(edition, file?.front),
    ...checkTitles(edition, context),
    ...quotations.flatMap(({ findings: found }) => found),
    ...texts.sentences.flatMap((told) => [
      ...checkSentence(told, context),
      ...checkRelativeDays(told, context),
    ]),
    ...texts.images.flatMap((told) => checkImage(told, edition)),
    ...checkLinks(edition, texts),
    ...checkEarlier(edition, earlier),
    ...(file === undefined ? [] : checkDrafted(edition, file.drafted)),
    ...checkDates(edition, { today, isPublished }),
  ]
  return {
    findings: findings.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0)),
    sentences: texts.sentences.map(({ value }) => markSentence(value)),
    quotations: {
      all: quotations.length,
      verbatim: quotations.filter(({ isVerbatim }) => isVerbatim).length,
    },
  }
}
