import { parse } from 'csv-parse/sync'
import type { ListedLink } from '../../model/collection.ts'
import type { ListReader } from './list-reader.ts'
import { toListedLink } from './to-listed-link.ts'

const ROWS_MAX = 10_000

// How Pocket, Instapaper, Readwise and their like name their columns, and people theirs.
const COLUMNS: Readonly<Record<'url' | 'title' | 'tags' | 'note' | 'folder', readonly string[]>> = {
  url: ['url', 'link', 'address', 'uri', 'href', 'source url', 'book url'],
  title: ['title', 'name', 'headline', 'book title'],
  tags: ['tags', 'document tags', 'labels', 'categories', 'keywords'],
  note: ['note', 'notes', 'selection', 'document note', 'comment', 'highlight'],
  folder: ['folder', 'collection', 'section'],
}
// Instapaper's own folders say nothing of an article.
const STATES = /^(?:unread|archive|starred|read|new|later|inbox|feed)$/i

/** A table of links (CSV): Pocket's, Instapaper's and Readwise's exports, and any with a column of addresses. */
export const tableReader: ListReader = {
  kind: 'a table of links',
  recognises: ({ name, text }) => /\.(?:csv|tsv)$/i.test(name) && findColumns(text, name).url !== undefined,
  read({ name, text }) {
    const columns = findColumns(text, name)
    const rows = parse(text, {
      ...toOptions(name),
      from_line: 2,
      to: ROWS_MAX,
    }) as readonly (readonly string[])[]
    const links: ListedLink[] = []
    let passedCount = 0
    for (const row of rows) {
      const cell = (column: keyof typeof COLUMNS) =>
        columns[column] === undefined ? undefined : row[columns[column]]
      const folder = cell('folder')
      const tags = [
        ...splitTags(cell('tags') ?? ''),
        ...(folder === undefined || STATES.test(folder.trim()) ? [] : [folder]),
      ]
      const found = toListedLink({ url: cell('url'), title: cell('title'), tags, note: cell('note') })
      if (found === undefined) passedCount++
      else links.push(found)
    }
    return { links, feeds: [], passedCount }
  },
}

type Columns = { readonly [K in keyof typeof COLUMNS]?: number }

function findColumns(text: string, name: string): Columns {
  const [header = []] = parse(text, { ...toOptions(name), to: 1 }) as readonly (readonly string[])[]
  const names = header.map((cell) => cell.trim().toLowerCase())
  return Object.fromEntries(
    Object.entries(COLUMNS)
      .map(([column, known]) => [column, names.findIndex((cell) => known.includes(cell))] as const)
      .filter(([, index]) => index >= 0),
  )
}

function toOptions(name: string) {
  return {
    bom: true,
    delimiter: /\.tsv$/i.test(name) ? '\t' : ',',
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    max_record_size: 1 << 20,
  } as const
}

/** Pocket parts tags by bars, others by commas; Instapaper writes a list of JSON. */
function splitTags(cell: string): readonly string[] {
  if (cell.startsWith('['))
    try {
      const list: unknown = JSON.parse(cell.replaceAll("'", '"'))
      if (Array.isArray(list)) return list.map(String)
    } catch {
      return []
    }
  return cell.split(cell.includes('|') ? '|' : /[,;]/)
}
