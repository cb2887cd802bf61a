/** What shows that a policy does say where else to turn, and the topics that organisations like this usually cover. */
import type { Topic } from '../reader.words.ts'

export const authorities =
  /\bpolice\b|\b999\b|\b112\b|\b911\b|\b101\b|social (?:services|care|work)|children['’]s (?:services|social)|local authority|\bLADO\b|\bMASH\b|\bTusla\b|\bGateway\b|\bGarda|\bPSNI\b|child protective|heddlu|gwasanaethau cymdeithasol|gwasanaethau plant|\bstatutory (?:agenc|authorit)|\bthe council\b|\bchildren['’]s reporter/i

/** A worry about the one person named goes elsewhere. */
export const otherWayToTell =
  /\b(?:concerns?|allegations?|complaints?|worr(?:y|ies)|accusations?|reports?)\b[^.;\n]{0,30}\b(?:about|against|involv\w+|concern\w*)\b[^.;\n]{0,20}\b(?:coordinator|co-ordinator|lead|officer|DSL|DLP|champion|the person named|designated)\b[^.;\n]{0,80}\b(?:goes?|go|to|told|tell|passed|made|report\w*|contact)\b|\b(?:if|when) (?:it|the (?:concern|allegation|worry|complaint)) is about\b[^.;\n]{0,30}\b(?:coordinator|lead|officer|DSL|DLP|her|him|them|champion)\b/i

export const unsignedLine = /^\W*(?:signed|signature|llofnodwyd|my name|name of)\b[^\p{L}]*(?:[:_.…]|$)/iu

/** Taken where nobody says which topics are usual. */
export const usuallyCovered: readonly Topic[] = [
  'coordinator',
  'behaviour-code',
  'staff-learner-contact',
  'social-media-conduct',
  'young-people-guidance',
  'parent-guidance',
  'reporting-route',
  'incident-procedure',
  'complaint-allegation',
  'image-consent',
  'personal-data',
  'credentials',
  'training',
  'technology-risk-assessment',
  'support-affected',
  'policy-review',
]

/** A policy that says the narrower thing has said something about the wider. */
export const coveredBy: Readonly<Partial<Record<Topic, readonly Topic[]>>> = {
  'behaviour-code': ['code-signature'],
  'staff-learner-contact': ['supervised-groups', 'official-channels'],
  'social-media-conduct': ['official-channels'],
  'young-people-guidance': ['online-safety-agreement'],
  'incident-procedure': ['abuse-response-procedure'],
  'personal-data': ['data-retention', 'website-personal-data'],
  training: ['abuse-training', 'supervision'],
  'support-affected': ['support-plan-review'],
}
