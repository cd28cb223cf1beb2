import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

export interface MakeOptions {
  readonly count: number
  /** The folder of the articles that are varied. */
  readonly seeds: string
  readonly extensions: readonly string[]
}

// Words by which speech is reported and figures are counted; they stay, so that there is as much to find as in the seeds.
const KEPT = new Set(
  `according announced answered against another because before believes between chairman chairwoman children company
  complained continued council country crowns declared department described director during economist engineer everything
  expects explained fishery government governor harbour hundred insisted kilometres million minister morning nothing office
  officials parliament passengers percent president professor promised question recalled replied reported residents
  secretary something spokesman spokeswoman station suggested telling thousand through tonnes university warned whether
  without workers yesterday`.split(/\s+/),
)

/**
 * Writes `count` articles into a folder: the seeds over and over, each time with names, places and most long words of its
 * own, so that articles are as unlike one another as those of different events are. The same options give the same files.
 */
export function makeArticles(folder: string, { count, seeds, extensions }: MakeOptions): number {
  const sources = readdirSync(seeds, { recursive: true, encoding: 'utf8' })
    .filter((path) => extensions.some((extension) => path.endsWith(extension)))
    .toSorted()
    .map((path) => ({ path, text: readFileSync(join(seeds, path), 'utf8') }))
  mkdirSync(folder, { recursive: true })
  let bytes = 0
  for (let i = 0; i < count; i++) {
    const { path, text } = sources[i % sources.length]!
    const varied = vary(text, Math.floor(i / sources.length))
    bytes += Buffer.byteLength(varied)
    writeFileSync(join(folder, `${String(i).padStart(5, '0')}${path.slice(path.lastIndexOf('.'))}`), varied)
  }
  return bytes
}

function vary(text: string, round: number): string {
  if (round === 0) return text
  const [head, ...rest] = text.startsWith('---') ? text.split(/^---$/m).slice(1) : ['', text]
  const title = (head ?? '').replace(
    /^(title|description): (.*)$/gm,
    (_, key, line) => `${key}: ${varyWords(line, round)}`,
  )
  const body = varyWords(rest.join('---'), round)
  const own = `\n“Number ${round} is a matter for ${toName(round)} alone,” said ${toName(round * 7 + 1)} Warden, a clerk, who counted ${round + 30} cases.\n`
  return `${head === '' ? '' : `---${title}---`}${body}${own}`
}

/** Long words and names become others of the same shape; figures are moved a little. */
function varyWords(text: string, round: number): string {
  return text
    .replace(/(?<![\w/.:-])[A-Za-z][a-z]{4,}(?![\w/.:])/g, (word) => {
      const isName = word[0] !== word[0]!.toLowerCase()
      if (KEPT.has(word.toLowerCase()) || (!isName && word.length < 7)) return word
      const other = toName(hash(word) + round)
      return isName ? other : other.toLowerCase() + word.slice(-2)
    })
    .replace(/(?<![\d.,-])\d{2,3}(?![\d.,-])/g, (digits) => String(Number(digits) + (round % 89)))
}

const SYLLABLES =
  'ba ce di fo gu la me ni po ru sa te vi wo zu kar bel din fol gam lun mer nor pel rin sol tam vor wen yar'.split(
    ' ',
  )

/** A name made of syllables; others for other numbers. */
function toName(n: number): string {
  let name = ''
  for (let left = n * 2_654_435_761 + 97; name.length < 7; left = Math.floor(left / SYLLABLES.length) + 31)
    name += SYLLABLES[Math.abs(left) % SYLLABLES.length]
  return name[0]!.toUpperCase() + name.slice(1)
}

function hash(word: string): number {
  let sum = 7
  for (const letter of word) sum = (sum * 31 + letter.charCodeAt(0)) % 1_000_003
  return sum
}
