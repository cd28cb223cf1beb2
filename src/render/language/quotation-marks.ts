export interface QuotationMarks {
  readonly open: string
  readonly close: string
}

const ENGLISH: QuotationMarks = { open: '“', close: '”' }

// The spaces inside French marks do not break.
const MARKS: Readonly<Record<string, QuotationMarks>> = {
  en: ENGLISH,
  fr: { open: '«\u00A0', close: '\u00A0»' },
  de: { open: '„', close: '“' },
  es: { open: '«', close: '»' },
  it: { open: '«', close: '»' },
  pt: { open: '«', close: '»' },
  ru: { open: '«', close: '»' },
  uk: { open: '«', close: '»' },
  pl: { open: '„', close: '”' },
  nl: { open: '“', close: '”' },
  ar: { open: '«', close: '»' },
  fa: { open: '«', close: '»' },
}

/**
 * The quotation marks that a language sets around spoken words.
 *
 * @example
 * findQuotationMarks('de-AT') // { open: '„', close: '“' }
 */
export function findQuotationMarks(language: string): QuotationMarks {
  const primary = language.toLowerCase().split('-')[0] ?? ''
  return (Object.hasOwn(MARKS, primary) ? MARKS[primary] : undefined) ?? ENGLISH
}
