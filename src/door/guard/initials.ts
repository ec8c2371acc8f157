import type { Hit } from './hits.js';
import type { Setting } from './settings.js';
import type { Word } from './words.js';

// Capitals that staff write every day: subjects, roles, meetings, laws and aids.
const ACRONYMS = new Set(
  `SO NO MA SV EN BL ID IDH SVA SYV EHT EHM EHK NPF VH BVC BUP SOC IT EU AKK IUP ÅP IM KAA HVB LVU LSS SOL OSL FB JO SIP SSPF EST
   HSL KBT ADHD ADD AST DLD TS OS OCD PTSD SKR SPSM IVO BO FN VD TV PC AI SMS FK SVT UR TK HKK SP SPP SPEC SL EA AFK FRH APT APL VFU
   LR PP ÖPP PM OK UF UG HT VT IKT NT TU SH RE GE KE BI FY HI MU BD SLT VAB CSN NP SPR DR NR ST KL TR ETT DE VI JA NEJ NU OM PÅ ÄR ATT JAG
   DET HAN HON SIG VAD HUR NÄR VEM EN AV MED TILL HAR INTE MEN OCH SOM I MIN MITT ALLA DÅ SÅ IG VG MVG F- ASAP FYI SOS USB BBC IES
   ICA LSR KIA STÖD SEN BARN`.split(/\s+/),
);
const SHORTENINGS = new Set(
  'ps tex bla sk fd pga osv ed iom mfl from tom mm dvs obs kl eg mao ev resp ca odyl so no mha äm ff'.split(' '),
);
const LINK = /^(?:i|på|pa|från|fran|som|går|gar|är|ar|klass|klassen|åk|ak|årskurs|elev|hos|vid)$/;
// "Elev A" and "barn X" are made-up names that staff use so as not to tell who it is.
const PSEUDONYM = /^[ABCDNXYZI]$/;

function settingFollows(words: readonly Word[], settings: readonly Setting[], from: number): boolean {
  for (let i = from; i < Math.min(words.length, from + 5); i += 1) {
    const word = words[i];
    if (!word || (word.before === 'stop' && i > from) || word.before === 'line') return false;
    if (settings[i] === 'class' || settings[i] === 'school') return i > from || word.before !== 'stop';
    if (!LINK.test(word.plain)) return false;
  }
  return false;
}

/** How many words from i on are the letters of "K.A." or "K. A.", and whether they are an abbreviation ("o.s.v."). */
function dottedLetters(words: readonly Word[], i: number, text: string): { count: number; isShortening: boolean } {
  let count = 0;
  let letters = '';
  for (let word = words[i]; word && !word.inert && /^\p{L}$/u.test(word.text) && count < 4; word = words[i + count]) {
    const isLetterOfName = word.capital || text[word.end] === '.';
    if (count > 0 && (!isLetterOfName || word.before !== 'dot')) break;
    letters += word.plain;
    count += 1;
  }
  const end = words[i + count - 1]?.end ?? 0;
  const capitals = words.slice(i, i + count).every(word => word.capital);
  if (count < 2 || (!capitals && text[end] !== '.')) return { count: 0, isShortening: false };
  // "K.L." is somebody, "k.l." is the clock.
  return { count, isShortening: !capitals && SHORTENINGS.has(letters) };
}

/** The words and their settings -> initials written with a class or a school ("K.A. i 6B", "HB, 8C"). */
export function findInitials(text: string, words: readonly Word[], settings: readonly Setting[]): Hit[] {
  const hits: Hit[] = [];
  for (let i = 0; i < words.length; i += 1) {
    const word = words[i];
    if (!word || word.inert || settings[i] || word.text.length > 3) continue;
    const { count: dotted, isShortening } = dottedLetters(words, i, text);
    if (isShortening) {
      i += dotted - 1;
      continue;
    }
    const solid = /^\p{Lu}{2,3}$/u.test(word.text) && !ACRONYMS.has(word.text) ? 1 : 0;
    const single = /^\p{Lu}$/u.test(word.text) && !PSEUDONYM.test(word.text) && text[word.start - 1] !== '.' ? 1 : 0;
    const count = dotted || solid || single;
    // "ÖPP Engelbrektsskolan" is an activity; letters of a child stand before "på", a comma or a class.
    if (!dotted && settings[i + 1] === 'school' && words[i + 1]?.before === 'space') continue;
    if (count === 0 || !settingFollows(words, settings, i + count)) continue;
    const end = words[i + count - 1]?.end ?? word.end;
    hits.push({ start: word.start, end: text[end] === '.' && dotted ? end + 1 : end, kind: 'initialer' });
    i += count - 1;
  }
  return hits;
}
