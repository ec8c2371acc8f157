import assert from 'node:assert/strict';
import { ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import {
  AuthenticationConstants,
  type BotFrameworkAuthentication,
  ClaimsIdentity,
  type ConnectorClient,
} from 'botframework-connector';
import { KeptConnectors } from '../../../src/channels/teams/connectors.js';

const bot = (id: string) => new ClaimsIdentity([{ type: AuthenticationConstants.AudienceClaim, value: id }]);
const [ONE, OTHER] = ['https://smba.example/emea/', 'https://smba.example/amer/'];

const nowhere = () => Promise.reject(new Error('nothing is sent'));

/** The SDK's own authentication, which counts what it makes; the first `failing` connectors cannot be made. */
function stock(failing = 0) {
  const made = { connectors: 0, userTokens: 0 };
  const sdk = new ConfigurationBotFrameworkAuthentication({});
  const counting = {
    createConnectorFactory: (identity: ClaimsIdentity) => ({
      create(serviceUrl: string, audience?: string) {
        if (made.connectors++ < failing) throw new Error('no login');
        return sdk.createConnectorFactory(identity).create(serviceUrl, audience);
      },
    }),
    createUserTokenClient(identity: ClaimsIdentity) {
      made.userTokens++;
      return sdk.createUserTokenClient(identity);
    },
  };
  return { made, kept: new KeptConnectors(counting as unknown as BotFrameworkAuthentication, nowhere) };
}

const policiesOf = (connector: ConnectorClient): string[] =>
  (connector as unknown as { client: { pipeline: { getOrderedPolicies(): { name: string }[] } } }).client.pipeline
    .getOrderedPolicies()
    .map(({ name }) => name);

describe('connectors that are kept', () => {
  it('are one for each bot, address and audience, however many turns there are', async () => {
    const { made, kept } = stock();
    const make = (id: string, url: string, audience: string) =>
      kept.createConnectorFactory(bot(id)).create(url, audience);
    const [first, again, ...others] = await Promise.all([
      make('a', ONE, 'x'),
      make('a', ONE, 'x'),
      make('a', OTHER, 'x'),
      make('a', ONE, 'y'),
      make('b', ONE, 'x'),
    ]);
    assert.equal(first, again);
    assert.equal(new Set([first, ...others]).size, 4);
    assert.equal(made.connectors, 4);
    await Promise.all([bot('a'), bot('a'), bot('b')].map(identity => kept.createUserTokenClient(identity)));
    assert.equal(made.userTokens, 2);
  });

  it('are made again where that failed, and no more than some are kept', async () => {
    const { made, kept } = stock(1);
    const make = (url: string) => kept.createConnectorFactory(bot('a')).create(url, 'x');
    await assert.rejects(make(ONE), /no login/);
    await make(ONE);
    for (let at = 0; at < 32; at++) await make(`${OTHER}${at}/`);
    await make(ONE);
    assert.equal(made.connectors, 35);
  });

  it('take the steps of the SDK that are needed, and no others: a new version of it may have new ones', async () => {
    const connector = await stock().kept.createConnectorFactory(bot('a')).create(ONE, 'x');
    assert.deepEqual(policiesOf(connector).toSorted(), [
      'ServiceClientContext_Credentials_SignRequest',
      'accepts',
      'deserializationPolicy',
      'serializationPolicy',
      'setClientRequestIdPolicy',
      'userAgentPolicy',
    ]);
  });
});
