import { toStableJson } from '../kit/stable-json.ts'
import type { RenditionFile } from '../model/rendition.ts'
import type { RenderContext } from './render-context.ts'
import { toFile } from './text/lay-text.ts'

/** The Edition itself, as src/model/edition.ts declares it, for programs. */
export function renderJson({ edition, memory }: RenderContext): Promise<readonly RenditionFile[]> {
  const path = 'edition.json'
  if (memory === undefined) return Promise.resolve([{ path, content: toStableJson(edition) }])
  const stories = new Set(edition.sections.flatMap((section) => section.stories))
  return Promise.resolve([toFile(path, memory.json.write(edition, stories), memory)])
}
