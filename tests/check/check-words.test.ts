import { describe, expect, it } from 'vitest'
import { findUnsourced } from '../../src/check/check-words.ts'
import { makeDigest } from '../fixtures/compose/make-digest.ts'

const ARTICLES = {
  en: 'Oona Terrell of the harbour board said on Thursday that two hundred and fifty boats would land 46 million crowns of herring, 58 per cent of 1,234.5 tonnes. One boat sails at 5.40.',
  de: 'Jonas Brandt, Sprecher der Hafenbehörde, sprach von zweihundertfünfzig Booten, 1.234,5 Tonnen und 46 Mio. Kronen; Ursula von der Leyen kam am Montag.',
  fr: 'Charles de Grandmaison a parlé de quatre-vingt-dix-sept bateaux, de 1 234,5 tonnes et de 46 millions de couronnes. L’île d’Oléron attend.',
  es: 'Juan Carlos de la Torre habló de treinta y dos barcos, 1.234,5 toneladas y dos mil millones de coronas en la isla de El Hierro.',
  ar: 'قال المتحدث إن ٤٦ مليون طن و١٬٢٣٤ قاربا',
} as const

type Language = keyof typeof ARTICLES

const SOURCED: readonly (readonly [Language, string])[] = [
  ['en', 'The board counted 250 boats, 58% of 1234.5 tonnes, worth 46m, and 1 boat at 5:40.'],
  ['en', 'Fifty-eight per cent, said Terrell’s board on 20 November 2026 (2026-11-20).'],
  ['en', 'The Terrells know.'],
  ['de', 'Die Fischer hoffen auf 250 Boote und 1234,5 Tonnen, sagt die Behörde am 20. November.'],
  ['de', 'Am Ende zählt der Hering: 46 Millionen Kronen, so Brandts Rechnung.'],
  ['de', 'Frau von der Leyen kam am 20.11.2026.'],
  ['fr', 'La flotte compte 97 bateaux, 1234,5 tonnes et 46 000 000 de couronnes.'],
  ['fr', 'Selon M. de Grandmaison, c’est tout ? Non : l’île attend le 20 novembre.'],
  ['es', 'La flota cuenta 32 barcos y 1234,5 toneladas, 2.000 millones en El Hierro.'],
  ['es', '¿Quién habló? El señor De la Torre, el 20 de noviembre.'],
  ['ar', '46 مليون طن و1234 قاربا'],
]

const UNSOURCED: readonly (readonly [
  Language,
  string,
  names: readonly string[],
  figures: readonly string[],
])[] = [
  ['en', 'Prices fell by 11 per cent on 21 November.', [], ['11', '21']],
  [
    'en',
    'It cost 46 billion, or 5,800 crowns, for fifty-nine boats.',
    [],
    ['46 billion', '5,800', 'fifty-nine'],
  ],
  ['en', 'Later Ursula von der Leyen and Piet Holm came.', ['Ursula von der Leyen', 'Piet Holm'], []],
  [
    'de',
    'Auch Piet Holm sprach von 1.235,5 Tonnen und dreihundert Booten.',
    ['Piet Holm'],
    ['1.235,5', 'dreihundert'],
  ],
  [
    'fr',
    'Hier Jean de La Fontaine a compté quatre-vingts bateaux.',
    ['Jean de La Fontaine'],
    ['quatre-vingts'],
  ],
  ['es', 'Ayer Ana Ruiz del Campo contó treinta y tres barcos.', ['Ana Ruiz del Campo'], ['treinta y tres']],
  ['ar', '٤٧ مليون طن', [], ['٤٧ مليون']],
]

const find = (language: Language, text: string) =>
  findUnsourced(text, {
    digests: [makeDigest({ path: 'a.md', date: '2026-11-20', paragraphs: [ARTICLES[language]] })],
    language,
  })

describe('findUnsourced()', () => {
  it.each(SOURCED)('finds nothing amiss in %s: %s', (language, text) => {
    expect(find(language, text)).toEqual({ names: [], figures: [] })
  })

  it.each(UNSOURCED)('finds in %s: %s', (language, text, names, figures) => {
    expect(find(language, text)).toEqual({ names, figures })
  })

  it('reads an article in its own language', () => {
    const digests = [makeDigest({ path: 'a.md', language: 'de', paragraphs: [ARTICLES.de] })]
    const text = 'The board counted 250 boats and 1,234.5 tonnes, worth 46 million.'
    expect(findUnsourced(text, { digests, language: 'en' })).toEqual({ names: [], figures: [] })
  })
})
