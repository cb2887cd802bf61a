/** The words beside a date that say what happened, or will happen, to the policy on that day. */

export type DateSense = 'next' | 'reviewed' | 'adopted' | 'review date' | 'elsewhere'

/** Tried in this order; where several fit, the one nearest to the date decides. */
export const dateSenses: readonly (readonly [DateSense, RegExp])[] = [
  [
    'next',
    /next (?:policy )?(?:review|look|update|revision|due)(?: (?:date|due|is|will be))*|(?:review|revision)s? (?:is |are )?(?:next )?due|due (?:for|to be) (?:re)?view|due (?:by|in|on|date)|(?:will|shall|must|should|to|can) (?:next )?be (?:next )?(?:reviewed|revised|updated|looked at)|(?:will|shall) (?:next )?(?:review|revise|update|look at)|review(?:ed)? (?:again )?by\b|valid (?:until|to)|expir|renewal|no later than|until|adolygiad nesaf|adolygu nesaf|i'w adolygu|again in/gi,
  ],
  [
    'reviewed',
    /last (?:policy )?(?:review|update|revision|amend|agree|check|look|change|approve|adopt|ratifi|read|considered)\w*|(?:most recent|latest|previous|date of (?:last|latest|this|most recent)) (?:review|update|revision)|date (?:last )?(?:reviewed|updated|revised|amended)|(?<!be |next |been never )(?:reviewed|updated|revised|refreshed|re-?approved|re-?adopted|looked over|looked at|gone over|gone through|read through|checked over)|reviews? (?:took place|was carried out|was completed|completed|carried out)|adolygwyd(?: ddiwethaf)?|diweddarwyd|adolygiad diwethaf|diwygiwyd/gi,
  ],
  [
    'review date',
    /(?:review|revision)(?: date)?\s*[:–—|-]?\s*$|date (?:of|for) (?:policy )?review|dyddiad (?:yr )?adolygu/gi,
  ],
  [
    'adopted',
    /(?<!be )(?:adopted|approved|agreed|ratified|accepted|endorsed|passed)|(?<!be )issued?\b|(?<!be )published|publication|effective|in force|with effect|came into|comes into|implemented|implementation|date of (?:policy|issue|adoption|approval|this policy)|policy date|approval|adoption|(?<!be )signed|signature|version|\bv\d|created|written|drawn up|prepared|drafted|introduced|mabwysiadwyd|cymeradwywyd|cytunwyd|llofnodwyd|cyhoeddwyd|fersiwn/gi,
  ],
  [
    'elsewhere',
    /training|trained|\bDBS\b|insurance|certificate|\bact\b|regulations?|guidance|keeping children safe|working together|kcsie|vetting|established|founded|registered|since|course|born|password|incident|lesson|event|season|\bplan\b|risk assessment|hyfforddiant|deddf|joined|before|after/gi,
  ],
]

/** Where nothing beside a date says what it is, but that it is one. */
export const merelyDated = /\bdated?\b|\bdyddiad\b/i

/** What marks a line as being about this policy and no other paper. */
export const policyWords =
  /\b(?:polic(?:y|ies)|statements?|documents?|rules?|terms|conditions|codes?|guidelines?|guidance|procedures?|handbook|notice|charter|agreement|paper)\b|\bpolisi|datganiad|dogfen|rheolau/i

/** Papers and things of their own that are reviewed at their own times. */
export const otherThings =
  /password|passcode|\bplans?\b|risk assess|\bfilter|\bmembers?hip|\bgroups?\b|consents?\b|training|\baccess\b|permissions?|device|software|\bsystems?\b|security of|log ?book|record|register|equipment|contact list|settings|apps?\b|platforms?|accounts?\b|cyfrin|cynllun|grwpiau/i
