import assert from 'node:assert/strict';
import { discouraging } from '../../src/answering/wording.js';
import { knowledge } from '../helpers/guard.js';

/** What a curator wrote of reporting, each sentence of another kind, and what is right and near it. */
describe('the check of wordings', () => {
  const told = (text: string) => discouraging(text, knowledge.forbidden).length;
  for (const text of [
    'Det behövs bevis för en anmälan.',
    'Du behöver säkra bevis.',
    'Bara kuratorn får anmäla.',
    'Endast rektor ska göra en orosanmälan.',
    'Skicka anmälan inom 14 dagar.',
    'Lämna in anmälan efter lovet.',
    'Samla underlag i två veckor och ta sedan upp det på elevhälsoteamet.',
    'Observera barnet under några veckor.',
    'Anmälan lämnas till rektor, som skickar den vidare.',
    'Enstaka slag är inte skäl nog att anmäla.',
    'Är familjen redan känd behövs ingen ny anmälan.',
    'Det är frivilligt att anmäla.',
    'Ring hem och berätta att ni funderar på att anmäla.',
    'Är du osäker, prata med föräldrarna innan något annat.',
    'Anmälan görs av kuratorn efter mötet på torsdagar.',
    'Fråga barnet noga vem som har slagit det.',
    'Skriv barnets namn här i chatten så ordnar vi resten.',
    'Mejla anmälan med personnummer till kuratorn.',
    'Prata först med rektor.',
    'Stäm alltid först av med elevhälsan.',
    'Stäm av först med din chef.',
    'Först ska du prata med föräldrarna.',
    'Börja med att prata med arbetslaget.',
    'Gå först till kuratorn.',
  ])
    it(`stops "${text}"`, () => assert.ok(told(text) > 0));

  for (const text of [
    'Det behövs inga bevis för en anmälan.',
    'Anmälan lämnas inte till rektor.',
    'Det är inte frivilligt att anmäla.',
    'Rädsla är inget skäl att låta bli att anmäla.',
    'Fråga inte barnet noga vem som har gjort det.',
    'Skriv aldrig barnets namn här i chatten.',
    'Mejla inte anmälan.',
    'Skicka anmälan genast, inte efter mötet.',
    'Socialtjänsten bedömer inom 14 dagar om en utredning behövs.',
    'Dokumentera det du har sett och anmäl genast.',
    'Ring mottagningen om du är osäker.',
    'Prata inte först med rektor.',
    'Först anmäler du, sedan säger du det till rektor.',
    'Ring först 112, sedan rektor.',
    'Vänta aldrig på att först prata med rektor.',
  ])
    it(`lets "${text}" through`, () => assert.equal(told(text), 0));
});
