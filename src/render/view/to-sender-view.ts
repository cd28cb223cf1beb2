import type { Sender } from '../../model/edition.ts'
import type { SenderView } from './edition-view.ts'
import type { Pen } from './pen.ts'

/** Who sends the edition, as templates see it. */
export function toSenderView({ name, email, postalAddress }: Sender, pen: Pen): SenderView {
  return {
    name: pen.text(name),
    email: email === undefined ? null : pen.text(email),
    postalAddress: postalAddress === undefined ? null : pen.text(postalAddress),
    unsubscribeHref: email === undefined ? null : pen.url(`mailto:${email}?subject=unsubscribe`),
  }
}
