/** The channel of the made-up group. */
export const CHANNEL = '19:samverkan@thread.tacv2';

/** What an activity carries of somebody who writes in that channel; `number` is the last figure of their id. */
export const inChannel = (number: number, name: string) => ({
  from: { id: `29:${number}`, name, aadObjectId: `00000000-0000-4000-8000-00000000000${number}` },
  conversation: {
    id: `${CHANNEL};messageid=1`,
    conversationType: 'channel',
    isGroup: true,
    tenantId: '22222222-2222-2222-2222-222222222222',
  },
});
