/** Of a table kept apart, maintenance may copy rows out and put rows in, and change none. */
export const keptApart = { kept_maintenance: 'insert, select' }
