/** One line of the log: a fixed name and facts that carry no message text and no person. */
export type LogFields = Readonly<Record<string, string | number | boolean | readonly string[] | undefined>>;

/** Where events go; an implementation writes one JSON line each and never throws. */
export interface Log {
  info(event: string, fields?: LogFields): void;
  warn(event: string, fields?: LogFields): void;
  error(event: string, fields?: LogFields): void;
}

/** The one source of the present instant; everything inside takes an instant as an argument. */
export type Clock = () => Date;

/** Why a question is in the queue: no rule was found, the offered ones were refused, or the answer did not help. */
export type WhyUnanswered = 'none' | 'rejected' | 'unhelpful';

/** A question that the bot could not answer, free of identity and of whoever asked it. */
export interface Unanswered {
  readonly id: string;
  readonly text: string;
  readonly why: WhyUnanswered;
  /** The rule that was shown and did not help. */
  readonly shown?: string | undefined;
  /** The day it was asked (YYYY-MM-DD, Sweden): no instant, which could point at a person. */
  readonly day: string;
  /** The rule that answers it now, once a curator has closed it; or one of CLOSED_AS. */
  readonly closedWith?: string | undefined;
}

/** With what a question is closed that no rule answers: neither can be the id of a rule. */
export const CLOSED_AS = { noQuestion: 'no question', noRule: 'no rule yet' } as const;

/**
 * What the jobs keep. Each method is one whole act, decided inside the store: it is done and synced to disk when the
 * promise resolves, and nothing of it is done when it rejects.
 */
export interface Store {
  /**
   * Puts a question in the queue; the same text for the same reason on the same day is kept once. The number of others
   * that were dropped to make room for it.
   */
  addUnanswered(question: Omit<Unanswered, 'id' | 'closedWith'>): Promise<number>;
  /** The questions in the queue, oldest day first, closed ones last. */
  unanswered(): Promise<readonly Unanswered[]>;
  /** Closes questions with the rule that answers them now; the number that were open. */
  closeUnanswered(ids: readonly string[], rule: string): Promise<number>;
  /** Erases the questions asked before a day (YYYY-MM-DD); the number erased. */
  purgeUnanswered(before: string): Promise<number>;
  /** Ends all writing and gives the data back to other processes. */
  close(): Promise<void>;
}

/**
 * Which activities have come already: Teams delivers one again when the first answer was slow. Whoever serves a
 * municipality with several processes gives them one in common, or what a message did would be done twice.
 */
export interface Seen {
  /** Whether a key has come before, as far back as is remembered; it has from now on. Of several who ask at once one hears no. */
  again(key: string): Promise<boolean>;
}

/** An anonymous booking of somebody. */
export interface Held {
  readonly id: string;
  readonly worker: string;
  /** When it ends (epoch milliseconds). */
  readonly end: number;
}

/**
 * Counts by person (Entra object id) that are never in the data folder: there they would tie an anonymous booker's
 * bookings together, and to whoever may be hashed. Several processes need one in common, or each of them allows as much.
 */
export interface PersonCounts {
  /** A person's anonymous bookings that have not ended, as far as they are known. */
  heldBy(person: string, now: number): Promise<readonly Held[]>;
  /** Notes what a person holds, in place of what was noted before; the caller has the person to itself. */
  note(person: string, held: readonly Held[], now: number): Promise<void>;
  /** Takes a try of a code: false after several wrong ones in a quarter of an hour. Those under way at once count too. */
  mayTry(person: string, now: number): Promise<boolean>;
  /** Gives back the try of an instant: the code was right. */
  right(person: string, now: number): Promise<void>;
}

/** Which reply was the last in a chat, where several processes answer: a mark that says nothing of it. In memory alone. */
export interface LastWord {
  /** Notes a mark in place of what any process noted before, from one instant until another (epoch milliseconds). */
  note(chat: string, mark: string, now: number, until: number): Promise<void>;
  /** The mark that was noted last, by whichever process. */
  of(chat: string, now: number): Promise<string | undefined>;
}

/** What a post to Teams led to. */
export type Posted =
  | { readonly is: 'posted'; readonly id: string }
  /** Certainly not delivered, and not to be tried again. */
  | { readonly is: 'refused'; readonly why: string }
  /** It may have been delivered. */
  | { readonly is: 'unknown' }
  /** Certainly not delivered, and worth another try in so many seconds; `everybody`: nothing can be posted to anybody now. */
  | { readonly is: 'wait'; readonly seconds: number; readonly everybody?: true };

/** Posts without being asked, to an address that was kept when somebody wrote; it never throws for what Teams answers. */
export interface Post<Reply> {
  post(address: string, reply: Reply): Promise<Posted>;
  /** Puts a reply in place of one that was posted. */
  update(address: string, id: string, reply: Reply): Promise<Posted>;
}

/** A stretch of time (epoch milliseconds, its end left out). */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** A consultation as somebody's own calendar has it: nothing of who it is with. Instants are epoch milliseconds. */
export interface Entry {
  /** Names it among all that this program makes; the same at each try. */
  readonly key: string;
  /** A name for its content, given back with what came of it. */
  readonly as: string;
  readonly start: number;
  readonly end: number;
  readonly title: string;
  readonly about: string;
  readonly where: string;
  /** Whether a meeting in Teams belongs to it. */
  readonly online: boolean;
}

/** What somebody's own calendar is to have; `entry` undefined: nothing. */
export interface Entering {
  /** Whose calendar (Entra object id). */
  readonly calendar: string;
  readonly key: string;
  readonly entry: Entry | undefined;
  /** The event that is there already. */
  readonly id: string | undefined;
  /** That one cannot become what is wanted: it goes, and another one is made. */
  readonly anew?: true;
}

/** People's own calendars. */
export interface Calendars {
  /**
   * Makes, changes or takes away an event; as often as it is tried, there is one. It never throws for what the calendar
   * answers. The id of "posted" is JSON of {id, as, join?} for an entry, `join` being the address of its meeting.
   */
  enter(entering: Entering): Promise<Posted>;
}

/** When people have something else in their own calendars. */
export interface BusyTimes {
  /**
   * When somebody (Entra object id) is busy between two instants (epoch milliseconds), as known within seconds; `fresh`: as
   * of now, for a decision. Nothing where it is not known: it never rejects, and is never waited for much longer than a second.
   */
  of(person: string, from: number, to: number, fresh: boolean): Promise<readonly Stretch[]>;
}
