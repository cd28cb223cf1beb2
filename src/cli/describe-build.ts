import { join } from 'node:path'
import type { BuildReport } from '../press/press.ts'
import type { Paint } from './paint.ts'
import { toPlainText } from './plain-text.ts'
import { toShownPath } from './shown-path.ts'

const PURPOSES: Readonly<Record<string, string>> = {
  'index.html': 'the web edition',
  'card.png': 'the picture that links to it are shown with',
  'email.html': 'the e-mail',
  'email.txt': 'its plain text',
  'email.eml': 'the message, opens as a draft',
  'briefing.md': 'the Markdown briefing',
  'edition.json': 'the edition as data',
}

/** A file or folder that was made, as it is shown, and what it is. */
export type MadeRow = readonly [path: string, purpose: string]

/** What was built and where, in lines for a terminal; `more` rows follow those of the edition. */
export function describeBuild(
  report: BuildReport,
  paint: Paint,
  more: readonly MadeRow[] = [],
): readonly string[] {
  const { edition } = report
  const { counts } = edition
  const number = edition.number === undefined ? '' : `, No. ${edition.number}`
  const rows = [...listRows(report), ...more]
  const width = Math.max(...rows.map(([path]) => path.length))
  return [
    `${paint.bold(toPlainText(edition.title))}${number}, ${edition.date}`,
    [
      count(counts.articles, 'article', 'articles'),
      count(counts.stories, 'story', 'stories'),
      `${count(counts.quotations, 'quotation', 'quotations')} by ${count(counts.speakers, 'speaker', 'speakers')}`,
    ].join(', '),
    ...(report.file === undefined ? [] : [`from ${toPlainText(report.file)}`]),
    '',
    ...rows.map(([path, purpose]) => `  ${path.padEnd(width)}  ${paint.dim(purpose)}`),
  ]
}

function listRows({ folder, manifest }: BuildReport): readonly MadeRow[] {
  const made = new Set(manifest.files.map(({ path }) => path))
  const countIn = (inner: string) => [...made].filter((path) => path.startsWith(inner)).length
  const [pages, pictures] = [countIn('articles/'), countIn('pictures/')]
  const show = (path: string) => toShownPath(join(folder, path))
  const named = Object.entries(PURPOSES).filter(([path]) => made.has(path))
  return [
    ...named.map(([path, purpose]): MadeRow => [show(path), purpose]),
    ...(pages > 0 ? [[`${show('articles')}/`, count(pages, 'page', 'pages', 'of articles')] as const] : []),
    ...(pictures > 0 ? [[`${show('pictures')}/`, count(pictures, 'picture', 'pictures')] as const] : []),
    [show('manifest.json'), 'every file and source with its SHA-256'],
  ]
}

function count(n: number, one: string, many: string, rest = ''): string {
  return `${n} ${n === 1 ? one : many}${rest === '' ? '' : ` ${rest}`}`
}
