/** The made-up people of Exempelkommun, one for each role that the product knows. */
interface DemoPerson {
  readonly role: string;
  readonly id: string;
  readonly name: string;
  readonly givenName: string;
  readonly surname: string;
}

const person = (role: string, number: number, givenName: string, surname: string): DemoPerson => ({
  role,
  id: `demo-user-${number}`,
  name: `${givenName} ${surname}`,
  givenName,
  surname,
});

const PEOPLE: readonly DemoPerson[] = [
  person('teacher', 1, 'Lena', 'Lärare'),
  person('social-worker', 2, 'Sara', 'Social'),
  person('convener', 3, 'Kim', 'Kallar'),
  person('curator', 4, 'Kaj', 'Kurator'),
  person('head', 8, 'Hanna', 'Chef'),
  person('principal', 5, 'Robin', 'Rektor'),
  person('substitute', 6, 'Vera', 'Vikarie'),
];

/** The roles that a demo can be opened as. */
export const DEMO_ROLES = PEOPLE.slice(0, 5).map(({ role }) => role);

/** The demo person of a role ("social worker" and "socialworker" are understood); undefined for an unknown role. */
export function demoRole(text: string): DemoPerson | undefined {
  const wanted = text.toLowerCase().replace(/[\s_-]/g, '');
  return PEOPLE.slice(0, 5).find(({ role }) => role.replace('-', '') === wanted);
}

/** The Entra object id of a demo person: the same in every Playground, so that the data is the same. */
export function objectIdOf(id: string): string {
  return `00000000-0000-4000-8000-0000000000${id.replace('demo-user-', '').padStart(2, '0')}`;
}

const account = (one: DemoPerson) => ({
  id: one.id,
  name: one.name,
  aadObjectId: objectIdOf(one.id),
  givenName: one.givenName,
  surname: one.surname,
  email: `${one.givenName}.${one.surname}@exempelkommun.example`.toLowerCase().normalize('NFD').replace(/\p{M}/gu, ''),
  // The Playground's own spelling.
  userPrincipleName: one.givenName.toLowerCase(),
});

/** How many colleagues the Playground's own schema asks for, no more and no fewer. */
const COLLEAGUES = 5;

/** Those whom a person meets: the head writes in a channel least of all, so the others come first. */
const colleaguesOf = (me: DemoPerson) =>
  PEOPLE.filter(other => other !== me)
    .toSorted((one, other) => Number(one.role === 'head') - Number(other.role === 'head'))
    .slice(0, COLLEAGUES);

/** The settings file of the Playground for one person: the others are colleagues in the same team. */
export function playgroundSettings(me: DemoPerson): object {
  return {
    version: '0.1.1',
    tenantId: '00000000-0000-4000-8000-000000000001',
    bot: { id: '00000000-0000-4000-8000-000000000011', name: 'Samverkanslotsen' },
    currentUser: account(me),
    users: colleaguesOf(me).map(account),
    personalChat: { id: `personal-chat-${me.id}` },
    groupChat: { id: 'group-chat', name: 'Elevhälsan Tallskolan' },
    team: {
      id: 'team-tallskolan',
      name: 'Tallskolan',
      aadGroupId: '00000000-0000-4000-8000-000000000031',
      channels: [{ id: 'channel-samverkan', name: 'Samverkan' }],
    },
  };
}
