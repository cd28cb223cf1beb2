import { SITE_TARGETS } from '../model/site.ts'
import type { ConfigKey } from './config-key.ts'

/** The keys that say where the briefing is published. */
export const PUBLISH_KEYS: Readonly<Record<string, ConfigKey>> = {
  publish: { expected: 'where the briefing is published', example: '{ "to": "hugo", "dir": "../site" }' },
  'publish.to': { expected: `one of ${SITE_TARGETS.join(', ')}`, example: '"docusaurus-blog"' },
  'publish.dir': { expected: 'a path', example: '"../site"' },
  'publish.section': { expected: 'a folder within the site', example: '"briefings"' },
  'publish.template': { expected: 'a path', example: '"templates/page.hbs"' },
  'publish.path': {
    expected:
      'a path within the site with {id}, {slug} or {date} in it, and {year}, {month}, {day} if you like',
    example: '"notes/{year}/{slug}.md"',
  },
}
