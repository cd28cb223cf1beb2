export { openTemplateCache, type TemplateCache } from './template-cache.ts'
export { readSubscribers } from './read-subscribers.ts'
export { openBuiltEdition, readManifest, type BuiltEdition } from './built-edition.ts'
