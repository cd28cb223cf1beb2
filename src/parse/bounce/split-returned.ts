export interface SplitText {
  /** What the reporting server says. */
  readonly report: string
  /** The message that it returns, from its first header field on; empty when there is none. */
  readonly returned: string
}

// The first lines of a header: a report quotes single lines of one, a returned message has several in a row.
const FIELD =
  /^[ \t>|:]{0,4}(?:received|return-path|from|to|subject|date|message-id|mime-version|content-type|x-[\w-]+|reply-to|sender|delivered-to|dkim-signature|in-reply-to|references|cc|list-[\w-]+|user-agent|importance|thread-[\w-]+)[ \t]*:/i
const FIELDS_MIN = 3
const LINE_LENGTH_MAX = 200
// Words by which a server announces the message, or a rule with such words in it.
const ANNOUNCED =
  /^[ \t>*=_-]*(?:.{0,40}\b(?:original|returned|undelivered|unsent|your|failed|rejected|copy of (?:the|your)|headers? of (?:the|your))\b.{0,40}\b(?:message|mail|e-?mail|headers?|text)\b.{0,60}(?:follows?|below|attached|begins?|here|included)\b.{0,40}|-{2,}.{0,6}(?:original|returned|undelivered|unsent|forwarded|start of|copy of)\b.{0,40}-{2,}|-{3,} ?(?:this is a copy|below this line|return(?:ed)? message|message header|unsent message).*|-{2,} ?enclosed .*copy.*)[ \t:.*=_-]*$/i

/** Parts what a server says from the message that it returns in the same text. */
export function splitReturned(text: string): SplitText {
  const lines = text.split('\n')
  let announced: number | undefined
  for (const [i, line] of lines.entries()) {
    if (line.length <= LINE_LENGTH_MAX && ANNOUNCED.test(line)) announced = i
    if (!FIELD.test(line) || !isHeader(lines, i)) continue
    // A message that is itself a report: its own header comes first, before anything was said.
    if (lines.slice(0, i).every((before) => before.trim() === '')) continue
    if (isQuoted(lines, i)) continue
    const end = announced !== undefined && i - announced <= 4 ? announced : i
    return { report: lines.slice(0, end).join('\n'), returned: unquote(lines.slice(i)).join('\n') }
  }
  return { report: text, returned: '' }
}

/** A forwarded message without its marks of quotation. */
function unquote(lines: readonly string[]): readonly string[] {
  return lines[0]!.trimStart().startsWith('>') ? lines.map((line) => line.replace(/^[ \t]*> ?/, '')) : lines
}

/** Whether a header begins there: most of the lines up to the next blank one are fields or their continuation. */
function isHeader(lines: readonly string[], from: number): boolean {
  let fields = 0
  for (const line of lines.slice(from, from + 12)) {
    if (line.trim() === '') break
    if (FIELD.test(line)) fields += 1
    else if (!/^[ \t>|]*[\w-]+:|^[ \t]/.test(line)) return fields >= FIELDS_MIN
  }
  return fields >= FIELDS_MIN
}

const TOLD_AFTER =
  /cannot be delivered|could not be delivered|recipient address:|following recipients|diagnostic[- ]code/i

/** Whether it is a few fields that the report quotes, before it says what became of the message. */
function isQuoted(lines: readonly string[], from: number): boolean {
  const blank = lines.findIndex((line, i) => i > from && line.trim() === '')
  return blank > 0 && TOLD_AFTER.test(lines.slice(blank, blank + 8).join('\n'))
}
