import { rememberLast } from '../kit/remember-last.ts'
import type { StoryQuotation } from '../model/edition.ts'
import type { Finding } from '../model/finding.ts'
import { checkAttribution } from './check-attribution.ts'
import type { CheckContext } from './check-context.ts'
import { checkQuotation } from './check-quotation.ts'
import type { Told } from './list-texts.ts'

/** What was found about a quotation and about who is named for it. */
export interface PrintedCheck {
  readonly isVerbatim: boolean
  readonly findings: readonly Finding[]
}

/** Checks a quotation as it is printed, its speaker with it. */
export function checkPrinted(told: Told<StoryQuotation>, context: CheckContext): PrintedCheck {
  const check = checkQuotation(told, context)
  if (check.kind === 'failed') return { isVerbatim: false, findings: [check.finding] }
  const { attribution } = told.value
  const findings =
    attribution === undefined ? [] : checkAttribution(attribution, { places: check.places, context })
  return { isVerbatim: true, findings }
}

/** What was found about quotations before, for a process that checks one edition after another. */
export interface CheckMemory {
  checkPrinted(told: Told<StoryQuotation>, context: CheckContext): PrintedCheck
}

/** A memory of nothing yet: a quotation in the same story, from the same articles, need not be looked up again. */
export function createCheckMemory(): CheckMemory {
  const check = rememberLast(
    (_: StoryQuotation, told: Told<StoryQuotation>, context: CheckContext): PrintedCheck =>
      checkPrinted(told, context),
  )
  return {
    checkPrinted(told, context) {
      const { value, story } = told
      const { byPath, digests, edition } = context
      const cited = value.from && byPath.get(value.from.path)
      const own = (story?.articles ?? []).map(({ path }) => byPath.get(path))
      // Where it has no article of its own, it is looked for in all of them.
      const others = own.some((digest) => digest !== undefined) ? [] : digests
      return check(value, [edition.path, story, cited, ...own, ...others], told, context)
    },
  }
}
