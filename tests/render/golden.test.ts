import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { FORMATS, type RenditionFile } from '../../src/model/rendition.ts'
import { compileEmailTemplate, renderEdition } from '../../src/render/render.ts'
import { ARTICLES_BY_PATH, EDITION, EDITION_ON_SITE } from '../fixtures/render/edition.ts'
import { HOUSE_THEME } from '../fixtures/render/house-theme.ts'

const golden = join(import.meta.dirname, '..', 'golden', 'render')
const CASES = [
  ['alone', EDITION],
  ['on-a-site', EDITION_ON_SITE],
] as const

describe('renderEdition()', () => {
  let emailTemplate: string
  beforeAll(async () => {
    emailTemplate = await compileEmailTemplate(HOUSE_THEME)
  })

  const render = async (edition: typeof EDITION): Promise<readonly RenditionFile[]> => {
    const options = { theme: HOUSE_THEME, articles: ARTICLES_BY_PATH, formats: FORMATS, emailTemplate }
    return (await renderEdition(edition, options)).flatMap(({ files }) => files)
  }

  it.each(CASES)('gives the files kept for an edition %s', async (name, edition) => {
    for (const { path, content } of await render(edition)) {
      const kept = join(golden, name, path)
      if (process.env.UPDATE) {
        mkdirSync(dirname(kept), { recursive: true })
        writeFileSync(kept, content)
      }
      expect(content, path).toBe(readFileSync(kept, 'utf8'))
    }
  })

  it('gives the same bytes twice', async () => {
    expect(await render(EDITION)).toEqual(await render(structuredClone(EDITION)))
  })

  it('gives each format its files, the one to open first in front', async () => {
    const options = { theme: HOUSE_THEME, articles: ARTICLES_BY_PATH, formats: FORMATS, emailTemplate }
    const renditions = await renderEdition(EDITION, options)
    const first = renditions.map(({ format, files }) => [format, files[0]?.path])
    expect(first).toEqual([
      ['web', 'index.html'],
      ['email', 'email.html'],
      ['markdown', 'briefing.md'],
      ['json', 'edition.json'],
    ])
  })

  it('compiles the e-mail itself when no template is at hand', async () => {
    const options = { theme: HOUSE_THEME, articles: ARTICLES_BY_PATH, formats: ['email'] as const }
    expect(await renderEdition(EDITION, options)).toEqual(
      await renderEdition(EDITION, { ...options, emailTemplate }),
    )
  })

  it('gives a page to articles without an address, and to no others', async () => {
    const paths = (await render(EDITION))
      .map(({ path }) => path)
      .filter((path) => path.startsWith('articles/'))
    expect(paths).toEqual(
      ['vessel-traffic-resumes', 'island-ferry', 'reading-rooms', 'eels', 'lighthouse', 'hostile'].map(
        (slug) => `articles/${slug}.html`,
      ),
    )
  })

  it('prints the edition as JSON that reads back', async () => {
    const file = (await render(EDITION)).find(({ path }) => path === 'edition.json')
    expect(JSON.parse(file!.content)).toEqual(EDITION)
  })
})
