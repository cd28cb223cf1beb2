import { findNearestWord } from '../../kit/nearest-word.ts'
import { GazetteError } from '../../kit/gazette-error.ts'
import type { NamedTemplate } from './theme-file.ts'

export interface AssertPartialsOptions extends NamedTemplate {
  readonly partials: readonly string[]
}

/** Throws when a template's syntax tree names a partial that the theme does not have. */
export function assertPartials(node: unknown, { name, file, partials }: AssertPartialsOptions): void {
  for (const { partial, line } of findPartialCalls(node)) {
    if (partials.includes(partial)) continue
    const near = findNearestWord(partial, partials)
    throw new GazetteError(
      `Cannot render "${name}", line ${line}: partial "${partial}" is not in the theme`,
      {
        code: 'template',
        path: file.path,
        fix: `Add partials/${partial}.hbs, or ${near === undefined ? `remove {{> ${partial}}}` : `write {{> ${near}}}`}`,
      },
    )
  }
}

interface PartialCall {
  readonly partial: string
  readonly line: number
}

interface SyntaxNode {
  readonly type?: unknown
  readonly name?: { readonly original?: unknown }
  readonly loc?: { readonly start?: { readonly line?: number } }
}

function findPartialCalls(node: unknown): readonly PartialCall[] {
  if (Array.isArray(node)) return node.flatMap(findPartialCalls)
  if (typeof node !== 'object' || node === null) return []
  const { type, name, loc } = node as SyntaxNode
  const isCall = type === 'PartialStatement' || type === 'PartialBlockStatement'
  const own =
    isCall && typeof name?.original === 'string' && !name.original.startsWith('@')
      ? [{ partial: name.original, line: loc?.start?.line ?? 1 }]
      : []
  return [...own, ...Object.values(node).flatMap(findPartialCalls)]
}
