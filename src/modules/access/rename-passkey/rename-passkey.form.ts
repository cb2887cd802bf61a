/** What a passkey shall be called. */
import { z } from 'zod'
import { passkeyName } from '../add-passkey/add-passkey.form.ts'

export const renamePasskeyForm = z.object({ name: passkeyName })
