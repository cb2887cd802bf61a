/** What the routes that read the board need before the house tests can walk them. */
import type { Scene } from './scenes.ts'

export const boardScenes: Readonly<Record<string, Scene>> = {
  'GET /board/commitments/:statement': { parts: ({ deciding }) => ({ statement: deciding.tended }) },
  'GET /board/export': { noPage: 'sends a file' },
}
