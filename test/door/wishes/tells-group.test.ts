import assert from 'node:assert/strict';
import { untoldIn, withTelling } from '../../../src/door/wishes/tells-group.js';

describe('that a group be told of what is to be done with its meeting', () => {
  for (const [text, rest] of [
    ['ställ in mötet på tisdag och säg till alla', 'ställ in mötet på tisdag'],
    ['ställ in mötet, meddela gruppen att mötet är inställt', 'ställ in mötet'],
    ['Flytta mötet till onsdag. Kan du informera alla i gruppen också?', 'Flytta mötet till onsdag'],
    ['flytta mötet till onsdag och skriv det i kanalen', 'flytta mötet till onsdag'],
    ['meddela gruppen att mötet är inställt', 'mötet är inställt'],
    ['säg till alla att mötet flyttas till onsdag', 'mötet flyttas till onsdag'],
  ] as const)
    it(`is no part of "${text}"`, () => assert.deepEqual(untoldIn(text), { rest, others: false }));

  for (const [text, rest] of [
    ['ställ in mötet och mejla rektorn', 'ställ in mötet'],
    ['ställ in mötet på tisdag och säg till [namn]', 'ställ in mötet på tisdag'],
  ] as const)
    it(`tells others by "${text}"`, () => assert.deepEqual(untoldIn(text), { rest, others: true }));

  for (const text of [
    'ställ in mötet på tisdag',
    'ställ in mötet utan att säga till gruppen',
    'ställ in mötet och säg till henne att hon ska vänta med anmälan',
    'säg till alla dagen före',
    'flytta mötet till onsdag och boka lokal',
  ])
    it(`leaves "${text}" whole`, () => assert.equal(untoldIn(text), undefined));

  const sure = (action: 'cancelMeeting' | 'book') => () =>
    ({ sure: { action, does: { do: 'help' } }, offers: [] }) as ReturnType<Parameters<typeof withTelling>[1]>;
  it('is left out of what is done with a meeting alone, and that others are not told is said', () => {
    const beside = (text: string) => withTelling(text, sure('cancelMeeting'))?.sure?.beside;
    assert.deepEqual(beside('ställ in mötet och säg till rektorn'), [{ is: 'groupAlone' }]);
    assert.equal(beside('ställ in mötet och säg till alla'), undefined);
    assert.equal(withTelling('boka en tid och säg till alla', sure('book')), undefined);
  });

  const said = (text: string) => {
    const does = withTelling(text, () => ({ offers: [] }))?.sure?.does;
    return does?.do === 'chat' ? does.said : undefined;
  };
  for (const text of ['vet alla om att mötet är inställt?', 'säger du till gruppen när jag flyttar mötet?'])
    it(`says who is told to "${text}"`, () => assert.equal(said(text), 'whoIsTold'));
  for (const text of [
    'får föräldrarna veta att mötet är inställt?',
    'vem får veta att jag har anmält?',
    'säg till alla',
  ])
    it(`says it to no "${text}"`, () => assert.equal(said(text), undefined));
});
