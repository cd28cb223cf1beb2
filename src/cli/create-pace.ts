import { toDuration } from './describe-plan.ts'

export interface PaceMoment {
  readonly done: number
  readonly total: number
  /** Milliseconds of a clock that does not jump. */
  readonly now: number
}

/** Tells how quick long work is and how long it will take, from what was done since it was first asked. */
export function createPace(): (moment: PaceMoment) => string {
  let first: PaceMoment | undefined
  return (moment) => {
    first ??= moment
    const seconds = (moment.now - first.now) / 1000
    const perSecond = (moment.done - first.done) / seconds
    if (seconds < 1 || perSecond <= 0) return ''
    const rate = perSecond < 10 ? perSecond.toFixed(1) : perSecond.toFixed(0)
    return ` · ${rate}/s · ${toDuration((moment.total - moment.done) / perSecond)} left`
  }
}
