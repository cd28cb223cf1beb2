export { checkEdition, type CheckOptions, type EditionCheck } from './check-edition.ts'
export type { MarkedSentence } from './check-sentences.ts'
export { findCorrections, type Correction } from './find-corrections.ts'
export { traceEdition, type Trace, type TracedPlace } from './trace-edition.ts'
