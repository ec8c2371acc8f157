const here = import.meta.url;
/** Where launch.mjs keeps the compiled program. */
const compiled = here.lastIndexOf('/node_modules/.cache/');

/** The project's own folder, wherever the program runs from: as it is written, or compiled. */
export const ROOT = compiled < 0 ? new URL('..', here) : new URL(here.slice(0, compiled + 1));
