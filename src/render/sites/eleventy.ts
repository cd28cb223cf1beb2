import type { SiteFiles } from '../../model/site.ts'
import { neutralDialect } from '../markdown/neutral-dialect.ts'
import { findFile, findText, toOwnFolder, withEndings } from './find-file.ts'
import { toTameText } from './front-text.ts'
import { toIndexBody } from './index-page.ts'
import { NO_NAVIGATION, type SiteTarget } from './site-target.ts'
import { toSiteTags } from './to-site-tags.ts'

const CONFIGS = [
  '.eleventy.js',
  '.eleventy.cjs',
  '.eleventy.mjs',
  ...withEndings('eleventy.config', ['js', 'mjs', 'cjs', 'ts']),
]

export const eleventy: SiteTarget = {
  title: 'Eleventy',
  section: 'briefings',
  looksAt: [...CONFIGS, 'package.json'],
  recognise: (site) => {
    const config = findFile(site, CONFIGS)
    if (config !== undefined) return config
    return findText(site, ['package.json']).includes('"@11ty/eleventy"')
      ? '@11ty/eleventy in package.json'
      : undefined
  },
  page: ({ slug }, { site, section }) => `${findInput(site)}${section}/${slug}.md`,
  frontMatter: ({ title, description, date, tags }, { section }) => ({
    title: toTameText(title),
    description: toTameText(description),
    date: { bare: date },
    // Tags are collections, and "all" is one that Eleventy makes itself.
    tags: [...new Set([section, ...toSiteTags(tags).filter((tag) => tag !== 'all')])],
    // Liquid would look into the text.
    templateEngineOverride: 'md',
  }),
  printsTitle: () => false,
  dialect: () => ({
    ...neutralDialect,
    admonition: { open: '> **{title}**\n>', close: '', indent: '> ' },
  }),
  asset: (name, _, { site, section }) => ({
    path: `${findInput(site)}${section}/files/${name}`,
    href: `../files/${name}`,
  }),
  neighbourHref: (_, { slug }) => `../${slug}/`,
  sectionFiles: (issues, { site, section, sectionTitle }) => [
    {
      path: `${findInput(site)}${section}/index.md`,
      frontMatter: { title: sectionTitle, templateEngineOverride: 'md' },
      body: toIndexBody(issues, {
        heading: sectionTitle,
        hrefOf: ({ slug }) => `${slug}/`,
      }),
    },
  ],
  navigation: (_, { site, section }, { assets }) => {
    const folder = `${findInput(site)}${section}/files`
    if (!assets || findText(site, CONFIGS).includes(folder)) return NO_NAVIGATION
    const advice = {
      into: findFile(site, CONFIGS) ?? 'eleventy.config.js',
      why: 'Eleventy copies no pictures unless it is told to',
      text: `eleventyConfig.addPassthroughCopy('${folder}')`,
    }
    return { files: [], advice: [advice] }
  },
}

/** The folder that pages lie in, with a slash at the end. */
function findInput(site: SiteFiles): string {
  return toOwnFolder(/\binput:\s*['"]([\w./-]*)['"]/.exec(findText(site, CONFIGS))?.[1]) ?? ''
}
