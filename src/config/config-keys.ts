import { FURNITURE } from '../model/furniture.ts'
import { FORMATS } from '../model/rendition.ts'
import type { ConfigKey } from './config-key.ts'
import { COLLECT_KEYS } from './collect-keys.ts'
import { EMAIL_KEYS } from './email-keys.ts'
import { LOOK_KEYS } from './look-keys.ts'
import { PUBLISH_KEYS } from './publish-keys.ts'
import { WINDOW_KINDS } from '../model/window.ts'
import { MAIL_KEYS } from './mail-keys.ts'

export type { ConfigKey } from './config-key.ts'

const PATTERNS: ConfigKey = { expected: 'a path, or a list of paths', example: '["articles"]' }
const PART: ConfigKey = { expected: 'a number from 0 to 10', example: '1' }
const NAMES: ConfigKey = { expected: 'a name, or a list of names', example: '["world"]' }

/** Every key by its path; an item of a list is written `[]`. */
export const CONFIG_KEYS: Readonly<Record<string, ConfigKey>> = {
  title: { expected: 'one line of text', example: '"The Harbour Brief"' },
  tagline: { expected: 'one line of text', example: '"The week in the islands"' },
  language: { expected: 'a language tag (BCP 47)', example: '"en-GB"' },
  timeZone: { expected: 'an IANA time zone', example: '"Europe/Lisbon"' },
  sender: { expected: 'a name, an e-mail address, a postal address', example: '{ "name": "Ada Quill" }' },
  'sender.name': { expected: 'one line of text', example: '"Ada Quill"' },
  'sender.email': { expected: 'one e-mail address', example: '"editor@example.org"' },
  'sender.postalAddress': { expected: 'text', example: '"1 Quay Street, Port Example"' },
  articles: PATTERNS,
  'articles[]': { expected: 'a path', example: '"articles"' },
  ...COLLECT_KEYS,
  window: { expected: `one of ${WINDOW_KINDS.join(', ')}`, example: '"unused"' },
  sections: { expected: 'a list of sections', example: '["World", "Economy"]' },
  'sections[]': {
    expected: 'a name, or a title with tags, folders, publishers, terms and a limit',
    example: '{ "title": "World" }',
  },
  'sections[].title': { expected: 'one line of text', example: '"World"' },
  'sections[].tags': NAMES,
  'sections[].tags[]': { expected: 'a tag', example: '"diplomacy"' },
  'sections[].folders': NAMES,
  'sections[].folders[]': { expected: 'the name of a folder', example: '"world"' },
  'sections[].publishers': NAMES,
  'sections[].publishers[]': { expected: 'the name of a publisher', example: '"Strait Wire"' },
  'sections[].terms': NAMES,
  'sections[].terms[]': { expected: 'a word or a phrase', example: '"interest rate"' },
  'sections[].limit': { expected: 'a whole number from 1 to 1000', example: '5' },
  order: { expected: 'numbers for freshness, sources, quotations and length', example: '{ "freshness": 2 }' },
  'order.freshness': PART,
  'order.sources': PART,
  'order.quotations': PART,
  'order.length': PART,
  furniture: { expected: `a list of ${FURNITURE.join(', ')}`, example: '["at-a-glance", "people"]' },
  'furniture[]': { expected: `one of ${FURNITURE.join(', ')}`, example: '"people"' },
  defaultSection: { expected: 'one line of text', example: '"In brief"' },
  editionId: { expected: 'letters, digits, ".", "_", "-", {week}, {date} and {number}', example: '"{week}"' },
  theme: { expected: 'the name of a theme: small letters, digits and hyphens', example: '"house"' },
  ...LOOK_KEYS,
  ...EMAIL_KEYS,
  templates: { expected: 'a path', example: '"templates"' },
  output: { expected: 'a folder inside or beside the project', example: '"out"' },
  archive: { expected: 'a folder inside or beside the project', example: '"public"' },
  editions: { expected: 'a folder inside or beside the project', example: '"editions"' },
  cache: { expected: 'a folder inside or beside the project', example: '".gazette/cache"' },
  formats: { expected: `a list of ${FORMATS.join(', ')}`, example: '["web", "email"]' },
  'formats[]': { expected: `one of ${FORMATS.join(', ')}`, example: '"web"' },
  siteUrl: {
    expected: 'an address that begins with https:// or http://',
    example: '"https://example.org/brief"',
  },
  summarySentences: { expected: 'a whole number from 1 to 10', example: '3' },
  quotationsPerStory: { expected: 'a whole number from 0 to 10', example: '2' },
  subscribers: { expected: 'a path', example: '"subscribers.csv"' },
  segments: {
    expected: 'names of small letters, digits and hyphens, each with a segment',
    example: '{ "mali": "country = \\"ML\\"" }',
  },
  'segments.*': {
    expected: 'a name of small letters, digits and hyphens, and a segment',
    example: '"mali": "country = \\"ML\\""',
  },
  softBounceMax: { expected: 'a whole number from 1 to 100', example: '5' },
  store: { expected: 'a path', example: '".gazette/store.sqlite"' },
  outbox: { expected: 'a folder inside or beside the project', example: '"out/outbox"' },
  fields: { expected: 'a list of the names of columns', example: '["name", "first name"]' },
  'fields[]': { expected: 'the name of a column: letters, digits, spaces, "-", "_", "."', example: '"town"' },
  ...MAIL_KEYS,
  ...PUBLISH_KEYS,
}
