import type { Dialect } from './dialect.ts'
import { escapeMarkdown } from './escape-markdown.ts'

const TAME_CODE = /^[\w.,:;()/-](?:[\w .,:;()/-]*[\w.,:;()/-])?$/

/** What every engine reads alike: the briefing is written in it. */
export const neutralDialect: Dialect = {
  html: 'kept',
  text: escapeMarkdown,
  // Within backticks an entity is no entity, and templates look into them.
  code: (words) => (TAME_CODE.test(words) ? `\`${words}\`` : `<code>${escapeMarkdown(words)}</code>`),
  lineBreaks: 'folded',
  anchors: 'none',
  admonition: null,
  excerptMark: null,
}
