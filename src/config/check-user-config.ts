import { basename, isAbsolute, relative, resolve } from 'node:path'
import type { z } from 'zod'
import { GazetteError } from '../kit/gazette-error.ts'
import { describeSegmentMistake } from '../kit/segment/describe-segment-mistake.ts'
import { parseSegment } from '../kit/segment/parse-segment.ts'
import { CONFIG_KEYS } from './config-keys.ts'
import { configSchema, type CheckedConfig } from './config-schema.ts'
import { describeMistake } from './describe-mistake.ts'

const MISTAKES_SHOWN_MAX = 20

/** The configuration when it has no mistakes; otherwise one error that tells all of them. */
export function checkUserConfig(
  value: unknown,
  { root, path }: { readonly root: string; readonly path: string },
): CheckedConfig {
  const { success, data, error } = configSchema.safeParse(value)
  const mistakes = [
    ...(error?.issues ?? []).flatMap((issue) => toMistakes(issue, value)),
    ...findFolderMistakes(value, root),
    ...findSegmentMistakes(value),
  ]
  if (success && mistakes.length === 0) return data
  const shown = mistakes.slice(0, MISTAKES_SHOWN_MAX)
  const rest = mistakes.length - shown.length
  const lines = rest > 0 ? [...shown, `and ${rest} more`] : shown
  const count = mistakes.length === 1 ? '1 mistake' : `${mistakes.length} mistakes`
  throw new GazetteError(
    [`Cannot use "${basename(path)}": ${count}`, ...lines.map((line) => `  ${line}`)].join('\n'),
    {
      code: 'config',
      path,
      fix: 'Correct what is listed; docs/configuration.md explains every key',
    },
  )
}

function toMistakes(issue: z.core.$ZodIssue, value: unknown): readonly string[] {
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => describeMistake([...issue.path, key], { kind: 'unknown-key' }))
  return [describeMistake(issue.path, { kind: 'unfit', found: findValue(value, issue.path) })]
}

/** Building an edition replaces files in these folders, so they may not hold the project itself. */
function findFolderMistakes(value: unknown, root: string): readonly string[] {
  return ['output', 'archive', 'outbox', 'editions', 'cache'].flatMap((key) => {
    const folder = findValue(value, [key])
    if (typeof folder !== 'string' || folder.includes('\0') || !isAtOrAbove(resolve(root, folder), root))
      return []
    return [`${key}: "${folder}" holds the whole project; for example ${CONFIG_KEYS[key]!.example}`]
  })
}

/** Segments point at the place themselves. */
function findSegmentMistakes(value: unknown): readonly string[] {
  const segments = findValue(value, ['segments'])
  if (typeof segments !== 'object' || segments === null) return []
  return Object.entries(segments).flatMap(([name, text]) => {
    if (typeof text !== 'string' || text === '') return []
    const parsed = parseSegment(text)
    return 'message' in parsed
      ? [`segments.${name}: ${describeSegmentMistake(text, parsed).replaceAll('\n', '\n  ')}`]
      : []
  })
}

function isAtOrAbove(folder: string, root: string): boolean {
  const way = relative(folder, root)
  return way === '' || (!isAbsolute(way) && way.split(/[\\/]/, 1)[0] !== '..')
}

function findValue(value: unknown, path: readonly PropertyKey[]): unknown {
  let here = value
  for (const key of path) {
    if (typeof here !== 'object' || here === null || !Object.hasOwn(here, key)) return undefined
    here = (here as Record<PropertyKey, unknown>)[key]
  }
  return here
}
