import fc from 'fast-check'
import { expect, it } from 'vitest'
import { foldText } from '../../src/kit/fold-text.ts'

it.each([
  ['Port Calder', 'port calder'],
  [' “So”\n\tbe  it ', '"so" be it'],
  ['it`s O’Neil’s ﬁsh – № 5', "it's o'neil's fish - no 5"],
  ['\u00a0a\u2003b\n', 'a b'],
  ['', ''],
])('foldText() makes %j plain', (text, folded) => expect(foldText(text)).toBe(folded))

it('foldText() leaves what is folded as it is, whatever stands beside it', () => {
  const text = fc.string({ unit: fc.constantFrom(...'aB `“’—  \n\t\u00a0é'), maxLength: 20 })
  fc.assert(
    fc.property(text, (all) => {
      const folded = foldText(all)
      expect(foldText(folded)).toBe(folded)
      // Quotation marks and a letter that is not of ASCII take the longer way.
      expect(foldText(`“ ${all} é`)).toBe(`" ${folded === '' ? '' : `${folded} `}é`)
    }),
  )
})
