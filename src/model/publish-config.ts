import type { SiteTargetName } from './site.ts'

/** Where `gazette publish` puts the briefing unless somebody says otherwise. */
export interface PublishConfig {
  /** The kind of site; absent: as its own files tell. */
  readonly to?: SiteTargetName
  /** The site's folder. */
  readonly dir?: string
  /** The folder within the site that takes the pages; absent: as is usual for the kind of site. */
  readonly section?: string
  /** A Handlebars template of the page, for a custom site. */
  readonly template?: string
  /** Where pages go in a custom site: `{id}`, `{slug}`, `{date}`, `{year}`, `{month}`, `{day}` are filled in. */
  readonly path?: string
}
