import { DeliveryModes, MessageFactory, type TurnContext } from 'botbuilder';
import type { Log } from '../../shared/ports.js';
import type { Reply } from '../../shared/reply.js';
import type { GuardedAdapter } from './adapter.js';
import { cardFor } from './card-size.js';
import { summaryOf } from './cards.js';
import { DeliveryError } from './delivery.js';
import type { Patience } from './patience.js';
import { sendTargeted } from './targeted.js';
import type { Typed } from './typed.js';

/** How replies leave: within a turn, or in the private chat of whoever wrote. */
export interface Sending {
  /** Sends a reply, or puts it in place of the card with the activity id `inPlaceOf`; rejects with a DeliveryError. */
  reply(context: TurnContext, reply: Reply, inPlaceOf?: string): Promise<void>;
  /** Sends plain words, once; rejects like `reply`. */
  words(context: TurnContext, text: string): Promise<void>;
  /** Opens the private chat of whoever wrote and puts a reply there; false, and a line in the log, where that cannot be done. */
  inPrivate(context: TurnContext, reply: Reply): Promise<boolean>;
  /**
   * Sends a reply that whoever wrote alone may read where others read too: as a message that is shown to them alone, else in
   * the private chat, of which the others read that it was done, or could not be. Rejects with a DeliveryError.
   */
  toOne(context: TurnContext, reply: Reply): Promise<void>;
}

/** Said where others read, of a reply that they do not see: nothing of what it says, or of whom. */
const IN_PRIVATE = 'Jag har svarat i vår privata chatt.';
const NOT_REACHED =
  'Här svarar jag bara dig, men jag når dig inte privat. Öppna en chatt med mig och skriv där. Är ett barn i fara? Ring 112.';

const isUrgent = ({ blocks }: Reply) => blocks.some(block => block.is === 'notice' && block.tone === 'emergency');

/** Makes the way out of one bot (its app id; empty in a local trial); `typed` is told of every reply that stands in a private chat. */
export function createSending(
  adapter: GuardedAdapter,
  appId: string,
  patience: Patience,
  log: Log,
  typed: Pick<Typed, 'replied'>,
): Sending {
  async function send(context: TurnContext, reply: Reply, inPlaceOf?: string): Promise<void> {
    await patience.deliver(isUrgent(reply), async () => {
      // Made anew for each try: the SDK writes into what it sends.
      const message = MessageFactory.attachment(cardFor(reply, log));
      message.summary = summaryOf(reply);
      if (inPlaceOf === undefined) await context.sendActivity(message);
      else await context.updateActivity({ ...message, id: inPlaceOf });
    });
  }

  /** Sends a message in the conversation that is shown to whoever wrote alone; false where Teams refuses such a one. */
  async function targeted(context: TurnContext, reply: Reply): Promise<boolean> {
    try {
      await patience.deliver(isUrgent(reply), () => sendTargeted(context, reply, log));
      return true;
    } catch (error) {
      // Where Teams is not reached at all, the private chat would not be reached either.
      if (!(error instanceof DeliveryError) || !error.refused) throw error;
      log.info('targeted', { status: error.statusCode });
      return false;
    }
  }

  const sending: Sending = {
    async reply(context, reply, inPlaceOf) {
      await send(context, reply, inPlaceOf);
      await typed.replied(context.activity, reply);
    },
    async words(context, text) {
      await context.sendActivity(text);
    },
    async toOne(context, reply) {
      // A reply that comes back in the request's own answer goes to nobody else.
      if (context.activity.deliveryMode === DeliveryModes.ExpectReplies) return send(context, reply);
      if (await targeted(context, reply)) return;
      await sending.words(context, (await sending.inPrivate(context, reply)) ? IN_PRIVATE : NOT_REACHED);
    },
    async inPrivate(context, reply) {
      const { channelId, serviceUrl, from, recipient, conversation } = context.activity;
      const audience = context.turnState.get<string>(context.adapter.OAuthScopeKey) ?? '';
      const tenantId = conversation.tenantId ?? '';
      const channelData = { tenant: { id: tenantId } };
      const chat = { isGroup: false, bot: recipient, members: [from], tenantId, channelData };
      try {
        await adapter.createConversationAsync(appId, channelId, serviceUrl, audience, chat as never, async inChat => {
          await send(inChat, reply);
          await typed.replied(context.activity, reply, inChat.activity.conversation.id);
        });
        return true;
      } catch (error) {
        log.warn('private', { cause: error instanceof Error ? error.name : 'unknown' });
        return false;
      }
    },
  };
  return sending;
}
