import { gzipSync } from 'node:zlib'
import { strToU8, zipSync } from 'fflate'

const MEBIBYTE = 1024 * 1024
const ENTITIES = `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">${'bcdefghij'
  .split('')
  .map((name, i) => `<!ENTITY ${name} "${`&${'abcdefghi'[i]};`.repeat(10)}">`)
  .join('')}<!ENTITY out SYSTEM "file:///etc/passwd">]>`
const CONTENT = (inner: string) =>
  `<?xml version="1.0"?>${ENTITIES}<office:document-content xmlns:office="o" xmlns:text="t"><office:body><office:text>${inner}</office:text></office:body></office:document-content>`
const ODT = 'application/vnd.oasis.opendocument.text'

const zip = (files: Readonly<Record<string, string | Uint8Array>>) =>
  Buffer.from(
    zipSync(
      Object.fromEntries(
        Object.entries(files).map(([name, content]) => [
          name,
          [typeof content === 'string' ? strToU8(content) : content, { level: name === 'mimetype' ? 0 : 9 }],
        ]),
      ),
    ),
  )
const odt = (inner: string) => zip({ mimetype: ODT, 'content.xml': CONTENT(inner) })

/** Says of every file in a zip archive that it is small, whatever it is. */
function lie(archive: Buffer): Buffer {
  for (
    let at = archive.indexOf('PK\u0001\u0002', 0, 'latin1');
    at >= 0;
    at = archive.indexOf('PK\u0001\u0002', at + 4, 'latin1')
  )
    archive.writeUInt32LE(1000, at + 24)
  return archive
}

/** Files made to harm whoever reads them, by name; each must give a notice or an article, in bounded time and memory. */
export const HOSTILE_FILES: Readonly<Record<string, () => Uint8Array | string>> = {
  'gzip-bomb.html.gz': () => gzipSync(Buffer.alloc(80 * MEBIBYTE, 32), { level: 9 }),
  'gzip-in-gzip.html.gz': () => gzipSync(gzipSync(gzipSync('<html><p>x'))),
  'zip-bomb.docx': () => zip({ 'word/document.xml': new Uint8Array(80 * MEBIBYTE) }),
  'zip-bomb-that-lies.docx': () => lie(zip({ 'word/document.xml': new Uint8Array(80 * MEBIBYTE) })),
  'many-entries.docx': () =>
    zip(Object.fromEntries(Array.from({ length: 6000 }, (_, i) => [`word/media/${i}.bin`, '']))),
  'path-out.odt': () => zip({ mimetype: ODT, '../../content.xml': CONTENT('<text:p>out</text:p>') }),
  'entities.odt': () => odt('<text:p>&j;&out; end</text:p>'),
  'entities.docx': () =>
    zip({
      '[Content_Types].xml':
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
      '_rels/.rels':
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
      'word/document.xml': `<?xml version="1.0"?>${ENTITIES}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>&j;&out; end</w:t></w:r></w:p></w:body></w:document>`,
    }),
  'deep.odt': () => odt(`${'<text:section>'.repeat(50_000)}x`),
  'wide.odt': () => odt('<text:p/>'.repeat(600_000)),
  'deep.rtf': () => `{\\rtf1 ${'{'.repeat(100_000)}x`,
  'endless.rtf': () => `{\\rtf1 ${'\\par'.repeat(400_000)}`,
  'deep.epub': () =>
    zip({
      mimetype: 'application/epub+zip',
      'META-INF/container.xml': '<container><rootfile full-path="b.opf"/></container>',
      'b.opf': `${ENTITIES}<package><manifest><item id="a" href="../../../../etc/passwd"/><item id="b" href="b.xhtml"/></manifest><spine><itemref idref="a"/><itemref idref="b"/></spine></package>`,
      'b.xhtml': `<html><body>${'<div>'.repeat(10_000)}${'word '.repeat(100)}`,
    }),
  'cycle.pdf': () =>
    '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R/OpenAction<</S/JavaScript/JS(app.alert(1))>>>>endobj\n2 0 obj<</Type/Pages/Kids[2 0 R 2 0 R]/Count 100000000>>endobj\ntrailer<</Root 1 0 R>>',
  'nothing.pdf': () => '%PDF-1.7\n',
  'deep.mhtml': () => {
    const parts = Array.from(
      { length: 2000 },
      (_, i) => `Content-Type: multipart/mixed; boundary="b${i}"\n\n--b${i}\n`,
    )
    return `From: <Saved by Blink>\nSnapshot-Content-Location: https://example.org/\nMIME-Version: 1.0\n${parts.join('')}`
  },
  'deep.eml': () => {
    const parts = Array.from(
      { length: 5000 },
      (_, i) => `Content-Type: multipart/mixed; boundary="b${i}"\n\n--b${i}\n`,
    )
    return `From: a@example.org\nSubject: x\nMessage-ID: <a@example.org>\nMIME-Version: 1.0\n${parts.join('')}`
  },
  'letters-in-letters.eml': () => {
    const head =
      'From: a@example.org\nSubject: x\nMessage-ID: <a@example.org>\nMIME-Version: 1.0\nContent-Type: message/rfc822\n\n'
    return `${head.repeat(3000)}end`
  },
  'many.mbox': () => 'From a@example.org Wed Nov 18 23:40:00 2026\nFrom: a@example.org\n\nx\n\n'.repeat(8000),
  'deep.html': () => `<html><body>${'<div>'.repeat(100_000)}x`,
  'huge-table.html': () => `<html><body><table>${'<tr><td>a<td>b'.repeat(150_000)}</table>`,
  'deep-table.eml': () =>
    `From: a@example.org\nSubject: x\nMessage-ID: <a@example.org>\nMIME-Version: 1.0\nContent-Type: text/html\n\n${'<table><tr><td>'.repeat(50_000)}x`,
}
