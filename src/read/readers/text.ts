import type { Reader } from './reader.ts'
import { readText } from './read-text.ts'

/** Plain text. */
export const textReader: Reader = {
  kind: 'plain text',
  extensions: ['.txt', '.text'],
  size: 'text',
  runs: 'here',
  read: (file) => readText(file, 'text'),
}
