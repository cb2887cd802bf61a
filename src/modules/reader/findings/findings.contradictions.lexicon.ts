/** Pairs of statements that cannot both be kept: what one forbids outright, and what another allows or asks for. */

export interface Pair {
  /** What the two disagree about, for people. */
  readonly about: string
  /** Of a prohibition. */
  readonly forbids: RegExp
  /** Words that narrow the prohibition, so that there is room for the other. */
  readonly narrowed: RegExp
  /** Of a duty or a permission. */
  readonly allows: RegExp
  /** Words that make the other an exception with its own rule. */
  readonly excepted: RegExp
}

const young =
  '(?:learners?|young people|young persons?|children|child|pupils?|students?|participants?|young members?|swimmers?|players?|athletes?|dancers?|singers?|musicians?|players|youth|plant|pobl ifanc)'

export const pairs: readonly Pair[] = [
  {
    about: 'online contact between adults and young people',
    forbids: new RegExp(
      `\\b(?:not|never|no|nobody|cannot)\\b[^.;]{0,30}\\b(?:be in (?:any )?contact|have (?:any )?(?:online |electronic |digital )?contact|contact|communicate|be in touch|communication)\\b[^.;]{0,40}\\b${young}\\b[^.;]{0,60}\\b(?:online|social media|internet|electronic\\w*|technolog\\w*|digital\\w*|phones?|text|messag\\w*|apps?)\\b|\\bno (?:online|electronic|digital|social media) (?:contact|communication)\\b|\\b(?:not|never)\\b[^.;]{0,30}\\b(?:contact|communicate|message)\\b[^.;]{0,30}\\bonline\\b[^.;]{0,40}\\b${young}\\b`,
      'i',
    ),
    narrowed:
      /\bpersonal\b|\bprivate\w*|\bown\b|\bone[- ]to[- ]one|\b1[-:]1|\balone\b|\bindividual\w*|\boutside\b|\bafter\b|\bbefore\b|\bbetween \d|\blate\b|\bexcept|\bunless\b|\bwithout\b|\bonly\b|\bother than\b|\bunsupervised|\bdirect\w*|\bnon-|\binappropriate|\bunnecessar|\bunder (?:the age|1\d|\d)|\bbelow\b|\byounger than|\bsecret/i,
    allows: new RegExp(
      `\\b(?:group ?chats?|whats ?app|messaging groups?|facebook groups?|team chats?|chat groups?|online groups?|group messag\\w*)\\b|\\b(?:message|email|e-mail|text|write to|contact|communicate with|communicating with)\\b[^.;]{0,30}\\b${young}\\b|\\bto (?:communicate|contact|message|keep in touch) with (?:\\w+ (?:and |or )?){0,2}${young}\\b`,
      'i',
    ),
    excepted:
      /\bemergenc|\bunless\b|\bexcept\b|\bparents?(?: and carers?)? (?:only|group)|\bstaff (?:only|group)|\bamong (?:themselves|friends)|\btheir friends|\bemail address|\bcontact details/i,
  },
  {
    about: 'phones',
    forbids:
      /\b(?:mobile |smart)?phones? (?:are|is) (?:not (?:allowed|permitted)|banned|prohibited|forbidden)\b|\bno (?:mobile |smart)?phones?\b(?! number| call)|\b(?:mobile )?phones? (?:must|should|may) not be (?:used|brought|carried|taken)\b|\b(?:not|never) (?:use|bring|carry)\b[^.;]{0,20}\b(?:mobile )?phones?\b/i,
    narrowed:
      /\bduring\b|\bwhile\b|\bwhen\b|\bunless\b|\bexcept|\bwithout\b|\bin (?:the |any |our )?(?:chang\w+|toilets?|loos?|showers?|bedrooms?|dormitor\w+|quiet|lessons?|sessions?|rehears\w+|class\w*|dressing|hall|pool|studio)|\bto (?:take|photograph|film|record|contact|message|store|ring|call)|\bown\b|\bpersonal\b|\bat (?:meals?|night|the table)|\bafter\b|\bchanging/i,
    allows:
      /\b(?:use|using|bring|carry|keep)\b[^.;]{0,20}\b(?:your|their|his or her|my|own|personal)\b[^.;]{0,20}\bphones?\b/i,
    excepted:
      /\bnot\b|\bnever\b|\bemergenc|\bmedical|\bglucose|\bunless\b|\bexcept\b|\boff\b|\bbag\b|\bbasket|\bcrate|\bsilent|\bsafe\w*\b|\bresponsib\w+\b|\brespect/i,
  },
  {
    about: 'photographs',
    forbids:
      /\b(?:not|never|no|nobody)\b[^.;]{0,20}\b(?:take|use|publish|post|share|photographs?|pictures?|images?|film)\b[^.;]{0,25}\b(?:photographs?|photos?|pictures?|images?|film|of (?:children|young people|pupils|members))\b|\bno (?:photography|photographs|photos|pictures|filming)\b|\b(?:photography|filming) is (?:not (?:allowed|permitted)|banned|prohibited|forbidden)\b/i,
    narrowed:
      /\bwithout\b|\bunless\b|\bexcept|\bown\b|\bpersonal\b|\bprivate\b|\bonly\b|\buntil\b|\bnames?\b|\bsurnames?|\bidentif\w+|\bchanging|\btoilets?|\bshowers?|\bbedrooms?|\bby (?:the |an )?(?:audience|spectators|parents|members|visitors|public|young people|children)|\bother\b|\bindecent|\binappropriate|\bnude|\bnaked|\bclothes|\bswim\w*|\bupset|\bembarrass\w*|\bhurt\w*|\bwho (?:has|have|is|are)|\bwhose\b|\bif\b|\bafter\b|\bsomeone|\bsomebody|\bphones?\b|\bothers\b|\balone\b/i,
    allows:
      /\b(?:photographs?|photos?|pictures?|images?)\b[^.;]{0,60}\b(?:consent|permission|agreed|said yes|written)\b|\b(?:take|use|post|share|publish)\b[^.;]{0,20}\b(?:photographs?|photos?|pictures?|images?)\b/i,
    excepted: /\bnot\b|\bnever\b|\bnobody\b|\bpolice\b|\bask (?:before|first)/i,
  },
  {
    about: 'personal accounts and numbers',
    forbids:
      /\b(?:not|never|no|nobody)\b[^.;]{0,30}\b(?:use|using|give|share)\b[^.;]{0,20}\b(?:personal|own|private)\b[^.;]{0,20}\b(?:accounts?|profiles?|phones?|numbers?|e-?mail\w*)\b/i,
    narrowed:
      /\bunless\b|\bexcept|\bwithout\b|\bphotograph|\bpictures?|\bphotos?|\bfilm|\bstore\b|\bduring\b|\bwhile\b|\bin (?:the )?(?:chang|toilet)|\bpupils?['’]|\bpasswords?/i,
    allows:
      /\b(?:may|can|are (?:allowed|permitted) to|is fine to|are free to|is acceptable to)\b[^.;]{0,40}\b(?:their|your|his or her|a|own)\s+(?:own |personal |private )+(?:\w+ ){0,2}(?:accounts?|profiles?|phones?|numbers?|e-?mail\w*)\b/i,
    excepted:
      /\bemergenc|\bunless\b|\bexcept\b|\bnot\b|\bnever\b|\bprovided\b|\bonly (?:if|when|where|with)\b|\bif\b|\bwhere\b|\bown family|\bto speak to (?:a )?parents?/i,
  },
  {
    about: 'recording',
    forbids:
      /\b(?:lessons?|sessions?|calls?|meetings?|workshops?|rehearsals?|classes) (?:are|is|will|must|may|should|shall)(?: be)? (?:never|not)(?: be)? recorded\b|\b(?:not|never|nobody|no one)\b[^.;]{0,15}\brecords? (?:any |the |a |our )?(?:lessons?|sessions?|calls?|meetings?|workshops?|rehearsals?|classes|them)\b|\bno recordings? (?:is|are|may|will)\b/i,
    narrowed:
      /\bwithout\b|\bunless\b|\bexcept|\bby (?:any|the |a )?\w+|\bown\b|\bpersonal\b|\bother than\b|\bonly\b|\bprivate\w*|\bsecretly|\bpupils?\b|\bparticipants?\b|\bparents?\b|\bmembers?\b|\bone[- ]to[- ]one|\bI\b/i,
    allows:
      /\b(?:lessons?|sessions?|calls?|meetings?|workshops?|rehearsals?|classes)\b[^.;]{0,30}\b(?:are|is|will be|must be|shall be|may be) recorded\b|\brecordings?\b[^.;]{0,30}\b(?:kept|stored|held|saved|retained|deleted after|erased)\b/i,
    excepted: /\bnot\b|\bnever\b|\bunless\b|\bexcept\b|\bconcert|\bperformance/i,
  },
  {
    about: 'friend requests and following',
    forbids: new RegExp(
      `\\b(?:not|never|nobody|no)\\b[^.;]{0,30}\\b(?:accept|add|follow|friend|befriend)\\b[^.;]{0,50}\\b${young}\\b`,
      'i',
    ),
    narrowed:
      /\bunder\b|\bcurrent\b|\bpersonal\b|\bown\b|\bunless\b|\bexcept|\bwithout\b|\bprivate\b|\buntil\b|\bencourage/i,
    allows: new RegExp(
      `\\b(?:may|can|are (?:allowed|free|permitted) to)\\b[^.;]{0,30}\\b(?:accept|add|follow|friend)\\b[^.;]{0,50}\\b${young}\\b`,
      'i',
    ),
    excepted:
      /\bnot\b|\bnever\b|\bunless\b|\bexcept\b|\bofficial|\bclub\b|\bwork (?:account|profile)|\bover\b|\borganisation['’]s/i,
  },
]
