import type { Stretch } from './find-stretches.ts'

/** Whether a stretch is a whole sentence: it begins with a capital and ends with a point, or goes on in the next passage. */
export function isWhole({ start, end, outerEnd, isClosed }: Stretch, text: string): boolean {
  const opens = /^[[(…. ‘'“"¿¡]*[\p{Lu}\p{Lo}\p{N}]/u.test(text.slice(start, start + 8))
  return (
    opens &&
    (!isClosed || isPointed(text.slice(Math.max(start, end - 4), end), text.slice(outerEnd, outerEnd + 1)))
  )
}

// American papers set the point inside the marks, British and continental ones outside.
function isPointed(tail: string, after: string): boolean {
  return /[.!?…,;—–-][)\]'’”"]*$/.test(tail) || /[.,!?;]/.test(after)
}
