import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { checkEngine } from './check-engine.ts'
import { put, runScript } from './engine.ts'

// As the documentation of Starlight and of starlight-blog set a site up by hand.
const CONFIG = `// @ts-check
import { defineConfig } from 'astro/config'
import starlight from '@astrojs/starlight'
import starlightBlog from 'starlight-blog'

export default defineConfig({
  integrations: [
    starlight({
      title: 'Our docs',
      plugins: [starlightBlog()],
    }),
  ],
})
`
const CONTENT = `import { defineCollection } from 'astro:content'
import { docsLoader } from '@astrojs/starlight/loaders'
import { docsSchema } from '@astrojs/starlight/schema'
import { blogSchema } from 'starlight-blog/schema'

export const collections = {
  docs: defineCollection({
    loader: docsLoader(),
    schema: docsSchema({ extend: (context) => blogSchema(context) }),
  }),
}
`

checkEngine({
  name: 'starlight',
  from: 'npm',
  make: (folder) =>
    put(folder, {
      'package.json': readFileSync(join(import.meta.dirname, 'starlight', 'package.json'), 'utf8'),
      '.gitignore': 'dist/\n.astro/\nnode_modules/\n',
      'astro.config.mjs': CONFIG,
      'src/content.config.ts': CONTENT,
      'src/content/docs/index.md': '---\ntitle: Welcome\n---\n\nWelcome to our docs.\n',
    }),
  targets: [
    {
      to: 'starlight-blog',
      recognised: true,
      page: ({ slug }) => `blog/${slug}/index.html`,
      lists: ['blog/index.html'],
    },
    {
      to: 'starlight',
      recognised: false,
      page: ({ slug }) => `briefings/${slug}/index.html`,
      lists: ['briefings/index.html'],
    },
  ],
  build: (folder) => runScript('starlight', 'astro/bin/astro.mjs', ['build'], folder),
  output: 'dist',
})
