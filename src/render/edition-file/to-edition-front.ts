import { writeFields } from '../../kit/find-fields.ts'
import { foldText } from '../../kit/fold-text.ts'
import type { Edition } from '../../model/edition.ts'

/** The front matter of an edition file, without its fences. */
export async function toEditionFront(edition: Edition, sections: readonly string[]): Promise<string> {
  const { Document, isSeq } = await import('yaml')
  const { title, number, date, subject, subjectFields = [], preheader, preheaderFields = [] } = edition
  const document = new Document({
    title,
    ...(number !== undefined && { number }),
    date,
    subject: writeFields(subject, subjectFields),
    preheader: writeFields(preheader, preheaderFields),
    sections: listOnce([...sections, ...edition.sections.map((section) => section.title)]),
  })
  const list = document.get('sections', true)
  if (isSeq(list)) list.flow = true
  return document.toString({ lineWidth: 0, flowCollectionPadding: false }).trimEnd()
}

function listOnce(titles: readonly string[]): readonly string[] {
  const first = new Map<string, string>()
  for (const title of titles) if (!first.has(foldText(title))) first.set(foldText(title), title)
  return [...first.values()]
}
