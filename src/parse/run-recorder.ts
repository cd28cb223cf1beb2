import type { Run } from '../model/article.ts'

/** A run as it is read; one that stands for an escape never grows together with its neighbours. */
export interface ReadRun extends Run {
  readonly isEscape?: boolean
}

/** Gathers runs in order; those that go on from one another become one. */
export class RunRecorder {
  readonly runs: { start: number; origin: number; length: number }[] = []

  /** Adds a leaf's runs at `at`; with `kept`, only the characters of these indices, in their order. */
  add(runs: readonly ReadRun[], at: number, kept?: readonly number[]): void {
    if (!kept) for (const run of runs) this.#push({ ...run, start: at + run.start })
    else this.#addKept(runs, at, kept)
  }

  /** Takes away what reaches over `end`. */
  cut(end: number): void {
    for (let last = this.runs.at(-1); last && last.start + last.length > end; last = this.runs.at(-1)) {
      if (last.start < end) last.length = end - last.start
      else this.runs.pop()
    }
  }

  #addKept(runs: readonly ReadRun[], at: number, kept: readonly number[]): void {
    let run = 0
    kept.forEach((index, i) => {
      while (run < runs.length && index >= runs[run]!.start + runs[run]!.length) run++
      const found = runs[run]
      if (found)
        this.#push({ ...found, start: at + i, origin: found.origin + index - found.start, length: 1 })
    })
  }

  #push({ start, origin, length, isEscape }: ReadRun): void {
    const last = this.runs.at(-1)
    const goesOn =
      last && !isEscape && last.start + last.length === start && last.origin + last.length === origin
    if (goesOn) last.length += length
    else this.runs.push({ start, origin, length })
  }
}
