import { toKnownFacts } from './known-facts.ts'
import { openArchive, readArchived } from './open-archive.ts'
import { readStyles } from './open-document/read-styles.ts'
import { toOdtHtml } from './open-document/to-odt-html.ts'
import { findAll, findText, parseXml, toText } from './parse-xml.ts'
import type { Reader } from './reader.ts'
import type { SourceFacts } from '../../model/source.ts'

/** An OpenDocument text (.odt, ISO/IEC 26300); its pictures, objects and macros are never unpacked. */
export const openDocumentReader: Reader = {
  kind: 'an OpenDocument text',
  extensions: ['.odt', '.ott'],
  size: 'bundle',
  runs: 'apart',
  recognises: ({ text }) =>
    text.startsWith('PK\u0003\u0004') && text.includes('application/vnd.oasis.opendocument.text'),
  read({ bytes }, limits) {
    const archive = openArchive(bytes, { limits, isWanted: (name) => WANTED.has(name) })
    const content = readArchived(archive, 'content.xml')
    if (content === undefined) throw new Error('it has no content.xml')
    const root = parseXml(content)
    const named = readArchived(archive, 'styles.xml')
    const styles = readStyles(named === undefined ? [root] : [parseXml(named), root])
    const supposed = readProperties(readArchived(archive, 'meta.xml'))
    const text = toOdtHtml(root, styles)
    return { kind: 'extracts', extracts: [{ format: 'document', text, isExtract: true, supposed }] }
  },
}

const WANTED: ReadonlySet<string> = new Set(['content.xml', 'styles.xml', 'meta.xml'])

function readProperties(xml: string | undefined): SourceFacts {
  if (xml === undefined) return {}
  const root = parseXml(xml)
  const keywords = findAll(root, 'meta:keyword').map((keyword) => toText(keyword).trim())
  return toKnownFacts({
    headline: findText(root, 'dc:title'),
    dek: findText(root, 'dc:description'),
    byline: findText(root, 'meta:initial-creator') ?? findText(root, 'dc:creator'),
    date: findText(root, 'dc:date') ?? findText(root, 'meta:creation-date'),
    language: findText(root, 'dc:language'),
    tags: keywords.length === 0 ? undefined : keywords,
  })
}
