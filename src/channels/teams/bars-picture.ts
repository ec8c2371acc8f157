import { Resvg } from '@resvg/resvg-js';

const WIDTH = 480;
const HEIGHT = 150;
const EDGE = 16;
/** Where the bars stand, and how high the highest is. */
const FLOOR = 122;
const TALL = 92;
/** The longest name under a bar, in characters: the table under the picture has them whole. */
const NAME_MAX = 3;

const escaped = (text: string) => text.replace(/[&<>"]/g, sign => `&#${sign.charCodeAt(0)};`);

/** Counts as bars from left to right, each with its number, as a PNG in a data address; bars without words where the machine has no font. */
export function barsPicture(rows: readonly { readonly name: string; readonly count: number }[]): string {
  const most = Math.max(1, ...rows.map(({ count }) => count));
  const step = (WIDTH - 2 * EDGE) / Math.max(1, rows.length);
  const wide = Math.min(56, step * 0.6);
  const bars = rows.map(({ name, count }, at) => {
    const middle = EDGE + step * (at + 0.5);
    const high = (TALL * count) / most;
    const words = (y: number, text: string) =>
      `<text x="${middle}" y="${y}" font-family="sans-serif" font-size="14" fill="#242424" text-anchor="middle">${escaped(text)}</text>`;
    return `<rect x="${middle - wide / 2}" y="${FLOOR - high}" width="${wide}" height="${high}" fill="#4f52b2"/>${words(FLOOR - high - 5, String(count))}${words(FLOOR + 18, name.slice(0, NAME_MAX))}`;
  });
  const floor = `<path d="M${EDGE} ${FLOOR} H${WIDTH - EDGE}" stroke="#444444" stroke-width="2"/>`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}"><rect width="100%" height="100%" fill="#ffffff"/>${bars.join('')}${floor}</svg>`;
  return `data:image/png;base64,${new Resvg(svg).render().asPng().toString('base64')}`;
}
