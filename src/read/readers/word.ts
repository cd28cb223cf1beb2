import { zipSync } from 'fflate'
import type { SourceFacts } from '../../model/source.ts'
import { toFootnote, toFootnoteReference } from './html-text.ts'
import { splitKeywords, toKnownFacts } from './known-facts.ts'
import { openArchive, readArchived, type Archive } from './open-archive.ts'
import { findText, parseXml } from './parse-xml.ts'
import type { Reader } from './reader.ts'

/** A Word document (.docx, ISO/IEC 29500), through mammoth; its pictures and macros are never unpacked. */
export const wordReader: Reader = {
  kind: 'a Word document',
  extensions: ['.docx'],
  size: 'bundle',
  runs: 'apart',
  recognises: ({ text }) => text.startsWith('PK\u0003\u0004') && /word\/(?:document|styles|_rels)/.test(text),
  async read({ bytes }, limits) {
    const archive = openArchive(bytes, { limits, isWanted: (name) => WANTED.test(name) })
    const { default: mammoth } = await import('mammoth')
    // A picture without an address is dropped later; its bytes are not read.
    const convertImage = mammoth.images.imgElement(async () => ({ src: '' }))
    const buffer = Buffer.from(zipSync(Object.fromEntries(archive), { level: 0 }))
    const { value } = await mammoth.convertToHtml({ buffer }, { ...OPTIONS, convertImage })
    const supposed = readProperties(archive)
    return {
      kind: 'extracts',
      extracts: [{ format: 'document', text: toNotes(value), isExtract: true, supposed }],
    }
  },
}

const WANTED =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|docProps\/core\.xml|word\/(?:document\d*|styles|numbering|footnotes|endnotes|comments)\.xml|word\/_rels\/[^/]+\.rels)$/

const QUOTES = ['Quote', 'Intense Quote', 'Quotations', 'Block Text', 'Block Quotation', 'Pull Quote']
const OPTIONS = {
  styleMap: [
    "p[style-name='Title'] => h1:fresh",
    "p[style-name='Subtitle'] => p.dek:fresh",
    ...QUOTES.map((name) => `p[style-name='${name}'] => blockquote > p:fresh`),
    "p[style-name='caption'] => figcaption > p:fresh",
    "p[style-name='Caption'] => figcaption > p:fresh",
    "p[style-name='Illustration'] => figcaption > p:fresh",
    'comment-reference => ',
  ],
  externalFileAccess: false,
}

const REFERENCE = /<sup><a href="#(?:foot|end)note-([\w-]+)"[^>]*>\[\d+\]<\/a><\/sup>/g
const LIST = /<ol><li id="(?:foot|end)note-[\s\S]*$/
const NOTE = /<li id="(?:foot|end)note-([\w-]+)">([\s\S]*?)<\/li>(?=<li id="(?:foot|end)note-|<\/ol>)/g
const BACK = /\s*<a href="#(?:foot|end)note-ref-[\w-]+">↑<\/a>/g

/** mammoth's list of notes as footnotes; it numbers both kinds alike. */
function toNotes(html: string): string {
  const list = LIST.exec(html)
  const body = list === null ? html : html.slice(0, list.index)
  const notes = [...(list?.[0] ?? '').matchAll(NOTE)].map(([, name, note]) =>
    toFootnote(name!, note!.replace(BACK, '')),
  )
  return body.replace(REFERENCE, (_, name: string) => toFootnoteReference(name)) + notes.join('')
}

function readProperties(archive: Archive): SourceFacts {
  const text = readArchived(archive, 'docProps/core.xml')
  return text === undefined ? {} : toFacts(text)
}

/** The properties that Office writes (ISO/IEC 29500-2, core properties). */
function toFacts(xml: string): SourceFacts {
  const root = parseXml(xml)
  return toKnownFacts({
    headline: findText(root, 'dc:title'),
    dek: findText(root, 'dc:description'),
    byline: findText(root, 'dc:creator'),
    date: findText(root, 'dcterms:modified') ?? findText(root, 'dcterms:created'),
    language: findText(root, 'dc:language'),
    tags: splitKeywords(findText(root, 'cp:keywords')),
  })
}
