import { fileURLToPath } from 'node:url'

// This file is two folders below the package, in src/press/ and, put together with others, in dist/chunks/.
const root = new URL('../../', import.meta.url)

/** Themes that come with the package. */
export const themesFolder: string = fileURLToPath(new URL('templates/', root))
/** The articles, configuration and subscribers of the sample brief. */
export const seedsFolder: string = fileURLToPath(new URL('seeds/', root))
/** E-mail templates of the built-in themes, compiled when the package was made. */
export const compiledFolder: string = fileURLToPath(new URL('dist/compiled/', root))
/** Our own code: `src/` or `dist/`, whichever runs. */
export const codeFolder: string = fileURLToPath(new URL('../', import.meta.url))
/** The package's own description. */
export const packageFile: string = fileURLToPath(new URL('package.json', root))
