/** No argument can hold a NUL, so this stands for nothing else. */
const MARK = '\0-'

/** Arguments whose lone "-" (standard input or output) the parser will keep: it drops one among positionals. */
export function markLoneDashes(argv: readonly string[]): string[] {
  return argv.map((argument) => (argument === '-' ? MARK : argument))
}

/** Puts the dashes back into what was parsed. */
export function restoreLoneDashes(parsed: Record<string, unknown>): void {
  for (const [name, value] of Object.entries(parsed))
    parsed[name] = Array.isArray(value) ? value.map(restore) : restore(value)
}

function restore(value: unknown): unknown {
  return value === MARK ? '-' : value
}
