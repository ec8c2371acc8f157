import assert from 'node:assert/strict';
import { type BookingStep, bookingInputs, bookingStep } from '../../src/booking/actions.js';
import type { Command } from '../../src/door/commands.js';
import { type Act, actOf, PLACES, RIGHTS } from '../../src/door/rights.js';
import { rightsTable } from '../../src/door/rights-table.js';
import { type Jobs, takeTurn } from '../../src/door/turn.js';
import type { Who } from '../../src/door/who.js';
import { type GroupStep, groupInputs, groupStep } from '../../src/groups/actions.js';
import type { GroupData } from '../../src/groups/group.js';

/** What a person has read and agreed to; a change of the table is a change of this text too. */
const AGREED = `
act                   private    own       shared
ask                   anyone     anyone    anyone
show                  anyone     anyone    anyone
search                anyone     anyone    anyone
rejectChoices         anyone     anyone    anyone
helped                anyone     anyone    anyone
help                  anyone     anyone    anyone
tell                  anyone     anyone    anyone
chat                  anyone     anyone    anyone
welcome               anyone     anyone    anyone
greet                 anyone     anyone    anyone
thank                 anyone     anyone    anyone
refuseFile            anyone     anyone    anyone
refuseOldCard         anyone     anyone    anyone
guide                 anyone     -         -
showUnanswered        curator    -         -
closeUnanswered       curator    -         -
draftUnanswered       curator    -         -
reviews               curator    curator   curator
changes               curator    curator   curator
report                anyone     -         -
tellMe                anyone     -         -
booking begin         colleague  -         -
booking changeSchool  colleague  -         -
booking findSchool    colleague  -         -
booking allSchools    colleague  -         -
booking slots         colleague  -         -
booking choose        colleague  -         -
booking chosen        colleague  -         -
booking wait          colleague  -         -
booking stopWaiting   colleague  -         -
booking answer        colleague  -         -
booking slot          colleague  -         -
booking confirm       colleague  -         -
booking move          colleague  -         -
booking askMove       colleague  -         -
booking askCancel     colleague  -         -
booking cancel        colleague  -         -
booking askMine       colleague  -         -
booking cancelMine    colleague  -         -
booking keep          colleague  -         -
booking mine          colleague  -         -
booking times         worker     -         -
booking offerForm     worker     -         -
booking offer         worker     -         -
booking editPattern   worker     -         -
booking endPattern    worker     -         -
booking endPatterns   worker     -         -
booking askWithdraw   worker     -         -
booking withdraw      worker     -         -
booking away          worker     -         -
booking awayForm      worker     -         -
booking checkAway     worker     -         -
booking askAway       worker     -         -
booking back          colleague  -         -
booking giveBack      worker     -         -
booking seen          worker     -         -
booking settingsForm  worker     -         -
booking settings      worker     -         -
booking proposeForm   worker     -         -
booking propose       worker     -         -
booking feed          worker     -         -
booking statistics    head       -         -
group linkForm        -          member    colleague
group link            -          member    colleague
group meetings        convener   member    -
group next            convener   member    -
group which           -          convener  -
group pointForm       -          member    -
group status          convener   member    -
group addForm         convener   convener  -
group preview         convener   convener  -
group approve         convener   convener  -
group cancel          -          convener  -
group cancelRest      -          convener  -
group move            -          convener  -
group moveRest        -          convener  -
group undo            -          convener  -
group tellNow         -          convener  -
group resume          convener   convener  -
group respond         convener   member    -
group point           convener   member    -
group held            convener   convener  -
group evaluateForm    -          member    -
group evaluate        convener   member    -
group results         -          member    -
group agree           -          member    -
group agendaForm      -          convener  -
group useAgenda       -          convener  -
group addStanding     -          convener  -
group dropStanding    -          convener  -
group todoForm        convener   convener  -
group todo            convener   convener  -
group tick            convener   member    -
group caseForm        -          member    -
group caseAnswer      -          member    -
group caseResults     -          member    -
group editForm        convener   convener  -
group edit            convener   convener  -
group pause           -          convener  -
group addConvener     -          lead      -
group addSubstitute   -          lead      -
group handOver        -          giver     -
group answerOffer     asked      asked     -
group stepDown        convener   convener  -
group takeOver        heir       heir      -
group unlinkForm      lead       lead      -
group unlink          lead       lead      -
group about           convener   member    -
group meeting         convener   member    -
`.trim();

const ID = '00000000-0000-4000-8000-00000000000';
const PEOPLE = {
  guest: undefined,
  teacher: `${ID}1`,
  worker: `${ID}2`,
  convener: `${ID}3`,
  curator: `${ID}4`,
  otherConvener: `${ID}5`,
  second: `${ID}6`,
  substitute: `${ID}a`,
  asked: `${ID}b`,
  schoolWorker: `${ID}c`,
  head: `${ID}d`,
} as const;
type Name = keyof typeof PEOPLE;

const GROUP = `${ID}8`;
const OTHER = `${ID}9`;
const OWN = '19:own@thread.tacv2';
const OTHER_CHANNEL = '19:other@thread.tacv2';
const groupOf = (id: string, channel: string, convener: string): GroupData => ({
  group: {
    id,
    name: 'Gruppen',
    channel,
    address: '{}',
    convener,
    purpose: '',
    before: [60],
    policy: 'skip',
    paused: false,
    refusals: 0,
  },
  meetings: [],
  letters: [],
});
const until = Date.parse('2027-01-01');
/** A group with two conveners, a substitute and somebody who has been asked; and one of another channel. */
const own = groupOf(GROUP, OWN, PEOPLE.convener);
const KEPT: GroupData = {
  ...own,
  group: {
    ...own.group,
    school: 'tallskolan',
    others: [{ who: PEOPLE.second }],
    standIn: { who: PEOPLE.substitute },
    offers: [{ id: OTHER, as: 'convener', teams: 'teams asked', address: '{}', by: PEOPLE.convener, until }],
  },
};
const GROUPS = [KEPT, groupOf(OTHER, OTHER_CHANNEL, PEOPLE.otherConvener)];
/** The same once none of the first group's conveners can be reached. */
const ORPHANED = [{ ...KEPT, group: { ...KEPT.group, orphaned: 1 } }, GROUPS[1]!];

/** Places by what the table calls them; a place is a channel, or private. */
const WHERE: readonly [place: (typeof PLACES)[number], name: string, channel: string | undefined][] = [
  ['private', 'in private', undefined],
  ['own', 'in the group’s own channel', OWN],
  ['shared', 'in another group’s channel', OTHER_CHANNEL],
  ['shared', 'in a channel without a group', '19:empty@thread.tacv2'],
  ['shared', 'in a group chat', '19:chat@unq.gbl.spaces'],
];

const slot = { school: 'tallskolan', worker: PEOPLE.worker, start: 1_800_000_000_000 };
const BOOKING: Readonly<Record<BookingStep['is'], BookingStep>> = {
  begin: { is: 'begin' },
  changeSchool: { is: 'changeSchool' },
  findSchool: { is: 'findSchool' },
  allSchools: { is: 'allSchools', from: 0 },
  slots: { is: 'slots', school: 'tallskolan' },
  choose: { is: 'choose', school: 'tallskolan' },
  chosen: { is: 'chosen', school: 'tallskolan' },
  wait: { is: 'wait', school: 'tallskolan', press: GROUP },
  stopWaiting: { is: 'stopWaiting', worker: PEOPLE.worker, id: 'x' },
  answer: { is: 'answer', worker: PEOPLE.worker, id: GROUP, start: slot.start, key: 'x', yes: true },
  slot: { is: 'slot', ...slot },
  confirm: { is: 'confirm', ...slot, press: GROUP, named: true },
  move: { is: 'move', ...slot, code: 'ACDEFGHJKM' },
  askCancel: { is: 'askCancel', code: 'ACDEFGHJKM' },
  cancel: { is: 'cancel', code: 'ACDEFGHJKM' },
  askMove: { is: 'askMove', school: 'a', worker: GROUP, start: 1, code: GROUP },
  askMine: { is: 'askMine', id: GROUP },
  cancelMine: { is: 'cancelMine', id: GROUP },
  keep: { is: 'keep', worker: PEOPLE.worker, id: GROUP },
  mine: { is: 'mine' },
  times: { is: 'times' },
  offerForm: { is: 'offerForm' },
  offer: { is: 'offer' },
  editPattern: { is: 'editPattern' },
  endPattern: { is: 'endPattern', pattern: GROUP },
  endPatterns: { is: 'endPatterns' },
  askWithdraw: { is: 'askWithdraw' },
  withdraw: { is: 'withdraw' },
  away: { is: 'away', from: 'idag', to: 'idag' },
  awayForm: { is: 'awayForm' },
  checkAway: { is: 'checkAway' },
  askAway: { is: 'askAway' },
  back: { is: 'back' },
  giveBack: { is: 'giveBack', start: slot.start },
  seen: { is: 'seen', id: GROUP },
  settingsForm: { is: 'settingsForm' },
  settings: { is: 'settings' },
  proposeForm: { is: 'proposeForm' },
  propose: { is: 'propose', id: GROUP },
  feed: { is: 'feed' },
  statistics: { is: 'statistics' },
};
const meeting = { group: GROUP, meeting: OTHER };
const GROUP_STEPS: Readonly<Record<GroupStep['is'], GroupStep>> = {
  linkForm: { is: 'linkForm' },
  link: { is: 'link' },
  meetings: { is: 'meetings' },
  next: { is: 'next' },
  which: { is: 'which', to: 'cancel' },
  pointForm: { is: 'pointForm' },
  addForm: { is: 'addForm', group: GROUP },
  preview: { is: 'preview', group: GROUP },
  approve: { is: 'approve', group: GROUP, phrase: 'torsdagar 13-14', from: '2026-12-01', to: '2027-01-31', place: '' },
  cancel: { is: 'cancel' },
  cancelRest: { is: 'cancelRest' },
  move: { is: 'move' },
  moveRest: { is: 'moveRest' },
  undo: { is: 'undo', change: OTHER },
  tellNow: { is: 'tellNow', change: OTHER },
  respond: { is: 'respond', ...meeting, comes: true },
  point: { is: 'point', ...meeting },
  held: { is: 'held', ...meeting, held: true },
  status: { is: 'status' },
  resume: { is: 'resume', group: GROUP },
  evaluateForm: { is: 'evaluateForm' },
  evaluate: { is: 'evaluate', group: GROUP },
  results: { is: 'results' },
  agree: { is: 'agree', group: GROUP, year: '2026/27', yes: true },
  agendaForm: { is: 'agendaForm' },
  useAgenda: { is: 'useAgenda', meeting: OTHER },
  addStanding: { is: 'addStanding' },
  dropStanding: { is: 'dropStanding' },
  todoForm: { is: 'todoForm', ...meeting },
  todo: { is: 'todo', ...meeting },
  tick: { is: 'tick', ...meeting },
  caseForm: { is: 'caseForm' },
  caseAnswer: { is: 'caseAnswer', group: GROUP, round: OTHER },
  caseResults: { is: 'caseResults' },
  editForm: { is: 'editForm' },
  edit: { is: 'edit', group: GROUP },
  pause: { is: 'pause' },
  addConvener: { is: 'addConvener' },
  addSubstitute: { is: 'addSubstitute' },
  handOver: { is: 'handOver' },
  answerOffer: { is: 'answerOffer', group: GROUP, offer: OTHER, yes: true },
  stepDown: { is: 'stepDown' },
  takeOver: { is: 'takeOver', group: GROUP },
  unlinkForm: { is: 'unlinkForm' },
  unlink: { is: 'unlink', group: GROUP },
  about: { is: 'about', group: GROUP },
  meeting: { is: 'meeting', ...meeting },
};
type Plain = Exclude<Command, { do: 'booking' | 'group' | 'reword' }>;
const COMMANDS: { readonly [Do in Plain['do']]: Plain & { do: Do } } = {
  ask: { do: 'ask', text: 'när ska jag anmäla', identity: [], file: false },
  show: { do: 'show', rule: 'anmalan-nar' },
  search: { do: 'search', text: 'anm' },
  rejectChoices: { do: 'rejectChoices', text: 'något annat' },
  helped: { do: 'helped', yes: false, rule: 'anmalan-nar', text: 'något' },
  help: { do: 'help' },
  tell: { do: 'tell', what: 'numbers' },
  chat: { do: 'chat', said: 'ok' },
  welcome: { do: 'welcome' },
  greet: { do: 'greet' },
  thank: { do: 'thank' },
  refuseFile: { do: 'refuseFile' },
  refuseOldCard: { do: 'refuseOldCard' },
  guide: { do: 'guide', picks: [] },
  showUnanswered: { do: 'showUnanswered' },
  closeUnanswered: { do: 'closeUnanswered', ids: [GROUP], rule: 'anmalan-nar' },
  draftUnanswered: { do: 'draftUnanswered', ids: [GROUP] },
  reviews: { do: 'reviews' },
  changes: { do: 'changes' },
  report: { do: 'report', step: { is: 'begin' } },
  tellMe: { do: 'tellMe', text: 'var', stop: false },
};
const ALL: readonly Command[] = [
  ...Object.values(COMMANDS),
  ...Object.values(BOOKING).map(step => ({ do: 'booking' as const, step, inputs: bookingInputs.parse({}) })),
  ...Object.values(GROUP_STEPS).map(step => ({ do: 'group' as const, step, inputs: groupInputs.parse({}) })),
];
/** The same where a text of it has to be reworded first: nobody learns anything of a form who may not fill it in. */
const REWORDED: readonly Command[] = ALL.flatMap(meant =>
  meant.do === 'booking' || meant.do === 'group'
    ? [{ do: 'reword', meant, faults: [{ is: 'empty', field: 'point' }], nobody: [], told: [] }]
    : [],
);

/** What the walk throws where a job begins: it stops there, and nothing of the job is needed. */
class Began extends Error {}

/** Jobs that know who is who and what groups there are, and throw at everything else. */
function watchedJobs(all: readonly GroupData[] = GROUPS): Jobs {
  const only = <Part extends object>(known: Part) =>
    new Proxy(known, {
      get: (target, name) => {
        if (name in target) return target[name as keyof Part];
        throw new Began(String(name));
      },
    });
  const store = only({
    group: (id: string) => all.find(one => one.group.id === id),
    groupOf: (channel: string) => all.find(one => one.group.channel === channel),
    groups: () => all,
    convenedBy: (who: string) =>
      all.filter(({ group }) =>
        [group.convener, ...(group.others ?? []), group.standIn].some(
          one => who === (typeof one === 'object' ? one.who : one),
        ),
      ),
  });
  const directory = {
    heads: [PEOPLE.head],
    workers: [
      { id: PEOPLE.worker, name: 'Sara' },
      { id: PEOPLE.schoolWorker, name: 'Siv' },
    ],
    schools: [
      { id: 'tallskolan', name: 'Tallskolan', workers: [PEOPLE.schoolWorker] },
      { id: 'ekskolan', name: 'Ekskolan', workers: [PEOPLE.worker] },
    ],
  };
  const jobs = {
    answering: only({ isCurator: (id: string) => id === PEOPLE.curator }),
    queue: only({ days: 30 }),
    booking: only({ directory }),
    groups: only({ store, directory }),
  };
  return jobs as unknown as Jobs;
}

const whoOf = (name: Name, channel: string | undefined): Who => ({
  objectId: PEOPLE[name],
  name,
  address: '{}',
  teams: `teams ${name}`,
  channel,
});

/** Who of the first group has a role, but for the conveners of another; an heir is one only where nobody convenes. */
const CONVENERS: readonly Name[] = ['convener', 'second'];
const HEIRS: readonly Name[] = ['substitute', 'schoolWorker', 'curator'];

/** What the agreed text says of a person in a place: read by this test alone, in the plainest way. */
function agreed(act: Act, where: (typeof WHERE)[number], name: Name, orphaned = false): boolean {
  // A step that names no group is about the group of the channel it comes from, whichever that is.
  const elsewhere = act.startsWith('group') && !namesGroup(act) && where[2] === OTHER_CHANNEL;
  const place = elsewhere ? 'own' : where[0];
  const conveners: readonly Name[] = elsewhere ? ['otherConvener'] : CONVENERS;
  // In private a step that names no group is about any that somebody looks after.
  const any = place === 'private' && !namesGroup(act);
  const isHeir = orphaned && !elsewhere && HEIRS.includes(name);
  const row = AGREED.split('\n').find(line => line.startsWith(`${act}  `) || line.startsWith(`${act} `.padEnd(22)));
  assert.ok(row, `${act} is not in the agreed table`);
  const role = row.slice(22).trim().split(/\s+/)[PLACES.indexOf(place)];
  switch (role) {
    case 'anyone':
      return true;
    case 'colleague':
    case 'member':
      return name !== 'guest';
    case 'convener':
      return conveners.includes(name) || (name === 'otherConvener' && any) || (name === 'substitute' && !elsewhere);
    case 'lead':
      return conveners.includes(name) || (name === 'otherConvener' && any);
    case 'asked':
      return name === 'asked';
    case 'heir':
      return isHeir;
    case 'giver':
      return conveners.includes(name) || isHeir;
    case 'worker':
      return name === 'worker' || name === 'schoolWorker';
    case 'curator':
    case 'head':
      return name === role;
    default:
      assert.equal(role, '-');
      return false;
  }
}

const namesGroup = (act: Act) => {
  const step = GROUP_STEPS[act.replace('group ', '') as GroupStep['is']];
  return step !== undefined && 'group' in step;
};

describe('the table of rights', () => {
  it('is the one that was agreed', () => assert.equal(rightsTable(RIGHTS, PLACES), AGREED));

  it('has every command, and every step that a card can carry', () => {
    const steps = [
      ...bookingStep.options.map(option => `booking ${option.shape.is.value}`),
      ...groupStep.options.map(option => `group ${option.shape.is.value}`),
      ...Object.keys(COMMANDS),
    ];
    assert.deepEqual(Object.keys(RIGHTS).toSorted(), steps.toSorted());
    assert.deepEqual(ALL.map(actOf).toSorted(), steps.toSorted());
  });

  const cases = [GROUPS, ORPHANED].flatMap(groups => [...ALL, ...REWORDED].map(command => ({ groups, command })));
  for (const { groups, command } of cases) {
    const act = actOf(command);
    const orphaned = groups === ORPHANED;
    const how = `${command.do === 'reword' ? ', to be reworded' : ''}${orphaned ? ', where nobody convenes' : ''}`;
    it(`holds for ${act}${how}: every person in every place, before anything of it begins`, async () => {
      for (const where of WHERE) {
        for (const name of Object.keys(PEOPLE) as Name[]) {
          let refused: boolean;
          try {
            const outcome = await takeTurn(
              command,
              watchedJobs(groups),
              new Date('2026-11-28T08:00:00Z'),
              whoOf(name, where[2]),
            );
            refused = outcome.is === 'refused';
          } catch (error) {
            // It began, or ran into what this world does not have: it was not refused.
            refused = false;
            assert.ok(error instanceof Began || error instanceof TypeError, String(error));
          }
          assert.equal(!refused, agreed(act, where, name, orphaned), `${name} ${where[1]}`);
        }
      }
    });
  }

  it('refuses a step of a group that is gone to everybody, everywhere', async () => {
    const step: GroupStep = { is: 'held', group: `${ID}7`, meeting: OTHER, held: true };
    for (const [, where, channel] of WHERE) {
      for (const name of Object.keys(PEOPLE) as Name[]) {
        const command: Command = { do: 'group', step, inputs: groupInputs.parse({}) };
        const outcome = await takeTurn(command, watchedJobs(), new Date(), whoOf(name, channel));
        assert.equal(outcome.is, 'refused', `${name} ${where}`);
      }
    }
  });

  it('holds for a step that may name its group and does not: in its channel for who looks after it, elsewhere for nobody', async () => {
    const { phrase, from, to, place } = GROUP_STEPS.approve as GroupStep & { is: 'approve' };
    for (const step of [{ is: 'addForm' }, { is: 'preview' }, { is: 'approve', phrase, from, to, place }] as const) {
      for (const [, where, channel] of WHERE) {
        for (const name of Object.keys(PEOPLE) as Name[]) {
          const command: Command = { do: 'group', step, inputs: groupInputs.parse({}) };
          const refused = await takeTurn(command, watchedJobs(), new Date(), whoOf(name, channel)).then(
            outcome => outcome.is === 'refused',
            () => false,
          );
          const keeps = CONVENERS.includes(name) || name === 'substitute';
          const may = channel === OWN ? keeps : channel === OTHER_CHANNEL && name === 'otherConvener';
          assert.equal(!refused, may, `${step.is}: ${name} ${where}`);
        }
      }
    }
  });

  it('takes no account from a client that vouches for none', async () => {
    const command: Command = { do: 'booking', step: { is: 'begin' }, inputs: bookingInputs.parse({}) };
    for (const who of [{}, { objectId: '', address: '{}' }, { objectId: PEOPLE.teacher }]) {
      const outcome = await takeTurn(command, watchedJobs(), new Date(), who);
      assert.deepEqual(outcome, { is: 'refused', act: 'booking begin', why: 'account', place: 'private' });
    }
  });
});
