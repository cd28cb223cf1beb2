import type { OutputFile } from '../../deliver/deliver.ts'
import type { Notice } from '../../model/notice.ts'
import type { Theme } from '../../model/theme.ts'
import type { SeenPicture } from './are-pictures-standing.ts'
import { takePicture } from './take-picture.ts'

/** A theme whose logo lies in the edition's folder, and the file. */
export interface PlacedLogo {
  readonly theme: Theme
  readonly files: readonly OutputFile[]
  readonly seen: readonly SeenPicture[]
  readonly notices: readonly Notice[]
}

/** Takes the logo that a configuration names into the edition's folder where it is a file; the title stands where it cannot be taken. */
export async function placeLogo(theme: Theme, root: string): Promise<PlacedLogo> {
  const { logo } = theme.look ?? {}
  if (logo === undefined || /^https:/i.test(logo.url)) return { theme, files: [], seen: [], notices: [] }
  const taken = await takePicture({ path: logo.url, from: undefined }, root)
  const why = taken.placed === undefined ? { why: taken.why } : {}
  const seen = [{ path: logo.url, sha256: taken.sha256, ...why }]
  if (taken.placed === undefined) {
    const { logo: _, ...look } = theme.look ?? {}
    return { theme: { ...theme, look }, files: [], seen, notices: [toNotice(logo.url, taken.why)] }
  }
  const { path } = taken.placed
  return {
    theme: { ...theme, look: { ...theme.look, logo: { ...logo, url: path } } },
    files: [{ path, content: taken.bytes }],
    seen,
    notices: [],
  }
}

function toNotice(path: string, why: string): Notice {
  return {
    code: 'logo-unreachable',
    message: `The logo "${path}" is not shown, and the title stands in its place: ${why}`,
    help: 'Name a PNG, JPEG, GIF or WebP in the project’s folder, or an https address, in look.logo.url',
  }
}
