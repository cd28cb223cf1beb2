import type { PassageReading } from '../people/to-reading.ts'
import type { Mention } from './find-mentions.ts'
import { REPORTING_VERBS } from './reporting-verbs.ts'

const COMPLEMENT_LENGTH_MAX = 7
const STOPS =
  /^(?:who|which|that|is|was|are|were|has|had|have|will|would|can|could|may|might|must|should|did|does|do|not|also|came|went|took|made|got|in|on|at|during|and|but|when|while|as|told|said|says)$/

/** A speaker's description with what it is of: "a spokesman for the company". */
export function toPhrase(text: string, { start, end, last }: Mention, { outer }: PassageReading): string {
  let to = end
  const joint = outer[last + 1]?.lower
  if (joint === 'for' || joint === 'of')
    for (let i = last + 2; i < outer.length && i - last <= COMPLEMENT_LENGTH_MAX; i++) {
      const { lower, shape } = outer[i]!
      if (
        shape === 'point' ||
        shape === 'stretch' ||
        STOPS.test(lower) ||
        REPORTING_VERBS.get(lower)?.form === 'past'
      )
        break
      to = outer[i]!.end
    }
  return text.slice(start, to).replace(/\s+/g, ' ')
}
