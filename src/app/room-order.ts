/** Which room may knock at which other room's door; an arrow that is not here, or a circle of arrows, fails the house tests. */

export const roomOrder: Readonly<Record<string, readonly string[]>> = {
  access: [],
  people: [],
  reader: [],
  policy: ['people', 'reader'],
  agreements: ['people', 'policy'],
  images: ['people'],
  concerns: ['people'],
  training: ['people'],
  technology: ['people'],
  channels: ['people', 'technology', 'training'],
  messages: ['channels'],
  security: ['people', 'technology'],
  helplines: ['people'],
  citations: ['people', 'policy'],
  publication: ['policy', 'people', 'helplines'],
  packs: ['board', 'policy', 'people'],
  families: ['policy', 'agreements', 'images', 'people', 'technology', 'channels'],
  board: ['policy', 'people', 'reader'],
  reviews: ['people'],
  consortium: ['people'],
}
