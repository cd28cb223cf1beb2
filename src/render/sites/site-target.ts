import type { PasteAdvice, SiteFile, SiteFiles, SiteIssue } from '../../model/site.ts'
import type { Dialect } from '../markdown/dialect.ts'
import type { Fields } from '../markdown/to-yaml.ts'

/** The site that a page goes into. */
export interface Place {
  readonly site: SiteFiles
  /** The folder, or the section, that holds the editions: `briefings`. */
  readonly section: string
  /** The section as a title: `Briefings`. */
  readonly sectionTitle: string
}

/** Where a file beside a page goes, and what the page calls it. */
export interface AssetPlace {
  readonly path: string
  readonly href: string
}

/**
 * What a docs engine wants of a page, and how a site that is made with it is known.
 *
 * docs/publishing.md shows how to add one.
 */
export interface SiteTarget {
  /** The engine's name, for people. */
  readonly title: string
  /** The folder that takes the pages unless somebody names another. */
  readonly section: string
  /** Files and folders (with a slash at the end) that tell of the engine or of its settings. */
  readonly looksAt: readonly string[]
  /** What shows that a site is made with the engine; nothing when it is not. */
  recognise(site: SiteFiles): string | undefined
  /** The page's path below the site's folder. */
  page(issue: SiteIssue, place: Place): string
  /** In the order in which they are written, with the types that the engine insists on. */
  frontMatter(issue: SiteIssue, place: Place): Fields
  /** Whether the engine prints the title of the front matter; if not, it stands as a heading in the page. */
  printsTitle(place: Place): boolean
  dialect(place: Place): Dialect
  /** Set where pages of a later date than today's are left out without a word. */
  readonly laterDates?: 'hidden'
  asset(name: string, issue: SiteIssue, place: Place): AssetPlace
  /** What a page calls another edition's page; absent where the engine links neighbours itself. */
  readonly neighbourHref?: (from: SiteIssue, to: SiteIssue, place: Place) => string
  /** Pages of the section itself, such as its index, for the editions that stand there, the newest first. */
  readonly sectionFiles?: (issues: readonly SiteIssue[], place: Place) => readonly SectionFile[]
  /** What leads readers to the pages in files of the site's own. */
  readonly navigation?: (
    issues: readonly SiteIssue[],
    place: Place,
    needs: { readonly assets: boolean },
  ) => Navigation | Promise<Navigation>
}

/** A page of a section itself. */
export interface SectionFile {
  readonly path: string
  readonly frontMatter?: Fields
  readonly body: string
}

export interface Navigation {
  /** Files of the site's own that name the pages, patched. */
  readonly files: readonly SiteFile[]
  /** What no program can patch, to be pasted once. */
  readonly advice: readonly PasteAdvice[]
}

export const NO_NAVIGATION: Navigation = { files: [], advice: [] }
