import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { analyseArticle } from '../../src/analyse/analyse.ts'
import { findQuotations } from '../../src/analyse/quotations/find-quotations.ts'
import { findStretches } from '../../src/analyse/quotations/find-stretches.ts'
import type { Article } from '../../src/model/article.ts'
import { quotationsOf, toLine } from './quotations-of.ts'

describe('findStretches()', () => {
  it.each([
    ['curly', 'He said “no way” twice.', ['no way']],
    ['straight', 'He said "no way" twice.', ['no way']],
    ['British single', 'He said ‘no way’, and ‘never again’.', ['no way', 'never again']],
    ['straight single', "He said 'no way', and 'never again'.", ['no way', 'never again']],
    [
      'a plural possessive inside',
      '‘The workers’ rights come first,’ he said.',
      ['The workers’ rights come first,'],
    ],
    [
      'a decade and an elision',
      "'It was the '90s, rock 'n' roll and all,' he said.",
      ["It was the '90s, rock 'n' roll and all,"],
    ],
    ['possessives alone', 'The sailors’ boat and James’ car stood at the Joneses’ gate.', []],
    ['guillemets', 'Il dit « non merci » et part.', ['non merci']],
    ['turned guillemets', 'Er sagte »nein danke« und ging.', ['nein danke']],
    ['low and high', 'Er sagte „nein danke“ und ging.', ['nein danke']],
    ['doubles of two signs', "He said ``no way'' twice.", ['no way']],
    ['a curly mark closed by a straight one', 'He said “no way" twice.', ['no way']],
    ['straight and curly marks that cross', '"Not now,” he said. "Go on."', ['Not now,', 'Go on.']],
    ['an opening mark that closes', 'He said “no way“ and left.', ['no way']],
    [
      'marks of one kind inside each other',
      '"He shouted "stop it!" and ran," she said.',
      ['He shouted "stop it!" and ran,'],
    ],
    ['singles inside doubles', '“He said ‘no’ twice,” she said.', ['He said ‘no’ twice,']],
    ['heights', 'He is 6\'2" and she is 5\'4" tall.', []],
  ])('reads %s', (_, text, expected) => {
    const passages = [{ kind: 'paragraph' as const, start: 0, end: text.length }]
    expect(findStretches({ text, passages }).map(({ start, end }) => text.slice(start, end))).toEqual(
      expected,
    )
  })

  it('never lets a missing mark reach into the next passage', () => {
    const article = toArticle('“We never saw it, he said.\n\nThe rest “is fine” now.')
    expect(findStretches(article).map(({ isClosed }) => isClosed)).toEqual([false, true])
  })
})

describe('findQuotations()', () => {
  it.each([
    ['titles of works', 'She read the novel "The Long Way Home" on the ferry and slept.'],
    ['names of things', 'The ‘Kestrel’ system failed twice, and the ‘Kestrel’ team went home.'],
    ['scare quotes', 'The so-called “experts” stayed away from the meeting.'],
    ['reported speech', 'The mayor said that the boats would run.'],
  ])('finds no quotation in marks in %s', async (_, text) => {
    const { quotations } = await quotationsOf(`A Headline\n\n${text}`)
    expect(quotations.filter(({ kind }) => kind !== 'indirect')).toEqual([])
  })

  it.each([
    ['what goes on', 'Ana Reyes continued his long campaign against the pier on Monday.'],
    ['what somebody was asked to do', 'Ana Reyes asked Tom Vos to send the whole bill to the board.'],
  ])('takes no %s for reported speech', async (_, text) => {
    expect((await quotationsOf(`A Headline\n\n${text}`)).quotations).toEqual([])
  })

  it('keeps reported speech apart from what stands in marks', async () => {
    const { quotations } = await quotationsOf(
      'A Headline\n\nPiet Vos said that the pier would close. "It is over," he said.',
    )
    expect(quotations.map(toLine)).toEqual([
      'indirect: the pier would close -- Piet Vos',
      'direct: It is over, -- Piet Vos (pronoun)',
    ])
  })

  it.each([
    [
      'Arabic',
      'وقال الرئيس «إننا سنعمل معا من أجل السلام في المنطقة» خلال مؤتمر صحفي عقد أمس في العاصمة. وأضاف: «لن نتراجع عن هذا الطريق أبدا».',
      ['mixed: إننا سنعمل معا من أجل السلام في المنطقة -- ?', 'direct: لن نتراجع عن هذا الطريق أبدا -- ?'],
    ],
    [
      'French',
      '« Nous allons continuer ainsi », a déclaré hier Marie Dupont, présidente du conseil. Selon le maire, « la digue est très vieille » et « il faut agir dès maintenant ».',
      [
        'direct: Nous allons continuer ainsi -- Marie Dupont',
        'mixed: la digue est très vieille | il faut agir dès maintenant -- ?',
      ],
    ],
    [
      'Spanish',
      '«Vamos a seguir trabajando juntos», dijo Ana Reyes, alcaldesa de Puerto Calder. «No hay otra salida», añadió. El ministro aseguró que “la crisis ha terminado”.',
      [
        'direct: Vamos a seguir trabajando juntos -- Ana Reyes',
        'direct: No hay otra salida -- ?',
        'mixed: la crisis ha terminado -- ?',
      ],
    ],
    [
      'German',
      '„Wir werden weiter zusammen arbeiten“, sagte Anna Weber, die Bürgermeisterin. »Es gibt keinen anderen Weg«, fügte sie hinzu. «Wir bleiben alle dabei», sagte der Minister am Abend.',
      [
        'direct: Wir werden weiter zusammen arbeiten -- Anna Weber',
        'direct: Es gibt keinen anderen Weg -- ?',
        'direct: Wir bleiben alle dabei -- ?',
      ],
    ],
  ])('finds what stands in marks in %s and joins and invents nothing', async (_, text, expected) => {
    const { quotations } = await quotationsOf(`A Headline\n\n${text}`)
    expect(quotations.map(toLine)).toEqual(expected)
  })

  it.each([
    [
      'one around its cue',
      '“The pier is old,” Ana Reyes said, “and it will be closed by June.”',
      ['direct: The pier is old, | and it will be closed by June. -- Ana Reyes'],
    ],
    [
      'one that goes on after its cue',
      '“The pier is old,” Ana Reyes said. “It will be closed by June.”',
      ['direct: The pier is old, | It will be closed by June. -- Ana Reyes'],
    ],
    [
      'another with a cue of its own',
      '“The pier is old,” Ana Reyes said, adding that “it will be closed by June”.',
      ['direct: The pier is old, -- Ana Reyes', 'mixed: it will be closed by June -- Ana Reyes'],
    ],
    [
      'another that was added',
      '“The pier is old,” Ana Reyes said, and added: “It will be closed by June.”',
      ['direct: The pier is old, -- Ana Reyes', 'direct: It will be closed by June. -- Ana Reyes'],
    ],
    [
      'another that was added in a sentence of its own',
      '“The pier is old,” Ana Reyes said. She added that “it will be closed by June”.',
      ['direct: The pier is old, -- Ana Reyes', 'mixed: it will be closed by June -- Ana Reyes (pronoun)'],
    ],
  ])('keeps apart what the words between keep apart: %s', async (_, text, expected) => {
    const { quotations } = await quotationsOf(`A Headline\n\n${text}`)
    expect(quotations.filter(({ kind }) => kind !== 'indirect').map(toLine)).toEqual(expected)
  })

  it('gives pieces of the text, in order, that never overlap and hold no mark at their ends', () => {
    const word = fc.constantFrom(
      'Ana Reyes',
      'he',
      'said',
      'told',
      'the mayor',
      'we go',
      'workers’',
      ',',
      '.',
      '?',
      ':',
      ' — ',
    )
    const mark = fc.constantFrom('“', '”', '"', "'", '‘', '’', '«', '»', '„', "''", '``')
    const gap = fc.constantFrom(' ', '', '\n\n')
    const text = fc.array(fc.oneof(word, mark, gap), { maxLength: 120 }).map((parts) => parts.join(' '))
    fc.assert(
      fc.property(fc.oneof(text, fc.string({ unit: 'binary', maxLength: 200 })), (value) => {
        const article = toArticle(value)
        let end = 0
        const spoken = findQuotations(article).quotations.filter(({ kind }) => kind !== 'indirect')
        for (const piece of spoken.flatMap(({ content }) => content)) {
          expect(piece.start).toBeGreaterThanOrEqual(end)
          expect(piece.text).toBe(article.text.slice(piece.start, piece.end))
          expect(piece.text).toBe(piece.text.trim())
          end = piece.end
        }
      }),
      { numRuns: 300 },
    )
  })

  const SIZE = 1 << 20
  it.each([
    ['a megabyte of quotation marks', '"'.repeat(SIZE)],
    ['a megabyte of single marks', '‘'.repeat(SIZE)],
    ['ten thousand unclosed marks', '“Nobody closes this '.repeat(10_000)],
    ['ten thousand unclosed passages', 'He said “no\n\n'.repeat(10_000)],
    ['one sentence of a megabyte', 'Oona Terrell said “we go now” and '.repeat(SIZE / 34)],
    ['an article of only quotations', '“We are going to the sea.” '.repeat(SIZE / 27)],
    ['marks that close each other', '“We went," he said. "Then we came back," she said. '.repeat(SIZE / 50)],
    ['offices without end', 'pilot and mayor and head of the '.repeat(SIZE / 32)],
    [
      'names without end',
      'Ana de la Cruz, of the Bank of Ostrand, who chairs the board and '.repeat(SIZE / 66),
    ],
    ['a pronoun without end', 'Ana Reyes left. “We are going,” he said. '.repeat(SIZE / 41)],
  ])('reads %s in time that grows with the length', (_, text) => {
    const half = toArticle(text.slice(0, text.length / 4))
    const whole = toArticle(text)
    findQuotations(half)
    const [short, long] = [time(half), time(whole)]
    // Four times the text; a square would take sixteen times as long.
    expect(long).toBeLessThan(10 * short + 500)
  })
})

describe('analyseArticle()', () => {
  it('tells the line of a mark that is not closed', async () => {
    const { article } = await quotationsOf(
      'A Headline\n\nAll is well.\n\n"We never saw the bill, said Ana Reyes.\n',
    )
    expect(analyseArticle(article).notices).toMatchObject([
      { code: 'quotation-unclosed', path: 'story.txt', line: 5 },
    ])
  })
})

/** Processor time of this thread, in ms: the machine, and other tests, may be busy meanwhile. */
function time(article: Article): number {
  const before = process.threadCpuUsage()
  findQuotations(article)
  return process.threadCpuUsage(before).user / 1000
}

function toArticle(text: string): Article {
  const passages: { kind: 'paragraph'; start: number; end: number }[] = []
  let start = 0
  for (const part of text.split('\n\n')) {
    if (part !== '') passages.push({ kind: 'paragraph', start, end: start + part.length })
    start += part.length + 2
  }
  return {
    path: 'story.txt',
    folders: [],
    sha256: '',
    headline: 'Story',
    tags: [],
    tree: { type: 'root', children: [] },
    text,
    passages,
    wordCount: 1,
    positionsIn: 'text',
    runs: [{ start: 0, origin: 0, length: text.length }],
    pictureFiles: [],
    lineStarts: [0],
    notices: [],
  }
}
