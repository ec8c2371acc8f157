import type { Directory } from '../shared/directory.js';
import type { AfterReport } from './after-report/after-report.js';
import type { DangerExamples } from './danger/examples.js';
import type { DangerWords, EmergencyNotice, UrgentSignal } from './danger/urgent.js';
import type { Forum } from './forum.js';
import type { Guide } from './guide/guide.js';
import type { Language } from './language.js';
import type { Law } from './law.js';
import type { Lookalike } from './lookalike.js';
import type { Places } from './place.js';
import type { Rule } from './rule.js';
import type { Calibration } from './search/calibration.js';
import type { TellingExamples } from './tellings/examples.js';
import type { WishCounts } from './wishes/counts.js';
import type { WishExamples } from './wishes/examples.js';
import type { WordList } from './word-list.js';

/** What the answering job knows; a part that could not be loaded is absent. */
export interface AnsweringData {
  readonly rules: readonly Rule[];
  readonly law?: Law;
  readonly directory?: Directory;
  /** The pack that the directory stands in: the municipality's own. */
  readonly ownPack?: string;
  readonly urgent?: readonly UrgentSignal[];
  readonly children?: readonly UrgentSignal[];
  readonly selves?: readonly UrgentSignal[];
  readonly notice?: EmergencyNotice;
  readonly said?: DangerWords;
  readonly examples?: DangerExamples;
  readonly tellings?: TellingExamples;
  readonly words?: WordList;
  readonly forums?: readonly Forum[];
  readonly languages?: readonly Language[];
  readonly places?: Places;
  readonly guide?: Guide;
  readonly afterReport?: AfterReport;
  readonly lookalikes?: readonly Lookalike[];
  readonly wishes?: WishExamples;
  readonly wishCounts?: WishCounts;
  readonly calibration?: Calibration;
}
