/** Runs the tests that must notice when a line of identity or of the people's permissions is changed; used by `npm run mutate`. */
import { defineConfig } from 'vitest/config'

export default defineConfig({
  css: { lightningcss: { errorRecovery: true } },
  test: {
    include: [
      'src/platform/identity/**/*.test.ts',
      'src/modules/access/**/*.test.ts',
      'src/modules/people/people.access.test.ts',
      'src/modules/people/join/*.test.ts',
    ],
    pool: 'forks',
    globalSetup: ['tests/support/global-setup.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
})
