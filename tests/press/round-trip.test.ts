import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import type { PhrasingContent } from 'mdast'
import { splitSentences } from '../../src/analyse/analyse.ts'
import { composeEdition } from '../../src/compose/compose.ts'
import type { CitedText, Edition, Story, StoryBlock } from '../../src/model/edition.ts'
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

  it('is the same whatever an editor wrote into it', async () => {
    const { value: edition } = composeEdition(sample.digests.slice(0, 4), {
      ...sample.options,
      furniture: [],
    })
    await fc.assert(
      fc.asyncProperty(
        aBody,
        aBody,
        fc.array(fc.tuple(aLine, fc.option(aLine), aBody), { minLength: 1, maxLength: 3 }),
        aLine,
        async (note, opening, own, title) => {
          const stories = own.map(([headline, dek, body], i) => toOwnStory(`${headline} ${i}`, dek, body))
          const edited: Edition = {
            ...edition,
            note,
            subject: title,
            preheader: title,
            sections: [
              ...edition.sections,
              { id: 'own', title: `Own ${title}`, ...(opening.length > 0 && { body: opening }), stories },
            ],
          }
          const back = await readBack(await write(edited), {
            digests: sample.digests,
            options: { ...sample.options, furniture: [] },
          })
          expect(toWords(back.value)).toEqual(toWords(edited))
        },
      ),
      { numRuns: 150 },
    )
  })
})

const HOSTILE = [
  '*',
  '_',
  '`',
  '#',
  '>',
  '-',
  '+',
  '1.',
  '[x]',
  '](',
  '<b>',
  '<!--',
  '&amp;',
  '\\',
  '|',
  '~~',
  '![',
  '===',
  '$',
  '“',
  '”',
  "'",
  '"',
  ':',
  'https://example.org/a_b_c',
  '…',
  '[…]',
  'é',
  '字',
  '🙂',
]
const aWord = fc.oneof(
  { weight: 3, arbitrary: fc.stringMatching(/^[a-z]{1,8}$/) },
  { weight: 1, arbitrary: fc.constantFrom(...HOSTILE) },
)
/** One line that begins with a letter, so that it is a sentence and no attribution. */
const aLine = fc.array(aWord, { maxLength: 8 }).map((words) => ['Word', ...words].join(' '))
const aMark = fc.constantFrom<PhrasingContent['type']>('emphasis', 'strong', 'inlineCode', 'link')

function toMarked(type: PhrasingContent['type'], value: string): PhrasingContent {
  const children: PhrasingContent[] = [{ type: 'text', value }]
  if (type === 'inlineCode') return { type, value }
  if (type === 'link') return { type, url: 'https://example.org/x', children }
  return { type: type === 'emphasis' ? 'emphasis' : 'strong', children }
}

const aText: fc.Arbitrary<CitedText> = fc
  .oneof(
    aLine.map((line) => ({ text: `${line} ends.` })),
    fc
      .tuple(aLine, aMark, fc.stringMatching(/^[a-z]{1,8}( [a-z]{1,8})?$/), aLine)
      .map(([before, mark, inner, after]) => ({
        text: `${before} ${inner} ${after} ends.`,
        inline: [
          { type: 'text' as const, value: `${before} ` },
          toMarked(mark, inner),
          { type: 'text' as const, value: ` ${after} ends.` },
        ],
      })),
  )
  .filter(({ text }) => splitSentences(text).length === 1)

const aBlock: fc.Arbitrary<StoryBlock> = fc.oneof(
  fc
    .array(aText, { minLength: 1, maxLength: 3 })
    .map((sentences) => ({ kind: 'paragraph' as const, sentences })),
  fc
    .tuple(fc.array(aText, { minLength: 1, maxLength: 3 }), fc.option(fc.nat(99), { nil: undefined }))
    .map(([points, start]) => ({ kind: 'points' as const, points, ...(start !== undefined && { start }) })),
  fc
    .tuple(
      aLine,
      fc.option(
        fc.tuple(
          fc.stringMatching(/^[A-Z][a-z]{1,8} [A-Z][a-z]{1,8}$/),
          fc.option(aLine, { nil: undefined }),
        ),
        { nil: undefined },
      ),
    )
    .map(([text, said]) => ({
      kind: 'quotation' as const,
      quotation: {
        id: 'q',
        text,
        ...(said && { attribution: { name: said[0], ...(said[1] !== undefined && { role: said[1] }) } }),
      },
    })),
  fc.tuple(aLine, fc.option(aLine, { nil: undefined })).map(([alt, caption]) => ({
    kind: 'image' as const,
    image: { url: 'https://example.org/a_(b).jpg', alt, ...(caption !== undefined && { caption }) },
  })),
)
const aBody = fc.array(aBlock, { maxLength: 4 })

function toOwnStory(headline: string, dek: string | null, body: readonly StoryBlock[]): Story {
  return {
    id: 'own',
    headline,
    ...(dek !== null && { dek }),
    oneLine: { text: headline },
    body,
    articles: [],
    tags: [],
  }
}

/** What an edition says, without the names of its parts and the places of its words. */
function toWords(edition: Edition): unknown {
  const { sections, note, subject, preheader } = withoutPlaces(edition)
  return JSON.parse(
    JSON.stringify({ sections, note, subject, preheader }, (key, value: unknown) =>
      key === 'id' || key === 'from' ? undefined : value,
    ),
  )
}
