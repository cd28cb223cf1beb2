const PAIRS: Readonly<Record<string, string>> = {
  '“': '”',
  '„': '“”',
  '«': '»',
  '»': '«',
  '‘': '’',
  '‚': '‘’',
  '‹': '›',
  '"': '"',
  "'": "'",
}

/**
 * The words of a quotation without the marks around the whole, which formats add by themselves; marks that close before the
 * end belong to the words.
 *
 * @example
 * [stripQuotationMarks('“We won.”'), stripQuotationMarks('“We” and “they”')] // ['We won.', '“We” and “they”']
 */
export function stripQuotationMarks(text: string): string {
  const trimmed = text.trim()
  const closers = PAIRS[trimmed[0] ?? '']
  const last = trimmed.at(-1) ?? ''
  if (closers === undefined || trimmed.length < 3 || !closers.includes(last)) return trimmed
  const inner = trimmed.slice(1, -1)
  return isClosed(inner, { opener: trimmed[0]!, closer: last }) ? inner.trim() : trimmed
}

/** Whether what stands within is whole by itself, so that the outer marks are a pair. */
function isClosed(
  inner: string,
  { opener, closer }: { readonly opener: string; readonly closer: string },
): boolean {
  if (opener === closer) return !inner.includes(opener) || opener === "'"
  let depth = 0
  for (const [index, mark] of [...inner].entries()) {
    if (mark === opener) depth++
    else if (mark === closer && !isApostrophe(inner, index, mark)) depth--
    if (depth < 0) return false
  }
  return depth === 0
}

function isApostrophe(text: string, index: number, mark: string): boolean {
  return mark === '’' && /\p{L}/u.test(text[index - 1] ?? '')
}
