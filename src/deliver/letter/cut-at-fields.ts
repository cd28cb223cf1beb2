import type { FieldPlace, FieldText } from '../../model/letter.ts'

/**
 * A text in pieces of whole lines: those that hold fields, and those that hold none.
 *
 * @example
 * cutAtFields({ content: 'a\nHi you\nb', places: [{ start: 5, end: 8, field: 'name', fallback: 'you' }] }).map(({ content }) => content) // ['a\n', 'Hi you\n', 'b']
 */
export function cutAtFields({ content, places }: FieldText): readonly FieldText[] {
  const pieces: FieldText[] = []
  let at = 0
  const add = (end: number, held: readonly FieldPlace[]) => {
    if (end > at)
      pieces.push({ content: content.slice(at, end), places: held.map((place) => move(place, at)) })
    at = end
  }
  for (let i = 0; i < places.length;) {
    add(findLineStart(content, places[i]!.start), [])
    const held: FieldPlace[] = []
    let end = at
    // A fallback may span lines; whatever shares a line with a field is encoded with it.
    do {
      held.push(places[i]!)
      end = findLineEnd(content, places[i]!.end)
      i++
    } while (i < places.length && (places[i]!.start < end || end === content.length))
    add(end, held)
  }
  add(content.length, [])
  return pieces
}

function move(place: FieldPlace, by: number): FieldPlace {
  return { ...place, start: place.start - by, end: place.end - by }
}

function findLineStart(text: string, offset: number): number {
  return offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1
}

function findLineEnd(text: string, offset: number): number {
  const end = text.indexOf('\n', offset)
  return end < 0 ? text.length : end + 1
}
