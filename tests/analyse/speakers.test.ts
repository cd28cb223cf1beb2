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
})
