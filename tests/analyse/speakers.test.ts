import { describe, expect, it } from 'vitest'
import { quotationsOf } from './quotations-of.ts'

async function speakersOf(text: string) {
  const { quotations } = await quotationsOf(`A Headline of the Day\n\n${text}`)
  return quotations.filter(({ kind }) => kind !== 'indirect').map(({ speaker }) => speaker)
}

describe('findSpeakers()', () => {
  it.each([
    ['before', 'Piet Vos said, "We are ready."', 'Piet Vos'],
    ['after', '"We are ready," Piet Vos said.', 'Piet Vos'],
    ['inverted', '"We are ready," said Piet Vos, who owns the boat.', 'Piet Vos'],
    ['inside', '"We are ready," Piet Vos said, "and the sea is not."', 'Piet Vos'],
    ['after a clause', 'Piet Vos, speaking to Ana Reyes at the harbour, said: "We are ready."', 'Piet Vos'],
    ['with somebody told', 'Piet Vos told Ana Reyes, "We are ready for you now."', 'Piet Vos'],
    ['according to', 'According to Piet Vos, "the boats are ready to go out".', 'Piet Vos'],
    ['a document', '"The boats are ready to go," the report said.', 'the report'],
    ['an institution', '"We are ready to sail," the ministry said in a statement.', 'the ministry'],
    ['a group', '"Open the gates for us!" shouted the crowd.', 'the crowd'],
    ['a spokesman', '"We are ready," said a spokesman for the harbour.', 'a spokesman for the harbour'],
    ['a relative clause', 'Then came Piet Vos, who said: "We are ready for them."', 'Piet Vos'],
  ])('finds who speaks: %s', async (_, text, name) => {
    expect(await speakersOf(text)).toMatchObject([{ kind: 'named', name }])
  })

  it('gives the fullest name for a surname, and keeps the word that stands there', async () => {
    const speakers = await speakersOf('Deputy Mayor Piet Vos came late. "We are ready," Vos said.')
    expect(speakers).toMatchObject([
      { kind: 'named', name: 'Piet Vos', role: 'Deputy Mayor', mention: { text: 'Vos' } },
    ])
  })

  it('knows who is meant by an office', async () => {
    const speakers = await speakersOf(
      'Governor Ana Reyes met Piet Vos. "We are ready to go," the governor said.',
    )
    expect(speakers).toMatchObject([{ kind: 'named', name: 'Ana Reyes' }])
  })

  it('resolves a pronoun by gender and says so', async () => {
    const speakers = await speakersOf('Ana Reyes met Tom Vos on Friday. "The pier is ours," she said.')
    expect(speakers).toMatchObject([
      { kind: 'inferred', name: 'Ana Reyes', because: 'pronoun', mention: { text: 'she' } },
    ])
  })

  it('leaves a pronoun open when two fit', async () => {
    const speakers = await speakersOf('Tom Ferris and Paul Bell came back. "The pier is ours," he said.')
    expect(speakers).toMatchObject([{ kind: 'unknown', mention: { text: 'he' } }])
  })

  it('lets a quotation without a cue inherit the speaker and says so', async () => {
    const speakers = await speakersOf(
      '"It was dark," Ana Reyes said.\n\n"Nobody came for us until the morning."',
    )
    expect(speakers).toMatchObject([
      { kind: 'named', name: 'Ana Reyes' },
      { kind: 'inferred', name: 'Ana Reyes', because: 'previous-quotation' },
    ])
  })

  it('invents nobody', async () => {
    expect(await speakersOf('"The sea gives and the sea takes away."')).toEqual([{ kind: 'unknown' }])
  })

  it.each([
    [
      'the article and what tells which one',
      'The independent Norland senator spoke. "We go on," the Norland senator said.',
      'the Norland senator',
    ],
    ['whose office it is', '"We go on," a Harbour Line spokeswoman said.', 'a Harbour Line spokeswoman'],
    ['an attribute in -ed', 'The retired pilot said: "We go on together."', 'The retired pilot'],
    ['one of a kind', '"We go on for now," said one former port adviser.', 'one former port adviser'],
    [
      'the verb left out',
      'Reyes came late and said allies want to know if the pier is "still in use".',
      'allies|Reyes',
    ],
    ['its owner', '"We go on," Reyes’s campaign said in a statement.', 'Reyes’s campaign'],
    ['what it is of', 'Opponents of the pier would say it is "not in use at all".', 'Opponents of the pier'],
  ])('calls a speaker without a name by the whole phrase: %s', async (_, text, name) => {
    const speakers = await speakersOf(text)
    expect(speakers).toMatchObject([{ name: expect.stringMatching(new RegExp(`^${name}$`, 'i')) as string }])
  })

  it.each([
    ['a party behind a name', 'Sen. Ana Reyes (D-Norland), who chairs the board, said it was "not ready".'],
    [
      'a short form',
      'Ana Reyes said no.\n\nWe’ve seen this sort of "wait and see" approach before, she said.',
    ],
    ['a place that something is based in', 'A Port Calder-based firm had a "plan for it", Ana Reyes said.'],
    ['a line in capitals', 'TEN KILLED IN HARBOUR FIRE Mayor Ana Reyes said it had "old roots".'],
    ['a participle', 'Using Ana Reyes’s own words, "we are not ready," the port stays shut, Ana Reyes said.'],
    ['an attitude', 'The anti-Vos mood was "not of our making", Ana Reyes said.'],
  ])('takes no word of another kind for a name: %s', async (_, text) => {
    expect(await speakersOf(text)).toMatchObject([{ name: 'Ana Reyes' }])
  })

  it.each([
    [
      'what she is said to be',
      'Former mayor Ana Reyes, an early supporter of the pier, calls it a gift. "It will last," she said.',
      'Ana Reyes',
    ],
    [
      'a body that is known',
      'Tom Vos of Al Jazeera told the board about the pier. "It will last," he said.',
      'Tom Vos',
    ],
    [
      'where somebody belongs, before the verb',
      'As Tom Vos of the Harbour Institute told the Daily Mail, "the pier is old". He added, "It will last."',
      'Tom Vos',
    ],
    [
      'an answer in two words',
      'When Paul Bell shook his head, Tom Vos fired back: "They will lose."\n\nHe added: "It will last."',
      'Tom Vos',
    ],
  ])('resolves a pronoun past %s', async (_, text, name) => {
    expect((await speakersOf(text)).at(-1)).toMatchObject({ name })
  })

  it('takes a surname that two share for the one who was introduced by then', async () => {
    const speakers = await speakersOf(
      'Tom Vos came late. "We are ready," Vos said.\n\nHis sister, Ida Vos, was there. Ida Vos sang. Ida Vos left.',
    )
    expect(speakers).toMatchObject([{ name: 'Tom Vos' }])
  })

  it.each([
    [
      'its leader, introduced so',
      'The Harbour Party lost. Its leader, Tom Vos, left. “We go on,” the party leader said.',
    ],
    [
      'the party’s leader',
      'Tom Vos, the leader of the Harbour Party, came. The Harbour Party lost. “We go on,” the party’s leader said.',
    ],
    [
      'its leader',
      'Harbour Party leader Tom Vos came. The Harbour Party lost the vote. Its leader said: “We go on.”',
    ],
  ])('knows who leads a body: %s', async (_, text) => {
    expect(await speakersOf(text)).toMatchObject([{ kind: 'named', name: 'Tom Vos' }])
  })

  it.each([
    [
      'another body',
      'Harbour Party leader Tom Vos came. The Norland Union lost. Its leader said: “We go on.”',
      'Its leader',
    ],
    [
      'two leaders',
      'Harbour Party leader Tom Vos and Harbour Party leader Ana Reyes came. The Harbour Party lost. Its leader said: “We go on.”',
      'Its leader',
    ],
  ])('leaves the leader without a name: %s', async (_, text, name) => {
    expect(await speakersOf(text)).toMatchObject([{ kind: 'named', name }])
  })

  it.each([
    ['whom somebody told', 'Tom Vos told the Daily Mail he was “not quite there yet”.', 'Tom Vos'],
    [
      'an acronym in brackets',
      'Tom Vos, the High Commissioner for Harbours (HCH), reacted with doubt to the deal: “We are concerned about it.”',
      'Tom Vos',
    ],
  ])('passes over %s', async (_, text, name) => {
    expect(await speakersOf(text)).toMatchObject([{ name }])
  })
})
