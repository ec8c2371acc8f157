/** A sentence, the kinds of identity in it (space between), and the secrets in it ("|" between). */
export type Labelled = readonly [text: string, kinds: string, secrets: string];
