import type { Feed } from '../../model/collection.ts'
import { parseXml, type XmlElement } from '../readers/parse-xml.ts'
import { parseAtom } from './parse-atom.ts'
import { parseJsonFeed } from './parse-json-feed.ts'
import { parseRss } from './parse-rss.ts'

const ENTRIES_MAX = 5000

/**
 * Parses a feed: RSS 0.9 to 2.0, RDF (RSS 1.0), Atom 0.3 and 1.0 (RFC 4287), or JSON Feed 1.
 *
 * A document type is passed over: no entity is declared, expanded or fetched. An entry that stands there twice, under
 * whatever guid, is given once.
 *
 * @throws Error when the text is no feed, or nested too deep.
 */
export function parseFeed(text: string): Feed {
  const feed = text.trimStart().startsWith('{') ? parseJsonFeed(text) : parseXmlFeed(text)
  const seen = new Set<string>()
  const entries = feed.entries
    .slice(0, ENTRIES_MAX)
    .filter(({ key }) => !seen.has(key) && seen.add(key) !== undefined)
  return { ...feed, entries }
}

function parseXmlFeed(text: string): Feed {
  const document = parseXml(text)
  const parser = ROOTS.find(([name]) => findRoot(document, name) !== undefined)
  if (parser === undefined) throw new Error('it is no feed')
  const [name, parse] = parser
  return parse(findRoot(document, name)!)
}

const ROOTS: readonly (readonly [name: string, parse: (root: XmlElement) => Feed])[] = [
  ['rss', parseRss],
  ['rdf:RDF', parseRss],
  ['feed', parseAtom],
]

function findRoot({ children }: XmlElement, name: string): XmlElement | undefined {
  return children.find(
    (child): child is XmlElement =>
      typeof child !== 'string' && child.name.toLowerCase() === name.toLowerCase(),
  )
}
