import { Resvg } from '@resvg/resvg-js';

const WIDTH = 480;
const HEIGHT = 64;
const EDGE = 24;
/** By service; told apart by shape too, for those who do not see the colours. */
const COLOURS: Readonly<Record<string, string>> = {
  skola: '#4f52b2',
  forskola: '#0f7b4f',
  socialtjanst: '#b3400a',
  fritid: '#8a3ffc',
  annan: '#9f1853',
  elevhalsa: '#005d5d',
  bup: '#8e6a00',
  polis: '#1c3d5a',
  lss: '#6b2d6b',
};

/** 100 (yes) stands to the left, as on the paper that the questions come from. */
const xOf = (value: number) => EDGE + ((100 - value) / 100) * (WIDTH - 2 * EDGE);

function mark(value: number, service: string, row: number): string {
  const [x, y] = [xOf(value), HEIGHT / 2 - 8 - row * 7];
  const fill = COLOURS[service] ?? '#444444';
  if (service === 'skola') return `<circle cx="${x}" cy="${y}" r="4" fill="${fill}"/>`;
  if (service === 'forskola') return `<rect x="${x - 4}" y="${y - 4}" width="8" height="8" fill="${fill}"/>`;
  const path = (d: string) => `<path d="${d}" fill="${fill}"/>`;
  if (service === 'socialtjanst') return path(`M${x} ${y - 5} L${x + 5} ${y + 4} L${x - 5} ${y + 4} Z`);
  if (service === 'fritid') return path(`M${x} ${y - 5} L${x + 5} ${y} L${x} ${y + 5} L${x - 5} ${y} Z`);
  if (service === 'annan') return path(`M${x} ${y + 5} L${x + 5} ${y - 4} L${x - 5} ${y - 4} Z`);
  const strokes = (d: string) => `<path d="${d}" fill="none" stroke="${fill}" stroke-width="2.5"/>`;
  if (service === 'elevhalsa') return strokes(`M${x} ${y - 5} V${y + 5} M${x - 5} ${y} H${x + 5}`);
  if (service === 'bup') return strokes(`M${x - 4} ${y - 4} L${x + 4} ${y + 4} M${x + 4} ${y - 4} L${x - 4} ${y + 4}`);
  if (service === 'polis')
    return path(
      `M${x} ${y - 6} L${x + 1.6} ${y - 1.6} L${x + 6} ${y - 1.6} L${x + 2.5} ${y + 1.2} L${x + 3.8} ${y + 5.5} L${x} ${y + 3} L${x - 3.8} ${y + 5.5} L${x - 2.5} ${y + 1.2} L${x - 6} ${y - 1.6} L${x - 1.6} ${y - 1.6} Z`,
    );
  if (service === 'lss') return path(`M${x} ${y - 5} l5 4 l-2 6 h-6 l-2 -6 Z`);
  return `<circle cx="${x}" cy="${y}" r="4" fill="none" stroke="${fill}" stroke-width="1.5"/>`;
}

/** The line from yes to no with a mark an answer and, below it, last year's mean, as a PNG in a data address. */
export function linePicture(
  marks: readonly { readonly value: number; readonly service: string }[],
  before: number | undefined,
): string {
  const rows = new Map<number, number>();
  const drawn = marks.map(({ value, service }) => {
    const row = rows.get(value) ?? 0;
    rows.set(value, row + 1);
    return mark(value, service, Math.min(row, 3));
  });
  const last =
    before === undefined
      ? ''
      : `<path d="M${xOf(before)} ${HEIGHT / 2 + 4} l6 12 l-12 0 Z" fill="none" stroke="#444444" stroke-width="1.5"/>`;
  const line = `<path d="M${EDGE} ${HEIGHT / 2} H${WIDTH - EDGE}" stroke="#444444" stroke-width="2"/>`;
  const ends = [EDGE, WIDTH - EDGE].map(
    x => `<path d="M${x} ${HEIGHT / 2 - 6} V${HEIGHT / 2 + 6}" stroke="#444444" stroke-width="2"/>`,
  );
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}"><rect width="100%" height="100%" fill="#ffffff"/>${line}${ends.join('')}${drawn.join('')}${last}</svg>`;
  return `data:image/png;base64,${new Resvg(svg).render().asPng().toString('base64')}`;
}
