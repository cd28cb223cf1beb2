import { checkEngine } from './check-engine.ts'
import { put, runScript } from './engine.ts'

checkEngine({
  name: 'eleventy',
  from: 'npm',
  make: (folder) =>
    put(folder, {
      'package.json': '{ "type": "module", "dependencies": { "@11ty/eleventy": "^3.1.8" } }\n',
      '.gitignore': '_site/\n',
      'index.md': '# Our site\n',
      // As publishing advises when there are pictures.
      'eleventy.config.js':
        "export default function (eleventyConfig) {\n  eleventyConfig.addPassthroughCopy('briefings/files')\n}\n",
    }),
  targets: [
    {
      to: 'eleventy',
      recognised: true,
      page: ({ slug }) => `briefings/${slug}/index.html`,
      lists: ['briefings/index.html'],
    },
  ],
  build: (folder) => runScript('eleventy', '@11ty/eleventy/cmd.cjs', [], folder),
  output: '_site',
})
