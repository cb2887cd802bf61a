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
import { linkOutsideRoutes } from './link-outside/link-outside.routes.ts'
import { listPasskeysRoutes } from './list-passkeys/list-passkeys.routes.ts'
import { proveRoutes } from './prove/prove.routes.ts'
import { readAccountRoutes } from './read-account/read-account.routes.ts'
import { removePasskeyRoutes } from './remove-passkey/remove-passkey.routes.ts'
import { renamePasskeyRoutes } from './rename-passkey/rename-passkey.routes.ts'
import { secondStepRoutes } from './second-step/second-step.routes.ts'
import { setProviderRoutes } from './set-provider/set-provider.routes.ts'
import { setRuleRoutes } from './set-rule/set-rule.routes.ts'
import { showPasskeyRoutes } from './show-passkey/show-passkey.routes.ts'
import { signInRoutes } from './sign-in/sign-in.routes.ts'
import { signInLinkRoutes } from './sign-in-link/sign-in-link.routes.ts'
import { signInOutsideRoutes } from './sign-in-outside/sign-in-outside.routes.ts'
import { signOutRoutes } from './sign-out/sign-out.routes.ts'
import { switchProviderRoutes } from './switch-provider/switch-provider.routes.ts'
import { tryProviderRoutes } from './try-provider/try-provider.routes.ts'

export const accessRoom: RoomManifest = {
  name: 'access',
  routes: [
    ...enterRoutes,
    ...signInRoutes,
    ...secondStepRoutes,
    ...signInLinkRoutes,
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
    ...signInOutsideRoutes,
    ...linkOutsideRoutes,
    ...setProviderRoutes,
    ...tryProviderRoutes,
    ...switchProviderRoutes,
  ],
  permissions: accessPermissions,
  reminders: accessReminders,
  promises: accessPromises,
  doorsteps: ['/', '/sign-in', '/sign-out', '/signed-out', '/choose-organisation', '/language', '/account', '/let-in'],
  holds: [
    {
      about: ['adults'],
      what: 'how you sign in: your address, a digest of your passphrase, your second steps, and where you are signed in',
      why: 'let you in and nobody else',
      kept: 'fixed',
      tables: ['identity.membership'],
    },
  ],
}
