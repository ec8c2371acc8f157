import { fold, words } from '../text.js';
import type { Forum } from './forum.js';

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
  ['purpose', /\b(vad ar|vad gor|syfte|varfor|meningen med|vad handlar)\b/],
];

const CASES: Readonly<Record<Forum['cases'], string>> = {
  named: 'Enskilda barn tas upp, när det finns samtycke eller stöd i lag.',
  anonymous: 'Enskilda barn tas bara upp utan namn.',
  general: 'Bara allmänna frågor, inga enskilda barn.',
  unclear: 'Källan säger inte om enskilda barn tas upp.',
};

function factOf(forum: Forum, aspect: Aspect): string {
  switch (aspect) {
    case 'convener':
      return `Vem kallar: ${forum.convener ?? 'Det framgår inte av källan.'}`;
    case 'cadence':
      return `Hur ofta: ${forum.cadence.text}`;
    case 'participants':
      return `Vilka är med: ${forum.participants.length > 0 ? `${forum.participants.join(', ')}.` : 'Det framgår inte av källan.'}`;
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

/** How many words of a name stand in the question, of the name that fits best. */
function named(forum: Forum, said: ReadonlySet<string>): number {
  const fits = [forum.name, ...forum.also].map(
    name => words(name).filter(word => word.length > 2 && said.has(word)).length,
  );
  return Math.max(0, ...fits);
}

/** The facts of a rule's forum that a question asks for, each as a sentence with its label; [] when it asks for none. */
export function forumFacts(question: string, ruleId: string, forums: readonly Forum[]): string[] {
  const said = new Set(words(question));
  const [forum] = forums.filter(one => one.rule === ruleId).toSorted((a, b) => named(b, said) - named(a, said));
  if (!forum) return [];
  const folded = fold(question);
  const facts = SIGNS.filter(([, sign]) => sign.test(folded)).map(([aspect]) => factOf(forum, aspect));
  if (facts.length === 0) return [];
  const ended = forum.ended ? ' Forumet hade upphört eller var tidsbegränsat.' : '';
  return [...facts, `Uppgifterna gäller ${forum.name} enligt ${forum.source} (${forum.year}).${ended}`];
}
