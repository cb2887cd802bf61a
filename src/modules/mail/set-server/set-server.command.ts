/** Sets, tries and ends the mail server; a try is outside any transaction, and what came of it is written in another. */
import type { House } from '#platform/database/house.ts'
import type { Actor } from '#platform/identity/actor.ts'
import { ChangedMeanwhileError, found, insist } from '#platform/refusals/refusals.ts'
import { aMailKeeper, mayKeepMail } from '../mail.permissions.ts'
import { queueStore } from '../mail.queue.store.ts'
import { openPassword, settingStore } from '../mail.setting.store.ts'
import { letterStore } from '../mail.store.ts'
import type { SettingRow } from '../mail.tables.ts'
import type { MailFault } from '../mail.words.ts'
import type { ServerAnswers } from './set-server.form.ts'

/** A password that was left empty stays, unless the server or the user name is another: it is not sent elsewhere. */
export async function setServer(house: House, actor: Actor, once: string, version: number, answers: ServerAnswers) {
  insist(mayKeepMail(actor), aMailKeeper)
  await house.once(actor, 'mail-server.set', once, async (work) => {
    const store = settingStore(work)
    const saved = await store.findSetting('lock')
    if ((saved?.version ?? 0) !== version) throw new ChangedMeanwhileError(saved)
    const { from, replyTo, bounces, passphrase, ...rest } = answers
    const isSame = saved?.host === rest.host && saved.username === rest.username && saved.safety === rest.safety
    const password = passphrase || (isSame ? undefined : '')
    const change = { ...rest, from_address: from, reply_to: replyTo, bounce_address: bounces, password }
    await store.keepSetting(change, version + 1, actor.person)
    // What waited for the server as it was is tried with the new one at once.
    await letterStore(work).wakeQueue(work.now)
    await queueStore(work).changeQueue({ due_at: work.now, faults: 0, fault: null, fault_since: null })
    work.record('mail-server.set')
    work.announce('mail-server.set', { organisation: work.organisation })
    return true
  })
}

export async function stopServer(house: House, actor: Actor, once: string): Promise<void> {
  insist(mayKeepMail(actor), aMailKeeper)
  await house.once(actor, 'mail-server.stopped', once, async (work) => {
    const saved = found(await settingStore(work).findSetting('lock'))
    if (saved.ended_at) return
    await settingStore(work).endSetting()
    await letterStore(work).wakeQueue(work.now)
    await queueStore(work).changeQueue({ due_at: null, faults: 0, fault: null, fault_since: null })
    await queueStore(work).giveToHand()
    work.record('mail-server.stopped')
  })
}

export interface ServerToTry {
  setting: SettingRow
  password: string
}

/** What a try needs, for as long as it takes; the password goes no further. */
export function openServer(house: House, actor: Actor): Promise<ServerToTry | undefined> {
  insist(mayKeepMail(actor), aMailKeeper)
  return house.inOrganisation(actor, async (work) => {
    const setting = await settingStore(work).findSetting('look')
    if (!setting || setting.ended_at) return undefined
    return { setting, password: await openPassword(work, setting) }
  })
}

export async function noteTest(
  house: House,
  actor: Actor,
  once: string,
  tried: { version: number; fault: MailFault | null },
): Promise<void> {
  insist(mayKeepMail(actor), aMailKeeper)
  await house.once(actor, 'mail-server.tried', once, async (work) => {
    await settingStore(work).noteTest(tried.version, tried.fault)
    if (!tried.fault) {
      await letterStore(work).wakeQueue(work.now)
      await queueStore(work).changeQueue({ due_at: work.now, faults: 0, fault: null, fault_since: null })
    }
    work.record('mail-server.tried')
    return true
  })
}
