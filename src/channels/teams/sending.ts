import { MessageFactory, type TurnContext } from 'botbuilder';
import type { Log } from '../../shared/ports.js';
import type { Reply } from '../../shared/reply.js';
import type { GuardedAdapter } from './adapter.js';
import { cardFor } from './card-size.js';
import { summaryOf } from './cards.js';
import type { Patience } from './patience.js';

/** How replies leave: within a turn, or in the private chat of whoever wrote. */
export interface Sending {
  /** Sends a reply, or puts it in place of the card with the activity id `inPlaceOf`; rejects with a DeliveryError. */
  reply(context: TurnContext, reply: Reply, inPlaceOf?: string): Promise<void>;
  /** Sends plain words, once; rejects like `reply`. */
  words(context: TurnContext, text: string): Promise<void>;
  /** Opens the private chat of whoever wrote and puts a reply there; that it could not be done is a line in the log. */
  inPrivate(context: TurnContext, reply: Reply): Promise<void>;
}

const isUrgent = ({ blocks }: Reply) => blocks.some(block => block.is === 'notice' && block.tone === 'emergency');

/** Makes the way out of one bot (its app id; empty in a local trial). */
export function createSending(adapter: GuardedAdapter, appId: string, patience: Patience, log: Log): Sending {
  async function send(context: TurnContext, reply: Reply, inPlaceOf?: string): Promise<void> {
    await patience.deliver(isUrgent(reply), async () => {
      // Made anew for each try: the SDK writes into what it sends.
      const message = MessageFactory.attachment(cardFor(reply, log));
      message.summary = summaryOf(reply);
      if (inPlaceOf === undefined) await context.sendActivity(message);
      else await context.updateActivity({ ...message, id: inPlaceOf });
    });
  }

  return {
    reply: send,
    async words(context, text) {
      await context.sendActivity(text);
    },
    async inPrivate(context, reply) {
      const { channelId, serviceUrl, from, recipient, conversation } = context.activity;
      const audience = context.turnState.get<string>(context.adapter.OAuthScopeKey) ?? '';
      const tenantId = conversation.tenantId ?? '';
      const channelData = { tenant: { id: tenantId } };
      const chat = { isGroup: false, bot: recipient, members: [from], tenantId, channelData };
      try {
        await adapter.createConversationAsync(appId, channelId, serviceUrl, audience, chat as never, inChat =>
          send(inChat, reply),
        );
      } catch (error) {
        log.warn('private', { cause: error instanceof Error ? error.name : 'unknown' });
      }
    },
  };
}
