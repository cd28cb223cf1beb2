/** A link that somebody kept, with what they said of it. */
export interface ListedLink {
  /** Absolute, http or https. */
  readonly url: string
  readonly title?: string
  readonly tags: readonly string[]
  readonly note?: string
}

/** What a reading list names: pages, and feeds that are to be followed. */
export interface ReadingList {
  /** What kind of list it was taken for: "browser bookmarks". */
  readonly kind: string
  readonly links: readonly ListedLink[]
  readonly feeds: readonly ListedLink[]
  /** Lines or rows that named no address. */
  readonly passedCount: number
}

/** An entry of a feed. Everything is as it was written there: neither ids nor dates are to be trusted. */
export interface FeedEntry {
  /** Stays the same when the feed's ids and dates do not: made of the entry's address, else of its words. */
  readonly key: string
  readonly url?: string
  readonly headline?: string
  readonly byline?: readonly string[]
  readonly date?: string
  readonly tags: readonly string[]
  /** HTML; empty when the entry has none. */
  readonly html: string
}

/** A feed: RSS, Atom, RDF or JSON Feed. */
export interface Feed {
  readonly title?: string
  readonly language?: string
  readonly entries: readonly FeedEntry[]
}

/** What a saved copy says of itself, in its first lines. */
export interface CopyFacts {
  /** Where it was fetched from, after redirects. */
  readonly url: string
  /** ISO 8601, UTC. */
  readonly collectedAt: string
  /** SHA-256 of the bytes as the server sent them, decompressed. */
  readonly sha256: string
  /** The feed or list that named it. */
  readonly from?: string
  readonly title?: string
  readonly tags?: readonly string[]
  readonly note?: string
}

/** Where the words of a feed's entry are taken from: as there is text enough, the entry, or the page it links to. */
export const ENTRY_CONTENTS = ['auto', 'entry', 'page'] as const
export type EntryContent = (typeof ENTRY_CONTENTS)[number]

/** A feed that is followed. */
export interface FollowedFeed {
  readonly url: string
  /** Given to every article of it, beside its own. */
  readonly tags: readonly string[]
  readonly content: EntryContent
}

/** What is collected, and how. */
export interface CollectConfig {
  readonly feeds: readonly FollowedFeed[]
  /** Files of links or feeds, absolute. */
  readonly lists: readonly string[]
  /** Where copies are kept, absolute. */
  readonly folder: string
  /** Hosts of this machine or of a private network that may be spoken to. */
  readonly allowHosts: readonly string[]
  /** How old an entry may be when its feed is collected for the first time. */
  readonly firstDays: number
  /** Entries of one feed at a time. */
  readonly entriesMax: number
  /** Between two requests to one host. */
  readonly gapSeconds: number
}
