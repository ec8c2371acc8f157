import { Application } from '@microsoft/teams-ai';
import { type Activity, ActivityTypes, CardFactory, type Storage, type TurnContext } from 'botbuilder';
import { previewOf } from '../../answering/short-answer.js';
import { besideShown } from '../../door/beside-shown.js';
import { type Command, commandFromAction, commandFromText } from '../../door/commands.js';
import { forAllOf, isSilent, repliesOf } from '../../door/for-one.js';
import type { Guard } from '../../door/guard/guard.js';
import type { LastButtons } from '../../door/last-buttons.js';
import type { Outcome } from '../../door/outcome.js';
import type { Place } from '../../door/rights.js';
import { dangerIn, dangerInForm } from '../../door/told-in-forms.js';
import { type Jobs, memberOf, takeTurn } from '../../door/turn.js';
import type { TypedHere } from '../../door/typed-here.js';
import { underGuide } from '../../door/under-guide.js';
import type { Who } from '../../door/who.js';
import { wordsOf, wordsOfRule } from '../../door/words.js';
import { botIsBack, keepAddresses, peopleLeft } from '../../groups/addresses.js';
import { dayOf } from '../../shared/day.js';
import type { Clock, Log, Seen } from '../../shared/ports.js';
import { type Reply, saidIn } from '../../shared/reply.js';
import { inTongue, SWEDISH, say, type Tongue } from '../../shared/say.js';
import { calendarOf } from '../../shared/school-year.js';
import { shortId } from '../../watch/request-id.js';
import type { GuardedAdapter } from './adapter.js';
import { channelIdOf, isOf } from './addresses.js';
import { cardFor } from './card-size.js';
import { GUIDE_VERB, WRITE_VERB } from './cards.js';
import { DeliveryError } from './delivery.js';
import { readMessage } from './message.js';
import type { Patience } from './patience.js';
import { keyOf } from './seen.js';
import { createSending } from './sending.js';
import { tongueOf } from './tongue.js';
import { logFault, outcomeFields, placeField } from './turn-log.js';
import { commandOfTyped, createTyped } from './typed.js';
import { placeOf, teamOf, whoOf } from './who-of.js';

/** teams-ai shows "typing" from one timer for all conversations, whatever `startTypingTimer` says; this bot is fast enough without. */
class QuietApplication extends Application {
  override startTypingTimer(): void {}
}

/** What the bot needs of the rest of the program. */
export interface BotParts {
  readonly adapter: GuardedAdapter;
  readonly jobs: Jobs;
  readonly log: Log;
  readonly clock: Clock;
  readonly patience: Patience;
  readonly seen: Seen;
  readonly guard: Guard;
  readonly lastButtons: LastButtons;
  /** English as it is spoken now; undefined where it is not. */
  english(): Tongue | undefined;
  /** The bot's app id; empty in a local trial. */
  readonly appId: string;
}

/** The message extension's command, as the manifest names it. */
const SEARCH_COMMAND = 'sok';

/** teams-ai wants a place for its turn state; this bot keeps none, so that no conversation is remembered. */
const KEEPS_NOTHING: Storage = { read: async () => ({}), write: async () => {}, delete: async () => {} };

/** A message activity -> a command; the activity's text goes no further than the identity guard inside. */
export function commandOf(activity: Activity, guard: Guard): Command {
  const { text, press, file, quote } = readMessage(activity);
  if (press !== undefined) return commandFromAction(press, guard);
  const command = commandFromText(text, guard, file, placeOf(activity) === 'shared');
  if (command.do !== 'greet' || quote === undefined) return command;
  // Who greets the bot above a colleague's message asks it to read that; but only one's own words are a command.
  const asked = commandFromText(quote, guard, file);
  return asked.do === 'ask' ? asked : command;
}

/** A refused guide, and what follows a report, goes on in private: it is about one child, and whoever pressed should not have to begin anew. */
const goesOnInPrivate = (command: Command, outcome: Outcome) =>
  (command.do === 'guide' || command.do === 'report') && outcome.is === 'refused' && outcome.why === 'private';

/** The bot: an activity in, at most one reply out; every fault is caught, logged with a turn id, and told kindly. */
export function createBot(parts: BotParts): (context: TurnContext) => Promise<void> {
  const { jobs, log, clock } = parts;
  const reading = () => ({ answering: jobs.answering, guard: parts.guard });
  const known = () => {
    const { directory } = jobs.answering.data;
    return { schools: directory?.schools ?? [], calendar: calendarOf(directory) };
  };
  const typed = createTyped(parts.lastButtons, clock, known, text => !!dangerIn(text, reading(), clock()));
  const sending = createSending(parts.adapter, parts.appId, parts.patience, log, typed);
  const app = new QuietApplication({
    adapter: parts.adapter,
    storage: KEEPS_NOTHING,
    removeRecipientMention: false,
    longRunningMessages: false,
  });

  /** Runs one turn and logs it; what fails is logged and thrown on. */
  async function turn<Result>(
    context: TurnContext,
    command: Command,
    id: string,
    use: (outcome: Outcome, place: Place) => Promise<Result>,
  ): Promise<Result> {
    const started = performance.now();
    const place = placeOf(context.activity);
    const about = { turn: id, ...placeField(place), command: command.do };
    try {
      const danger = dangerInForm(command, reading(), clock());
      const who = whoIn(context);
      const outcome = { ...(await takeTurn(command, jobs, clock(), who)), danger };
      const result = await use(outcome, place);
      log.info('turn', { ...about, ...outcomeFields(outcome), ms: Math.round(performance.now() - started) });
      await keepPlace(who);
      return result;
    } catch (error) {
      logFault(log, 'turn', error, about);
      throw error;
    }
  }

  /** What others read too is Swedish: nobody's own language. */
  const tongueIn = ({ activity }: TurnContext, place: Place = placeOf(activity)): Tongue =>
    place === 'private' ? tongueOf(activity, parts.english()) : SWEDISH;

  const whoIn = (context: TurnContext) => whoOf(context, tongueIn(context, 'private'));

  function replyOf(outcome: Outcome, place: Place, tongue: Tongue): Reply | undefined {
    return isSilent(outcome) ? undefined : saidIn(tongue, () => wordsOf(outcome, jobs.answering.data, place));
  }

  async function answer(context: TurnContext, command: Command, here?: TypedHere): Promise<void> {
    // It ties an apology to the log, and says nothing of the user.
    const id = shortId();
    try {
      await turn(context, command, id, async (outcome, place) => {
        const pressed = outcome.is === 'group' && outcome.group.is === 'card' ? context.activity.replyToId : undefined;
        const { all, one } = repliesOf(outcome, jobs.answering.data, place, tongueIn(context, 'private'));
        const asked = all && here ? saidIn(tongueIn(context), () => besideShown(all, outcome, here)) : all;
        if (asked) await sending.reply(context, asked, pressed);
        if (one) await sending.toOne(context, one);
        if (goesOnInPrivate(command, outcome)) await goOnInPrivate(context, command);
      });
    } catch (error) {
      if (!(error instanceof DeliveryError)) await apologise(context, id);
    }
  }

  async function goOnInPrivate(context: TurnContext, command: Command): Promise<void> {
    const outcome = await takeTurn(command, jobs, clock(), { ...whoIn(context), channel: undefined });
    const reply = replyOf(outcome, 'private', tongueIn(context, 'private'));
    if (reply) await sending.inPrivate(context, reply);
  }

  /**
   * A press on what somebody wrote: the presser gets the answer in place of the card, alone; all others get it there too
   * where it concerns them. So what is refused is seen by its writer only.
   */
  async function written(context: TurnContext, command: Command) {
    return turn(context, command, shortId(), async outcome => {
      const reply = replyOf(outcome, 'private', tongueIn(context, 'private'));
      await typed.replied(context.activity, reply);
      if (!reply) return '';
      const all = forAllOf(outcome);
      if (all) await sending.reply(context, replyOf(all, 'shared', SWEDISH) ?? reply, context.activity.replyToId);
      return cardFor(reply, log).content;
    });
  }

  /** Where somebody wrote from is where they are written to from now on; an answer does not fall with it. */
  async function keepPlace(who: Who): Promise<void> {
    if (!jobs.groups) return;
    try {
      await keepAddresses(jobs.groups, memberOf(who));
    } catch (error) {
      logFault(log, 'address', error);
    }
  }

  /** The bot has been added where it may have been before: groups whose channel was gone are reminded again. */
  async function comeBack({ activity }: TurnContext): Promise<void> {
    const place = { channel: channelIdOf(activity.conversation.id), team: teamOf(activity) };
    const back = jobs.groups ? await botIsBack(jobs.groups, place, clock()) : 0;
    if (back > 0) log.info('resumed', { groups: back });
  }

  /** People have left a channel or its team: a group may have lost its convener. Who comes gets nothing unasked. */
  async function lose({ activity }: TurnContext): Promise<void> {
    const gone = activity.membersRemoved ?? [];
    if (!jobs.groups || gone.length === 0) return;
    const place = { channel: channelIdOf(activity.conversation.id), team: teamOf(activity) };
    const ids = gone.flatMap(({ aadObjectId }) => (aadObjectId ? [aadObjectId] : []));
    const isThem = (address: string) => gone.some(({ id }) => isOf(address, id));
    const lost = await peopleLeft(jobs.groups, place, { ids, isThem }, clock());
    if (lost > 0) log.info('left', { groups: lost });
  }

  async function apologise(context: TurnContext, id: string): Promise<void> {
    const text = inTongue(
      tongueIn(context),
      () => say`Något gick fel hos mig. Försök igen om en stund. Är ett barn i fara? Ring 112. (Felkod ${id})`,
    );
    // Nobody is left to tell where this fails too; the log has the turn id.
    await sending.words(context, text).catch(() => undefined);
  }

  app.activity(ActivityTypes.Message, async context => {
    const key = keyOf(context.activity);
    if (key !== undefined && (await parts.seen.again(key))) return;
    const here = await typed.read(context.activity);
    const command = commandOfTyped(here, parts.guard) ?? commandOf(context.activity, parts.guard);
    await answer(context, here?.is === 'other' ? underGuide(command, here.under) : command, here);
  });
  app.adaptiveCards.actionExecute(GUIDE_VERB, (context, _state, data) =>
    turn(context, commandFromAction(data, parts.guard), shortId(), async (outcome, place) => {
      // Whoever pressed gets it alone, in place of the card.
      const reply = replyOf(outcome, place, tongueIn(context, 'private'));
      await typed.replied(context.activity, reply);
      return reply ? cardFor(reply, log).content : '';
    }),
  );
  app.adaptiveCards.actionExecute(WRITE_VERB, (context, _state, data) =>
    written(context, commandFromAction(data, parts.guard)),
  );
  app.messageExtensions.query<{ q: string }>(SEARCH_COMMAND, (context, _state, query) =>
    turn(context, { do: 'search', text: String(query.parameters.q ?? '') }, shortId(), async outcome => {
      const found = outcome.is === 'found' ? outcome.rules : [];
      const attachments = found.map(rule => {
        // Shared with colleagues, it is Swedish; only whoever searches sees the list.
        const reply = wordsOfRule(rule, jobs.answering, clock());
        const preview = inTongue(tongueIn(context, 'private'), () =>
          CardFactory.heroCard(rule.title, previewOf(rule, jobs.answering.data, dayOf(clock()))),
        );
        return { ...cardFor(reply, log), preview };
      });
      return { type: 'result', attachmentLayout: 'list', attachments };
    }),
  );
  app.conversationUpdate('membersAdded', async context => {
    const bot = context.activity.recipient.id;
    if (!context.activity.membersAdded?.some(member => member.id === bot)) return;
    await answer(context, { do: 'welcome' });
    await comeBack(context);
  });
  app.conversationUpdate('membersRemoved', lose);
  app.activity(ActivityTypes.InstallationUpdate, async context => {
    if (context.activity.action?.startsWith('add')) await comeBack(context);
  });

  return async context => void (await app.run(context));
}
