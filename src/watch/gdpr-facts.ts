/** The settings and facts that the page for the data protection officer is written from; days are whole days. */
export interface GdprFacts {
  readonly municipality: string | undefined;
  readonly packs: readonly string[];
  readonly unansweredDays: number;
  readonly retentionDays: number;
  readonly copiesDays: number;
  readonly meetingsDays: number;
  readonly rememberedMinutes: number;
  readonly bookingsOn: boolean;
  readonly tenant: boolean;
  readonly dataDir: string;
  /** Everything is kept in a database (STORE=postgres) in place of `dataDir`: undefined for files. */
  readonly database: { readonly name: string; readonly hosts: readonly string[]; readonly tls: boolean } | undefined;
  /** For how many days at most somebody waits for a free time. */
  readonly waitDays: number;
  /** The host that other programs fetch calendar files from. */
  readonly publicUrl: string | undefined;
  /** Whether the contact social workers' Outlook calendars are looked into and written to (GRAPH=on). */
  readonly outlook: boolean;
}
