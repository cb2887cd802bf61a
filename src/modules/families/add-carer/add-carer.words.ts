/** The words in which a carer is chosen. */

/** The answer that it is nobody who was offered. */
export const somebodyNew = 'new'

export const carerRefusals = {
  'not-offered': 'Choose one of those who are shown, or somebody new',
  'carer-already': 'They are this child’s parent or carer already. Change that on the child’s page',
  'ask-first': 'Leave this address and number out, and ask your safeguarding lead first',
  'known-by-address': 'Somebody is known by this e-mail address. Choose them, or say that it is somebody else',
} as const
