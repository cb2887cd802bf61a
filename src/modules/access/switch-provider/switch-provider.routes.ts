/** Switching the organisation's own sign-in on and off, over HTTP. */
import type { ActorVisit, Answer } from '#platform/http/routes.ts'
import { defineRoutes, formAgain, seeOther } from '#platform/http/routes.ts'
import { StoppedPage } from '../access.outside.page.tsx'
import { outsideWords } from '../access.provider.words.ts'
import type { SwitchingOn } from './switch-provider.command.ts'
import { switchProviderOff, switchProviderOn } from './switch-provider.command.ts'

const reasons: Readonly<Record<Exclude<SwitchingOn, 'on'>, string>> = {
  'not-tried': 'Try it yourself first.',
  'no-way-back':
    'No administrator could get in without it. Ask one of them to set up a code or a passkey in Kept, then switch it on.',
  'domain-taken':
    'One of its e-mail domains leads to another sign-in in this installation. Ask whoever looks after Kept.',
}

async function switchOn({ house, actor, once }: ActorVisit): Promise<Answer> {
  const done = await switchProviderOn(house, actor, once)
  if (done === 'on') return seeOther('/access/provider')
  const words = { ...outsideWords.en, stoppedTitle: 'It is not switched on', tryAgain: 'Try it', instead: 'Back' }
  const body = StoppedPage({ words, why: reasons[done], again: '/access/provider/try', leave: '/access/provider' })
  return formAgain(words.stoppedTitle, body)
}

async function switchOff({ house, actor, once }: ActorVisit): Promise<Answer> {
  await switchProviderOff(house, actor, once)
  return seeOther('/access/provider')
}

export const switchProviderRoutes = defineRoutes([
  {
    method: 'POST',
    path: '/access/provider/on',
    may: 'provider:set',
    record: 'provider.switched-on',
    fresh: true,
    handle: switchOn,
  },
  {
    method: 'POST',
    path: '/access/provider/off',
    may: 'provider:set',
    record: 'provider.switched-off',
    fresh: true,
    handle: switchOff,
  },
])
