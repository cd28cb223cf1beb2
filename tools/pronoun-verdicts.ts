import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { drawPronouns, type ResolvedPronoun } from './draw-pronouns.ts'

/** What a reader found of one answer; the text itself is not kept. */
export interface Verdict extends Pick<ResolvedPronoun, 'id' | 'offset' | 'answer'> {
  readonly right: boolean
}

export interface Verdicts {
  readonly seed: string
  /** How many are drawn. */
  readonly drawn: number
  /** The commit whose answers were judged. */
  readonly commit: string
  readonly verdicts: readonly Verdict[]
}

export function readVerdicts(): Verdicts {
  return JSON.parse(readFileSync(join(import.meta.dirname, 'pronoun-verdicts.json'), 'utf8')) as Verdicts
}

/** The verdict on that very answer; one on another answer for the same pronoun is none. */
export function findVerdict(verdicts: readonly Verdict[], pronoun: ResolvedPronoun): Verdict | undefined {
  return verdicts.find(
    ({ id, offset, answer }) => id === pronoun.id && offset === pronoun.offset && answer === pronoun.answer,
  )
}

/** Prints how many of the pronouns drawn from what is resolved now were judged right. */
export async function measurePronouns(path: string): Promise<void> {
  const { seed, drawn: count, commit, verdicts } = readVerdicts()
  const { resolved, open, drawn } = await drawPronouns(path, { seed, count })
  const judged = drawn.flatMap((pronoun) => findVerdict(verdicts, pronoun) ?? [])
  const right = judged.filter((verdict) => verdict.right).length
  console.log(
    `right ${right} of ${judged.length} judged at ${commit}, ${drawn.length - judged.length} of ${drawn.length} drawn answered otherwise since and not judged; ${resolved} resolved, ${open} left open`,
  )
}
