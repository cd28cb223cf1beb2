import { expect, test } from 'vitest'
import { analyseArticle } from '../../src/analyse/analyse.ts'
import { parseArticle } from '../../src/parse/parse.ts'

const STORY = `Harbour Closes for a Year

Ostrand will close its harbour for a year, the harbour board announced on Monday after divers found cracks in the wall.

“We should have seen this coming ten years ago,” said Ilse Marrow, the mayor. “Nobody here will lose a berth over it.”

“The sea wall was never built for the boats of today,” said Tom Dunne, an engineer.

A note on the door of the office read nothing at all.

“Somebody must have known about the cracks for years.”

The town has lived off its fishing boats since 1702, and ice never shuts the harbour of Ostrand in winter.
`

test('key quotations are attributed, and of different speakers before more of one', async () => {
  const article = await parseArticle({ path: 'a.txt', folders: [], format: 'text', text: STORY, sha256: '' })
  const { keyQuotations } = analyseArticle(article)
  expect(keyQuotations.map(({ speaker }) => speaker.kind)).not.toContain('unknown')
  const names = keyQuotations.map(({ speaker }) => (speaker.kind === 'unknown' ? undefined : speaker.name))
  expect(new Set(names.slice(0, 2))).toEqual(new Set(['Ilse Marrow', 'Tom Dunne']))
})
