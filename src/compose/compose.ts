export { composeEdition, type ComposeOptions } from './compose-edition.ts'
export { createEventMemory, type EventMemory } from './event-memory.ts'
export { prepareDigest } from './prepare-digest.ts'
export { toPublishedStories } from './to-published-stories.ts'
export { chooseWindow, type WindowOptions } from './choose-window.ts'
export { describeRange } from './describe-range.ts'
export {
  composeFromFile,
  type FileComposeOptions,
  type FileEdition,
} from './edition-file/compose-from-file.ts'
export { listTargets } from './edition-file/find-articles.ts'
