import { describe, expect, it } from 'vitest'
import { analyseArticle } from '../../src/analyse/analyse.ts'
import { parseArticle } from '../../src/parse/parse.ts'
import { toLine } from './quotations-of.ts'

// The shape of a wire story: the headline twice, curly single marks, possessives among them, offices as appositions.
const STORY = `Velland and Merrow Agree to Share the Strait’s Tidal Power after Two Days of Talks in Port Calder

Velland and Merrow Agree to Share the Strait’s Tidal Power after Two Days of Talks in Port Calder

The agreement between Velland and Merrow ends eleven years of quarrels about the strait and the cables beneath it.

Vellish Deputy Minister of Energy Tomasz Bielak, during a visit to Port Calder, praised Merrow as a ‘good neighbour and partner’ of Velland’s engineers. ‘Merrow and Velland have many cables and many plans,’ Bielak stated, pointing to the years ahead.

His visit came a week after the islands’ largest turbine was switched on.

Bielak also repeated Velland’s support for Merrow’s wish to ‘run its own grid and set its own price,’ a line that was welcome on the islands.

Merrow’s Energy Minister, Alina Sørby, named the projects that were done. These, she noted, are part of a longer plan.

Meanwhile, Merrow’s President Leonora Quist has made large claims, declaring that the ‘Kestrel’ turbine—a machine nobody outside has seen—is a ‘wonder of the sea that will feed every kettle in the north.’ Engineers were more careful.
`

describe('analyseArticle()', () => {
  it('reads a wire story in British marks as an editor would', async () => {
    const article = await parseArticle({
      path: 'strait.txt',
      folders: [],
      format: 'text',
      text: STORY,
      sha256: '',
    })
    const digest = analyseArticle(article)
    const spoken = digest.quotations.filter(({ kind }) => kind !== 'indirect')
    expect(spoken.map(toLine)).toEqual([
      'mixed: good neighbour and partner -- Tomasz Bielak, Vellish Deputy Minister of Energy',
      'direct: Merrow and Velland have many cables and many plans, -- Tomasz Bielak, Vellish Deputy Minister of Energy',
      'mixed: run its own grid and set its own price, -- Tomasz Bielak, Vellish Deputy Minister of Energy',
      'mixed: wonder of the sea that will feed every kettle in the north. -- Leonora Quist, Merrow’s President',
    ])
    expect(digest.notices).toEqual([])
    expect(digest.people.find(({ name }) => name === 'Alina Sørby')).toMatchObject({
      role: 'Merrow’s Energy Minister',
    })
    expect(digest.summary.length).toBeGreaterThan(0)
    expect(digest.keyQuotations[0]!.content[0]!.text).toContain('many cables and many plans')
  })
})
