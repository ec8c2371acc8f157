import * as z from 'zod/v4';
import type { Fault } from '../../shared/file-fault.js';
import { readYaml, zodFaults } from '../../shared/yaml-file.js';

/** The evidence that the confidence is computed from, in the order of the weights; featuresOf (decide.ts) says how each is made. */
export const FEATURES = [
  'lead',
  'score',
  'leadOverOthers',
  'known',
  'logWeight',
  'near',
  'nearLead',
  'share',
  'secondOpinion',
] as const;

const share = z.number().min(0).max(1);

const calibrationFile = z.strictObject({
  fittedOn: z.string(),
  questions: z.int(),
  seed: z.int(),
  bias: z.number(),
  weights: z.strictObject({
    lead: z.number(),
    score: z.number(),
    leadOverOthers: z.number(),
    known: z.number(),
    logWeight: z.number(),
    near: z.number(),
    nearLead: z.number(),
    share: z.number(),
    secondOpinion: z.number(),
  }),
  /** Confidence from which the first rule is the answer, from which the nearest are offered, and the least share known. */
  thresholds: z.strictObject({ answer: share, choose: share, known: share }),
  /** On the half that was not fitted on. */
  figures: z.record(z.string(), z.number()),
  /** The scores (danger/judge.ts) from which the notice leads and from which one line stands, with the shares that were seen. */
  danger: z
    .strictObject({ red: z.number(), line: z.number(), figures: z.record(z.string(), z.number()).default({}) })
    .refine(({ red, line }) => line <= red, { error: 'Kör npm run fit på nytt: line får inte vara högre än red.' }),
});

/** Weights of the confidence, its thresholds and those of danger, with the day and the figures they were fitted with. */
export type Calibration = z.output<typeof calibrationFile>;

/** Used when the file cannot be read: nothing is sure enough to be the answer, and danger is seen sooner than it should be. */
export const CAUTIOUS: Calibration = {
  fittedOn: '',
  questions: 0,
  seed: 0,
  bias: 0,
  weights: {
    lead: 0,
    score: 0,
    leadOverOthers: 0,
    known: 0,
    logWeight: 0,
    near: 0,
    nearLead: 0,
    share: 0,
    secondOpinion: 0,
  },
  thresholds: { answer: 1, choose: 0, known: 0 },
  figures: {},
  danger: { red: 0, line: -2, figures: {} },
};

/** The text of knowledge/calibration.yaml -> the calibration, or its faults. */
export function parseCalibration(file: string, text: string): { calibration: Calibration } | { faults: Fault[] } {
  const yaml = readYaml(file, text);
  if ('fault' in yaml) return { faults: [yaml.fault] };
  const parsed = calibrationFile.safeParse(yaml.data);
  return parsed.success ? { calibration: parsed.data } : { faults: zodFaults(file, yaml.data, parsed.error) };
}
