// Anchors that pages keep for themselves.
const RESERVED = [
  'top',
  'main',
  'at-a-glance',
  'quotation-of-the-issue',
  'note',
  'footer',
  'briefing',
] as const

/** The names that are taken before an edition's parts are named. */
export interface Anchors {
  /** Anchors on the edition's page. */
  readonly ids: Set<string>
  /** Names of articles' pages. */
  readonly slugs: Set<string>
}

/** Anchors of an edition that has no part yet. */
export function openAnchors(): Anchors {
  // Beside the articles' pages there may be a page that lists them.
  return { ids: new Set(RESERVED), slugs: new Set(['index']) }
}
