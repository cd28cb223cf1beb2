export { ARCHIVE_RECORD, readArchiveRecord, type ArchiveRecord } from './archive-record.ts'
export { findLastBuild, keepLastBuild } from './last-build.ts'
export { openTemplateCache, type TemplateCache } from './template-cache.ts'
export { openBuiltEdition, readManifest, type BuiltEdition, type WrittenManifest } from './built-edition.ts'
export { openOutbox, openScratchOutbox, type OutboxOptions } from './ledger/open-outbox.ts'
export {
  openScratchSubscribers,
  openSubscribers,
  type SubscribersOptions,
  type SubscriberStore,
} from './subscribers/open-subscribers.ts'
export { createMachineClock, type MachineClock } from './ledger/machine-clock.ts'
export { openDigestCache, type DigestCache } from './digest-cache/open-digest-cache.ts'
export { packDigest, packTree, unpackDigest, unpackTree } from './digest-cache/pack-digest.ts'
export { readRegister, writeRegister } from './register/register.ts'
export { toPublishedEdition } from './register/to-published-edition.ts'
export {
  readCollectionRecord,
  writeCollectionRecord,
  type CollectionRecord,
  type FeedRecord,
} from './collection/collection-record.ts'
