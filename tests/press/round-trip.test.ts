import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { composeEdition } from '../../src/compose/compose.ts'
import type { Edition } from '../../src/model/edition.ts'
import { renderEditionFile } from '../../src/render/render.ts'
import { readBack, readSample, SAMPLE_PATH, withoutPlaces } from '../fixtures/edition-file/sample.ts'

let sample: Awaited<ReturnType<typeof readSample>>
beforeAll(async () => {
  sample = await readSample()
})

const write = (edition: Edition) =>
  renderEditionFile(edition, {
    path: SAMPLE_PATH,
    sections: sample.options.sections.map(({ title }) => title),
  })

describe('an edition that is drafted and read back', () => {
  it('is the same for the sample', async () => {
    const { value: edition } = composeEdition(sample.digests, sample.options)
    const back = await readBack(await write(edition), sample)
    expect(withoutPlaces(back.value)).toEqual(withoutPlaces(edition))
    expect(back.notices).toEqual([])
  })

  it('is the same for any choice of articles and settings', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray([...sample.digests.keys()], { minLength: 1 }),
        fc.record({
          quotationsPerStory: fc.nat(4),
          defaultSection: fc.constantFrom(undefined, 'And also'),
          number: fc.option(fc.nat(9999), { nil: undefined }),
          title: fc.constantFrom('The Harbour Brief', '# 12: "x" & <b>', 'true', '2026'),
        }),
        async (chosen, { defaultSection, number, ...settings }) => {
          const { number: _, ...fixed } = sample.options
          const options = {
            ...fixed,
            ...settings,
            ...(defaultSection && { defaultSection }),
            ...(number !== undefined && { number }),
          }
          const { value: edition } = composeEdition(
            chosen.map((i) => sample.digests[i]!),
            options,
          )
          const back = await readBack(await write(edition), { digests: sample.digests, options })
          expect(withoutPlaces(back.value)).toEqual(withoutPlaces(edition))
        },
      ),
      { numRuns: 60 },
    )
  })
})
