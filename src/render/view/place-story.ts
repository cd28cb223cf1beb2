import type { StoryView } from './edition-view.ts'
import type { PlacelessView } from './story-context.ts'

/** A story at its place in an edition: `number` counts from 1 through the whole of it. */
export function placeStory(view: PlacelessView, number: number): StoryView {
  return { ...view, number, leads: number === 1 }
}
