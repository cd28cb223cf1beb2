import { describe, expect, it } from 'vitest'
import type { Theme } from '../../src/model/theme.ts'
import { checkContrast, renderArchive, renderEdition } from '../../src/render/render.ts'
import { archiveAll, PUBLICATION } from '../fixtures/render/archive.ts'
import { ARTICLES_BY_PATH, EDITION_ON_SITE } from '../fixtures/render/edition.ts'
import { findTheme, THEMES } from '../fixtures/render/themes.ts'
import { parseDocument } from './html.ts'

async function renderIndex(theme: Theme) {
  const options = { theme, articles: ARTICLES_BY_PATH, formats: ['web', 'markdown'] as const }
  const [web, markdown] = await renderEdition(EDITION_ON_SITE, options)
  return { html: web!.files[0]!.content, markdown: markdown!.files[0]!.content }
}

describe.each(THEMES)('theme $name', (theme) => {
  it('has colours that read well, light and dark', () => expect(checkContrast(theme)).toEqual([]))

  it('tells every story, every quotation, every figure and every person', async () => {
    const { html, markdown } = await renderIndex(theme)
    const document = parseDocument(html)
    expect(document.querySelectorAll('article.story')).toHaveLength(9)
    expect(document.querySelectorAll('figure.quotation[id]')).toHaveLength(10)
    expect(document.querySelectorAll('.numbers li')).toHaveLength(2)
    expect(document.querySelectorAll('.people li')).toHaveLength(2)
    expect(document.querySelectorAll('.comparison')).toHaveLength(1)
    expect(document.querySelectorAll('h1')).toHaveLength(1)
    expect(markdown).toContain('## By the numbers')
  })

  it('sets an archive', async () => {
    const [index] = await renderArchive(await archiveAll(), { theme, publication: PUBLICATION })
    expect(index!.content).toContain('Latest edition')
  })
})

describe('the themes', () => {
  it('differ in structure, not only in colour', async () => {
    const [letter, analyst] = await Promise.all(
      ['letter', 'analyst'].map((name) => renderIndex(findTheme(name))),
    )
    expect(letter!.html).not.toContain('At a glance')
    expect(letter!.html).not.toContain('class="rail"')
    const numbers = [...parseDocument(analyst!.html).querySelectorAll('.item')].map(
      (item) => item.textContent,
    )
    expect(numbers).toEqual(['1', '2', '3', '4', '5', '6', '7', '8', '9'])
    expect(analyst!.html.match(/class="rail"/g)).toHaveLength(2)
  })

  it('may add to a style sheet with theme.css alone', async () => {
    const file = { path: 'mine/theme.css', content: '.masthead { color: rebeccapurple }' }
    const house = findTheme('house')
    const { html } = await renderIndex({ ...house, files: new Map([...house.files, ['theme.css', file]]) })
    expect(html.indexOf('rebeccapurple')).toBeGreaterThan(html.indexOf('/* Masthead */'))
  })
})
