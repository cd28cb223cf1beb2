/**
 * Whether a sentence is the caption of a picture that ran into the text: "Reunited: Ann Roe, left, meets her sister".
 *
 * A name before the colon is a transcript or a quotation, and stays.
 *
 * @example
 * ['Ordeal: Ann Roe (left) on Monday.', 'The plan: to sell it.', 'Ann Roe (pictured) won.'].map(isCaption)
 * // [true, false, true]
 */
export function isCaption(sentence: string): boolean {
  const text = sentence.slice(0, OPENING_LENGTH)
  return (text.includes(':') && LABEL.test(text) && !CUE.test(text)) || POINTER.test(text)
}

const OPENING_LENGTH = 300
/** One to four words, no article before them and no verb of speech, then a colon and a capital. */
const LABEL =
  /^(?!(?:The|An?|And|But|Here|This|That|His|Her|Its|Their|Our|My|One|Two|Three|Question|Answer|Q|Update|Note|Fact|Why|How|What|He|She|It|They)\b)['‘"“]?\p{Lu}[\p{L}'’-]+(?: [\p{Ll}'’-][\p{L}'’-]*){0,4}['’"”!]? ?: ?[\p{L}\d]/u
const CUE =
  /^[^:]*\b(?:said|says|asked|asks|added|adds|wrote|writes|tweeted|replied|told|continued|follows?)\b[^:]*:/
const POINTER =
  /\((?:pictured|above|below|left|right|centre|center|file|file photo|inset|main|bottom|top|far|back|front|second)\b[^)]{0,40}\)|, pictured\b|\bpictured (?:with|in|at|on|above|below|here|left|right|together|outside)\b|\b(?:is|are) (?:pictured|seen here)\b|^(?:pictured|above|left|right)\b/i
