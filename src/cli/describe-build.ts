import { join } from 'node:path'
import type { BuildReport } from '../press/press.ts'
import type { Paint } from './paint.ts'
import { toPlainText } from './plain-text.ts'
import { toShownPath } from './shown-path.ts'

const PURPOSES: Readonly<Record<string, string>> = {
  'index.html': 'the web edition',
  'email.html': 'the e-mail',
  'email.txt': 'its plain text',
  'email.eml': 'the message, opens as a draft',
  'briefing.md': 'the Markdown briefing',
  'edition.json': 'the edition as data',
}

/** What was built and where, in lines for a terminal. */
export function describeBuild({ edition, folder, manifest }: BuildReport, paint: Paint): readonly string[] {
  const { counts } = edition
  const number = edition.number === undefined ? '' : `, No. ${edition.number}`
  const pages = manifest.files.filter(({ path }) => path.startsWith('articles/')).length
  const named = manifest.files.filter(({ path }) => PURPOSES[path] !== undefined)
  const paths = [...named.map(({ path }) => path), ...(pages > 0 ? ['articles/'] : []), 'manifest.json']
  const width = Math.max(...paths.map((path) => toShownPath(join(folder, path)).length))
  const describe = (path: string) =>
    PURPOSES[path] ??
    (path === 'articles/'
      ? count(pages, 'page', 'pages', 'of articles')
      : 'every file and source with its SHA-256')
  return [
    `${paint.bold(toPlainText(edition.title))}${number}, ${edition.date}`,
    [
      count(counts.articles, 'article', 'articles'),
      count(counts.stories, 'story', 'stories'),
      `${count(counts.quotations, 'quotation', 'quotations')} by ${count(counts.speakers, 'speaker', 'speakers')}`,
    ].join(', '),
    '',
    ...paths.map(
      (path) => `  ${toShownPath(join(folder, path)).padEnd(width)}  ${paint.dim(describe(path))}`,
    ),
  ]
}

function count(n: number, one: string, many: string, rest = ''): string {
  return `${n} ${n === 1 ? one : many}${rest === '' ? '' : ` ${rest}`}`
}
