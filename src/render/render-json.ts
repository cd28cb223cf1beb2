import { toStableJson } from '../kit/stable-json.ts'
import type { RenditionFile } from '../model/rendition.ts'
import type { RenderContext } from './render-context.ts'

/** The Edition itself, as src/model/edition.ts declares it, for programs. */
export function renderJson({ edition }: RenderContext): Promise<readonly RenditionFile[]> {
  return Promise.resolve([{ path: 'edition.json', content: toStableJson(edition) }])
}
