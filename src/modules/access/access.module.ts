/** The manifest of the access room: signing in and out, sessions, passphrases, and the first address. */
import type { RoomManifest } from '#platform/rooms/manifest.ts'
import { accessPermissions } from './access.permissions.ts'
import { accessPromises } from './access.promises.ts'
import { accessReminders } from './access.reminders.ts'
import { addPasskeyRoutes } from './add-passkey/add-passkey.routes.ts'
import { addAuthenticatorRoutes } from './authenticators/authenticators.add.routes.ts'
import { listAuthenticatorsRoutes } from './authenticators/authenticators.list.routes.ts'
import { makeRecoveryCodesRoutes } from './authenticators/authenticators.recovery.routes.ts'
import { removeAuthenticatorRoutes } from './authenticators/authenticators.remove.routes.ts'
import { changePassphraseRoutes } from './change-passphrase/change-passphrase.routes.ts'
import { chooseLanguageRoutes } from './choose-language/choose-language.routes.ts'
import { chooseOrganisationRoutes } from './choose-organisation/choose-organisation.routes.ts'
import { endSessionsRoutes } from './end-sessions/end-sessions.routes.ts'
import { enterRoutes } from './enter/enter.routes.ts'
import { letInRoutes } from './let-in/let-in.routes.ts'
import { listPasskeysRoutes } from './list-passkeys/list-passkeys.routes.ts'
import { proveRoutes } from './prove/prove.routes.ts'
import { readAccountRoutes } from './read-account/read-account.routes.ts'
import { removePasskeyRoutes } from './remove-passkey/remove-passkey.routes.ts'
import { renamePasskeyRoutes } from './rename-passkey/rename-passkey.routes.ts'
import { secondStepRoutes } from './second-step/second-step.routes.ts'
import { setRuleRoutes } from './set-rule/set-rule.routes.ts'
import { showPasskeyRoutes } from './show-passkey/show-passkey.routes.ts'
import { signInRoutes } from './sign-in/sign-in.routes.ts'
import { signOutRoutes } from './sign-out/sign-out.routes.ts'

export const accessRoom: RoomManifest = {
  name: 'access',
  routes: [
    ...enterRoutes,
    ...signInRoutes,
    ...secondStepRoutes,
    ...proveRoutes,
    ...listAuthenticatorsRoutes,
    ...addAuthenticatorRoutes,
    ...removeAuthenticatorRoutes,
    ...makeRecoveryCodesRoutes,
    ...setRuleRoutes,
    ...signOutRoutes,
    ...chooseOrganisationRoutes,
    ...chooseLanguageRoutes,
    ...readAccountRoutes,
    ...changePassphraseRoutes,
    ...endSessionsRoutes,
    ...letInRoutes,
    ...listPasskeysRoutes,
    ...addPasskeyRoutes,
    ...renamePasskeyRoutes,
    ...removePasskeyRoutes,
    ...showPasskeyRoutes,
  ],
  permissions: accessPermissions,
  reminders: accessReminders,
  promises: accessPromises,
  doorsteps: ['/', '/sign-in', '/sign-out', '/signed-out', '/choose-organisation', '/language', '/account', '/let-in'],
}
