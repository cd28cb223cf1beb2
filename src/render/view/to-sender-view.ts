import type { Sender } from '../../model/edition.ts'
import type { SenderView } from './edition-view.ts'
import { UNSUBSCRIBE_FIELD } from '../../model/letter.ts'
import { toFieldMark } from '../fields/field-mark.ts'
import type { Pen } from './pen.ts'

export interface SenderViewOptions {
  readonly pen: Pen
  /** Whether each reader has a copy of their own, with an address of their own for leaving. */
  readonly isPersonal: boolean
}

/** Who sends the edition, as templates see it. */
export function toSenderView(
  { name, email, postalAddress }: Sender,
  { pen, isPersonal }: SenderViewOptions,
): SenderView {
  const href = email === undefined ? null : pen.url(`mailto:${email}?subject=unsubscribe`)
  return {
    name: pen.text(name),
    email: email === undefined ? null : pen.text(email),
    postalAddress: postalAddress === undefined ? null : pen.text(postalAddress),
    unsubscribeHref:
      isPersonal && href !== null ? toFieldMark({ field: UNSUBSCRIBE_FIELD, fallback: href }) : href,
  }
}
