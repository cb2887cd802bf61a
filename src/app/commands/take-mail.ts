/** `kept take-mail`: takes one message that came back on standard input, and marks the letter that it speaks of. */
import { idOfTag, takeReturned } from '#modules/mail/index.ts'
import { newId } from '#platform/crypto/ids.ts'
import type { Entrances } from '#platform/database/house.ts'
import { openDocumentReader } from '#platform/documents/read-in-child.ts'
import type { OrganisationId } from '#platform/identity/actor.ts'
import { keptItself } from '#platform/identity/actor.ts'
import type { ReturnedMail } from '#platform/mail/returned-mail.ts'
import { mostReturnedBytes, readReturned, returnedWorker } from '#platform/mail/returned-mail.ts'
import type { Machine } from '../machine.ts'
import { withInstallation } from '../open-for-command.ts'
import { isPlainError } from '../plain-errors.ts'

/** What a mail program understands as "keep it and try again later" (sysexits.h). */
const TRY_LATER = 75

export function takeMail(_args: string[], machine: Machine): Promise<number> {
  return takeMessage(process.stdin, machine)
}

/** Never answers mail: what says nothing of a letter is thrown away, and only a fault of ours asks for it again. */
export async function takeMessage(input: AsyncIterable<Buffer | string>, machine: Machine): Promise<number> {
  const message = await readAtMost(input, mostReturnedBytes)
  if (!message) {
    machine.tell('The message is larger than one that came back can be; it was thrown away.')
    return 0
  }
  const documents = openDocumentReader({ workers: [returnedWorker], children: 1 })
  try {
    const returned = await readReturned(documents, message)
    if (returned?.action !== 'failed') {
      machine.tell('The message is no report of a letter that could not be delivered; it was thrown away.')
      return 0
    }
    const isTaken = await withInstallation(machine, ({ entrances }) => mark(entrances, returned, machine.now()))
    machine.tell(isTaken ? 'A letter that came back was marked.' : 'No letter of ours is meant; it was thrown away.')
    return 0
  } catch (error) {
    machine.warn(isPlainError(error) ? error.message : 'The message could not be taken now. It is to be given again.')
    return TRY_LATER
  } finally {
    await documents.close()
  }
}

/** Clockwork knows which organisation a letter is of; whether the tag is right is known only inside. */
async function mark(entrances: Entrances, { tags, status }: ReturnedMail, now: Date): Promise<boolean> {
  for (const tag of tags) {
    const id = idOfTag(tag)
    if (!id) continue
    const [row] = await entrances.clockwork(now, ({ run }) =>
      run<{ organisation_id: OrganisationId }>('select organisation_id from mail.letter where id = $1', id),
    )
    if (!row) continue
    const house = entrances.at({ requestId: newId<'Command'>() }, now)
    const actor = keptItself(row.organisation_id)
    if (await house.inOrganisation(actor, (work) => takeReturned(work, id, tag, status))) return true
  }
  return false
}

async function readAtMost(input: AsyncIterable<Buffer | string>, most: number): Promise<Buffer | undefined> {
  const parts: Buffer[] = []
  let size = 0
  for await (const part of input) {
    const bytes = typeof part === 'string' ? Buffer.from(part) : part
    size += bytes.length
    // Read to its end all the same: a mail program that cannot finish writing takes that for a fault.
    if (size <= most) parts.push(bytes)
  }
  return size <= most ? Buffer.concat(parts) : undefined
}
