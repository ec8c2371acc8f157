import { type Activity, MessageFactory, type TurnContext } from 'botbuilder';
import type { ConnectorClient } from 'botframework-connector';
import type { Log } from '../../shared/ports.js';
import type { Reply } from '../../shared/reply.js';
import { cardFor } from './card-size.js';
import { summaryOf } from './cards.js';
import { TARGETED } from './delivery.js';

/**
 * Posts a reply in the conversation it answers, shown to whoever wrote alone (Teams' targeted messages). Rejects with a
 * DeliveryError where Teams does not take it, as it does for a client that cannot show it. The SDK has no such call: its way
 * out (delivery.ts) turns the mark of the request into the address that Teams wants.
 */
export async function sendTargeted(context: TurnContext, reply: Reply, log: Log): Promise<void> {
  const { conversation, from, recipient } = context.activity;
  const client = context.turnState.get<ConnectorClient>(context.adapter.ConnectorClientKey);
  const message = {
    ...MessageFactory.attachment(cardFor(reply, log)),
    summary: summaryOf(reply),
    from: recipient,
    recipient: from,
    conversation,
  };
  const options = { customHeaders: { [TARGETED]: 'true' } };
  await client.conversations.sendToConversation(conversation.id, message as Activity, options);
}
