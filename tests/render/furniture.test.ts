import { beforeAll, describe, expect, it } from 'vitest'
import { FURNITURE, type FurnitureKind } from '../../src/model/furniture.ts'
import { compileEmailTemplate, renderEdition } from '../../src/render/render.ts'
import { ARTICLES_BY_PATH, EDITION_ON_SITE } from '../fixtures/render/edition.ts'
import { HOUSE_THEME } from '../fixtures/render/house-theme.ts'

const FORMATS = ['web', 'email', 'markdown'] as const
/** Words that only this piece of furniture prints. */
const WORDS: Readonly<Record<Exclude<FurnitureKind, 'pictures'>, string>> = {
  'at-a-glance': 'At a glance',
  'quotation-of-the-issue': 'Quotation of the issue',
  'by-the-numbers': 'By the numbers',
  people: 'People in this issue',
  'reading-time': 'min read',
  comparison: 'Sources differ',
  previously: 'Previously',
}

// Pictures are chosen when the edition is composed; what an editor put in stays.
const PRINTED = FURNITURE.filter((kind) => kind !== 'pictures')

let emailTemplate: string
beforeAll(async () => {
  emailTemplate = await compileEmailTemplate(HOUSE_THEME)
})

async function render(furniture?: readonly FurnitureKind[]) {
  const edition = { ...EDITION_ON_SITE, ...(furniture && { furniture }) }
  const options = { theme: HOUSE_THEME, articles: ARTICLES_BY_PATH, formats: FORMATS, emailTemplate }
  const files = (await renderEdition(edition, options)).flatMap((rendition) => rendition.files)
  return files.filter(({ path }) => !path.startsWith('articles/'))
}

describe('furniture', () => {
  it('stands in every format', async () => {
    for (const { path, content } of await render())
      for (const words of Object.values(WORDS)) expect(content, path).toContain(words)
  })

  it.each(PRINTED)('without %s says nothing of it', async (kind) => {
    for (const { path, content } of await render(FURNITURE.filter((other) => other !== kind)))
      expect(content, path).not.toContain(WORDS[kind])
  })
})

describe('a story of several sources', () => {
  it('says in every format what they have alike and what differently', async () => {
    for (const { path, content } of await render()) {
      const text = content.replaceAll(/\s+/g, ' ')
      expect(text, path).toMatch(/Sources agree(?:<[^>]*>|[:\s])+forty metres/)
      expect(text, path).toMatch(/Sources differ(?:<[^>]*>|[:\s])+crowns: 14 million crowns \(/)
    }
  })
})

describe('a story that continues an earlier one', () => {
  it('links to it where that edition stands', async () => {
    const [web, html, text, markdown] = (await render()).map(({ content }) => content)
    const address = 'https://brief.example/issues/2026-W36/index.html#breakwater-gap'
    for (const content of [html, text, markdown]) expect(content).toContain(address)
    expect(web).toContain('Previously: Storm tears a gap')
  })
})
