// What the page knows: two blocks of data; what else it says stands in its two tables alone.

/** @type {(id: string) => Part} */
const $ = id => /** @type {any} */ (document.getElementById(id));
/** @type {(name: string) => any} */
const island = name => JSON.parse(withRepeats($(`data-${name}`).textContent));
/** @type {PageData} */
const page = island('drawn');
// What is made when it is first asked for.
/** @type {<T>(make: () => T) => () => T} */
function once(make) {
  /** @type {{made: any} | null} */
  let kept = null;
  return () => (kept ??= {made: make()}).made;
}

const told = once(() => island('told'));
for (const name of page.later) Object.defineProperty(page, name, {get: () => told()[name]});
