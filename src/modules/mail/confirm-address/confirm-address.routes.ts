/** Confirming one's own address, over HTTP. Following the link changes nothing; the button does. */
import type { ActorVisit, Answer } from '#platform/http/routes.ts'
import { defineRoutes, page, seeOther } from '#platform/http/routes.ts'
import { readServerState } from '../set-server/set-server.view.ts'
import { askToConfirm, confirmOwnAddress, isLinkRight, readAddress } from './confirm-address.command.ts'
import {
  ConfirmAddressPage,
  confirmTitle,
  LinkGonePage,
  linkGoneTitle,
  OwnAddressPage,
  ownAddressTitle,
} from './confirm-address.page.tsx'

async function show({ house, actor, query, once }: ActorVisit): Promise<Answer> {
  const address = await readAddress(house, actor.account)
  const hasServer = await house.inOrganisation(actor, readServerState)
  return page(ownAddressTitle, OwnAddressPage({ ...address, hasServer, wasAsked: query['asked'] === 'yes', once }))
}

async function ask({ house, actor, once, digest, ownAddress, language }: ActorVisit): Promise<Answer> {
  const confirming = { digest, linkBase: `${ownAddress}/mail/own-address/`, language }
  const goesBy = await askToConfirm(house, actor, once, confirming)
  return seeOther(goesBy === 'mail' ? '/mail/own-address?asked=yes' : '/mail/own-address')
}

const gone = (): Answer => ({ kind: 'page', title: linkGoneTitle, body: LinkGonePage(), status: 404 })

async function follow({ house, actor, parts, digest, once }: ActorVisit): Promise<Answer> {
  const token = parts['token'] ?? ''
  if (!(await isLinkRight(house, actor, token, digest))) return gone()
  const { email } = await readAddress(house, actor.account)
  return page(confirmTitle, ConfirmAddressPage({ token, email, once }))
}

async function confirm({ house, actor, parts, digest }: ActorVisit): Promise<Answer> {
  const isDone = await confirmOwnAddress(house, actor, parts['token'] ?? '', digest)
  return isDone ? seeOther('/mail/own-address') : gone()
}

export const confirmAddressRoutes = defineRoutes([
  { method: 'GET', path: '/mail/own-address', may: 'member', record: 'nothing', handle: show },
  { method: 'POST', path: '/mail/own-address', may: 'member', record: 'address.asked', handle: ask },
  { method: 'GET', path: '/mail/own-address/:token', may: 'member', record: 'nothing', handle: follow },
  { method: 'POST', path: '/mail/own-address/:token', may: 'member', record: 'address.confirmed', handle: confirm },
])
