// Work in steps, so that whatever else waits has its turn in between; or all of them at once.

// No step begins later than so many milliseconds after a pause.
const SLICE_MS = 8;
/** @type {() => Promise<void>} -- what is clicked has its turn, and no clock makes it wait */
const pause = () => /** @type {any} */ (globalThis).scheduler?.yield?.() ?? new Promise(done => { setTimeout(done); });
/** @type {(steps: Iterator<void>) => Promise<void>} */
async function inSlices(steps) {
  for (let from = performance.now(); !steps.next().done;) {
    if (performance.now() < from + SLICE_MS) continue;
    await pause();
    from = performance.now();
  }
}
// All steps at once.
/** @type {<T>(steps: Iterator<void, T>) => T} */
function finished(steps) {
  for (;;) {
    const {done, value} = steps.next();
    if (done) return value;
  }
}
