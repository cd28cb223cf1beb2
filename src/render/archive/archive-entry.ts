import type { SafeHtml } from '../../kit/safe-html.ts'
import type { Issue } from '../../model/archive.ts'
import type { Edition, EditionCounts } from '../../model/edition.ts'

/** What the archive's own files say of an edition. */
export interface ArchiveEntry extends Issue {
  readonly preheader: string
  readonly language: string
  readonly counts: EditionCounts
  readonly sections: readonly string[]
  /** Of the first stories. */
  readonly headlines: readonly string[]
  /** Its articles' pages, by path within the edition's folder. */
  readonly pages: readonly string[]
  /** The whole edition for the feeds; the newest have it. */
  readonly content?: SafeHtml
}

const HEADLINES_MAX = 4

/** What the archive's own files say of `edition`, whose articles have `pages`. */
export function toArchiveEntry(edition: Edition, pages: readonly string[]): ArchiveEntry {
  const { id, title, number, date, subject, preheader, language, counts, sections } = edition
  return {
    id,
    title,
    ...(number !== undefined && { number }),
    date,
    subject,
    preheader,
    language,
    counts,
    sections: sections.map((section) => section.title),
    headlines: sections
      .flatMap(({ stories }) => stories)
      .slice(0, HEADLINES_MAX)
      .map(({ headline }) => headline),
    pages,
  }
}
