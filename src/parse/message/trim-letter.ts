import type { Root } from 'mdast'
import { describeBlock } from '../page/describe-block.ts'

const OPENERS =
  /(?:view|read|open|see|trouble (?:viewing|reading)|can['’]t (?:see|read)|not displaying).{0,60}(?:in (?:your |the |a )?(?:web )?browser|online|on the web|web version|in (?:the )?app)|(?:im browser|online) (?:ansehen|lesen|anzeigen)|(?:afficher|voir|lire).{0,40}navigateur|ver .{0,30}navegador|forwarded this (?:e-?mail|newsletter|message)|add us to your address book|images? (?:are )?not (?:shown|displayed)/iu
const CLOSERS =
  /\bunsubscribe\b|\bopt[ -]?out\b|(?:manage|update|change|edit) (?:your |my |e-?mail )*(?:preferences|subscription|profile|settings)|(?:you(?:['’]re| are)|why (?:am i|did i)) (?:receiv|gett)|you (?:received|have received|got) this (?:e-?mail|message|newsletter)|this (?:e-?mail|message|newsletter) was sent (?:to|by)|no longer (?:wish|want) to receive|stop receiving|abmelden|abbestellen|se désabonner|désinscri|darse de baja|cancelar (?:su |a |tu )?(?:suscripción|assinatura|inscrição)|annulla l['’]iscrizione|uitschrijven|avregistrera|sent from my (?:iphone|ipad|phone)|gesendet von mein|envoyé de mon/iu
const HEAD_BLOCKS_MAX = 12
const TAIL_SHARE_MAX = 0.5

/** Takes out of a letter the lines at its head that lead to the same letter elsewhere, and everything from where it tells how to be rid of it. */
export function trimLetter(tree: Root): void {
  const blocks = tree.children.map(describeBlock)
  const total = blocks.reduce((sum, { wordCount }) => sum + wordCount, 0)
  let before = 0
  let end = blocks.length
  for (const [i, { text, wordCount }] of blocks.entries()) {
    if (before > total * (1 - TAIL_SHARE_MAX) && CLOSERS.test(text)) {
      end = i
      break
    }
    before += wordCount
  }
  tree.children = blocks
    .slice(0, end)
    .filter(
      ({ text }, i) =>
        !(i < HEAD_BLOCKS_MAX && text.length < 200 && (OPENERS.test(text) || CLOSERS.test(text))),
    )
    .map(({ node }) => node)
}
