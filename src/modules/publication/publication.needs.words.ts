/** What a page for reports needs before it may be published. */

export const reportingNeeds = ['report-page', 'address', 'outside', 'mail', 'backup', 'cover'] as const
export type ReportingNeed = (typeof reportingNeeds)[number]
