/** Sends a link that stands for the first step, and lets in whoever opens it in the browser that asked; the second step is never passed over. */
import { writeLetter } from '#modules/mail/index.ts'
import { noSoonerThan } from '#platform/clock/no-sooner.ts'
import { newId } from '#platform/crypto/ids.ts'
import { newToken } from '#platform/crypto/tokens.ts'
import type { House } from '#platform/database/house.ts'
import { pathTo } from '#platform/http/paths.ts'
import type { AccountRow } from '#platform/identity/accounts.ts'
import { findAccount } from '#platform/identity/accounts.ts'
import type { OrganisationId } from '#platform/identity/actor.ts'
import { attemptAt } from '#platform/identity/attempts.ts'
import { inEveryOrganisation } from '#platform/identity/changed-factors.ts'
import type { Coming, ComingIn } from '#platform/identity/coming-in.ts'
import { comeInBound, comerOf } from '#platform/identity/coming-in.ts'
import { findAddress } from '#platform/identity/confirmed-address.ts'
import { findSignInLink, markBrowser, spendLink } from '#platform/identity/links.ts'
import type { Language } from '#platform/text/language.ts'

interface From extends Coming {
  house: House
  now: Date
  language: Language
  ownAddress: string
}

const lifetimeMs = 15 * 60_000
/** Longer than writing a letter takes: how long the answer takes tells nobody whether there was one to write. */
const answerAfterMs = 400

export type AskingForLink =
  | { kind: 'wait'; seconds: number }
  | { kind: 'asked'; cookie: ReturnType<typeof markBrowser>['cookie'] }

/** The same for an address that nobody signs in with. Asking counts as an attempt that is never taken back. */
export async function askForLink(from: From, email: string): Promise<AskingForLink> {
  const attempt = await attemptAt(from, `link for ${email}`)
  if (attempt.kind === 'wait') return attempt
  const { cookie, digest } = markBrowser(lifetimeMs)
  await noSoonerThan(answerAfterMs, findAndSend(from, email, digest))
  return { kind: 'asked', cookie }
}

/** Only to an address that is known to be theirs: whoever typed another's by mistake would let them in. */
async function findAndSend(from: From, email: string, browser: string): Promise<void> {
  const account = await from.house.atTheDoor(async (door) => {
    const found = await findAccount(door, email)
    return found && (await findAddress(door, found.id))?.confirmedAt ? found : undefined
  })
  if (account) await sendLink(from, account, email, browser)
}

/**
 * By the first of their organisations that can send mail, for which alone it lets them act: whoever runs its mail server
 * could read it. Each has it in its record that a link was asked for.
 */
function sendLink(from: From, account: AccountRow, email: string, browser: string): Promise<void> {
  const { house, language, ownAddress } = from
  const { token, digest } = newToken()
  return house.atTheDoor(async (door) => {
    const expiresAt = new Date(door.now.getTime() + lifetimeMs)
    const id = newId<'Link'>()
    await door.ask('add_sign_in_link', id, digest.toString('hex'), account.id, browser, door.now, expiresAt)
    const link = ownAddress + pathTo('/sign-in/link/:token', { token })
    let carriedBy: OrganisationId | undefined
    await inEveryOrganisation(door, account.id, async (work, person) => {
      work.record('sign-in-link.asked', { person })
      if (carriedBy) return
      const letter = { kind: 'sign-in-link', address: email, person, language, link, expiresAt } as const
      if ((await writeLetter(work, letter)).goesBy === 'mail') carriedBy = work.organisation
    })
    if (carriedBy) await door.ask('bind_link', id, carriedBy)
  })
}

/** Undefined where the link is used, too old, not one of ours, or was asked for in another browser: nobody is told which. */
export function followLink(from: From, token: string, once: string): Promise<ComingIn | undefined> {
  return from.house.atTheDoor(async (door) => {
    const link = await findSignInLink(door, token, from.cookie)
    if (!link || !(await spendLink(door, link, once))) return undefined
    const [account] = await door.ask<{ has_second_factor: boolean }>('get_account', link.account)
    if (!account) return undefined
    const known = { id: link.account, hasSecondFactor: account.has_second_factor }
    return comeInBound(door, comerOf(from), known, 'link', link.organisation)
  })
}
