import type { Feed } from '../../model/collection.ts'

interface Wished {
  readonly title: string | undefined
  readonly language: string | undefined
}

/** What is known of a feed. */
export function toFeedFacts({ title, language }: Wished): Omit<Feed, 'entries'> {
  return { ...(title !== undefined && { title }), ...(language !== undefined && { language }) }
}
