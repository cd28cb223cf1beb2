export { composeEdition, type ComposeOptions } from './compose-edition.ts'
export { explainSameEvent, type SameEvent } from './same-event.ts'
export { toPublishedStories } from './to-published-stories.ts'
