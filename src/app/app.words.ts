/** What the frame and the refusals say, in English and in Welsh. */
import { catalogue } from '#platform/text/language.ts'

export const appWords = catalogue(
  {
    helpline: 'If a child is in immediate danger, call 999. Childline: 0800 1111 (free, day and night).',
    signOut: 'Sign out',
    yourAccount: 'Your account',
    signInTitle: 'You have been signed out',
    signInWhy: 'Nothing was saved yet, and nothing you typed is lost.',
    signInUnread: 'Nothing was saved. Sign in in another tab, then go back in this one and send it again.',
    signInOpen: 'Sign in in a new tab',
    signInThen: 'Then come back to this page and send it again:',
    sendAgain: 'Send again',
    notAllowedTitle: 'You cannot do this',
    notAllowedWhy: 'Your role does not include it.',
    notAllowedAsk: (who: string) => `Ask ${who}.`,
    notAllowedAskAny: 'Ask the person who looks after Kept in your organisation.',
    notFoundTitle: 'There is nothing here',
    notFoundWhy: 'The address may be mistyped, or what was here may have gone.',
    changedTitle: 'Someone has changed this since you opened it',
    changedWhy: 'Nothing of yours was saved over it. Go back, reload the page and look at both.',
    youTyped: 'This is what you typed. Copy it if you still need it:',
    badFormTitle: 'This form could not be read',
    badFormWhy: 'Go back, reload the page and send it again.',
    tooSlowTitle: 'That took too long to arrive',
    tooSlowWhy: 'Nothing was saved. Go back and send it again where the connection is better.',
    tooBigTitle: 'That is too long',
    tooBigWhy: 'Nothing was saved. Go back and send less at once.',
    notAFormTitle: 'Kept only takes its own forms',
    notAFormWhy: 'Open the page in a browser and send the form from there.',
    fromElsewhereTitle: 'This form did not come from Kept',
    fromElsewhereWhy:
      'Another page tried to send something in your name. Nothing was done. If it was you, open Kept afresh and try again.',
    fullTitle: 'The disk is full',
    fullWhy:
      'Nothing of this was saved, and nothing saved before was lost. Whoever looks after Kept must free some space on its machine; then send this again.',
    laterTitle: 'Try again in a moment',
    laterWhy:
      'Kept is busy or its database is starting again. Nothing was lost: what you sent before was either saved or not begun.',
    faultTitle: 'Something went wrong in Kept',
    faultWhy: (reference: string) =>
      `It is our fault, not yours. Try again; if it happens again, tell whoever looks after Kept this reference: ${reference}.`,
    home: 'Go to the first page',
    plainTitle: 'Kept needs a secure connection',
    plainWhy:
      'You reached this page over plain HTTP from another machine. What you type could be read on the way, so there is nothing to type here.',
    plainDo:
      'Whoever looks after Kept: put Caddy or nginx in front of it, as the page “A secure address for Kept” in the documentation shows, and set KEPT_ADDRESS to its address.',
  },
  {
    helpline: 'Os yw plentyn mewn perygl nawr, ffoniwch 999. Childline: 0800 1111 (am ddim, ddydd a nos).',
    signOut: 'Allgofnodi',
    yourAccount: 'Eich cyfrif',
    signInTitle: 'Rydych wedi cael eich allgofnodi',
    signInWhy: 'Nid oes dim wedi’i gadw eto, ac nid yw dim a deipioch wedi’i golli.',
    signInUnread: 'Ni chadwyd dim. Mewngofnodwch mewn tab arall, yna ewch yn ôl yn yr un hwn a’i anfon eto.',
    signInOpen: 'Mewngofnodi mewn tab newydd',
    signInThen: 'Yna dewch yn ôl i’r dudalen hon a’i hanfon eto:',
    sendAgain: 'Anfon eto',
    notAllowedTitle: 'Ni allwch wneud hyn',
    notAllowedWhy: 'Nid yw eich rôl yn cynnwys hyn.',
    notAllowedAsk: (who: string) => `Gofynnwch i ${who}.`,
    notAllowedAskAny: 'Gofynnwch i’r person sy’n gofalu am Kept yn eich sefydliad.',
    notFoundTitle: 'Nid oes dim yma',
    notFoundWhy: 'Efallai bod y cyfeiriad wedi’i deipio’n anghywir, neu fod yr hyn a oedd yma wedi mynd.',
    changedTitle: 'Mae rhywun wedi newid hyn ers i chi ei agor',
    changedWhy: 'Ni chadwyd dim o’ch gwaith chi drosto. Ewch yn ôl, ail-lwythwch y dudalen ac edrychwch ar y ddau.',
    youTyped: 'Dyma a deipioch. Copïwch ef os oes ei angen arnoch o hyd:',
    badFormTitle: 'Nid oedd modd darllen y ffurflen hon',
    badFormWhy: 'Ewch yn ôl, ail-lwythwch y dudalen a’i hanfon eto.',
    tooSlowTitle: 'Cymerodd hynny ormod o amser i gyrraedd',
    tooSlowWhy: 'Ni chadwyd dim. Ewch yn ôl a’i anfon eto lle mae’r cysylltiad yn well.',
    tooBigTitle: 'Mae hynny’n rhy hir',
    tooBigWhy: 'Ni chadwyd dim. Ewch yn ôl ac anfon llai ar y tro.',
    notAFormTitle: 'Dim ond ei ffurflenni ei hun y mae Kept yn eu derbyn',
    notAFormWhy: 'Agorwch y dudalen mewn porwr ac anfonwch y ffurflen o’r fan honno.',
    fromElsewhereTitle: 'Ni ddaeth y ffurflen hon o Kept',
    fromElsewhereWhy:
      'Ceisiodd tudalen arall anfon rhywbeth yn eich enw chi. Ni wnaed dim. Os mai chi oedd yno, agorwch Kept o’r newydd a rhowch gynnig arall arni.',
    fullTitle: 'Mae’r ddisg yn llawn',
    fullWhy:
      'Ni chadwyd dim o hyn, ac ni chollwyd dim a gadwyd o’r blaen. Rhaid i bwy bynnag sy’n gofalu am Kept ryddhau lle ar ei beiriant; yna anfonwch hyn eto.',
    laterTitle: 'Rhowch gynnig arall arni ymhen eiliad',
    laterWhy:
      'Mae Kept yn brysur neu mae ei gronfa ddata’n ailddechrau. Ni chollwyd dim: naill ai cadwyd yr hyn a anfonoch o’r blaen neu ni ddechreuwyd arno.',
    faultTitle: 'Aeth rhywbeth o’i le yn Kept',
    faultWhy: (reference: string) =>
      `Ein bai ni yw hyn, nid eich bai chi. Rhowch gynnig arall arni; os bydd yn digwydd eto, rhowch y cyfeirnod hwn i’r person sy’n gofalu am Kept: ${reference}.`,
    home: 'Mynd i’r dudalen gyntaf',
    plainTitle: 'Mae angen cysylltiad diogel ar Kept',
    plainWhy:
      'Daethoch i’r dudalen hon dros HTTP plaen o beiriant arall. Gallai rhywun ddarllen yr hyn a deipiwch ar y ffordd, felly nid oes dim i’w deipio yma.',
    plainDo:
      'I’r person sy’n gofalu am Kept: rhowch Caddy neu nginx o’i flaen, fel y dengys y dudalen “A secure address for Kept” yn y ddogfennaeth, a gosodwch KEPT_ADDRESS i’w gyfeiriad.',
  },
)
