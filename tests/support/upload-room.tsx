/** A room that takes a file, says what it got, and lends it back: for the tests of taking files. */
import { defineRoutes, download, page } from '#platform/http/routes.ts'
import type { SentFile } from '#platform/http/sent-file.ts'
import type { RoomManifest } from '#platform/rooms/manifest.ts'

function described(file: SentFile | undefined): string {
  if (!file) return 'no file'
  return 'refused' in file ? file.refused : `${file.name}: ${file.bytes.length} bytes`
}

export const uploadRoom: RoomManifest & { lateWork: Promise<unknown>[] } = {
  /** What the next visit leaves to be done after its answer. */
  lateWork: [],
  name: 'uploads',
  permissions: { 'upload:send': ['coordinator'] },
  routes: defineRoutes([
    {
      method: 'POST',
      path: '/uploads',
      takes: 'file',
      may: 'upload:send',
      record: 'nothing',
      handle: async ({ typed, file, afterwards }) => {
        for (const work of uploadRoom.lateWork.splice(0)) afterwards(work)
        return page(
          'Got it',
          <>
            <h1>Got it</h1>
            <p id="file">{described(file)}</p>
            <pre id="typed">{JSON.stringify(typed)}</pre>
          </>,
        )
      },
    },
    {
      method: 'POST',
      path: '/uploads/back',
      takes: 'file',
      may: 'member',
      record: 'nothing',
      handle: async ({ typed, file }) =>
        file && 'bytes' in file
          ? download(file.bytes, file.name, typed['type'] ?? '')
          : page('Nothing', <h1>Nothing</h1>),
    },
  ]),
}
