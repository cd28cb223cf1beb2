/** The titles of sections that nobody named. */
export interface SectionTitles {
  /** For what fits no section. */
  readonly rest: string
  /** Where there are no sections. */
  readonly only: string
}

const TITLES: Readonly<Record<string, SectionTitles>> = {
  ar: { rest: 'باختصار', only: 'في هذا العدد' },
  de: { rest: 'Kurz gemeldet', only: 'In dieser Ausgabe' },
  en: { rest: 'In brief', only: 'In this issue' },
  es: { rest: 'En breve', only: 'En este número' },
  fr: { rest: 'En bref', only: 'Dans ce numéro' },
}

/**
 * The titles of unnamed sections in a language (BCP 47), in English where it has none.
 *
 * @example
 * toSectionTitles('fr-CA').rest // 'En bref'
 */
export function toSectionTitles(language: string): SectionTitles {
  const key = language.toLowerCase().split('-')[0] ?? ''
  return Object.hasOwn(TITLES, key) ? TITLES[key]! : TITLES['en']!
}
