import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { analyseArticle } from '../../src/analyse/analyse.ts'
import {
  composeEdition,
  createEventMemory,
  type ComposeOptions,
  type EventMemory,
} from '../../src/compose/compose.ts'
import { toCalendarDate } from '../../src/kit/calendar-date.ts'
import { sha256 } from '../../src/kit/sha256.ts'
import type { Digest } from '../../src/model/digest.ts'
import { parseArticle } from '../../src/parse/parse.ts'
import { readLabelled } from './score-events.ts'

const OPTIONS: ComposeOptions = {
  date: toCalendarDate('2026-11-23')!,
  id: '2026-W48',
  title: 'The Strait Week',
  language: 'en',
  sender: { name: 'The Strait Week' },
  sections: [],
  quotationsPerStory: 2,
}
// The more articles a change leaves alone, the more is remembered of them.
const ARTICLES_MAX = 40

const compose = (digests: readonly Digest[], memory?: EventMemory) => {
  const { value, notices, explain } = composeEdition(digests, { ...OPTIONS, memory })
  return { value, notices, explained: explain() }
}

/** The same article with other words: a sentence more that others may have too, or all the words of another one. */
async function change({ article }: Digest, added: string): Promise<Digest> {
  const text = `${article.text}\n\n${added}\n`
  const { path, folders, publisher } = article
  const digest = analyseArticle(
    await parseArticle({ path, folders, format: 'markdown', text, sha256: sha256(text) }),
  )
  return { ...digest, article: { ...digest.article, ...(publisher !== undefined && { publisher }) } }
}

describe('composing again', () => {
  it('gives what composing for the first time gives, whatever changed in between', async () => {
    const labelled = (await readLabelled('held-out')).slice(0, ARTICLES_MAX).map(({ digest }) => digest)
    const versions = await Promise.all(
      labelled.map(async (digest, n) => {
        const { text } = labelled[(n + 1) % labelled.length]!.article
        return [
          undefined,
          digest,
          await change(digest, 'The harbour of Merrow was closed on Tuesday, said Tomasz Bielak.'),
          await change(digest, text),
          await change(labelled[(n + 2) % labelled.length]!, 'So it was said at the quay.'),
        ]
      }),
    )
    // Numbers stand for versions, so that a counterexample can be read.
    const version = fc.nat({ max: versions[0]!.length - 1 })
    const folder = fc.array(version, { minLength: versions.length, maxLength: versions.length })
    const step = fc.array(fc.tuple(fc.nat({ max: versions.length - 1 }), version), {
      minLength: 1,
      maxLength: 4,
    })
    const steps = fc.array(step, { minLength: 2, maxLength: 5 })
    fc.assert(
      fc.property(folder, steps, (first, changes) => {
        const now = [...first]
        const memory = createEventMemory()
        const digests = () => now.flatMap((chosen, at) => versions[at]![chosen] ?? [])
        for (const changed of [[], ...changes]) {
          for (const [at, chosen] of changed) now[at] = chosen
          const [again, anew] = [compose(digests(), memory), compose(structuredClone(digests()))]
          expect(isDeepStrictEqual(again, anew)).toBe(true)
        }
      }),
      { numRuns: 20, seed: 20261126 },
    )
  })
})
