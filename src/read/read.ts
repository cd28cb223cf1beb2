export { readSources, type ReadOptions } from './read-sources.ts'
export { READ_LIMITS, type ReadLimits } from './read-limits.ts'
export { readTheme } from './read-theme.ts'
