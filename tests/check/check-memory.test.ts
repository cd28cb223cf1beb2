import { expect, it } from 'vitest'
import { checkEdition, createCheckMemory } from '../../src/check/check.ts'
import { composeEdition } from '../../src/compose/compose.ts'
import type { Digest } from '../../src/model/digest.ts'
import type { Edition } from '../../src/model/edition.ts'
import { readSample } from '../fixtures/edition-file/sample.ts'

/** The digest of an article in which nothing stands where it stood, and nobody says anything. */
function spoil(digest: Digest): Digest {
  const { article } = digest
  return { ...digest, quotations: [], article: { ...article, text: `Not so. ${article.text.toUpperCase()}` } }
}

it('a check with a memory finds what one without finds, whatever changed since', async () => {
  const { digests, options } = await readSample()
  const { value: edition } = composeEdition(digests, options)
  const memory = createCheckMemory()
  const [first, ...others] = digests
  const names: Edition = {
    ...edition,
    sections: edition.sections.map((section) => ({
      ...section,
      stories: section.stories.map((story) => ({
        ...story,
        body: story.body.map((block) =>
          block.kind === 'quotation'
            ? { ...block, quotation: { ...block.quotation, attribution: { name: 'Nobody Known' } } }
            : block,
        ),
      })),
    })),
  }
  const turns: readonly (readonly [Edition, readonly Digest[]])[] = [
    [edition, digests],
    [edition, digests],
    [edition, digests.map(spoil)],
    [edition, digests],
    [{ ...edition, path: 'editions/2026-W48.md' }, digests.map(spoil)],
    [names, digests],
    [{ ...names, path: 'editions/2026-W48.md' }, digests],
    [edition, others],
    [edition, [spoil(first!), ...others]],
    [edition, []],
  ]
  const found = turns.map(([turn, given]) => {
    const shared = { digests: given, earlier: [], isPublished: false }
    const fresh = checkEdition(turn, shared)
    expect(checkEdition(turn, { ...shared, memory })).toEqual(fresh)
    return JSON.stringify(fresh.findings)
  })
  expect(new Set(found).size).toBeGreaterThan(5)
})
