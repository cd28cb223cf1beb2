import { describe, expect, it } from 'vitest'
import { findPeople } from '../../src/analyse/people/find-people.ts'
import { quotationsOf } from './quotations-of.ts'

async function peopleOf(text: string) {
  const { article, entities } = await quotationsOf(`A Headline of the Day\n\n${text}`)
  return findPeople(article.text, entities)
}

describe('findPeople()', () => {
  it.each([
    [
      'the office before the name',
      'Russian Deputy Minister of Defense Ana Reyes spoke.',
      'Russian Deputy Minister of Defense',
    ],
    ['the office of a place', 'Holm’s President Ana Reyes spoke.', 'Holm’s President'],
    [
      'an apposition after the name',
      'Ana Reyes, a spokeswoman for the harbour, spoke.',
      'spokeswoman for the harbour',
    ],
    ['an apposition after the age', 'Ana Reyes, 41, a teacher from Holm, spoke.', 'teacher from Holm'],
    [
      'an office in commas before the name',
      'Holm’s Defense Minister, Ana Reyes, spoke.',
      'Holm’s Defense Minister',
    ],
    [
      'two offices in one',
      'Former harbour pilot and council member Ana Reyes spoke.',
      'former harbour pilot and council member',
    ],
    [
      'an office that is a verb elsewhere',
      'White House press secretary Ana Reyes spoke.',
      'White House press secretary',
    ],
    [
      'no verb before the office',
      'It was meant to offend Republican front-runner Ana Reyes.',
      'Republican front-runner',
    ],
    ['no word that only points', 'Ana Reyes, its acting chairwoman, spoke.', 'acting chairwoman'],
    ['an office whose programme stands in marks', 'Ana Reyes, host of “The Long Way”, spoke.', 'host'],
    [
      'what the office is of, behind the name',
      'Professor Ana Reyes of the University of Holm spoke.',
      'Professor of the University of Holm',
    ],
    ['what somebody belongs to', 'Ana Reyes, of the Sailmakers’ Guild, spoke.', 'of the Sailmakers’ Guild'],
    [
      'the fuller of two',
      'The minister, Ana Reyes, spoke. Foreign minister Ana Reyes sat down.',
      'Foreign minister',
    ],
    [
      'an office after a preposition',
      'He was adviser to Secretary of State Ana Reyes.',
      'Secretary of State',
    ],
    ['one of several', 'Sens. Ana Reyes and Piet Vos spoke.', 'Sen.'],
    ['nothing that is only beside somebody', 'His rival Ana Reyes spoke.', undefined],
    [
      'an office that is always on its way',
      'Ana Reyes, the globe-trotting secretary of the league, spoke.',
      'globe-trotting secretary of the league',
    ],
    ['nothing that somebody is doing', 'Ana Reyes, questioning the governor’s record, spoke.', undefined],
    ['an office in small letters', 'The former harbour pilot Ana Reyes spoke.', 'former harbour pilot'],
    ['brackets', 'Rep. Ana Reyes (D-Holm), the committee chairwoman, spoke.', 'Rep.'],
  ])('takes the role from %s', async (_, text, role) => {
    const people = await peopleOf(text)
    const found = people.find(({ name }) => name === 'Ana Reyes')
    expect([found?.kind, found?.role]).toEqual(['person', role])
  })

  it('merges a person’s names under the fullest, without possessives and forms of address', async () => {
    const people = await peopleOf(
      'Ana Maria Reyes came. Mrs. Reyes’ sister waited. Reyes’s boat sank, and Ana Reyes swam. “Reyes swims,” said Piet Vos.',
    )
    const [reyes] = people
    expect(reyes).toMatchObject({ kind: 'person', name: 'Ana Maria Reyes' })
    expect(reyes!.mentions.map(({ text }) => text)).toEqual([
      'Ana Maria Reyes',
      'Reyes',
      'Reyes',
      'Ana Reyes',
      'Reyes',
    ])
  })

  it('leaves a surname that two people share to the one whom the title fits', async () => {
    const people = await peopleOf('Ana Reyes met Pablo Reyes. Mrs. Reyes left, and Mr. Reyes stayed.')
    expect(people.map(({ name, mentions }) => [name, mentions.length])).toEqual([
      ['Ana Reyes', 2],
      ['Pablo Reyes', 2],
    ])
  })

  it.each([
    'Ursula von der Marsh',
    'Nguyen Thanh Long',
    'Ngozi Okoro-Bell',
    'J. R. Holm',
    'Michael “Mick” Vos',
    'Dr. María del Carmen Núñez',
  ])('knows %s as one person', async (name) => {
    const people = await peopleOf(`The prize went to ${name}, 41, on Friday.`)
    expect(people.map((person) => person.name)).toEqual([name.replace('Dr. ', '')])
  })

  it.each([
    'Harbour Commission',
    'University of Holm',
    'Department of Fisheries',
    'ICRC',
    'Bell & Sons Ltd.',
  ])('knows %s as an organisation', async (name) => {
    const people = await peopleOf(`The letter came from the ${name} on Friday.`)
    expect(people).toMatchObject([{ kind: 'organisation', name }])
  })

  it('takes no place, people, month or opening word for somebody', async () => {
    expect(
      await peopleOf('However, Norwegian boats left Norway in May. Nobody in London saw them on Monday.'),
    ).toEqual([])
  })

  it.each([
    ['with and without accents', 'Ibrahim Traoré came. Ibrahim Traore left.', ['Ibrahim Traoré']],
    [
      'with a letter more',
      'Volodymyr Zelenskyy came. Volodymyr Zelensky left. Zelensky slept.',
      ['Volodymyr Zelenskyy'],
    ],
    ['with another letter', 'Anna Lindqvist came. Anna Lindquist left.', ['Anna Lindqvist']],
    ['but not a short one', 'Anna Holm came. Anna Holt left.', ['Anna Holm', 'Anna Holt']],
    [
      'but not of somebody else',
      'Tom Lindqvist came. Anna Lindquist left.',
      ['Anna Lindquist', 'Tom Lindqvist'],
    ],
  ])('takes a name that is spelt in two ways for one person, %s', async (_, text, expected) => {
    expect((await peopleOf(text)).map(({ name }) => name)).toEqual(expected)
  })

  it.each([
    ['a verb before a short title', 'It left Sen. Ana Reyes (D-Norland) behind.', ['Ana Reyes, Sen.']],
    ['a former one', 'It was former Sen. Ana Reyes.', ['Ana Reyes, former Sen.']],
    ['a place and what follows', 'From Turkey, the board will take one refugee a day.', []],
    [
      'a noun for a longer name',
      'The Party met at the University on TV, and it was O.K. with Ana Reyes.',
      ['Ana Reyes'],
    ],
  ])('lists nothing that only looks like somebody: %s', async (_, text, expected) => {
    const people = await peopleOf(text)
    expect(people.map(({ name, role }) => [name, ...(role ? [role] : [])].join(', '))).toEqual(expected)
  })
})
