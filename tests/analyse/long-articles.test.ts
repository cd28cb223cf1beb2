import { describe, expect, it } from 'vitest'
import { analyseArticle } from '../../src/analyse/analyse.ts'
import type { SourceFormat } from '../../src/model/source.ts'
import { parseArticle } from '../../src/parse/parse.ts'

const SIZE = 1 << 20
// By the clock, where many share a machine, a second may take a minute.
const CLOCK_MAX_MS = 300_000

describe('analyseArticle(), from the source on', () => {
  it.each<readonly [string, SourceFormat, string]>([
    ['quotation marks in Markdown', 'markdown', '"'],
    ['marks that nobody closes', 'markdown', '“Nobody closes this '],
    ['one sentence', 'text', 'Oona Terrell said “we go now” and '],
    ['only quotations', 'text', '“We are going to the sea.”\n\n'],
    ['open brackets', 'text', '['],
    ['open brackets in Markdown', 'markdown', '['],
    ['asides that nobody closes', 'text', '(we go '],
    ['emphasis marks', 'markdown', '*'],
    ['emphasis that nobody ends', 'markdown', '**a _b '],
    ['one name', 'text', 'Oona Terrell '],
    ['lines of a transcript', 'text', 'ANA REYES: We never saw it.\n'],
    ['labels', 'text', 'NAME: '],
    ['block quotes in block quotes', 'markdown', '> '],
    ['block quotes', 'markdown', '> we go\n>\n'],
    ['another language', 'text', 'Er sagte „wir gehen jetzt ans Meer“ und '],
    ['lines in capitals', 'text', 'TEN KILLED IN HARBOUR FIRE. '],
    ['names of one given name', 'text', 'Anna Lindqvist met Anna Lindquist. '],
    ['leaders', 'text', 'The Harbour Party lost. Its leader, Tom Vos, said “we go”. '],
  ])(
    'takes a megabyte of %s in time that grows with the length',
    async (_, format, piece) => {
      await time(piece, { format, size: SIZE / 16 })
      const short = await time(piece, { format, size: SIZE / 4 })
      const long = await time(piece, { format, size: SIZE })
      // Four times the text; a square would take sixteen times as long.
      expect(long).toBeLessThan(10 * short + 500)
    },
    CLOCK_MAX_MS,
  )
})

/** Processor time of this thread, in ms: the machine, and other tests, may be busy meanwhile. */
async function time(
  piece: string,
  { format, size }: { readonly format: SourceFormat; readonly size: number },
): Promise<number> {
  const text = piece.repeat(Math.floor(size / piece.length))
  const path = format === 'markdown' ? 'story.md' : 'story.txt'
  const before = process.threadCpuUsage()
  analyseArticle(await parseArticle({ path, folders: [], format, text, sha256: '' }))
  return process.threadCpuUsage(before).user / 1000
}
