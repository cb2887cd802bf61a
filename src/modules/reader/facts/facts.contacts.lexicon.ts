/** Published helplines and emergency numbers, and the sites that take reports of online abuse. */

/** By their digits alone. */
export const helplineNumbers: ReadonlySet<string> = new Set([
  '999',
  '112',
  '101',
  '111',
  '105',
  '988',
  '911',
  '116123',
  '116000',
  '116111',
  '85258',
  '50808',
  '08001111',
  '08088005000',
  '08000280285',
  '08001360663',
  '03443814772',
  '08088010800',
  '08088023456',
  '08088002222',
  '08088025544',
  '08088084994',
  '08000684141',
  '08082000247',
  '08081000900',
  '08000121700',
  '0800555111',
  '08000283550',
  '0800789321',
  '03456000459',
  '03003230169',
  '1800666666',
  '18004224453',
])

/** Numbers of two or three digits count only where somebody is told to ring them. */
export const ringing =
  /\b(?:call|ring|dial|phone|tel|telephone|text|emergenc\w+|police|heddlu|garda[íi]?|ambulance|999|101|112|911|on|via|ffonio|ffoniwch)\b/i

export const helplineNames =
  /help ?lines?|hot ?lines?|crisis line|child ?line|samaritans|\bnspcc\b|\bispcc\b|crime ?stoppers|\bceop\b|internet watch|\biwf\b|report harmful|\bmeic\b|live fear free|the mix\b|papyrus|young ?minds|shout\b|kidscape|stop it now|emergenc(?:y|ies)\b|\b999\b|\b101\b|llinell gymorth|whistleblowing (?:advice )?line|parentline|parent line|women['’]s aid|refuge\b|runaway|missing people|lucy faithfull|victim support/i

/** Sites where a worry or a picture may be reported, whoever names them. */
export const helplineSites =
  /^(?:https?:\/\/)?(?:www\.)?(?:ceop\.police\.uk|thinkuknow\.co\.uk|childline\.org\.uk|reportharmfulcontent\.com|iwf\.org\.uk|report\.iwf\.org\.uk|samaritans\.org|hotline\.ie|childline\.ie|takeitdown\.ncmec\.org)/i

/** A bare name of a site is believed by how it ends. */
export const endings =
  'org\\.uk|co\\.uk|gov\\.uk|police\\.uk|ac\\.uk|sch\\.uk|nhs\\.uk|me\\.uk|ltd\\.uk|uk|org|com|net|info|ie|wales|cymru|scot|london|eu|io|edu|gov|example|church|club|coop|community|charity'
