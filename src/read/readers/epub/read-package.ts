import type { SourceFacts } from '../../../model/source.ts'
import { toKnownFacts } from '../known-facts.ts'
import { readArchived, type Archive } from '../open-archive.ts'
import { findAll, findText, parseXml, toText } from '../parse-xml.ts'

export interface Package {
  /** Names in the archive, in order of reading. */
  readonly chapters: readonly string[]
  readonly facts: SourceFacts
}

/**
 * Reads what a book says of itself and which files are its chapters.
 *
 * @throws Error when it has no package file.
 */
export function readPackage(archive: Archive): Package {
  const container = readArchived(archive, 'META-INF/container.xml')
  const [rootfile] = container === undefined ? [] : findAll(parseXml(container), 'rootfile')
  const path = rootfile?.attributes['full-path'] ?? [...archive.keys()].find((name) => name.endsWith('.opf'))
  const text = path === undefined ? undefined : readArchived(archive, path)
  if (path === undefined || text === undefined) throw new Error('it has no package file')
  const root = parseXml(text)
  const items = new Map(findAll(root, 'item').map(({ attributes }) => [attributes['id'], attributes]))
  const chapters = findAll(root, 'itemref')
    .filter(({ attributes }) => attributes['linear'] !== 'no')
    .map(({ attributes }) => items.get(attributes['idref']))
    .filter((item) => item !== undefined && !/\bnav\b/.test(item['properties'] ?? ''))
    .map((item) => resolve(path, item!['href'] ?? ''))
    .filter((name) => name !== undefined && archive.has(name)) as string[]
  const creators = findAll(root, 'dc:creator').map((creator) => toText(creator).trim())
  const tags = findAll(root, 'dc:subject').map((subject) => toText(subject).trim())
  const facts = toKnownFacts({
    headline: findText(root, 'dc:title'),
    byline: creators.length === 0 ? undefined : creators,
    date: findText(root, 'dc:date'),
    publisher: findText(root, 'dc:publisher'),
    language: findText(root, 'dc:language'),
    tags: tags.length === 0 ? undefined : tags,
  })
  return { chapters: [...new Set(chapters)], facts }
}

/** The name in the archive that an address in the package file leads to; never one outside. */
function resolve(path: string, href: string): string | undefined {
  const base = `archive:///${path}`
  if (!URL.canParse(href, base)) return undefined
  const url = new URL(href, base)
  try {
    return url.protocol === 'archive:' ? decodeURIComponent(url.pathname).replace(/^\/+/, '') : undefined
  } catch {
    return undefined
  }
}
