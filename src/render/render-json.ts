import { rememberEach } from '../kit/remember-each.ts'
import { toStableJson } from '../kit/stable-json.ts'
import type { Edition, Section, Story } from '../model/edition.ts'
import type { RenditionFile } from '../model/rendition.ts'
import type { RenderContext } from './render-context.ts'

/** The Edition itself, as src/model/edition.ts declares it, for programs. */
export function renderJson({ edition, memory }: RenderContext): Promise<readonly RenditionFile[]> {
  const content = memory === undefined ? toStableJson(edition) : toJson(edition)
  return Promise.resolve([{ path: 'edition.json', content }])
}

const STEP = '  '

/** The same text as of `toStableJson`, put together from that of its stories, of which most are known. */
function toJson(edition: Edition): string {
  const sections = edition.sections.map((section) => toSection(section, STEP + STEP))
  return `${toObject(edition, '', { sections: toList(sections, STEP) })}\n`
}

function toSection(section: Section, pad: string): string {
  const stories = section.stories.map(toStory)
  return toObject(section, pad, { stories: toList(stories, pad + STEP) })
}

// Where it stands in an edition.
const STORY_PAD = STEP.repeat(4)
const toStory = rememberEach((story: Story): string => toText(story, STORY_PAD))

/** An object as JSON, as it stands behind `pad`; `own` has the text of what is written already. */
function toObject(value: object, pad: string, own: Readonly<Record<string, string>>): string {
  const parts = Object.entries(value).flatMap(([key, part]: readonly [string, unknown]) =>
    part === undefined ? [] : [`${JSON.stringify(key)}: ${own[key] ?? toText(part, pad + STEP)}`],
  )
  return `{\n${parts.map((part) => pad + STEP + part).join(',\n')}\n${pad}}`
}

function toList(items: readonly string[], pad: string): string {
  return items.length === 0 ? '[]' : `[\n${items.map((item) => pad + STEP + item).join(',\n')}\n${pad}]`
}

function toText(value: unknown, pad: string): string {
  return JSON.stringify(value, null, 2).replaceAll('\n', `\n${pad}`)
}
