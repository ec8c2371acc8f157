/** Work that yields where somebody else may be let in, and ends with what it has made. */
export type Steps<Made> = Generator<undefined, Made, undefined>;

/** A part of some work: each call does a little of it, true for as long as there is more. */
export type Piece = () => boolean;

/** Work that is done in one go. */
export function* oneStep<Made>(make: () => Made): Steps<Made> {
  yield;
  return make();
}

/** Does all of it at once. */
export function atOnce<Made>(steps: Steps<Made>): Made {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** What is made once: a little at each `step`, or the rest of it when it is asked for. */
export interface Gradual<Made> {
  get(): Made;
  readonly step: Piece;
}

/** Makes something once, by work that is begun when it is first asked for or stepped; what throws is begun anew. */
export function gradually<Made>(begin: () => Steps<Made>): Gradual<Made> {
  let steps: Steps<Made> | undefined;
  let made: { readonly is: Made } | undefined;
  const step = () => {
    if (made) return false;
    steps ??= begin();
    try {
      const { done, value } = steps.next();
      if (done) made = { is: value };
      return !done;
    } catch (error) {
      steps = undefined;
      throw error;
    }
  };
  return {
    step,
    get() {
      while (step());
      return made!.is;
    },
  };
}

/** A piece of work that is done in one go. */
export const inOne =
  (work: () => void): Piece =>
  () => {
    work();
    return false;
  };
