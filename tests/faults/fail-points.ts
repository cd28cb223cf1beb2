type Change = 'claim' | 'begin' | 'settle'

/** Places in the ledger's life: a change asked for, about to be committed, committed. */
export type FailPoint = `before ${Change}` | `before commit of ${Change}` | `after commit of ${Change}`

export const FAIL_POINTS: readonly FailPoint[] = [
  'before claim',
  'before commit of claim',
  'after commit of claim',
  'before begin',
  'before commit of begin',
  'after commit of begin',
  'before settle',
  'before commit of settle',
  'after commit of settle',
]
