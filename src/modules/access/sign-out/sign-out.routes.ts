/** Signing out, over HTTP. */
import type { Answer, Visit } from '#platform/http/routes.ts'
import { defineRoutes, page, seeOther } from '#platform/http/routes.ts'
import { endedSessionCookie } from '#platform/identity/sessions.ts'
import { accessWords } from '../access.words.ts'
import { signOut } from './sign-out.command.ts'
import { SignedOutPage } from './sign-out.page.tsx'

async function submit(visit: Visit): Promise<Answer> {
  if (visit.account) await signOut(visit.house, visit.account, visit.actor)
  return seeOther('/signed-out', [endedSessionCookie])
}

async function show({ language }: Visit): Promise<Answer> {
  const words = accessWords[language]
  return page(words.signedOutTitle, SignedOutPage({ words }))
}

/** Open to anyone, since somebody whose session ended by itself must not be sent to sign in only to sign out. */
export const signOutRoutes = defineRoutes([
  { method: 'POST', path: '/sign-out', may: 'anyone', record: 'session.ended', handle: submit },
  { method: 'GET', path: '/signed-out', may: 'anyone', record: 'nothing', handle: show },
])
