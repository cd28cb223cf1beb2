import type { ArticleReference, Attribution, StoryQuotation } from '../../model/edition.ts'
import { findQuotationMarks } from '../language/quotation-marks.ts'
import { fillMessage } from '../messages/fill-message.ts'
import { findMessages } from '../messages/find-messages.ts'
import { cutWords } from '../text/cut-words.ts'
import type { QuotationView } from './edition-view.ts'
import { toAnchor } from './names.ts'
import type { Pen } from './pen.ts'
import type { LinkedContext } from './story-context.ts'

const NAME_LENGTH_MAX = 60

/** A quotation as templates see it; `articles` are those of its story. */
export function toQuotationView(
  quotation: StoryQuotation,
  articles: readonly ArticleReference[],
  { pen, addresses, language, links }: LinkedContext,
): QuotationView {
  const { id, text, attribution, from } = quotation
  const reference = articles.find(({ path }) => path === from?.path)
  const marks = findQuotationMarks(language)
  return {
    id: toAnchor(id),
    text: pen.text(text),
    ...marks,
    name: attribution === undefined ? null : pen.text(attribution.name),
    role: attribution?.role === undefined ? null : pen.text(attribution.role),
    attribution: attribution === undefined ? null : toAttributionLine(attribution, pen),
    inferred: attribution?.because === undefined ? null : findMessages(language).speakerInferred,
    link: reference === undefined ? null : links.add(addresses.words(quotation, reference)),
    linkName: null,
    permalinkName: fillMessage(findMessages(language).linkTo, {
      words: `${marks.open}${cutWords(pen.text(text), NAME_LENGTH_MAX)}${marks.close}`,
    }),
  }
}

function toAttributionLine({ name, role }: Attribution, pen: Pen): string {
  return role === undefined ? pen.text(name) : pen.text(`${name}, ${role}`)
}
