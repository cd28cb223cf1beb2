import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { analyseArticle } from '../../src/analyse/analyse.ts'
import { parseArticle } from '../../src/parse/parse.ts'
import { findFaults } from '../../tools/find-faults.ts'

const PIECES = [
  'Oona Terrell, the harbour master, said: ',
  'The ministry said that ',
  '“We can take the big ones now,”',
  ' "It is done," she said. ',
  "'They have nowhere to go,'",
  ' he added. ',
  '„Wir gehen nicht“, sagte Piet Vos. ',
  '« Nous partons », dit-elle. ',
  'By Tom Dunne',
  '\n\n',
  '\n> We went there ourselves.\n\n',
  'ANA REYES: We never saw the bill.\n\n',
  'The harbour will close for 12 weeks, at a cost of $4.2 million. ',
  'However, the 1990s’ walls held. ',
  '“',
  '”',
  '"',
  "'",
  ' ',
]

describe('analyseArticle()', () => {
  test('keeps its promises on news written by chance', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }),
        fc.boolean(),
        async (pieces, isReversed) => {
          const text = pieces.join('')
          expect(await faultsOf(isReversed ? [...text].reverse().join('') : text)).toEqual([])
        },
      ),
      { numRuns: 200 },
    )
  })

  test('keeps its promises on whatever bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 600 }), async (bytes) => {
        expect(await faultsOf(Buffer.from(bytes).toString('utf8'))).toEqual([])
        expect(await faultsOf(Buffer.from(bytes).toString('latin1'))).toEqual([])
      }),
    )
  })
})

async function faultsOf(text: string) {
  return findFaults(
    analyseArticle(await parseArticle({ path: 'a.txt', folders: [], format: 'text', text, sha256: '' })),
  )
}
