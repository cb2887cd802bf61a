/** Reads a form that may carry a file: at most one, within the limit, held in memory and nowhere else. */
import { cleanFileName } from '#platform/files/file-name.ts'
import type { Typed } from '#platform/forms/form.ts'
import { HeldFile } from './held-file.ts'
import { mostTextBytes, PartedForm } from './parted-form.ts'
import { bodyType, readForm, refusalOf } from './read-form.ts'
import type { FileRefusal, SentFile } from './sent-file.ts'
import { mostFileBytes } from './sent-file.ts'
import type { Patience } from './timed-body.ts'
import { BodyTooSlowError, bodyPieces, within } from './timed-body.ts'
import type { UploadSlots } from './upload-slots.ts'
import { openUploadSlots } from './upload-slots.ts'

export interface Uploads {
  readonly slots: UploadSlots
  readonly patience: Patience
  /** How much of a refused form is read and thrown away, so that a browser hears the answer instead of a dead line. */
  readonly mostDrainedBytes: number
}

/** Four files of 20 MB are 80 MB: what a small machine can spare. */
export function openUploads(): Uploads {
  return {
    slots: openUploadSlots({ room: 4, queue: 100, waitMs: 60_000 }),
    patience: { idleMs: 20_000, totalMs: 120_000 },
    mostDrainedBytes: 256 * 1024 * 1024,
  }
}

export interface Sent {
  readonly typed: Typed
  readonly file?: SentFile | undefined
  /** False where a part of it was left unread, so that the connection is good for nothing else. */
  readonly isRead: boolean
  /** To be called once nobody holds the file any more. */
  readonly leave: () => void
}

/** Throws BodyRefusedError for what no form of Kept sends. */
export async function readUpload(request: Request, uploads: Uploads): Promise<Sent> {
  if (bodyType(request) !== 'multipart/form-data')
    return { typed: await readForm(request), isRead: true, leave: () => {} }
  const declared = Number(request.headers.get('content-length')) || 0
  const held = new HeldFile(mostFileBytes, declared)
  const form = new PartedForm(request.headers.get('content-type') ?? '', held)
  const isTooBig = declared > mostFileBytes + mostTextBytes
  const leave = isTooBig ? undefined : await uploads.slots.enter()
  if (!leave) held.drop()
  try {
    const ending = await pour(request, form, uploads, () => held.isOver && leave?.())
    if (form.fault) throw form.fault
    const file = judge(form, held, ending, !isTooBig && !leave)
    if (!file || 'refused' in file) leave?.()
    return { typed: form.typed, file, isRead: ending !== 'cut' && ending !== 'slow', leave: leave ?? (() => {}) }
  } catch (error) {
    leave?.()
    throw refusalOf(error)
  }
}

/** `broken`: it ended before its own end mark. `cut`: we stopped reading. */
type Ending = 'whole' | 'broken' | 'slow' | 'cut'

/** Once something is wrong with the form itself, the rest is only thrown away. */
async function pour(
  request: Request,
  form: PartedForm,
  { patience, mostDrainedBytes }: Uploads,
  afterEach: () => void,
): Promise<Ending> {
  let bytes = 0
  try {
    for await (const piece of bodyPieces(request, patience)) {
      bytes += piece.length
      if (bytes > mostDrainedBytes) return 'cut'
      if (!form.fault) await within(patience.idleMs, form.write(piece))
      afterEach()
    }
    return form.fault || (await within(patience.idleMs, form.end())) ? 'whole' : 'broken'
  } catch (error) {
    if (error instanceof BodyTooSlowError) return 'slow'
    throw error
  }
}

function judge(form: PartedForm, held: HeldFile, ending: Ending, isBusy: boolean): SentFile | undefined {
  const bytes = held.bytes()
  const refused = refusalFor(form, ending, isBusy, bytes === undefined)
  if (refused) return { refused }
  return form.files === 1 && bytes ? { name: cleanFileName(form.fileName), bytes } : undefined
}

function refusalFor(form: PartedForm, ending: Ending, isBusy: boolean, isDropped: boolean): FileRefusal | undefined {
  // Words may be missing as well, so this is said even where no file was seen.
  if (ending === 'broken') return 'broken-off'
  if (ending === 'slow') return 'too-slow'
  if (form.files > 1) return 'several'
  if (form.files === 1 && isBusy) return 'busy'
  return ending === 'cut' || (form.files === 1 && isDropped) ? 'too-big' : undefined
}
