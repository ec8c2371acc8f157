/** A directory's file with schools and their contact social workers. */
export interface MadeUp {
  readonly municipality: string;
  readonly schools: readonly { readonly id: string; readonly name: string; readonly workers: readonly string[] }[];
  readonly workers: readonly { readonly id: string; readonly name: string; readonly phone: string }[];
}

const PLACES = [
  'al',
  'ask',
  'asp',
  'bok',
  'ek',
  'en',
  'fura',
  'gran',
  'hassel',
  'lind',
  'ros',
  'salix',
  'tall',
  'vass',
  'vide',
];
const ENDS = ['backa', 'berg', 'dal', 'hed', 'holm', 'lund', 'mo', 'torp', 'strand', 'vik'];

/** A made-up municipality of a hundred and fifty schools, each with a contact social worker of its own. */
export function madeUpMunicipality(): MadeUp {
  const names = PLACES.flatMap(place => ENDS.map(end => `${place}${end}skolan`));
  const idOf = (at: number) => `00000000-0000-4000-8000-${String(1_000 + at).padStart(12, '0')}`;
  return {
    municipality: 'Exempelkommun',
    schools: names.map((id, at) => ({ id, name: id.charAt(0).toUpperCase() + id.slice(1), workers: [idOf(at)] })),
    workers: names.map((_, at) => ({ id: idOf(at), name: `Sara Social ${at + 1}`, phone: '0980-31 92 30' })),
  };
}
