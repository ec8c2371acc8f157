import { type Outside, TENANT } from './outside.js';

/** Activities under a good token that must not be answered, by name, with the status. */
export function forgedActivities(outside: Outside): [name: string, activity: string, status: number][] {
  const { host, port } = new URL(outside.connector.url);
  const changed = (change: Record<string, unknown>) => JSON.stringify(outside.message('hej', change));
  const other = '33333333-3333-3333-3333-333333333333';
  const conversation = { id: 'a:1', conversationType: 'personal' };
  const urls: [url: string, status: number][] = [
    ['https://evil.example/', 403],
    [`http://${host}@evil.example/`, 403],
    [`http://x@${host}/`, 403],
    [`http://x:y@${host}/`, 403],
    ['http://169.254.169.254/latest/meta-data/', 403],
    ['http://metadata.google.internal/', 403],
    [`http://[::1]:${port}/`, 403],
    ['file:///etc/passwd', 403],
    [outside.trap.url, 401],
    [`https://${host.split(':')[0]}/`, 401],
    [`http://0x7f.1:${new URL(outside.trap.url).port}/`, 401],
    [`${outside.connector.url}/elsewhere`, 401],
    ['no url', 400],
    ['', 400],
  ];
  const bad = { tenant: { id: other } };
  return [
    ...urls.map(([url, status]): [string, string, number] => [
      `serviceUrl ${url}`,
      changed({ serviceUrl: url }),
      status,
    ]),
    ...['emulator', 'webchat', 'directline', 'skype', 'MSTEAMS', 'msteams '].map(
      (channelId): [string, string, number] => [`channelId "${channelId}"`, changed({ channelId }), 403],
    ),
    ['tenant: other', changed({ channelData: bad, conversation: { ...conversation, tenantId: other } }), 403],
    ['tenant: none', changed({ channelData: undefined, conversation }), 403],
    [
      'tenant: null',
      changed({ channelData: { tenant: null }, conversation: { ...conversation, tenantId: null } }),
      403,
    ],
    ['tenant: empty', changed({ channelData: { tenant: { id: '' } }, conversation }), 403],
    ['tenant: mixed, ours in the channel data', changed({ conversation: { ...conversation, tenantId: other } }), 403],
    ['tenant: mixed, ours in the conversation', changed({ channelData: bad }), 403],
    ['tenant: a list', changed({ channelData: { tenant: { id: [TENANT] } }, conversation }), 400],
    [
      'tenant: hidden under __proto__',
      changed({ conversation, channelData: { hidden: { tenant: { id: TENANT } } } }).replace('"hidden"', '"__proto__"'),
      403,
    ],
    [
      'tenant: hidden under __proto__ of the conversation',
      changed({ channelData: {}, conversation: { ...conversation, hidden: { tenantId: TENANT } } }).replace(
        '"hidden"',
        '"__proto__"',
      ),
      403,
    ],
    [
      'tenant: hidden under constructor',
      changed({ conversation, channelData: { constructor: { prototype: { tenant: { id: TENANT } } } } }),
      403,
    ],
    ['tenant: as a claim alone', changed({ channelData: undefined, conversation, tid: TENANT }), 403],
  ];
}
