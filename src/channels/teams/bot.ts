import { randomBytes } from 'node:crypto';
import { Application } from '@microsoft/teams-ai';
import {
  type Activity,
  ActivityTypes,
  type Attachment,
  CardFactory,
  MessageFactory,
  type Storage,
  type TurnContext,
} from 'botbuilder';
import { previewOf } from '../../answering/short-answer.js';
import { type Command, commandFromAction, commandFromText, type Place } from '../../door/commands.js';
import { type Jobs, type Outcome, route, type Who } from '../../door/turn.js';
import { wordsOf, wordsOfRule } from '../../door/words.js';
import { CodedFault } from '../../faults.js';
import type { Clock, Log } from '../../ports.js';
import type { Group } from '../../reminding/group.js';
import { changeGroup } from '../../reminding/group-acts.js';
import { wordsForConvener } from '../../reminding/words-of-meetings.js';
import type { Reply } from '../../reply.js';
import type { GuardedAdapter } from './adapter.js';
import { cardFor } from './card-size.js';
import { GUIDE_VERB, summaryOf } from './cards.js';
import { DeliveryError } from './delivery.js';
import { addressOf, channelIdOf } from './post.js';
import { SeenActivities } from './seen.js';

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
  /** Names of schools and places, which the identity guard must not take for people. */
  readonly notNames: readonly string[];
  /** The bot's app id; empty in a local trial. */
  readonly appId: string;
}

/** The message extension's command, as the manifest names it, and how many rules it lists. */
const SEARCH_COMMAND = 'sok';
const SEARCH_RESULTS = 8;

/** teams-ai wants a place for its turn state; this bot keeps none, so that no conversation is remembered. */
const KEEPS_NOTHING: Storage = { read: async () => ({}), write: async () => {}, delete: async () => {} };

/** A random id that ties a user's apology to the log; it says nothing of the user. */
const newTurn = () => randomBytes(4).toString('hex');

function placeOf(activity: Activity): Place {
  return activity.conversation.conversationType === 'channel' || activity.conversation.conversationType === 'groupChat'
    ? 'shared'
    : 'private';
}

/** Who sent it: from the activity that the token vouches for. */
const whoOf = (context: TurnContext): Who => ({
  objectId: context.activity.from.aadObjectId,
  name: context.activity.from.name,
  address: addressOf(context),
  ...(placeOf(context.activity) === 'shared' ? { channel: channelIdOf(context.activity.conversation.id) } : {}),
});

/** Rich text comes as a text/html attachment beside the text itself; everything else is a file or a picture. */
function carriesFile(attachments: readonly Attachment[] | undefined): boolean {
  return (attachments ?? []).some(
    attachment => attachment.contentType !== 'text/html' || /<img\b/i.test(String(attachment.content ?? '')),
  );
}

/** A message activity -> a command; the activity's text goes no further than the identity guard inside. */
export function commandOf(activity: Activity, notNames: readonly string[]): Command {
  const text = activity.text ?? '';
  if (activity.value !== undefined && text === '') return commandFromAction(activity.value, notNames);
  return commandFromText(text, notNames, carriesFile(activity.attachments));
}

function logOf(outcome: Outcome) {
  if (outcome.is === 'group') return { outcome: `group ${outcome.group.is}` };
  if (outcome.is === 'booking') return { outcome: `booking ${outcome.booking.is}` };
  if (outcome.is !== 'asked') return { outcome: outcome.is };
  return {
    outcome: outcome.outcome,
    ...(outcome.outcome === 'answer' ? { rule: outcome.rule.id } : {}),
    ...(outcome.outcome === 'choose' ? { choices: outcome.choices.map(rule => rule.id) } : {}),
    ...(outcome.outcome === 'none' ? { why: outcome.why } : {}),
    urgent: outcome.urgent !== undefined,
    identity: outcome.identity,
  };
}

/** Sends a reply, or puts it in place of the card whose button was pressed. */
async function send(context: TurnContext, reply: Reply, log: Log, inPlaceOf?: string): Promise<void> {
  const message = MessageFactory.attachment(cardFor(reply, log));
  message.summary = summaryOf(reply);
  if (inPlaceOf === undefined) await context.sendActivity(message);
  else await context.updateActivity({ ...message, id: inPlaceOf });
}

/** The bot: an activity in, at most one reply out; every fault is caught, logged with a turn id, and told kindly. */
export function createBot(parts: BotParts): (context: TurnContext) => Promise<void> {
  const { jobs, log, clock } = parts;
  const seen = new SeenActivities(2_000);
  const app = new QuietApplication({
    adapter: parts.adapter,
    storage: KEEPS_NOTHING,
    removeRecipientMention: true,
    longRunningMessages: false,
  });

  async function answer(context: TurnContext, command: Command): Promise<void> {
    const turn = newTurn();
    const started = performance.now();
    const place = placeOf(context.activity);
    try {
      const outcome = await route(command, jobs, clock(), whoOf(context));
      const pressed = outcome.is === 'group' && outcome.group.is === 'card' ? context.activity.replyToId : undefined;
      await send(context, wordsOf(outcome, jobs.answering.data, place), log, pressed);
      if (place === 'shared' && outcome.is === 'guide')
        await sendInPrivate(context, wordsOf(outcome, jobs.answering.data, 'private'));
      if (outcome.is === 'group' && outcome.group.is === 'linked' && !outcome.group.earlier)
        await keepConvener(context, outcome.group.group);
      log.info('turn', {
        turn,
        place,
        command: command.do,
        ...logOf(outcome),
        ms: Math.round(performance.now() - started),
      });
    } catch (error) {
      const delivery = error instanceof DeliveryError;
      const fault = new CodedFault(delivery ? 'SL-DELIVERY' : 'SL-TURN', 'the turn failed', { cause: error });
      log.error('turn', {
        turn,
        place,
        command: command.do,
        code: fault.code,
        next: fault.next,
        cause: error instanceof Error ? error.name : 'unknown',
        ...(delivery && error.statusCode !== undefined ? { status: error.statusCode } : {}),
        // The frames of our own code say where; the message could carry a user's words.
        ...(delivery || !(error instanceof Error)
          ? {}
          : {
              at: (error.stack ?? '')
                .split('\n')
                .slice(1, 4)
                .map(line => line.trim()),
            }),
      });
      if (!delivery) await apologise(context, turn);
    }
  }

  /** Opens the private chat of whoever wrote and puts a reply there; resolves with where that was, if it could be done. */
  async function sendInPrivate(context: TurnContext, reply: Reply): Promise<string | undefined> {
    const { channelId, serviceUrl, from, recipient, conversation } = context.activity;
    const audience = context.turnState.get<string>(context.adapter.OAuthScopeKey) ?? '';
    const tenantId = conversation.tenantId ?? '';
    const chat = {
      isGroup: false,
      bot: recipient,
      members: [from],
      tenantId,
      channelData: { tenant: { id: tenantId } },
    };
    let address: string | undefined;
    try {
      await parts.adapter.createConversationAsync(
        parts.appId,
        channelId,
        serviceUrl,
        audience,
        chat as never,
        async inPrivate => {
          await send(inPrivate, reply, log);
          address = addressOf(inPrivate);
        },
      );
    } catch (error) {
      log.warn('private', { cause: error instanceof Error ? error.name : 'unknown' });
    }
    return address;
  }

  /** A convener is told in private of what goes wrong with the group's reminders. */
  async function keepConvener(context: TurnContext, group: Group): Promise<void> {
    const address = await sendInPrivate(context, wordsForConvener(group));
    if (address !== undefined)
      await jobs.groups?.store.change(group.id, data => changeGroup(data, { convenerAddress: address }));
  }

  async function apologise(context: TurnContext, turn: string): Promise<void> {
    try {
      await context.sendActivity(
        `Något gick fel hos mig. Försök igen om en stund. Är ett barn i fara? Ring 112. (Felkod ${turn})`,
      );
    } catch {
      // Nobody is left to tell; the log line above has the turn id.
    }
  }

  app.activity(ActivityTypes.Message, async context => {
    if (seen.again(context.activity)) return;
    await answer(context, commandOf(context.activity, parts.notNames));
  });
  app.adaptiveCards.actionExecute(GUIDE_VERB, async (context, _state, data) => {
    const outcome = await route(commandFromAction(data, parts.notNames), jobs, clock(), whoOf(context));
    log.info('turn', { turn: newTurn(), place: placeOf(context.activity), command: 'guide', ...logOf(outcome) });
    return cardFor(wordsOf(outcome, jobs.answering.data, placeOf(context.activity)), log).content;
  });
  app.messageExtensions.query<{ q: string }>(SEARCH_COMMAND, async (_context, _state, query) => {
    const found = jobs.answering.typed(String(query.parameters.q ?? ''), SEARCH_RESULTS, clock());
    const attachments = found.map(rule => {
      const reply = wordsOfRule(rule, jobs.answering, clock());
      const preview = CardFactory.heroCard(rule.title, previewOf(rule, jobs.answering.data.directory));
      return { ...cardFor(reply, log), preview };
    });
    log.info('search', { turn: newTurn(), found: found.map(rule => rule.id) });
    return { type: 'result', attachmentLayout: 'list', attachments };
  });
  app.conversationUpdate('membersAdded', async context => {
    const bot = context.activity.recipient.id;
    if (context.activity.membersAdded?.some(member => member.id === bot)) await answer(context, { do: 'welcome' });
  });

  return async context => {
    await app.run(context);
  };
}
