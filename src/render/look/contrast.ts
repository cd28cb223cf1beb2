/**
 * The contrast of two colours, 1 to 21 (WCAG 2.2, 1.4.3).
 *
 * @example
 * contrast('#000000', '#ffffff') // 21
 */
export function contrast(one: string, other: string): number {
  const [low, high] = [toLuminance(one), toLuminance(other)].toSorted((a, b) => a - b)
  return (high! + 0.05) / (low! + 0.05)
}

const WEIGHTS = [0.2126, 0.7152, 0.0722]

function toLuminance(colour: string): number {
  return WEIGHTS.reduce((sum, weight, i) => {
    const part = Number.parseInt(colour.slice(1 + 2 * i, 3 + 2 * i), 16) / 255
    return sum + weight * (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)
  }, 0)
}
