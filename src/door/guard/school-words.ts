import { nameList } from './name-list.js';

/** What preschools and their groups are often called. */
export const departments = nameList(`
  blåklockan blåbäret blåsippan vitsippan gullvivan solrosen solrosens tussilagon maskrosen smörblomman liljekonvaljen prästkragen
  linnean klövern fyrklövern tussilago smultronet lingonet hallonet hjortronet björnbäret krusbäret vinbäret nyponet körsbäret äpplet
  päronet plommonet myran humlan fjärilen nyckelpigan trollsländan gräshoppan skalbaggen biet larven snigeln spindeln
  ekorren igelkotten haren räven björnen älgen lodjuret mården vargen uttern bävern grodan ödlan ugglan svalan koltrasten
  rödhaken talgoxen blåmesen domherren hackspetten svanen måsen tranan delfinen sälen pingvinen eken björken rönnen asken linden
  lönnen aspen granen tallen almen kastanjen kotten tallkotten grankotten ekollonet gläntan ängen skogen dungen backen
  lunden solen månen stjärnan kometen regnbågen molnet norrskenet solstrålen planeten droppen vågen pärlan diamanten rubinen
  safiren smaragden kristallen trollet tomten nallen teddy junibacken lönneberga bullerbyn saltkråkan katthult villekulla
  körsbärsdalen nangijala mumindalen sagan opalen granatäpplet duvan lärkan sparven örnen falken kantarellen
  tärnan ejdern snäckan sjöstjärnan krabban båten fyren piraten ankaret humlorna myrorna fjärilarna solrosorna ekorrarna
  kottarna nyckelpigorna igelkottarna blåsipporna björnarna delfinerna regnbågarna stjärnorna
`);

/** What may stand before "skolan" in the name of one school, in lower case too. */
export const namedSchoolAdjectives = nameList(`
  östra västra norra södra nya gamla mellersta karolinska katedral internationella engelska vasa fria sofia katarina matteus
  johannes gustav adolf hedvig centrala
`);

/** What stands before "-skolan" when no particular school is meant. */
export const genericSchools = nameList(`
  för fri grund grundsär gymnasiesär anpassadegrund gymnasie folk sär sommar kultur musik sim bil kör trafik hem språk lågstadie
  mellanstadie högstadie resurs special same natt dag dans rid tennis fotbolls helg lov distans kväll kvälls söndags koran
  montessori waldorf privat internat tränings idrotts by yrkes ungdoms barn familje föräldra mottagnings ut in friluft hockey
  låg mellan stor små grann hel lek jul påsk höst vinter data konst media teater grundsärs gymnasiesärs för- byt kommunal
`);
