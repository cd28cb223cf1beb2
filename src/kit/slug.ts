const SLUG_LENGTH_MAX = 80
// Names that Windows keeps for devices.
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)$/

// How far each slug was counted in a set; what is taken stays taken, so counting goes on from there.
const NUMBERS = new WeakMap<ReadonlySet<string>, Map<string, number>>()

const LATIN: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  đ: 'd',
  ı: 'i',
  ħ: 'h',
}

/**
 * A name for a file or an anchor: `[a-z0-9]+(-[a-z0-9]+)*`, 80 characters at most, never a reserved device name.
 *
 * Text without a Latin letter or digit gives `fallback`.
 *
 * @example
 * toSlug('Traoré’s “bold” claims') // 'traores-bold-claims'
 */
export function toSlug(text: string, fallback = 'untitled'): string {
  const plain = text
    .toLowerCase()
    .replace(/[ßæœøðþłđıħ]/g, (letter) => LATIN[letter] ?? letter)
    .normalize('NFKD')
    .replace(/[\p{M}'’‘]/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
  const short = plain.length <= SLUG_LENGTH_MAX ? plain : cutAtHyphen(plain)
  if (short === '') return fallback
  return RESERVED.test(short) ? `${short}-1` : short
}

/**
 * The first of `slug`, `slug-2`, `slug-3`, … that `taken` does not hold; it is added to `taken`, from which nothing
 * may be removed.
 *
 * @example
 * toUniqueSlug('a', new Set(['a'])) // 'a-2'
 */
export function toUniqueSlug(slug: string, taken: Set<string>): string {
  const numbers = NUMBERS.get(taken) ?? new Map<string, number>()
  NUMBERS.set(taken, numbers)
  let candidate = slug
  let n = numbers.get(slug) ?? 2
  for (; taken.has(candidate); n++) candidate = `${slug}-${n}`
  numbers.set(slug, n)
  taken.add(candidate)
  return candidate
}

function cutAtHyphen(slug: string): string {
  const cut = slug.slice(0, SLUG_LENGTH_MAX)
  const hyphen = cut.lastIndexOf('-')
  return (hyphen > SLUG_LENGTH_MAX / 2 ? cut.slice(0, hyphen) : cut).replace(/-+$/, '')
}
