import { parsePageCopy } from '../copies/page-copy.ts'
import { decode } from '../decode.ts'
import { toKnownFacts } from './known-facts.ts'
import type { Reader } from './reader.ts'
import { refuse } from './refuse.ts'

/** A page that `gazette collect` keeps: the page, with its address and the tags of whoever listed it. */
export const pageCopyReader: Reader = {
  kind: 'a collected page',
  extensions: [],
  size: 'text',
  runs: 'here',
  recognises: ({ text }) => /^ï»¿<!-- saved from url=\(\d{4,}\)\S+ -->\r?\n<!-- gazette \{/.test(text),
  read({ bytes }) {
    const text = decode(bytes, { isPage: true })?.text
    const copy = text === undefined ? undefined : parsePageCopy(text)
    if (copy === undefined)
      return refuse({ code: 'file-damaged', message: 'The first lines of the collected page are damaged' })
    const { url, tags = [], title } = copy.facts
    return {
      kind: 'extracts',
      extracts: [
        {
          format: 'html',
          text: copy.html,
          isExtract: true,
          ...(tags.length > 0 && { declared: { tags } }),
          supposed: toKnownFacts({ canonicalUrl: url, headline: title }),
        },
      ],
    }
  },
}
