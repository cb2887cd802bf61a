/** The people and spans of time that a commitment counts. */

/** Whom a rule asks for by number; other counts are no rule about people. */
export const counted =
  'adults?|grown-ups?|leaders?|members? of staff|staff members?|staff|officials?|administrators?|admins?|moderators?|committee members?|volunteers?|trustees?|coaches|coach|tutors?|teachers?|helpers?|workers?|parents?|supervisors?|chaperones?|instructors?|stewards?|keyholders?|signatories|oedolion|oedolyn|arweinwyr|arweinydd|gwirfoddolwyr|gwirfoddolwr|aelod o staff|mates|hosts?|co-hosts?|people|persons|referees|references|artists|educators|producers|arbiters|council members|members|directors|moderators|participants|children|young people|sessions|attempts|mentors|leaders|wardens|elders|keys|directors'

export const timeUnits =
  'working days?|school days?|calendar days?|business days?|half[- ]terms?|seconds?|minutes?|hours?|days?|nights?|weeks?|fortnights?|months?|terms?|seasons?|years?|awr|oriau|diwrnod(?: gwaith)?|dydd|wythnos(?:au)?|mis(?:oedd)?|blynedd|flynedd|mlynedd|flwyddyn|blwyddyn|tymor'

/** Settings are kept in English, whatever the policy is written in. */
export const welshPeople: Readonly<Record<string, string>> = {
  oedolyn: 'adults',
  oedolion: 'adults',
  arweinydd: 'leaders',
  arweinwyr: 'leaders',
  gwirfoddolwr: 'volunteers',
  gwirfoddolwyr: 'volunteers',
  'aelod o staff': 'members of staff',
}

export const welshTime: Readonly<Record<string, string>> = {
  awr: 'hour',
  oriau: 'hour',
  diwrnod: 'day',
  'diwrnod gwaith': 'working day',
  dydd: 'day',
  wythnos: 'week',
  wythnosau: 'week',
  mis: 'month',
  misoedd: 'month',
  blynedd: 'year',
  flynedd: 'year',
  mlynedd: 'year',
  flwyddyn: 'year',
  blwyddyn: 'year',
  tymor: 'term',
}
