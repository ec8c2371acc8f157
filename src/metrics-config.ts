/** The shortest token of METRICS_TOKEN, in characters. */
const TOKEN_MIN = 24;

/** Who may read the metrics from elsewhere: the token; one that could be guessed adds a fault, which never repeats it. */
export function readMetricsToken(
  env: Readonly<Record<string, string | undefined>>,
  faults: string[],
): string | undefined {
  const text = env.METRICS_TOKEN?.trim();
  if (!text) return undefined;
  if (text.length < TOKEN_MIN || /\s/.test(text))
    faults.push(`METRICS_TOKEN is not right: at least ${TOKEN_MIN} characters without blanks are expected`);
  return text;
}
