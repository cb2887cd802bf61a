/** A domain of the organisation's own, as it is typed. */
import { z } from 'zod'
import { lineField } from '#platform/forms/fields.ts'

export const ownDomainForm = z.object({
  domain: lineField('Enter what stands behind the @, such as rowan.org.uk', 'Enter 253 characters or fewer', 253),
})
