import type { SiteFiles } from '../../model/site.ts'
import { neutralDialect } from '../markdown/neutral-dialect.ts'
import { findFile, findText, toOwnFolder, withEndings } from './find-file.ts'
import { toIndexBody } from './index-page.ts'
import { NO_NAVIGATION, type SiteTarget } from './site-target.ts'

const ENDINGS = ['ts', 'mts', 'js', 'mjs', 'cts', 'cjs']
const ROOTS = ['', 'docs/', 'src/', 'site/', 'website/']
const configsIn = (root: string) => withEndings(`${root}.vitepress/config`, ENDINGS)
const CONFIGS = ROOTS.flatMap(configsIn)

export const vitepress: SiteTarget = {
  title: 'VitePress',
  section: 'briefings',
  looksAt: [...ROOTS.map((root) => `${root}.vitepress/`), ...CONFIGS],
  recognise: findVitepress,
  page: ({ slug }, { site, section }) => `${findRoot(site)}${section}/${slug}.md`,
  frontMatter: ({ title, description, date }) => ({ title, description, date: { bare: date } }),
  printsTitle: () => false,
  dialect: () => ({
    ...neutralDialect,
    anchors: 'attribute',
    admonition: { open: '::: info {title}', close: ':::', indent: '' },
  }),
  asset: (name, _, { site, section }) => ({
    path: `${findRoot(site)}${section}/files/${name}`,
    href: `./files/${name}`,
  }),
  neighbourHref: (_, { slug }) => `./${slug}.md`,
  sectionFiles: (issues, { site, section, sectionTitle }) => [
    {
      path: `${findRoot(site)}${section}/index.md`,
      frontMatter: { title: sectionTitle },
      body: toIndexBody(issues, {
        heading: sectionTitle,
        hrefOf: ({ slug }) => `./${slug}.md`,
      }),
    },
  ],
  navigation: (_, { site, section, sectionTitle }) => {
    if (findText(site, CONFIGS).includes(`/${section}/`)) return NO_NAVIGATION
    const advice = {
      into: findFile(site, CONFIGS) ?? '.vitepress/config.mts',
      why: 'a link in the bar at the top leads readers to the briefings; it goes into themeConfig.nav',
      text: `{ text: '${sectionTitle}', link: '/${section}/' },`,
    }
    return { files: [], advice: [advice] }
  },
}

function findVitepress(site: SiteFiles): string | undefined {
  return (
    findFile(site, CONFIGS) ??
    findFile(
      site,
      ROOTS.map((root) => `${root}.vitepress/`),
    )
  )
}

/** The folder that pages lie in, with a slash at the end. */
function findRoot(site: SiteFiles): string {
  const root = ROOTS.find((folder) => site.has(`${folder}.vitepress/`)) ?? ''
  const source = /\bsrcDir:\s*['"]([\w./-]+)['"]/.exec(findText(site, configsIn(root)))?.[1]
  return root + (toOwnFolder(source) ?? '')
}
