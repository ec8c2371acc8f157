import type { CONFIG_NAMES } from './config.js';

/** A name of the environment, as operators read of it. */
export interface Setting {
  /** What it is, in one sentence. */
  readonly is: string;
  /** What counts where it is not set, in words or as it would be written. */
  readonly standard: string;
  /** Never printed. */
  readonly secret?: true;
}

/** The one description of the settings: each name that the program reads, and no other. */
export const SETTINGS_TABLE: Readonly<Record<(typeof CONFIG_NAMES)[number], Setting>> = {
  MicrosoftAppId: { is: "The application (client) id of the bot's registration.", standard: 'none: a local trial' },
  MicrosoftAppPassword: {
    is: "A client secret of that registration: the secret's value.",
    standard: 'none',
    secret: true,
  },
  MicrosoftAppTenantId: { is: 'The directory (tenant) id; only its people are let in.', standard: 'none' },
  TEAMS_CLOUD: { is: "Microsoft's cloud of the tenant: public, gcc, gcchigh or dod.", standard: 'public' },
  TEAMS_HOSTS: {
    is: "Hosts of Teams' connector, with commas, in place of those that are known.",
    standard: "the cloud's own",
  },
  HOST: { is: 'The address to listen on.', standard: '0.0.0.0 with credentials, else 127.0.0.1' },
  PORT: { is: 'The port to listen on; 0 for any that is free.', standard: '3978' },
  KNOWLEDGE_DIR: { is: 'The folder of the knowledge base.', standard: "the project's own" },
  KNOWLEDGE_PACKS: {
    is: 'The packs that this municipality uses, with commas; production refuses exempelkommun.',
    standard: 'nationell,exempelkommun,ostermalm',
  },
  ENGLISH: {
    is: "`on`: who has Teams in English gets the bot's own words in English; rules stay Swedish. `off`: all is Swedish.",
    standard: 'on',
  },
  DATA_DIR: {
    is: 'The folder for what is kept; one process has it. With STORE=postgres only what was learned of the rules lies there: it has to be writable, needs no backup, and is made anew where it is gone.',
    standard: 'data',
  },
  UNANSWERED_DAYS: { is: 'For how many days (1 to 365) unanswered questions are kept.', standard: '30' },
  STORE: { is: '`postgres` where several processes share what is kept; else files in DATA_DIR.', standard: 'lowdb' },
  DATABASE_URL: {
    is: 'postgres://USER:PASSWORD@HOST:5432/DATABASE, several HOST:PORT with commas; for STORE=postgres.',
    standard: 'none',
    secret: true,
  },
  DATABASE_TLS: {
    is: "`verify` checks the server's certificate, `off` is for this machine alone.",
    standard: 'off on this machine, else verify',
  },
  DATABASE_CA: { is: 'A file with the authority that signed that certificate.', standard: 'the public ones' },
  DATABASE_POOL: { is: 'How many connections a process takes, beside two more.', standard: '10' },
  DATABASE_SECONDS: { is: 'How long an answer of the database is waited for.', standard: '10' },
  BOOKING_KEY: {
    is: '64 hexadecimal digits, kept out of the data folder and its backups; another one than the data was made with is refused.',
    standard: 'none: nothing can be booked',
    secret: true,
  },
  BOOKINGS_MAX: { is: 'How many bookings ahead a person may have (1 to 50).', standard: '3' },
  RETENTION_DAYS: { is: 'Days (1 to 3650) after which an ended booking is erased.', standard: '90' },
  PUBLIC_URL: {
    is: 'The https address of this host, for calendar files and the calendar that a contact social worker subscribes to.',
    standard: 'none: neither of them',
  },
  METRICS_TOKEN: {
    is: '`/metrics` is for whoever sends this as a bearer token; at least 24 characters.',
    standard: 'none: for this machine alone',
    secret: true,
  },
  GRAPH: {
    is: "`on` looks into the contact social workers' Outlook calendars and writes there, by Microsoft Graph; else nothing of it is asked.",
    standard: 'off',
  },
  GRAPH_URL: {
    is: 'For a trial: what stands in for Graph and its login, on this machine.',
    standard: "the cloud's own",
  },
  LOG_LEVEL: { is: 'debug, info, warn, error or silent.', standard: 'info' },
  NODE_ENV: { is: '`production` refuses what must not meet real people.', standard: 'none' },
};

/** The description as a table in Markdown, in the order of the example file. */
export function settingsMarkdown(table: Readonly<Record<string, Setting>> = SETTINGS_TABLE): string {
  const rows = Object.entries(table).map(
    ([name, { is, standard, secret }]) => `| \`${name}\` | ${is}${secret ? ' Secret.' : ''} | ${standard} |`,
  );
  return ['| name | what it is | where it is not set |', '| --- | --- | --- |', ...rows].join('\n');
}
