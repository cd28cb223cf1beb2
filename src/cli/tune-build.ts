import type { Progress } from '../press/press.ts'
import { compileLightly } from './compile-lightly.ts'
import { keepHeapSmall } from './keep-heap-small.ts'

// Looking through a whole edition often costs more than the garbage in it takes.
const GROWTH_PERCENT = 100
// Fewer are analysed before V8 would optimise much; with more, what optimising takes is given back.
const [LIGHTLY_MIN, LIGHTLY_MAX] = [500, 5000] as const

/** Hears how far a build is, and sets V8 for what comes next; see docs/decisions/0022 and 0027. */
export function tuneBuild(): (progress: Progress) => void {
  let compileFully: (() => void) | undefined
  return ({ step, done, total }) => {
    if (step !== 'analyse') return
    if (total >= LIGHTLY_MIN) compileFully ??= compileLightly()
    if (done >= Math.min(total, LIGHTLY_MAX)) compileFully?.()
    // From here on the whole edition is alive, and garbage beside it would take as much room again.
    if (done === total) keepHeapSmall(GROWTH_PERCENT)
  }
}
