import { expect, it } from 'vitest'
import type { SectionRule } from '../../src/model/config.ts'
import { findSection } from '../../src/compose/find-section.ts'

const rules: SectionRule[] = [
  { title: 'World', tags: ['diplomacy'], folders: ['world'] },
  { title: 'Long reads', tags: ['long read'], folders: [] },
  { title: 'Wires', tags: [], folders: [], publishers: ['strait wire'] },
  { title: 'Money', tags: [], folders: [], terms: ['interest rate'] },
  { title: 'Наука', tags: ['наука'], folders: [] },
]

interface Wish {
  readonly section?: string
  readonly tags?: string[]
  readonly folders?: string[]
  readonly publisher?: string
  readonly headline?: string
  readonly terms?: string[]
}

it.each<[string, Wish, typeof rules, string | undefined]>([
  ['what the author asked for, spelt as configured', { section: 'long  READS' }, rules, 'Long reads'],
  [
    'what the author asked for, though no rule has it',
    { section: 'Weather', tags: ['diplomacy'] },
    rules,
    'Weather',
  ],
  ['a tag', { tags: ['Diplomacy'] }, rules, 'World'],
  ['a tag in another spelling', { tags: ['Long_Read'] }, rules, 'Long reads'],
  ['a tag in another script', { tags: ['Наука'] }, rules, 'Наука'],
  ['no rule in another script', { tags: ['спорт'] }, rules, undefined],
  ['a folder at any depth', { folders: ['2026-W47', 'world'] }, rules, 'World'],
  ['the first rule that fits', { tags: ['long read'], folders: ['world'] }, rules, 'World'],
  ['no folder of its own where rules are configured', { folders: ['sea'] }, rules, undefined],
  ['the folder, without rules', { folders: ['02-world_news', 'asia'] }, [], 'World news'],
  ['the folder below one that is a date', { folders: ['2026', '11-20', '2026-W47', 'été'] }, [], 'Été'],
  ['nothing', { folders: ['2026', '---'] }, [], undefined],
  ['nothing for a blank wish', { section: ' ' }, [], undefined],
  ['a publisher', { publisher: 'Strait  Wire' }, rules, 'Wires'],
  ['a key term, in the plural', { terms: ['interest rates', 'crowns'] }, rules, 'Money'],
  ['a phrase of the headline', { headline: 'Why the Interest Rate stands' }, rules, 'Money'],
  ['no part of a word', { headline: 'Interest rated low' }, rules, undefined],
])('findSection() finds %s', (_, { terms = [], ...article }: Wish, sections, title) => {
  const digest = {
    article: { headline: '', tags: [], folders: [], ...article },
    keyTerms: terms.map((term) => ({ term, weight: 1 })),
  }
  expect(findSection(digest, sections)?.title).toBe(title)
})
