/** A room that takes a file, says what it got, and lends it back: for the tests of taking files. */
import { keepSealed } from '#platform/files/sealed-files.ts'
import { welcome } from '#platform/files/welcome-file.ts'
import type { ActorVisit, Answer } from '#platform/http/routes.ts'
import { defineRoutes, download, formAgain, page } from '#platform/http/routes.ts'
import type { SentFile } from '#platform/http/sent-file.ts'
import type { RoomManifest } from '#platform/rooms/manifest.ts'

function described(file: SentFile | undefined): string {
  if (!file) return 'no file'
  return 'refused' in file ? file.refused : `${file.name}: ${file.bytes.length} bytes`
}

/** As a room in earnest would: looked at, sealed, kept. */
async function keep({ house, actor, file, files }: ActorVisit): Promise<Answer> {
  const looked = file && 'bytes' in file ? welcome(file.bytes) : undefined
  if (!looked?.welcome) return formAgain('Not kept', <p id="file">{looked?.kind ?? described(file)}</p>)
  const { bytes } = await house.inOrganisation(actor, (work) => keepSealed(work, files, looked))
  return page('Kept', <p id="file">kept {bytes} bytes</p>)
}

export const uploadRoom: RoomManifest & { lateWork: Promise<unknown>[] } = {
  /** What the next visit leaves to be done after its answer. */
  lateWork: [],
  name: 'uploads',
  permissions: { 'upload:send': ['coordinator'] },
  routes: defineRoutes([
    {
      method: 'GET',
      path: '/uploads',
      may: 'member',
      record: 'nothing',
      handle: async () => page('Another page', <h1>Another page</h1>),
    },
    {
      method: 'POST',
      path: '/uploads/keep',
      takes: 'file',
      may: 'upload:send',
      record: 'nothing',
      handle: keep,
    },
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
