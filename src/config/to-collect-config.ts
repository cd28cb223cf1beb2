import { resolve } from 'node:path'
import type { CollectConfig } from '../model/collection.ts'
import type { CheckedConfig } from './config-schema.ts'

/** What is collected, every default filled in and every path made absolute. */
export function toCollectConfig(user: CheckedConfig['collect'], root: string): CollectConfig {
  return {
    feeds: (user?.feeds ?? []).map(({ url, tags, content }) => ({
      url: new URL(url).href,
      tags: tags ?? [],
      content: content ?? 'auto',
    })),
    lists: (user?.lists ?? []).map((path) => resolve(root, path)),
    folder: resolve(root, user?.folder ?? 'collected'),
    allowHosts: user?.allowHosts ?? [],
    firstDays: user?.firstDays ?? 7,
    entriesMax: user?.entriesMax ?? 50,
    gapSeconds: user?.gapSeconds ?? 1,
  }
}
