/** The mail server, over HTTP. Its password goes in and never comes out. */
import type { FieldError } from '#platform/forms/form.ts'
import { filledIn, readAnswers, versionField } from '#platform/forms/form.ts'
import type { ActorVisit, Answer } from '#platform/http/routes.ts'
import { defineRoutes, formAgain, page, seeOther } from '#platform/http/routes.ts'
import { ChangedMeanwhileError } from '#platform/refusals/refusals.ts'
import { setServer, stopServer } from './set-server.command.ts'
import { serverForm } from './set-server.form.ts'
import { ServerPage, SetServerPage, serverTitle, setServerTitle } from './set-server.page.tsx'
import type { ServerView } from './set-server.view.ts'
import { readServer } from './set-server.view.ts'

const serverOf = ({ house, actor }: ActorVisit) => house.inOrganisation(actor, readServer)

async function show(visit: ActorVisit): Promise<Answer> {
  return page(serverTitle, ServerPage({ server: await serverOf(visit), once: visit.once }))
}

function typedOf(server: ServerView | undefined) {
  if (!server) return { port: '587', safety: 'starttls' }
  return {
    host: server.host,
    port: String(server.port),
    safety: server.safety,
    username: server.username,
    from: server.from_address,
    replyTo: server.reply_to,
    bounces: server.bounce_address,
  }
}

async function showForm(visit: ActorVisit): Promise<Answer> {
  const server = await serverOf(visit)
  const shown = { once: visit.once, version: server?.version ?? 0, hasPassword: server?.hasPassword ?? false }
  return page(setServerTitle, SetServerPage({ ...filledIn(typedOf(server)), ...shown }))
}

async function submitForm(visit: ActorVisit): Promise<Answer> {
  const { house, actor, once, typed } = visit
  const version = Number(typed[versionField] ?? 0)
  const outcome = readAnswers(serverForm, typed)
  const again = async (errors: readonly FieldError[], hasChanged: boolean) => {
    const server = await serverOf(visit)
    const shown = { typed, errors, once, hasPassword: server?.hasPassword ?? false }
    const now = hasChanged && server ? { version: server.version, meanwhile: server } : { version }
    return formAgain(setServerTitle, SetServerPage({ ...shown, ...now }), hasChanged ? 409 : 422)
  }
  if (!outcome.ok) return again(outcome.errors, false)
  try {
    await setServer(house, actor, once, version, outcome.answers)
    return seeOther('/mail/server')
  } catch (error) {
    if (!(error instanceof ChangedMeanwhileError)) throw error
    return again([], true)
  }
}

async function stop({ house, actor, once }: ActorVisit): Promise<Answer> {
  await stopServer(house, actor, once)
  return seeOther('/mail/server')
}

const may = 'mail-server:set'

export const setServerRoutes = defineRoutes([
  { method: 'GET', path: '/mail/server', may, record: 'nothing', handle: show },
  { method: 'GET', path: '/mail/server/set', may, record: 'nothing', fresh: true, handle: showForm },
  { method: 'POST', path: '/mail/server/set', may, record: 'mail-server.set', fresh: true, handle: submitForm },
  { method: 'POST', path: '/mail/server/stop', may, record: 'mail-server.stopped', fresh: true, handle: stop },
])
