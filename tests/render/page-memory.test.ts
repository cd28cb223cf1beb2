import { describe, expect, it } from 'vitest'
import { recordReads, toMastheadKey } from '../../src/render/web/record-reads.ts'
import type { EditionView } from '../../src/render/view/edition-view.ts'

const VIEW = {
  title: 'The Brief',
  lang: 'en',
  sections: [],
  words: {},
  counts: { stories: 1 },
} as unknown as EditionView

describe('recordReads()', () => {
  it.each<[string, (view: EditionView) => unknown, boolean]>([
    ['the masthead', (view) => [view.title, view.lang, view.words], false],
    ['what is not there', (view) => (view as unknown as { toJSON?: unknown }).toJSON, false],
    ['the stories', (view) => view.sections, true],
    ['the counts', (view) => view.counts.stories, true],
    ['all of it', (view) => ({ ...view }), true],
  ])('knows that somebody looked at %s', (_, read, isBeyond) => {
    const { view, hasReadBeyond } = recordReads(VIEW)
    read(view)
    expect(hasReadBeyond()).toBe(isBeyond)
  })
})

describe('toMastheadKey()', () => {
  it('differs with the masthead and not with the stories', () => {
    const key = toMastheadKey(VIEW)
    expect(toMastheadKey({ ...VIEW, counts: { ...VIEW.counts, stories: 2 } })).toBe(key)
    expect(toMastheadKey({ ...VIEW, title: 'Another' })).not.toBe(key)
  })
})
