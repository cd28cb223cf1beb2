import { readChapter } from './epub/read-chapter.ts'
import { readPackage } from './epub/read-package.ts'
import { openArchive, readArchived } from './open-archive.ts'
import type { Extract, Reader } from './reader.ts'

/** An electronic book (.epub, EPUB 3.3 and 2): each chapter of its spine is an article. */
export const epubReader: Reader = {
  kind: 'an EPUB',
  extensions: ['.epub'],
  size: 'bundle',
  runs: 'apart',
  recognises: ({ text }) => text.startsWith('PK\u0003\u0004') && text.includes('application/epub+zip'),
  read({ bytes }, limits) {
    const archive = openArchive(bytes, { limits, isWanted: (name) => WANTED.test(name) })
    const { chapters, facts } = readPackage(archive)
    const read = chapters.flatMap((name): Extract[] => {
      const text = readChapter(readArchived(archive, name) ?? '')
      return text === undefined
        ? []
        : [{ key: name, format: 'document', text, isExtract: true, supposed: facts }]
    })
    if (read.length !== 1) return { kind: 'extracts', extracts: read }
    const { key: _, ...only } = read[0]!
    return { kind: 'extracts', extracts: [only] }
  },
}

const WANTED = /^META-INF\/(?:container|encryption)\.xml$|\.(?:opf|xhtml|html|htm)$/i
