/** Lets other work run for a number of turns that differs from call to call. */
export const someTurns = (random: () => number) => async (): Promise<void> => {
  for (let turns = Math.floor(random() * 6); turns > 0; turns--) await new Promise(resolve => setImmediate(resolve));
};

/** A gate: `pause` waits while it is shut, as it is to begin with. */
export function gate(): { readonly pause: () => Promise<void>; readonly open: (wide: boolean) => void } {
  let wide = false;
  let waiting: (() => void)[] = [];
  return {
    pause: () => (wide ? Promise.resolve() : new Promise(resolve => waiting.push(resolve))),
    open(now) {
      wide = now;
      if (!wide) return;
      for (const resolve of waiting) resolve();
      waiting = [];
    },
  };
}

/** How long something that has to come to an end may take, in milliseconds. */
const PATIENCE = 20_000;

/** What a promise comes to; rejects where it never does. */
export async function settled<Result>(promise: Promise<Result>): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('it never comes to an end')), PATIENCE);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}
