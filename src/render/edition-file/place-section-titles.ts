import { foldText } from '../../kit/fold-text.ts'

/** Text that is put in at an offset. */
export interface Insertion {
  readonly at: number
  readonly text: string
}

export interface TitleOptions {
  /** Where the front matter stands in the file. */
  readonly place: { readonly start: number; readonly end: number }
  readonly titles: readonly string[]
  /** Those that its list of sections has. */
  readonly known: readonly string[] | undefined
}

/** Where new section titles go into the front matter's list; nowhere when it has none, or is not YAML. */
export async function placeSectionTitles(
  text: string,
  { place, titles, known = [] }: TitleOptions,
): Promise<readonly Insertion[]> {
  const listed = new Set(known.map(foldText))
  const added = titles.filter((title) => !listed.has(foldText(title)))
  if (added.length === 0) return []
  const { isScalar, isSeq, parseDocument, stringify } = await import('yaml')
  const document = parseDocument(text.slice(place.start, place.end), { logLevel: 'silent' })
  const list = document.errors.length === 0 ? document.get('sections', true) : undefined
  const last = isSeq(list) ? list.items.at(-1) : undefined
  if (!isSeq(list) || !isScalar(last) || last.range === undefined || last.range === null) return []
  const at = place.start + last.range[1]
  const written = added.map((title) =>
    stringify([title], { collectionStyle: 'flow', lineWidth: 0 }).trim().slice(1, -1).trim(),
  )
  if (list.flow === true) return [{ at, text: written.map((title) => `, ${title}`).join('') }]
  const indent = /(?:^|[\r\n])([ \t]*)-[^\r\n]*$/.exec(text.slice(0, at))?.[1] ?? '  '
  return [{ at, text: written.map((title) => `\n${indent}- ${title}`).join('') }]
}
