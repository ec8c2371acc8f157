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
  /** The rule that answers it now, once a curator has closed it. */
  readonly closedWith?: string | undefined;
}

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
