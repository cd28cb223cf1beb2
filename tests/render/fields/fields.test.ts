import { describe, expect, it } from 'vitest'
import { fillFields } from '../../../src/deliver/letter/fill-fields.ts'
import { findFields } from '../../../src/kit/find-fields.ts'
import type { Edition } from '../../../src/model/edition.ts'
import { EMAIL_DEFAULTS } from '../../../src/model/email-options.ts'
import type { Theme } from '../../../src/model/theme.ts'
import { renderEdition } from '../../../src/render/render.ts'
import { isFieldMark, takeFieldMarks, toFieldMark } from '../../../src/render/fields/field-mark.ts'
import { ARTICLES_BY_PATH } from '../../fixtures/render/edition.ts'
import { EDITION } from '../../fixtures/render/edition.ts'
import { HOUSE_THEME } from '../../fixtures/render/house-theme.ts'
import { THEMES } from '../../fixtures/render/themes.ts'

const toNote = (text: string): Edition => ({
  ...EDITION,
  note: [{ kind: 'paragraph', sentences: [{ text }] }],
})
const render = async (edition: Edition, theme: Theme = HOUSE_THEME, fields = ['name', 'town']) => {
  const options = { theme, articles: ARTICLES_BY_PATH, formats: ['email', 'web'] as const, fields }
  const [email, web] = await renderEdition(edition, options)
  const find = (path: string) => email!.files.find((file) => file.path === path)!
  return { html: find('email.html'), text: find('email.txt'), web: web!.files[0]!.content }
}
const withText = (content: string): Theme => ({
  ...HOUSE_THEME,
  files: new Map([...HOUSE_THEME.files, ['text.hbs', { path: 'text.hbs', content }]]),
})

describe('fields of subscribers', () => {
  it('stand in the note with their fallback, each in its place', async () => {
    const { html, text, web } = await render(toNote('Dear {{name|reader & "friend"}}, from {{town}}.'))
    expect(html.content).toContain('Dear reader &amp; &quot;friend&quot;, from .')
    expect(text.content).toContain('Dear reader & "friend", from .')
    expect(web).toContain('Dear reader &amp; &quot;friend&quot;, from .')
    expect(html.places!.map(({ field }) => field)).toEqual(['name', 'town', '@unsubscribe'])
    const values = { fields: { name: '<b>Ada</b>', town: 'Ségou' }, unsubscribeHref: 'https://example.org/x' }
    expect(fillFields({ ...html, places: html.places! }, values, 'html')).toContain(
      'Dear &lt;b&gt;Ada&lt;/b&gt;, from Ségou.',
    )
    expect(fillFields({ ...text, places: text.places! }, values, 'text')).toContain(
      'Dear <b>Ada</b>, from Ségou.',
    )
  })

  it('stand in the greeting of every theme, before all else that is told', async () => {
    for (const theme of THEMES) {
      const email = { ...EMAIL_DEFAULTS, greeting: 'Good morning, {{ Name |<reader>}}' }
      const options = { theme, articles: ARTICLES_BY_PATH, formats: ['email'] as const, email }
      const [rendition] = await renderEdition(toNote('The note.'), options)
      for (const { content, path, places = [] } of rendition!.files) {
        const greeting = path.endsWith('.txt') ? 'Good morning, <reader>' : 'Good morning, &lt;reader&gt;'
        expect(content.indexOf(greeting), `${theme.name} ${path}`).toBeGreaterThan(0)
        expect(content.indexOf(greeting)).toBeLessThan(content.indexOf('The note.'))
        expect(places[0]).toMatchObject({ field: 'name', fallback: '<reader>' })
      }
      await expect(
        renderEdition(EDITION, { ...options, email: { ...email, greeting: 'Dear {{nmae}}' } }),
      ).rejects.toMatchObject({
        code: 'template',
        message: 'Cannot render the greeting (email.greeting): subscribers have no field "nmae"',
      })
    }
  })

  it('are an error when subscribers have none of that name', async () => {
    await expect(render(toNote('Dear {{nmae|reader}}'))).rejects.toMatchObject({
      code: 'template',
      message: 'Cannot render the editor\'s note: subscribers have no field "nmae"',
      fix: expect.stringContaining('"name"') as string,
    })
    await expect(render(EDITION, withText('{{field "country"}}'))).rejects.toMatchObject({ code: 'template' })
  })

  it('stand in the preheader, and are looked at in the subject', async () => {
    const toParts = (subject: string, preheader: string): Edition => {
      const [first, second] = [findFields(subject), findFields(preheader)]
      return {
        ...EDITION,
        subject: first.content,
        subjectFields: first.places,
        preheader: second.content,
        preheaderFields: second.places,
      }
    }
    const { html, web } = await render(toParts('For {{name|you}}', 'News for {{town|your "island"}}, weekly'))
    expect(html.content).toContain('News for your &quot;island&quot;, weekly')
    expect(html.places!.map(({ field }) => field)).toEqual(['town', '@unsubscribe'])
    const values = { fields: { town: '<Ségou>' }, unsubscribeHref: '' }
    expect(fillFields({ ...html, places: html.places! }, values, 'html')).toContain(
      'News for &lt;Ségou&gt;, weekly',
    )
    expect(web).toContain('News for your &quot;island&quot;, weekly')
    for (const [edition, place] of [
      [toParts('For {{nmae|you}}', ''), 'the subject'],
      [toParts('', 'For {{nmae|you}}'), 'the preheader'],
    ] as const)
      await expect(render(edition)).rejects.toMatchObject({
        code: 'template',
        message: `Cannot render ${place}: subscribers have no field "nmae"`,
      })
  })

  it('may be printed by templates', async () => {
    const { text } = await render(
      EDITION,
      withText('{{#wrap}}Dear {{field "name" "dear reader"}}, hello{{/wrap}}\n'),
    )
    expect(text.content).toBe('Dear dear reader, hello\n')
    expect(text.places).toEqual([{ start: 5, end: 16, field: 'name', fallback: 'dear reader' }])
  })

  it('are not read out of articles: their words stay words', async () => {
    const story = { ...EDITION.sections[0]!.stories[0]!, headline: 'Say {{name|x}} and {{{name}}}' }
    const edition = { ...EDITION, sections: [{ ...EDITION.sections[0]!, stories: [story] }] }
    const { html } = await render(edition)
    expect(html.content).toContain('Say {{name|x}} and {{{name}}}')
    expect(html.places!.map(({ field }) => field)).toEqual(['@unsubscribe'])
  })

  it('cannot be set by marks in an article', async () => {
    const mark = toFieldMark({ field: 'name', fallback: 'x' })
    expect(isFieldMark(mark)).toBe(true)
    expect(takeFieldMarks(mark, 'text')).toEqual({
      content: 'x',
      places: [{ start: 0, end: 1, field: 'name', fallback: 'x' }],
    })
    const story = { ...EDITION.sections[0]!.stories[0]!, headline: `Say ${mark}` }
    const { html, text } = await render({
      ...EDITION,
      sections: [{ ...EDITION.sections[0]!, stories: [story] }],
    })
    for (const file of [html, text]) {
      expect(file.places!.map(({ field }) => field)).toEqual(['@unsubscribe'])
      expect(file.content).not.toMatch(/[\uFDD0\uFDD1]/)
    }
  })
})
