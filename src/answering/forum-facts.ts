import { fold, words } from '../shared/text.js';
import type { Forum } from './forum.js';
import { otherPlace, type Places } from './place.js';
import type { Rule } from './rule.js';
import { stem } from './search/terms.js';

type Aspect = 'convener' | 'cadence' | 'participants' | 'consent' | 'cases' | 'purpose';

/** What people write when they ask for one fact of a forum; beginnings of folded words, or folded phrases. */
const SIGNS: readonly (readonly [Aspect, RegExp])[] = [
  ['convener', /\b(vem|vilken|vilka)\b.*\b(kalla|sammankall|bjud|ordna|arrangera|leder|haller i|ansvar)|\bsammankall/],
  ['cadence', /\b(hur ofta|hur manga ganger|nar (ses|traffas|mots|ar)|vilka? (dag|tid)|schema|per termin|per ar)\b/],
  [
    'participants',
    /\b(vilka|vem|vem alla)\b.*\b(ar med|deltar|delta|sitter|kommer|ingar|traffas|motas|mots)\b|\bdeltagare/,
  ],
  ['consent', /\b(samtyck|medgivande|tillatelse|lov|godkann|skriva pa|paskrift|anonym|avidentifiera)/],
  ['cases', /\b(arende|enskilda? (barn|elev)|namnge|ta upp (ett|en)|prata om (ett|en) (barn|elev))/],
  ['purpose', /\b(vad (ar|var|gor|gjorde)|syfte|varfor|meningen med|vad handlar)\b/],
];

const CASES: Readonly<Record<Forum['cases'], string>> = {
  named: 'Enskilda barn tas upp, när det finns samtycke eller stöd i lag.',
  anonymous: 'Enskilda barn tas bara upp utan namn.',
  general: 'Bara allmänna frågor, inga enskilda barn.',
  unclear: 'Källan säger inte om enskilda barn tas upp.',
};

/** `old`: the agreement is another time's, so it is told in the past tense. */
function factOf(forum: Forum, aspect: Aspect, old: boolean): string {
  switch (aspect) {
    case 'convener':
      return `${old ? 'Vem kallade' : 'Vem kallar'}: ${forum.convener ?? 'Det framgår inte av källan.'}`;
    case 'cadence':
      return `Hur ofta: ${forum.cadence.text}`;
    case 'participants':
      return `${old ? 'Vilka var med' : 'Vilka är med'}: ${forum.participants.length > 0 ? `${forum.participants.join(', ')}.` : 'Det framgår inte av källan.'}`;
    case 'consent':
      return `Samtycke: ${forum.consent ?? `Källan säger inget. ${CASES[forum.cases]}`}`;
    case 'cases':
      return `Enskilda barn: ${CASES[forum.cases]}`;
    case 'purpose':
      return `Syfte: ${forum.purpose}`;
  }
}

/** The questions about a forum that its data answers: they find the forum's rule like the rule's own asks. */
export function forumAsks(forum: Forum): string[] {
  return [forum.name, ...forum.also].flatMap(name => [
    `vem kallar till ${name}`,
    `hur ofta träffas ${name}`,
    `vilka är med på ${name}`,
    `behövs samtycke till ${name}`,
    `vad är ${name}`,
  ]);
}

/** Whether a message asks which forums there are. */
export function asksForForums(question: string): boolean {
  const said = fold(question);
  return /\b(vilka|vad for|finns det|lista|visa)\b.*\b(forum|motesforum|samverkansforum|samverkansmoten|samverkansgrupper)\b/.test(
    said,
  );
}

/** Words too short or too common to tell one meeting from another. */
const WORD_MIN = 4;
const COMMON = ['efter', 'eller', 'mellan', 'mote', 'varje', 'tidigare', 'unga', 'barn'].map(stem);

/** The most letters that an ending adds to a stem that Snowball left longer than the other ("mötet" beside "möte"). */
const ENDING_MAX = 3;

function isSameWord(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return long.startsWith(short) && long.length - short.length <= ENDING_MAX;
}

const among = (stems: readonly string[], word: string): boolean => stems.some(other => isSameWord(word, other));

const stemsOf = (text: string): string[] => [
  ...new Set(
    words(text)
      .filter(word => word.length >= WORD_MIN)
      .map(stem)
      .filter(word => !among(COMMON, word)),
  ),
];

const namesOf = ({ name, also }: Pick<Forum, 'name' | 'also'>): string => [name, ...also].join(' ');

/** In the names of more forums than this a word tells none of them apart. */
const SHARED_BY = 3;

/** The words of a forum's names that are its own: no place's name, and no word that many forums share. */
function ownWords(forum: Forum, forums: readonly Forum[], places: Places | undefined): string[] {
  const place = [...(places?.packs.values() ?? [])].flat(2).map(stem);
  const all = forums.map(one => stemsOf(namesOf(one)));
  return stemsOf(namesOf(forum)).filter(
    word => !among(place, word) && all.filter(stems => among(stems, word)).length <= SHARED_BY,
  );
}

/**
 * The forum of a rule that a question is about: the only one, or the one that most of its own words name. Undefined where
 * two are named alike, since the facts of the wrong one would be believed.
 */
export function forumMeant(
  question: string,
  ruleId: string,
  forums: readonly Forum[],
  places?: Places,
): Forum | undefined {
  const ofRule = forums.filter(forum => forum.rule === ruleId);
  if (ofRule.length < 2) return ofRule[0];
  const said = stemsOf(question);
  const [first, second] = ofRule
    .map(forum => ({ forum, named: ownWords(forum, forums, places).filter(word => among(said, word)).length }))
    .toSorted((one, other) => other.named - one.named);
  return first && first.named > (second?.named ?? 0) ? first.forum : undefined;
}

/** The facts of a rule's forum that a question asks for, each as a sentence with its label; [] when it asks for none. */
export function forumFacts(
  question: string,
  rule: Pick<Rule, 'id' | 'status'>,
  forums: readonly Forum[],
  about: { readonly places?: Places | undefined; readonly ownPack?: string | undefined } = {},
): string[] {
  const forum = forumMeant(question, rule.id, forums, about.places);
  if (!forum) return [];
  const old = rule.status === 'historic';
  const folded = fold(question);
  const facts = SIGNS.filter(([, sign]) => sign.test(folded)).map(([aspect]) => factOf(forum, aspect, old));
  if (facts.length === 0) return [];
  const ended = forum.ended ? ' Forumet hade upphört eller var tidsbegränsat.' : '';
  const elsewhere = otherPlace(forum.pack, String(forum.year), about);
  return [
    ...facts,
    `Uppgifterna ${old ? 'gällde' : 'gäller'} ${forum.name} enligt ${forum.source} (${forum.year}).${ended}${elsewhere ? ' Inte din kommun.' : ''}`,
  ];
}
