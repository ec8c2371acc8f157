import { readExcept } from '../../../src/groups/series/read-except.js';
import { readFiller, readJoint } from '../../../src/groups/series/read-filler.js';
import { readOthers, readPlace } from '../../../src/groups/series/read-place.js';
import { readsWhole } from './whole-hits.js';

describe('places, what says nothing and what falls away are read by', () => {
  it('readPlace', () =>
    readsWhole(readPlace, [
      ['i Teams', 'place words:i Teams'],
      ['på Teams', 'place words:på Teams'],
      ['via Teams', 'place words:via Teams'],
      ['hos socialtjänsten', 'place words:hos socialtjänsten'],
      ['vid aulan', 'place words:vid aulan'],
      ['över Zoom', 'place words:över Zoom'],
      ['in Teams', 'place words:in Teams'],
      ['at BUP', 'place words:at BUP'],
      ['genom Teams', 'place words:genom Teams'],
      ['per telefon', 'place words:per telefon'],
      ['nere i matsalen', 'place words:nere i matsalen'],
      ['uppe i biblioteket', 'place words:uppe i biblioteket'],
      ['nere på fiket', 'place words:nere på fiket'],
      ['på soc', 'place words:på soc'],
      ['Teams', 'place words:Teams'],
      ['Zoom', 'place words:Zoom'],
      ['skype', 'place words:skype'],
      ['digitalt', 'place words:digitalt'],
      ['online', 'place words:online'],
      ['hybrid', 'place words:hybrid'],
      ['fysiskt', 'place words:fysiskt'],
      ['distans', 'place words:distans'],
      ['i personalrummet', 'place words:i personalrummet'],
      ['i stora personalrummet', 'place words:i stora personalrummet'],
      ['i lilla salen', 'place words:i lilla salen'],
      ['i vårt rum 4', 'place words:i vårt rum 4'],
      ['i rum 214', 'place words:i rum 214'],
      ['rum 214', 'place words:rum 214'],
      ['sal A3', 'place words:sal A3'],
      ['sal 12', 'place words:sal 12'],
      ['i rummet', 'place words:i rummet'],
      ['i rummet 4', 'place words:i rummet 4'],
      ['plan 2', 'place words:plan 2'],
      ['i konferensrum 2', 'place words:i konferensrum 2'],
      ['i Tallskolan rum 214', 'place words:i Tallskolan rum 214'],
      ['på Kvarngårdens skola', 'place words:på Kvarngårdens skola'],
      ['på Torsdagsgatan 4', 'place words:på Torsdagsgatan 4'],
      ['(aulan) | plats: aulan | plats aulan | lokal: aulan | var: aulan', 'place words:aulan'],
      ['(i aulan)', 'place words:i aulan'],
      ['https://teams.microsoft.com/x', 'place words:https://teams.microsoft.com/x'],
      ['rum Maj', 'place words:rum Maj'],
      ['i förskolan Våren', 'place words:i förskolan Våren'],
      ['i det nya huset', 'place words:i det nya huset'],
      ['in the staff room', 'place words:in the staff room'],
      ['i blå salen', 'place words:i blå salen'],
      // Read as none.
      ['i sal | i rum 214 på Tallskolan | på Storgatan 9-10 | (i aulan | rum: 214 | i maj'],
      ['i sal 8-9 | i tisdags | aulan'],
    ]));

  it('readOthers', () =>
    readsWhole(readOthers, [
      ['med alla', 'others words:med alla'],
      ['med elevhälsan och rektor', 'others words:med elevhälsan och rektor'],
      ['tillsammans med rektor', 'others words:tillsammans med rektor'],
      ['ihop med polisen', 'others words:ihop med polisen'],
      ['för alla berörda', 'others words:för alla berörda'],
      ['with everyone', 'others words:with everyone'],
      ['med skolan, soc och polisen', 'others words:med skolan  soc och polisen'],
      ['med soc samt bup', 'others words:med soc samt bup'],
      // Read as none.
      ['med Anna | alla'],
    ]));

  it('readFiller', () =>
    readsWhole(readFiller, [
      ['hej | som vanligt | EHT | APT | samverkansmöte | elevhälsoteamet | barnteamet | arbetsgruppen', 'filler'],
      ['nätverksträff | lunchmöte | då | möte: | mandagsgruppen', 'filler'],
      ['torsdagsmöte', 'days days:[4] how:many'],
      ['fredagsmys', 'days days:[5] how:many'],
      ['kvällsmöte', 'partOfDay part:evening'],
      ['morgonfika', 'partOfDay part:morning'],
      ['eftermiddagsmöte', 'partOfDay part:afternoon'],
      ['förmiddagsmöte', 'partOfDay part:forenoon'],
      ['veckomöte', 'every n:1 unit:week'],
      ['månadsmöte', 'every n:1 unit:month'],
      ['kvartalsmöte', 'every n:1 unit:quarter'],
      ['terminsmöte', 'every n:1 unit:term'],
      ['årsmöte', 'every n:1 unit:year'],
      // Read as none.
      ['vi ses | vi träffas | julmöte | höstmöte | vårmöte | sommarmöte | påskfika | tvåveckorsmöte'],
      ['treårsmöte | heldagsmöte | halvtimmesmöte | lovfika | helgmöte | tvåmånadersmöte | torsdag | asdf'],
    ]));

  it('readJoint', () =>
    readsWhole(readJoint, [
      [', | och | samt | - | / | + | å | plus', 'joint'],
      ['resp | respektive', 'joint each:true'],
      ['sedan | sen | därefter | därpå | efter det | då | then | after that', 'joint later:true'],
      [':', 'joint colon:true'],
      // Read as none.
      ['eller'],
    ]));

  it('readExcept', () =>
    readsWhole(readExcept, [
      [
        'utom v 44 | förutom v 44 | ej v 44 | inte v 44 | inga möten v 44 | inget möte v 44 | exkl v 44',
        'except items:[{is:target from:{is:week week:44}}]',
      ],
      [
        'exklusive v 44 | med undantag för v 44 | bortsett från v 44 | men inte v 44 | men ej v 44',
        'except items:[{is:target from:{is:week week:44}}]',
      ],
      [
        'dock ej v 44 | fast inte v 44 | except week 44 | but not week 44 | hoppar över v 44',
        'except items:[{is:target from:{is:week week:44}}]',
      ],
      [
        'men hoppa över v 44 | vi hoppar över v 44 | ställ in v 44 | uppehåll v 44 | paus v 44 | v 44 utgår',
        'except items:[{is:target from:{is:week week:44}}]',
      ],
      ['v 44 inget möte | v 44 har vi uppehåll', 'except items:[{is:target from:{is:week week:44}}]'],
      ['utom v 44 och 45', 'except items:[{is:target from:{is:week week:44}} {is:target from:{is:week week:45}}]'],
      ['utom v 44-45', 'except items:[{is:target from:{is:week week:44} to:{is:week week:45}}]'],
      ['utom v 44 och lov', 'except items:[{is:target from:{is:week week:44}} {is:closed}]'],
      [
        'utom v 44, v 45 och 15 oktober',
        'except items:[{is:target from:{is:week week:44}} {is:target from:{is:week week:45}} {is:target from:{is:written written:{date:15 month:10}}}]',
      ],
      [
        'utom 15 oktober | utom den 15 oktober | 15/10 utgår | 15/10 inställt | 15/10 hoppar vi över',
        'except items:[{is:target from:{is:written written:{date:15 month:10}}}]',
      ],
      [
        'utom 15 och 22 oktober',
        'except items:[{is:target from:{is:written written:{date:15 month:10}}} {is:target from:{is:written written:{date:22 month:10}}}]',
      ],
      [
        'utom 15/10-20/10 | utom perioden 15/10-20/10',
        'except items:[{is:target from:{is:written written:{date:15 month:10}} to:{is:written written:{date:20 month:10}}}]',
      ],
      ['utom i december | december ses vi inte', 'except items:[{is:target from:{is:month month:12}}]'],
      [
        'utom december och januari',
        'except items:[{is:target from:{is:month month:12}} {is:target from:{is:month month:1}}]',
      ],
      ['utom jämna veckor', 'except items:[{is:parity parity:even}]'],
      ['utom första torsdagen i månaden', 'except items:[{is:nth days:[4] nths:[1]}]'],
      ['utom torsdagar | utom på torsdagar', 'except items:[{is:weekdays days:[4]}]'],
      ['utom lov | utom breaks | när det inte är lov | lovfria veckor', 'except items:[{is:closed}]'],
      ['utom höstlovet', 'except items:[{is:closed name:höstlov}]'],
      ['utom studiedagar', 'except items:[{is:closed name:studiedag}]'],
      ['utom helger | utom helg', 'except items:[{is:weekends}]'],
      ['utom helgdagar | utom röda dagar | utom holidays', 'except items:[{is:holidays}]'],
      ['inte under lov eller helger', 'except items:[{is:closed} {is:weekends}]'],
      // Read as none.
      ['utom | utom nästa torsdag | utom jämna torsdagar'],
    ]));
});
