/** The settings and facts that the page for the data protection officer is written from; days are whole days. */
export interface GdprFacts {
  readonly municipality: string | undefined;
  readonly packs: readonly string[];
  readonly unansweredDays: number;
  readonly retentionDays: number;
  readonly copiesDays: number;
  readonly meetingsDays: number;
  /** For how many days somebody who is asked to look after a group can answer, and what was to be done is kept when it is done. */
  readonly offerDays: number;
  readonly doneDays: number;
  /** The most words that a group keeps as nobody's. */
  readonly groupWords: number;
  /** From how many answers on results are shown, and from how many where everybody has said yes. */
  readonly answersFrom: number;
  readonly agreedFrom: number;
  /** For how many days a round of questions after a case takes answers. */
  readonly roundDays: number;
  readonly rememberedMinutes: number;
  readonly bookingsOn: boolean;
  readonly tenant: boolean;
  readonly dataDir: string;
  /** Everything is kept in a database (STORE=postgres) in place of `dataDir`: undefined for files. */
  readonly database: { readonly name: string; readonly hosts: readonly string[]; readonly tls: boolean } | undefined;
  /** For how many days at most somebody waits for a free time. */
  readonly waitDays: number;
  /** Where other programs fetch calendar files; undefined where there are none. */
  readonly publicUrl: string | undefined;
  /** Whether the contact social workers' Outlook calendars are looked into and written to (GRAPH=on). */
  readonly outlook: boolean;
}
