import type { SiteTargetName } from '../../model/site.ts'
import { toCustomTarget } from './custom.ts'
import { docusaurusBlog } from './docusaurus-blog.ts'
import { docusaurusDocs } from './docusaurus-docs.ts'
import { eleventy } from './eleventy.ts'
import { folder } from './folder.ts'
import { hugo } from './hugo.ts'
import { jekyll } from './jekyll.ts'
import { materialBlog } from './material-blog.ts'
import { mkdocs } from './mkdocs.ts'
import { obsidian } from './obsidian.ts'
import type { SiteTarget } from './site-target.ts'
import { starlight } from './starlight.ts'
import { starlightBlog } from './starlight-blog.ts'
import { vitepress } from './vitepress.ts'

export { toCustomTarget }

/** Every kind of site by its name. */
export const SITES: Readonly<Record<SiteTargetName, SiteTarget>> = {
  'docusaurus-blog': docusaurusBlog,
  'docusaurus-docs': docusaurusDocs,
  vitepress,
  starlight,
  'starlight-blog': starlightBlog,
  mkdocs,
  'material-blog': materialBlog,
  hugo,
  jekyll,
  eleventy,
  obsidian,
  folder,
  custom: toCustomTarget(),
}
