/** The numbers of a language as words. */
export interface NumberWords {
  /** Up to a thousand, by word. */
  readonly small: Readonly<Record<string, number>>
  /** Words that make hundreds of what stands before them. */
  readonly hundreds: ReadonlySet<string>
  readonly scales: Readonly<Record<string, number>>
  /** Words and abbreviations after digits that may be a scale, or a unit. */
  readonly perhaps: Readonly<Record<string, number>>
  /** "Two hundred *and* fifty", "treinta *y* dos". */
  readonly joints: ReadonlySet<string>
  /** Alone they are as often something else: an article, a pronoun, "new". */
  readonly unsure: ReadonlySet<string>
  /** The words that a long one is made of; where numbers are written as one word. */
  readonly split?: RegExp
}

const list = (words: string, from: number, step = 1) =>
  words.split(' ').map((word, index) => [word, from + index * step] as const)
const set = (words: string) => new Set(words.split(' '))

const ENGLISH: NumberWords = {
  small: Object.fromEntries([
    ...list('one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen', 1),
    ...list('sixteen seventeen eighteen nineteen', 16),
    ...list('twenty thirty forty fifty sixty seventy eighty ninety', 20, 10),
  ]),
  hundreds: set('hundred'),
  scales: { dozen: 12, thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12 },
  perhaps: { k: 1e3, m: 1e6, mn: 1e6, b: 1e9, bn: 1e9, tn: 1e12 },
  joints: set('and'),
  unsure: set('one'),
}

const GERMAN_SMALL = Object.fromEntries([
  ...list('ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn', 1),
  ...list('sechzehn siebzehn achtzehn neunzehn', 16),
  ...list('zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig', 20, 10),
])

const GERMAN: NumberWords = {
  small: GERMAN_SMALL,
  hundreds: set('hundert'),
  scales: {
    dutzend: 12,
    tausend: 1e3,
    million: 1e6,
    millionen: 1e6,
    mio: 1e6,
    milliarde: 1e9,
    milliarden: 1e9,
    mrd: 1e9,
    billion: 1e12,
    billionen: 1e12,
  },
  perhaps: {},
  joints: set('und'),
  unsure: set('ein'),
  split: new RegExp(
    [...Object.keys(GERMAN_SMALL), 'hundert', 'tausend', 'und'].sort((a, b) => b.length - a.length).join('|'),
    'gu',
  ),
}

const FRENCH: NumberWords = {
  small: Object.fromEntries([
    ...list('un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize', 1),
    ...list('vingt trente quarante cinquante soixante', 20, 10),
    ['une', 1],
    ['vingts', 20],
    ['septante', 70],
    ['huitante', 80],
    ['nonante', 90],
  ]),
  hundreds: set('cent cents'),
  scales: { mille: 1e3, million: 1e6, millions: 1e6, milliard: 1e9, milliards: 1e9 },
  perhaps: { m: 1e6, mio: 1e6, md: 1e9, mds: 1e9, mrd: 1e9 },
  joints: set('et'),
  unsure: set('un une neuf'),
}

const SPANISH: NumberWords = {
  small: Object.fromEntries([
    ...list('uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince', 1),
    ...list('dieciséis diecisiete dieciocho diecinueve veinte veintiuno veintidós veintitrés', 16),
    ...list('veinticuatro veinticinco veintiséis veintisiete veintiocho veintinueve', 24),
    ...list('treinta cuarenta cincuenta sesenta setenta ochenta noventa', 30, 10),
    ...list('ciento doscientos trescientos cuatrocientos quinientos seiscientos setecientos', 100, 100),
    ...list('doscientas trescientas cuatrocientas quinientas seiscientas setecientas', 200, 100),
    ...list('ochocientos novecientos', 800, 100),
    ...list('ochocientas novecientas', 800, 100),
    ['un', 1],
    ['una', 1],
    ['veintiún', 21],
    ['veintiuna', 21],
    ['cien', 100],
  ]),
  hundreds: new Set(),
  scales: { docena: 12, docenas: 12, mil: 1e3, millón: 1e6, millones: 1e6, billón: 1e12, billones: 1e12 },
  perhaps: { m: 1e6, mm: 1e6, mdd: 1e6 },
  joints: set('y'),
  unsure: set('un una uno'),
}

const NONE: NumberWords = {
  small: {},
  hundreds: new Set(),
  scales: {},
  perhaps: {},
  joints: new Set(),
  unsure: new Set(),
}

// Arabic counts in words of either gender and three cases; only what stands after digits is read.
const ARABIC: NumberWords = {
  ...NONE,
  scales: { ألف: 1e3, آلاف: 1e3, مليون: 1e6, ملايين: 1e6, مليار: 1e9, مليارات: 1e9 },
}

const BY_LANGUAGE: Readonly<Record<string, NumberWords>> = {
  en: ENGLISH,
  de: GERMAN,
  fr: FRENCH,
  es: SPANISH,
  ar: ARABIC,
}

/** How a language (BCP 47) writes numbers as words; none of another one are known. */
export function findNumberWords(language: string): NumberWords {
  return BY_LANGUAGE[language.toLowerCase().split('-')[0] ?? ''] ?? NONE
}
