import type { CalendarDate } from '../../src/kit/calendar-date.ts'
import type { Edition, Story, StoryBlock } from '../../src/model/edition.ts'

/** Everything that is known to break a docs engine's build, to lose words in one, or to run in one. */
export const TRAPS: readonly string[] = [
  // Raw HTML, and what looks like it.
  '<script>gazetteProbe(1)</script> ran',
  '<img src=x onerror=gazetteProbe(2)> shown',
  'Array<string> and Map<string, number>',
  '3 < 5 and a <b and 2 <5 and <3 and price <$5 and a <- b',
  '<br> <hr> <div> never closed',
  '<Note>an unknown component</Note> <https://example.org> <me@example.org>',
  '<!-- a comment --> after it',
  '</textarea></title></style></template> closing',
  '<?php echo 1 ?> <![CDATA[ x ]]> <!DOCTYPE html> declared',
  '<details open ontoggle=gazetteProbe(3)>opened',
  '<svg/onload=gazetteProbe(4)> drawn',
  // Expressions of MDX, Vue, Liquid, Nunjucks, Hugo, Jinja.
  '{not js} and {gazetteProbe(5)} and { unbalanced',
  '{{ variable }} and {{ 7*7 }} and {{{ raw }}} and {{constructor.constructor("gazetteProbe(6)")()}}',
  '{% tag %} {% raw %} {% endraw %} {% include x %} {%- y -%} here',
  '{{< shortcode >}} and {{% shortcode %}} and {{</* comment */>}} and {{< unclosed',
  '{# a comment #} {#id} {.class} {:.kramdown} {: #id } {onclick=gazetteProbe(7)}',
  'ends with an attribute list {#custom .class key=value}',
  '${process.env.HOME} and `backticks` and #{ruby}',
  // Beginnings of lines.
  'import fs from "fs"',
  'export const x = gazetteProbe(8)',
  '# not a heading',
  '> not a quote',
  '- not a point',
  '+ not a point either',
  '* nor this',
  '1. not numbered',
  '2026. A year, and 7) a bracket',
  '--- not a front matter fence',
  '---js not code {gazetteProbe(9)}',
  '+++ not TOML',
  '=== "Not a tab"',
  '::: note not a box',
  ':::danger[Not] a box',
  '!!! note "Not a box"',
  '??? note "Not a box"',
  '    four spaces are not code',
  '| not | a | table |',
  '[^1]: not a footnote',
  '[TOC] [[toc]] not a table of contents',
  '*[HTML]: not an abbreviation',
  '``` not a fence',
  '~~~ not a fence',
  '% not a title block',
  // Within lines.
  ':emoji: :smile: :+1: :tada: stay words',
  'costs $5 or $x<y$ or $$x$$ or \\(x\\) or \\[y\\]',
  '[[wiki link]] and ![[embedded]] and [link](javascript:gazetteProbe(10)) and ![i](x.png)',
  '[ref]: https://example.org and [ref] and [text][ref]',
  '==marked== ++inserted++ ^^above^^ ~sub~ ^sup^ ~~struck~~ %%hidden%%',
  '*emphasis* **strong** _under_ __dunder__ snake_case_name 2*3*4',
  'https://example.org/path www.example.org me@example.org @name #123 #tag ^block',
  '&lt; &amp; &#123; &nbsp; &copy; stay as they are',
  'back\\slash \\{ \\< \\* \\_ \\# C:\\Users\\new',
  '-- force and --- and ... and (c) (tm) <<guillemets>>',
  "\"double\" and 'single' and it's and 5'10\" straight",
  // Scripts of the world.
  'שלום עולם, זה כתוב מימין לשמאל',
  'مرحبا بالعالم (نص عربي) 123',
  '日本語の文章です。句読点、カッコ「」も',
  '🦭 👩‍👩‍👧 🇵🇹 ☕️ and e\u0301 combining',
  'no\u00A0break and zero\u200Bwidth and soft\u00ADhyphen',
]

const LONG =
  `A headline of three hundred characters ${'goes on and on about everything there is '.repeat(7)}`.slice(
    0,
    299,
  ) + '.'

/** A story with a trap in every place that words can stand. */
function toStory(trap: string, index: number): Story {
  const name = `Speaker ${index} ${trap}`
  const body: readonly StoryBlock[] = [
    { kind: 'paragraph', sentences: [{ text: trap }, { text: `In the midst ${trap} of words.` }] },
    {
      kind: 'points',
      points: [
        { text: trap },
        {
          text: `Marked ${trap}`,
          inline: [
            { type: 'text', value: 'Marked ' },
            { type: 'strong', children: [{ type: 'text', value: trap }] },
            { type: 'text', value: ', ' },
            { type: 'emphasis', children: [{ type: 'text', value: trap }] },
            { type: 'text', value: ', ' },
            { type: 'inlineCode', value: trap.trim() },
            { type: 'text', value: ', ' },
            { type: 'link', url: `https://example.org/${index}`, children: [{ type: 'text', value: trap }] },
            {
              type: 'link',
              url: 'javascript:gazetteProbe(11)',
              children: [{ type: 'text', value: ' unlinked' }],
            },
          ],
        },
      ],
    },
    { kind: 'points', start: 3, points: [{ text: trap }] },
    { kind: 'quotation', quotation: { id: `q-${index}`, text: trap, attribution: { name, role: trap } } },
  ]
  return {
    id: `story-${index}`,
    headline: trap,
    dek: `${trap} `,
    oneLine: { text: trap },
    body,
    articles: [
      {
        path: `articles/${index}.md`,
        sha256: '0'.repeat(64),
        slug: `article-${index}`,
        headline: trap,
        byline: trap,
        publisher: trap,
        date: '2026-11-20' as CalendarDate,
        url:
          index % 2 === 0
            ? `https://example.org/{{a}}/${index}?x=<y>&z={%b%}#(c)`
            : 'javascript:gazetteProbe(12)',
        readingMinutes: 1,
      },
    ],
    tags: [['c++', 'c', 'C#', '.net', 'all', 'Climate'][index % 6]!, trap.slice(0, 20)],
  }
}

function toPlainStory(id: string, headline: string, blocks: readonly StoryBlock[] = []): Story {
  const paragraph: StoryBlock = { kind: 'paragraph', sentences: [{ text: `What ${id} says.` }] }
  return { id, headline, oneLine: { text: headline }, body: [paragraph, ...blocks], articles: [], tags: [] }
}

/** An edition that holds every trap everywhere, a headline of 300 characters, and two stories of one title. */
export const HOSTILE_EDITION: Edition = {
  id: 'hostile',
  title: 'The {{Hostile}} <Brief> & "Co"',
  tagline: TRAPS[0]!,
  number: 7,
  date: '2026-11-09' as CalendarDate,
  language: 'en',
  subject: TRAPS[1]!,
  preheader: `${TRAPS[1]} {{ x }} {% y %} "quoted" : colon # hash`,
  note: [
    { kind: 'paragraph', sentences: TRAPS.slice(0, 12).map((text) => ({ text })) },
    { kind: 'paragraph', sentences: [{ text: '::: the note ends the box' }] },
    {
      kind: 'image',
      image: { url: 'pictures/A chart.PNG', alt: 'A chart [with] {marks}', caption: 'Chart {{1}}' },
    },
  ],
  sender: { name: 'Desk <script>', email: 'desk@example.org', postalAddress: '{{Quay}} 4 <b>' },
  sections: [
    { id: 'traps', title: 'Traps {{in}} <every> {#place}', stories: TRAPS.map(toStory) },
    {
      id: 'same',
      title: 'Two of one title',
      stories: [
        toPlainStory('twin-1', 'One title for two'),
        toPlainStory('twin-2', 'One title for two'),
        toPlainStory('long', LONG),
        toPlainStory('import', 'import and export fell', [
          { kind: 'image', image: { url: 'pictures/A chart.PNG', alt: '' } },
        ]),
      ],
    },
  ],
  counts: {
    articles: TRAPS.length,
    stories: TRAPS.length + 4,
    quotations: TRAPS.length,
    speakers: 1,
    readingMinutes: 9,
  },
}

/** One pixel. */
export const PICTURE: Buffer = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)
