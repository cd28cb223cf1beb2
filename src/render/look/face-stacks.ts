const SERIF =
  "Charter, 'Bitstream Charter', 'Iowan Old Style', 'Sitka Text', Cambria, Georgia, 'Liberation Serif', serif"
const GEORGIA = "Georgia, Gelasio, 'Times New Roman', serif"
const SANS = "-apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, 'Liberation Sans', sans-serif"
const ARIAL = "'Helvetica Neue', Helvetica, Arial, sans-serif"

/** Fonts that machines have: for pages, and for mail programs, which know fewer. */
interface FaceStack {
  readonly page: string
  readonly email: string
}

/** The faces that a configuration may name; none of them is fetched from anywhere. */
export const FACE_STACKS: Readonly<Record<string, FaceStack>> = {
  serif: { page: SERIF, email: GEORGIA },
  georgia: { page: GEORGIA, email: GEORGIA },
  'old-style': {
    page: "'Iowan Old Style', 'Palatino Linotype', Palatino, 'URW Palladio L', P052, serif",
    email: "'Palatino Linotype', Palatino, Georgia, serif",
  },
  times: { page: "'Times New Roman', Times, serif", email: "'Times New Roman', Times, serif" },
  sans: { page: SANS, email: ARIAL },
  humanist: {
    page: "Seravek, 'Gill Sans Nova', Ubuntu, Calibri, 'DejaVu Sans', sans-serif",
    email: 'Calibri, Verdana, sans-serif',
  },
  slab: {
    page: "Rockwell, 'Rockwell Nova', 'Roboto Slab', 'DejaVu Serif', serif",
    email: 'Rockwell, Georgia, serif',
  },
  typewriter: {
    page: "ui-monospace, Menlo, Consolas, 'Liberation Mono', monospace",
    email: "'Courier New', monospace",
  },
}

/**
 * The fonts of a face: one of ours by its name, else the families as they were written.
 *
 * @example
 * toFaceStack('times', 'email') // "'Times New Roman', Times, serif"
 */
export function toFaceStack(face: string, medium: keyof FaceStack): string {
  return Object.hasOwn(FACE_STACKS, face) ? FACE_STACKS[face]![medium] : face
}
