import { foldText } from '../kit/fold-text.ts'

/**
 * A tag or folder as it is compared: case, hyphens, underscores and spaces make no difference.
 *
 * @example
 * toLabelKey('Long_Read') // 'long-read'
 */
export function toLabelKey(label: string): string {
  return foldText(label).replace(/[\s_-]+/g, '-')
}
