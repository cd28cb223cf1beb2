/** Numbers as words; "one" is left out, which is a pronoun as often. */
export const NUMBER_WORDS: Readonly<Record<string, number>> = Object.fromEntries([
  ...'two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
    .split(' ')
    .map((word, index) => [word, index + 2] as const),
  ...'twenty thirty forty fifty sixty seventy eighty ninety'
    .split(' ')
    .map((word, index) => [word, (index + 2) * 10] as const),
])

/** Words that open a sentence before a name without being part of it. */
export const OPENERS: ReadonlySet<string> = new Set(
  'a after all also although an and as at because before both but by despite during earlier even for from here how if in instead its last later like many meanwhile most next no nor not now of on once only or our over same several she he so some still such than that the their then there these they this those though through today tomorrow tonight too under unlike until we what when where which while who why with without yesterday yet you'.split(
    ' ',
  ),
)
