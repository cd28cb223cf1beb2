import type { BlockContent } from 'mdast'
import type { NumberOfNote } from '../../model/furniture.ts'
import { toPhrasing } from './to-file-nodes.ts'

/** By the numbers: a list of figures that lead to their stories, each with the words it stands in. */
export function toNumberNodes(numbers: readonly NumberOfNote[]): readonly BlockContent[] {
  if (numbers.length === 0) return []
  return [
    { type: 'heading', depth: 2, children: [{ type: 'text', value: 'By the numbers' }] },
    {
      type: 'list',
      ordered: false,
      spread: false,
      children: numbers.map(({ figure, tells, storyId }) => ({
        type: 'listItem',
        spread: false,
        children: [
          {
            type: 'paragraph',
            children: [
              {
                type: 'link',
                url: `#${storyId}`,
                children: [{ type: 'strong', children: [{ type: 'text', value: figure }] }],
              },
              { type: 'text', value: ': ' },
              ...toPhrasing(tells),
            ],
          },
        ],
      })),
    },
  ]
}
