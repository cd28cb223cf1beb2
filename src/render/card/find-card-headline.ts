import type { Edition } from '../../model/edition.ts'

/**
 * What an edition's card says: its subject, or where that is the leading headline cut short, the whole headline, for which a
 * card has room.
 */
export function findCardHeadline({ subject, sections }: Pick<Edition, 'subject' | 'sections'>): string {
  const leading = sections[0]?.stories[0]?.headline
  if (leading === undefined || !subject.endsWith('…')) return subject
  return leading.startsWith(subject.slice(0, -1).trimEnd()) ? leading : subject
}
