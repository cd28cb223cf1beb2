import type { PlacelessView } from './story-context.ts'

/** A story whose quotations' links have these names, in the order of the quotations. */
export function nameQuotations(story: PlacelessView, linkNames: readonly (string | null)[]): PlacelessView {
  let at = 0
  const blocks = story.blocks.map((block) =>
    block.quotation === null
      ? block
      : { ...block, quotation: { ...block.quotation, linkName: linkNames[at++] ?? null } },
  )
  return { ...story, blocks, quotations: blocks.flatMap(({ quotation }) => quotation ?? []) }
}
