import { expect, it } from 'vitest'
import { findSectionTitle } from '../../src/compose/section-title.ts'

const rules = [
  { title: 'World', tags: ['diplomacy'], folders: ['world'] },
  { title: 'Long reads', tags: ['long read'], folders: [] },
  { title: 'Наука', tags: ['наука'], folders: [] },
]

it.each([
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
])('findSectionTitle() finds %s', (_, article, sections, title) => {
  expect(findSectionTitle({ tags: [], folders: [], ...article }, sections)).toBe(title)
})
