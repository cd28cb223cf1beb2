export interface QuotationMarks {
  readonly open: string
  readonly close: string
}

const ENGLISH: QuotationMarks = { open: '“', close: '”' }

// The spaces inside French marks do not break.
const GUILLEMETS: QuotationMarks = { open: '«', close: '»' }
const LOW_HIGH: QuotationMarks = { open: '„', close: '“' }
const LOW_RIGHT: QuotationMarks = { open: '„', close: '”' }
const RIGHT_RIGHT: QuotationMarks = { open: '”', close: '”' }
const CORNERS: QuotationMarks = { open: '「', close: '」' }

const MARKS: Readonly<Record<string, QuotationMarks>> = {
  en: ENGLISH,
  fr: { open: '«\u00A0', close: '\u00A0»' },
  'fr-ch': GUILLEMETS,
  de: LOW_HIGH,
  'de-ch': GUILLEMETS,
  'it-ch': GUILLEMETS,
  cs: LOW_HIGH,
  sk: LOW_HIGH,
  sl: LOW_HIGH,
  is: LOW_HIGH,
  bg: LOW_HIGH,
  hu: LOW_RIGHT,
  ro: LOW_RIGHT,
  hr: LOW_RIGHT,
  sv: RIGHT_RIGHT,
  fi: RIGHT_RIGHT,
  da: { open: '»', close: '«' },
  no: GUILLEMETS,
  nb: GUILLEMETS,
  el: GUILLEMETS,
  ca: GUILLEMETS,
  'pt-br': ENGLISH,
  ja: CORNERS,
  'zh-tw': CORNERS,
  'zh-hant': CORNERS,
  es: GUILLEMETS,
  it: GUILLEMETS,
  pt: GUILLEMETS,
  ru: GUILLEMETS,
  uk: GUILLEMETS,
  pl: LOW_RIGHT,
  nl: ENGLISH,
  ar: GUILLEMETS,
  fa: GUILLEMETS,
}

/**
 * The quotation marks that a language sets around spoken words.
 *
 * @example
 * findQuotationMarks('de-AT') // { open: '„', close: '“' }
 */
export function findQuotationMarks(language: string): QuotationMarks {
  const tag = language.toLowerCase()
  for (const key of [tag, tag.split('-')[0] ?? '']) if (Object.hasOwn(MARKS, key)) return MARKS[key]!
  return ENGLISH
}
