import { ENTRY_CONTENTS } from '../model/collection.ts'
import type { ConfigKey } from './config-key.ts'

const ADDRESS: ConfigKey = {
  expected: 'an address that begins with https:// or http://',
  example: '"https://example.org/feed.xml"',
}

/** The keys of `collect`. */
export const COLLECT_KEYS: Readonly<Record<string, ConfigKey>> = {
  collect: {
    expected: 'feeds, lists, a folder and limits',
    example: '{ "feeds": ["https://example.org/feed.xml"] }',
  },
  'collect.feeds': {
    expected: 'a list of addresses of feeds',
    example: '["https://example.org/feed.xml"]',
  },
  'collect.feeds[]': {
    expected: 'an address, or an address with tags and content',
    example: '{ "url": "https://example.org/feed.xml", "tags": ["ports"] }',
  },
  'collect.feeds[].url': ADDRESS,
  'collect.feeds[].tags': { expected: 'a tag, or a list of tags', example: '["ports"]' },
  'collect.feeds[].tags[]': { expected: 'a tag', example: '"ports"' },
  'collect.feeds[].content': { expected: `one of ${ENTRY_CONTENTS.join(', ')}`, example: '"page"' },
  'collect.lists': { expected: 'a path, or a list of paths', example: '["reading.md"]' },
  'collect.lists[]': { expected: 'a path', example: '"reading.md"' },
  'collect.folder': { expected: 'a folder inside or beside the project', example: '"collected"' },
  'collect.allowHosts': { expected: 'a host, or a list of hosts', example: '["wiki.local"]' },
  'collect.allowHosts[]': { expected: 'a host, with or without a port', example: '"wiki.local:8080"' },
  'collect.firstDays': { expected: 'a whole number from 0 to 3650', example: '7' },
  'collect.entriesMax': { expected: 'a whole number from 1 to 1000', example: '50' },
  'collect.gapSeconds': { expected: 'a number from 0 to 60', example: '1' },
}
