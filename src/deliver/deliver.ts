export { writeFiles, type OutputFile, type WriteOptions } from './write-files.ts'
export { publishPage, type Publication } from './publish-page.ts'
export { composeMessage, type MessageOptions } from './compose-message.ts'
export { writeToOutbox, type OutboxMessage } from './write-to-outbox.ts'
