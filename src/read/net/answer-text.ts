import { decode } from '../decode.ts'

const DECLARED = /^\s*<\?xml[^>]{0,200}encoding\s*=\s*["']([\w:-]{1,40})["']/

/**
 * The text of an answer: by its byte order mark, as UTF-8 where it is, else as the server, the XML declaration or the page
 * says; `undefined` when it is no text. Servers often name a charset that is not the page's.
 */
export function toAnswerText(
  bytes: Uint8Array,
  { charset }: { readonly charset?: string },
): string | undefined {
  const decoded = decode(bytes, { isPage: true })
  if (decoded === undefined || decoded.isCertain) return decoded?.text.replace(/^\ufeff/, '')
  const named = charset ?? DECLARED.exec(decoded.text)?.[1]
  try {
    return named === undefined ? decoded.text : new TextDecoder(named).decode(bytes)
  } catch {
    return decoded.text
  }
}
