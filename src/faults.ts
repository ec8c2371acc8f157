/** Whether the bot may run while bookings are handed over: said alike by the fault, the command and the README. */
export const WHILE_HANDING_OVER = 'stop the bot for it; with STORE=postgres it may run';

/** Every fault an operator can meet: its code, what it means, and what to do next. Codes never change meaning. */
export const FAULTS = {
  'SL-CONFIG': {
    means: 'The environment is incomplete or contradicts itself.',
    next: 'Set the names listed in the message; env/.env.example explains each.',
  },
  'SL-KNOWLEDGE': {
    means: 'A file of the knowledge base could not be used; the rest is served without it.',
    next: 'Run "npm run check:knowledge" and mend what it lists.',
  },
  'SL-RELOAD': {
    means: 'The knowledge folder was changed and has faults; what was served before the change is served on.',
    next: 'Run "npm run check:knowledge" and mend what it lists; the folder is read again when it changes.',
  },
  'SL-TURN': {
    means: 'A message could not be handled; the user was told so, with the turn id of this line.',
    next: 'Read the cause on this line; if it comes back, restart and report it with the turn id.',
  },
  'SL-DELIVERY': {
    means: 'A reply could not be delivered to Teams.',
    next: 'A status of 401 or 403 means wrong credentials or that the bot was removed; 429 and 5xx pass by themselves.',
  },
  'SL-LOGIN': {
    means: 'The bot could not log in to Teams, so it cannot reply or remind.',
    next: 'Look at when the app password (MicrosoftAppPassword) expires; check that the host can reach login.microsoftonline.com.',
  },
  'SL-STREAM': {
    means: 'A connection or a stream failed in a place where nothing waited for it; the program goes on.',
    next: 'Read the cause on this line; if it comes back, report it.',
  },
  'SL-CRASH': {
    means: 'The program met an error that nothing handled; it stopped in order.',
    next: 'Start it again, and report the lines "at" of this one.',
  },
  'SL-AUTH': {
    means: 'The keys that requests are verified with could not be fetched; requests are refused with 503.',
    next: 'Check that the host can reach login.botframework.com.',
  },
  'SL-LOCKED': {
    means:
      'Another process uses the data folder, or the database in a way that leaves no room for this one; the message says which.',
    next: 'Stop the other process, and start this one again.',
  },
  'SL-DATA': {
    means: 'A file of the data folder, or a row of the database, is damaged; it was left as it is, a file also copied.',
    next: 'Put back your last backup of it, or mend it by hand. Then start again.',
  },
  'SL-NEWER': {
    means:
      'The data, or the schema of the database, was written by a later version of the program; it is whole, and was left as it is.',
    next: 'Run that later version again; no backup is needed.',
  },
  'SL-DISK-FULL': {
    means: 'A file of the data folder could not be written: the disk or the quota is full. What was there is unharmed.',
    next: 'Make room on the disk of DATA_DIR; the bot goes on by itself.',
  },
  'SL-DISK-READONLY': {
    means: 'A file of the data folder could not be written: the disk is read-only.',
    next: 'Mount the disk of DATA_DIR for writing, or choose another DATA_DIR.',
  },
  'SL-DISK-DENIED': {
    means:
      'A file of the data folder could not be read or written; the message has the name and the word of the system.',
    next: 'Let the user that runs the bot own DATA_DIR; EIO and the like mean that the disk itself is failing.',
  },
  'SL-DB-AWAY': {
    means: 'The database cannot be reached, or ended the connection; nothing of what was under way is done.',
    next: 'Start the database, or look at the network to the host of DATABASE_URL; a bot that runs goes on by itself, one that was starting has to be started again.',
  },
  'SL-DB-DENIED': {
    means: 'The database does not let the bot in, or refuses it something that it needs.',
    next: 'Check user, password and database of DATABASE_URL (28P01, 3D000), DATABASE_TLS and DATABASE_CA, whether pg_hba.conf of the server lets this host in (28000), and whether that user owns the database or has been granted CREATE on it and on its schema (42501).',
  },
  'SL-DB-READONLY': {
    means: 'The database takes no writes: it is a standby, or was made read-only.',
    next: 'Let DATABASE_URL lead to the server that writes; the bot goes on by itself when it does.',
  },
  'SL-DB-FULL': {
    means: 'The disk of the database is full; what was there is unharmed, and nothing of what was under way is done.',
    next: 'Make room on the disk of the database; the bot goes on by itself.',
  },
  'SL-DB-BUSY': {
    means: 'The database did not answer within the time limit, or has no connection left.',
    next: 'Look at its load and at max_connections: each process takes DATABASE_POOL of them and two more.',
  },
  'SL-DB-CLASH': {
    means:
      'Two bookings of one contact social worker would have stood at one time; the database refused the second one.',
    next: 'Nobody was booked twice, but the program should have seen it: report this line.',
  },
  'SL-DB-UNSURE': {
    means:
      'The connection was lost while something was being written, and the database did not come back in time to say whether it is.',
    next: 'Nothing is half done. Start the database; whoever pressed was told that it failed, and can look whether it is done.',
  },
  'SL-DB-ERROR': {
    means:
      'The database refused something in a way that the program does not know; its word (SQLSTATE) is on the line.',
    next: "Look the word up in PostgreSQL's list of error codes, and read the log of the database at that instant.",
  },
  'SL-GRAPH': {
    means:
      "Microsoft Graph did not answer, or refused something: times are then shown without regard to people's own calendars, and what is owed to these waits.",
    next: 'The word on the line says what: login and 401 is the app password, 403 a permission or a mailbox that is not opened to the app, 404 somebody without a mailbox, 429 and 5xx pass by themselves.',
  },
  'SL-STRANDED': {
    means: 'Bookings ahead stand with contact social workers whom the directory does not name (any more).',
    next: `Hand them over with "npm run hand-over" (${WHILE_HANDING_OVER}); or put the person back in directory.yaml.`,
  },
  'SL-KEY': {
    means:
      'What is kept was sealed with another BOOKING_KEY: old codes fit no more, and who booked anonymously cannot be told.',
    next: 'Put the earlier BOOKING_KEY back ("npm run -s key" says what is lost without it); where it is lost, ring those who are booked ahead, as far as they are known.',
  },
  'SL-TICK': {
    means: 'Something that is done from time to time failed; it is tried again at the next tick.',
    next: 'Read the cause on this line; if it comes back, look at the disk and the data folder.',
  },
  'SL-PORT': {
    means: 'The server could not listen on its address.',
    next: 'Stop the other process on that port, or choose another PORT.',
  },
} as const satisfies Record<string, { means: string; next: string }>;

export type FaultCode = keyof typeof FAULTS;

/** A broken thing, as opposed to an expected refusal: it carries a code for the operator and is never shown to a user. */
export class CodedFault extends Error {
  readonly code: FaultCode;
  readonly next: string;
  /** The system's own word for what went wrong (ENOSPC), for the log; only where the system gave one. */
  readonly errno: string | undefined;

  /** `next` where the code's own is not what helps here. */
  constructor(
    code: FaultCode,
    detail: string,
    options: { cause?: unknown; errno?: string | undefined; next?: string | undefined } = {},
  ) {
    super(`${code}: ${detail}`, 'cause' in options ? { cause: options.cause } : undefined);
    this.name = 'CodedFault';
    this.code = code;
    this.next = options.next ?? FAULTS[code].next;
    this.errno = options.errno;
  }
}
