/** What each route of the mail room needs before the house tests can walk it. */
import type { Ground } from './ground.ts'
import { setAServer } from './mail-ground.ts'
import type { Scene } from './scenes.ts'

const letter = ({ mail }: Ground) => ({ letter: mail.letter })
const failed = ({ mail }: Ground) => ({ letter: mail.failed })
const withServer = ({ app, people }: Ground) => setAServer(app, people.amira)

/** The link that Amira is mailed today. */
const addressToken = ({ app, people: { amira } }: Ground) => ({
  token: app.parts.digest(`address to confirm ${amira.account} ${amira.email} 2026-11-20`),
})

export const mailScenes: Readonly<Record<string, Scene>> = {
  'GET /join/link/:token': { parts: ({ mail }) => ({ token: mail.joinToken }) },
  'POST /people/invitations/:invitation/cancel': {
    parts: ({ mail }) => ({ invitation: mail.invitation }),
    nothingToFillIn: 'a button',
  },
  'POST /mail/own-address': { before: withServer, nothingToFillIn: 'a button' },
  'GET /mail/own-address/:token': { parts: addressToken },
  'POST /mail/own-address/:token': { parts: addressToken, nothingToFillIn: 'a button' },
  'GET /mail/letters/:letter': { parts: letter },
  'GET /mail/letters/:letter/print': { parts: letter, everyTime: 'each time a letter is opened is recorded' },
  'POST /mail/letters/:letter/handed-over': { parts: letter, nothingToFillIn: 'a button' },
  'POST /mail/letters/:letter/cancel': { parts: letter, nothingToFillIn: 'a button' },
  'POST /mail/letters/:letter/again': { parts: failed, nothingToFillIn: 'a button' },
  'POST /mail/server/set': {
    before: withServer,
    fields: () => ({
      host: 'mail.example.org',
      port: '587',
      safety: 'starttls',
      username: 'kept',
      passphrase: 'a password of theirs',
      from: 'kept@example.org',
      replyTo: '',
      bounces: '',
      _version: '1',
    }),
  },
  'POST /mail/server/stop': { before: withServer, nothingToFillIn: 'a button' },
  'POST /mail/server/try': { before: withServer, nothingToFillIn: 'a button' },
}
