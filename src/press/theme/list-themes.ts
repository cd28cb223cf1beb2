import type { ThemeSummary } from '../../model/theme.ts'
import { readThemeSummaries } from '../../read/read.ts'
import { themesFolder } from '../package-folders.ts'

/** The themes that come with the package, each in a line. */
export function listThemes(): Promise<readonly ThemeSummary[]> {
  return readThemeSummaries(themesFolder)
}
