import { beforeAll, describe, expect, it } from 'vitest'
import { composeEdition } from '../../src/compose/compose.ts'
import { checkEdition, type EditionCheck } from '../../src/check/check.ts'
import { findQuotations, type StoryQuotation } from '../../src/model/edition.ts'
import { renderEditionFile } from '../../src/render/render.ts'
import { readBack, readSample, SAMPLE_PATH } from '../fixtures/edition-file/sample.ts'

let sample: Awaited<ReturnType<typeof readSample>>
let draft: string
let quotations: readonly StoryQuotation[]

beforeAll(async () => {
  sample = await readSample()
  const { value: edition } = composeEdition(sample.digests, sample.options)
  draft = await renderEditionFile(edition, { path: SAMPLE_PATH, sections: [] })
  quotations = edition.sections.flatMap(({ stories }) => stories.flatMap(findQuotations))
})

async function check(text: string): Promise<EditionCheck> {
  const { value, digests } = await readBack(text, sample)
  return checkEdition(value, { digests, earlier: [], isPublished: false })
}

const listErrors = ({ findings }: EditionCheck) => findings.filter(({ severity }) => severity === 'error')

/** The part of the draft that holds a story: reading one is quicker than reading all. */
function findStory(words: string): string {
  const stories = draft.split(/^(?=#{2,3} )/m)
  const story = stories.find((part) => part.includes(words))
  return `## World\n\n${story}`
}

/** A quotation after somebody tampered with it; nothing where it gives no occasion. */
type Tamper = (text: string) => string | undefined

const replace =
  (pattern: RegExp, by: (match: string) => string): Tamper =>
  (text) => {
    const changed = text.replace(pattern, (match) => by(match))
    return changed === text ? undefined : changed
  }

const TAMPERS: Readonly<Record<string, Tamper>> = {
  'a word': replace(/(?<=\s)\p{Ll}{3,}(?=[\s,.])/u, (word) => (word === 'often' ? 'never' : 'often')),
  'the first word': replace(/^\p{L}+/u, (word) => (word === 'Such' ? 'Some' : 'Such')),
  'the last word': replace(/\p{L}+(?=\P{L}*$)/u, () => 'indeed'),
  'a word that is left out': (text) => {
    const words = text.split(' ')
    const at = words.findIndex((word, i) => i > 0 && i < words.length - 1 && /^\p{Ll}+$/u.test(word))
    return at < 0 ? undefined : words.toSpliced(at, 1).join(' ')
  },
  'a word that is put in': replace(/ (?=\p{Ll})/u, () => ' surely '),
  'a capital': replace(/(?<= )\p{Ll}/u, (letter) => letter.toUpperCase()),
  'a mark': replace(/[,;:.!?](?!\s*\])/u, (mark) => (mark === '!' ? '?' : '!')),
  'a mark that is put in': replace(/(?<=\p{L}) (?=\p{Ll})/u, () => '; '),
  'a figure': replace(
    /\d+|(?<!\p{L})(?:two|three|four|five|six|seven|eight|nine|ten|eleven|forty)(?!\p{L})/u,
    (figure) => (/\d/.test(figure) ? String(Number(figure) + 1) : 'twelve'),
  ),
  'the order of two pieces': (text) => {
    const [first, second, ...rest] = text.split(' […] ')
    return second === undefined ? undefined : [second, first, ...rest].join(' […] ')
  },
  'the joint of two pieces': replace(/ \[…\] /u, () => ' '),
}

describe('the check of the sample edition', () => {
  it('passes what nobody touched, every quotation verbatim', async () => {
    const untouched = await check(draft)
    expect(listErrors(untouched)).toEqual([])
    expect(untouched.quotations).toEqual({ all: quotations.length, verbatim: quotations.length })
    expect(quotations.length).toBeGreaterThan(20)
  })

  it.each(Object.entries(TAMPERS))(
    'catches %s that was changed, in each quotation in turn',
    async (_, tamper) => {
      let tried = 0
      for (const { text } of quotations) {
        const changed = tamper(text)
        if (changed === undefined) continue
        const own = findStory(`> ${text}\n`)
        const tampered = own.replace(`> ${text}\n`, `> ${changed}\n`)
        const errors = listErrors(await check(tampered))
        expect([changed, errors.map(({ code, line }) => [code, line])]).toEqual([
          changed,
          [['quotation-not-verbatim', own.slice(0, own.indexOf(`> ${text}\n`)).split('\n').length]],
        ])
        tried++
      }
      expect(tried).toBeGreaterThan(0)
    },
  )

  it('catches a name that was changed, in each attribution in turn', async () => {
    const people = [...new Set(quotations.flatMap(({ attribution }) => attribution?.name ?? []))]
    for (const { text, attribution } of quotations) {
      if (attribution === undefined) continue
      const { name } = attribution
      const own = `> ${text}\n>\n> — ${name}`
      const story = findStory(own)
      const others = [
        people[(people.indexOf(name) + 1) % people.length]!,
        name.replace(/\p{L}(?=\P{L}*$)/u, (letter) => (letter === 'x' ? 'y' : 'x')),
        'Jane Doe',
      ]
      for (const other of others) {
        const errors = listErrors(await check(story.replace(own, `> ${text}\n>\n> — ${other}`)))
        expect([other, errors.map(({ code, nearest }) => [code, nearest])]).toEqual([
          other,
          [['speaker-wrong', name]],
        ])
      }
    }
  })

  it('says the line of the edition, the line of the article and the words that stand there', async () => {
    const { text, from } = quotations.find((quotation) => quotation.from?.pieces.length === 1)!
    const changed = TAMPERS['a word']!(text)!
    const [error] = listErrors(await check(draft.replace(`> ${text}\n`, `> ${changed}\n`)))
    expect(error).toMatchObject({
      path: SAMPLE_PATH,
      line: draft.slice(0, draft.indexOf(`> ${text}\n`)).split('\n').length,
      source: { path: from!.path, line: from!.line },
      nearest: text,
    })
  })

  it.each([
    ['straight marks', (text: string) => text.replace(/[“”]/g, '"').replace(/[‘’]/g, "'")],
    ['marks around the whole', (text: string) => text.replace(/^> ([^—\n].*)$/gm, '> “$1”')],
    [
      'compatibility forms and spaces',
      (text: string) =>
        text.replace(
          /^> ([^—].*)$/gm,
          (line) => `> ${line.slice(2).replaceAll('fi', 'ﬁ').replaceAll(' ', '  ')}`,
        ),
    ],
    ['lines that were broken anew', (text: string) => text.replace(/^> ([^—].{40,}?) /gm, '> $1\n> ')],
  ])('passes %s', async (_, vary) => {
    const varied = await check(vary(draft))
    expect(listErrors(varied)).toEqual([])
    expect(varied.quotations.verbatim).toBe(quotations.length)
  })
})
