import { TRAPS } from './hostile-edition.ts'

/** Articles with every trap in their text, as somebody might send them in. */
export const HOSTILE_ARTICLES: Readonly<Record<string, string>> = {
  'plain.txt': `How {{templates}} and <tags> got into a headline\n\n${TRAPS.map((trap) => `The clerk read out ${trap} and nothing else.`).join('\n\n')}\n\n“We type {{ 7*7 }} and {% raw %} and <script>gazetteProbe(20)</script> into the box,” said Ada <Quill>, the {{clerk}}.\n`,
  'marked.md': `---\ntitle: "A {{title}} with {% tags %} & <b>marks</b>"\nauthor: "<script>gazetteProbe(21)</script>"\npublisher: "{{publisher}}"\ntags: ["c++", "c", "{{tag}}", "<b>"]\n---\n\n---\n\nThe box holds \`{{ code }}\` and \`<b>\` and \`{% raw %}\` and \`{{< x >}}\`, said the guide on Friday.\n\n<script>gazetteProbe(22)</script>\n\n[A link](javascript:gazetteProbe(23)) and ![a picture](data:image/svg+xml,x) stood beside the words of the guide.\n\n::: tip\nThe guide says to write \`Array<string>\` and {{ 1 }} and \\{{< y >}} with care.\n:::\n\n“Nobody {expects} <this> or $that$ in a text,” the guide said.\n`,
}
