import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { caniemail } from 'caniemail'
import type { Judge } from './judge.ts'

const CLIENTS = ['gmail.*', 'apple-mail.*', 'outlook.*', 'yahoo.*'] as const

// What some of these programs do not support, and what their readers have in its place.
const FALLBACKS: Readonly<Record<string, string>> = {
  '<bdi> element': 'the words without it; only mixed directions in one line may be ordered otherwise',
  '<body> element': 'its attributes stand on its children too',
  '<style> element': 'every style but the dark ones and those for phones is inline',
  'Attribute selector': 'slanted letters, which Arabic fonts slant by themselves',
  '@media': 'the light styles, which are inline, at every width',
  'Chaining selectors': 'the inline styles',
  'Class selector': 'the inline styles',
  'Child combinator': 'the inline styles',
  'Descendant combinator': 'the inline styles',
  'ID selector': 'the inline styles',
  'Type selector': 'the inline styles',
  ':root': 'the inline styles',
  'aria-label attribute': 'the visible words of the link, the speaker’s name',
  'aria-roledescription attribute': 'the role alone',
  'color-scheme CSS property': 'colours that stand their being turned around',
  'color-scheme meta tag': 'colours that stand their being turned around',
  'prefers-color-scheme': 'colours that stand their being turned around',
  'display:none': 'the preheader, one line of it, above the masthead',
  'height property': 'the height that the content has',
  'max-height property': 'the preheader is hidden by display',
  'max-width property': 'a table of fixed width in a conditional comment',
  cursor: 'the pointer that the program gives to links',
  'target attribute': 'the window that the program opens links in',
  opacity: 'the preheader is hidden by display',
  outline: 'no outline, as elsewhere',
  overflow: 'the preheader is hidden by display',
  'role attribute': 'a table that is read out as one',
  'text-decoration-color': 'an underline in the colour of the words',
  'text-decoration-thickness': 'an underline of ordinary thickness',
  'word-break': 'a long word that runs on',
  'word-spacing': 'ordinary spaces',
  'border-radius': 'a button with square corners',
  'mix-blend-mode': 'no blending',
}

/** The data of caniemail.com on every e-mail: what is not supported needs a fallback that is named here. */
export const judgeWithCaniemail: Judge = async (editions) => {
  const unnamed = new Set<string>()
  const named = new Set<string>()
  for (const { name, folder } of editions) {
    const html = readFileSync(join(folder, 'email.html'), 'utf8')
    const { issues } = caniemail({ clients: [...CLIENTS], html })
    for (const [client, features] of issues.errors)
      for (const { title } of features) {
        if (Object.hasOwn(FALLBACKS, title)) named.add(title)
        else unnamed.add(`${name}: ${client} does not support ${title}, and no fallback is named`)
      }
  }
  return {
    complaints: [...unnamed],
    seen: `${editions.length} e-mails, ${named.size} features with a fallback`,
  }
}
