/** Writes every promise of the rooms as a page that people can read: what it says, what it reads, what it may serve, where it is tested. */
import type { KeptPromise } from '#platform/promises/promise.ts'
import type { RoomManifest } from '#platform/rooms/manifest.ts'

export function promisesPage(
  rooms: readonly RoomManifest[],
  topicNames: Readonly<Record<string, string>>,
  testsOf: (promise: string) => readonly string[],
): string {
  const keeping = rooms.filter((room) => (room.promises ?? []).length > 0)
  const lists = rooms.flatMap((room) => room.lists ?? [])
  const parts = [
    '# The promises\n\nMade by `npm run rooms` from the manifests; not to be edited. What a promise is says [decision 0008](decisions/0008-promises-and-verdicts.md); how it stays true, [decision 0042](decisions/0042-touches-and-marks.md).\n',
    ...keeping.map((room) =>
      [
        `## ${room.name}\n`,
        ...(room.promises ?? []).map((one) => promisePart(one, topicNames, testsOf(one.name))),
      ].join('\n'),
    ),
    '## Lists whose total nobody knows\n',
    ...lists.map(({ name, says }) => `- \`${name}\`: ${says}`),
    '',
  ]
  return parts.join('\n')
}

function promisePart(
  promise: KeptPromise,
  topicNames: Readonly<Record<string, string>>,
  tests: readonly string[],
): string {
  const { name, says, reads, serves, denies, over, countsFor, veiledFrom } = promise
  const lines = [
    `### \`${name}\`\n`,
    `${says}\n`,
    serves ? `- May serve commitments about: ${serves.topics.map((one) => topicNames[one] ?? one).join(' · ')}` : '',
    denies ? '- Where it is broken, the records deny commitments that say otherwise' : '',
    over
      ? `- Counted over ${over.map((one) => `\`${one}\``).join(', ')}: met only while somebody says that is complete`
      : '',
    countsFor ? `- Figures for: ${countsFor.join(', ')}` : '',
    veiledFrom ? '- Found apart for whom something is hidden from' : '',
    `- Reads: ${reads.map((one) => `\`${one}\``).join(', ')}`,
    `- Tested in: ${tests.map((one) => `[${one.split('/').at(-1)}](../${one})`).join(', ')}`,
  ]
  return `${lines.filter(Boolean).join('\n')}\n`
}
