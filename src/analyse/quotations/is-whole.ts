import type { Stretch } from './find-stretches.ts'

/** Whether a stretch is a whole sentence: it begins with a capital and ends with a point, or goes on in the next passage. */
export function isWhole({ start, end, isClosed }: Stretch, text: string): boolean {
  const opens = /^[[(…. ‘'“"¿¡]*[\p{Lu}\p{N}]/u.test(text.slice(start, start + 8))
  return opens && (!isClosed || /[.!?…,;—–-][)\]'’”"]*$/.test(text.slice(Math.max(start, end - 4), end)))
}
