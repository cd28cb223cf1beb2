import type { Reader } from './reader.ts'
import { toRtfHtml } from './rtf/to-rtf-html.ts'

/** Rich text (.rtf, Microsoft's specification 1.9.1); pictures, objects and shapes are passed over. */
export const rtfReader: Reader = {
  kind: 'rich text',
  extensions: ['.rtf'],
  size: 'bundle',
  runs: 'apart',
  recognises: ({ text }) => /^\s*\{\\rtf/.test(text),
  read({ bytes }) {
    const { html, facts } = toRtfHtml(Buffer.from(bytes).toString('latin1'))
    return {
      kind: 'extracts',
      extracts: [{ format: 'document', text: html, isExtract: true, supposed: facts }],
    }
  },
}
