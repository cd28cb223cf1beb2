import { defineConfig } from 'vitest/config'

/** Reading what LibreOffice and Chromium make afresh; they must be installed. `npm run reading`. */
export default defineConfig({ test: { include: ['tests/reading/**/*.check.ts'], testTimeout: 120_000 } })
