/** Which of its neighbours a statement is joined with. */
import { z } from 'zod'

const choose = 'Choose which statement to join it with'

export const joinStatementsForm = z.object({ other: z.uuid({ error: choose }) })

export type JoinStatementsAnswers = z.infer<typeof joinStatementsForm>
