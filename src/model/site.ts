import type { CalendarDate } from '../kit/calendar-date.ts'

/** The kinds of docs site that an edition can be published to. */
export const SITE_TARGETS = [
  'docusaurus-blog',
  'docusaurus-docs',
  'vitepress',
  'starlight',
  'starlight-blog',
  'mkdocs',
  'material-blog',
  'hugo',
  'jekyll',
  'eleventy',
  'obsidian',
  'folder',
  'custom',
] as const
export type SiteTargetName = (typeof SITE_TARGETS)[number]

/** What was found in a site's folder: text by path below it; a folder ends in a slash and has no text. */
export type SiteFiles = ReadonlyMap<string, string>

/** An edition as a site's own pages name it. */
export interface SiteIssue {
  readonly id: string
  /** `[a-z0-9]+(-[a-z0-9]+)*`, made of the id. */
  readonly slug: string
  /** With the number of the issue. */
  readonly title: string
  readonly date: CalendarDate
  readonly description: string
  readonly tags: readonly string[]
  readonly language: string
}

/** A file of a site: its path below the site's folder, with forward slashes. */
export interface SiteFile {
  readonly path: string
  readonly content: string
}

/** A file that a page shows: where it is read, below the edition's folder, and where in the site it goes. */
export interface SiteAsset {
  readonly from: string
  readonly path: string
}

/** SHA-256 by path below the site's folder. */
export type SiteHashes = Readonly<Record<string, string>>

/** An edition that stands in a site, as the site's record knows it. */
export interface SiteEdition {
  readonly target: SiteTargetName
  readonly issue: SiteIssue
  /** Path of its page. */
  readonly page: string
  /** The last lines of the page, which lead to the editions beside it. */
  readonly turn: string
  /** All of its files, the page among them. */
  readonly files: SiteHashes
}

/** What a site's folder holds of ours. */
export interface SiteRecord {
  readonly editions: readonly SiteEdition[]
  /** Pages of sections, such as an index, by kind of site. */
  readonly shared: Readonly<Partial<Record<SiteTargetName, SiteHashes>>>
  /** What was about to be written when the record was: ours too, should the writing have been interrupted. */
  readonly begun: SiteHashes
  /** The last lines of the pages among them. */
  readonly begunTurns: Readonly<Record<string, string>>
}

/** What somebody must put into a file of the site that is not ours and that no program can patch. */
export interface PasteAdvice {
  readonly into: string
  readonly text: string
  readonly why: string
}
