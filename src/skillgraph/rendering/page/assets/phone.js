// On a phone: answers are folded, so that the picture is on the first screen, what is asked for and charts, so that all of them are near; and a button at the foot leads to the one of the two that is out of sight.

/** @type {(button: any) => any} -- the part that a button folds and unfolds */
const foldedBy = button => $(button.getAttribute('aria-controls'));
/** @type {(button: any, whole: boolean) => void} */
function unfold(button, whole) {
  const {textContent: words, dataset} = button, part = foldedBy(button);
  if (whole === part.classList.contains('whole')) return;
  part.classList.toggle('whole', whole);
  button.setAttribute('aria-expanded', String(whole));
  [button.textContent, dataset.other] = [dataset.other, words];
}

/** @type {(button: any, begin: () => void) => void} -- what brings the beginning of what is folded into sight */
function setUpFold(button, begin) {
  const part = foldedBy(button);
  button.addEventListener('click', () => {
    const whole = !part.classList.contains('whole');
    unfold(button, whole);
    if (!whole) begin();
  });
  // What takes the focus or is found by the browser's own search has scrolled into the fold: it is unfolded.
  part.addEventListener('scroll', () => {
    if (!part.scrollTop) return;
    unfold(button, true);
    if (part.contains(document.activeElement)) document.activeElement?.scrollIntoView({block: 'nearest'});
  });
}

const BAR = 50;  // pixels of the bar at the foot, less what is rounded
// Of the answers the first is what counts, which stands below the head of the page.
const seen = {picture: true, head: true, details: true};
// The button is a bar at the foot, with room of its own at the end of the page. It yields where it would lie on the legend: so that no filter is covered.
let inTheWay = false;
const toWhat = () => !seen.picture ? 'picture' : isLooking() ? seen.details ? null : 'details' : seen.head ? null : 'answers';
function renderJump() {
  const what = narrow() ? toWhat() : null;
  $('jump').hidden = what === null;
  $('jump').classList.toggle('yielding', inTheWay);
  $('jump').textContent = `To the ${what ?? 'picture'}`;
}

function setUpJump() {
  const stage = document.querySelector('.stage');
  /** @type {(what: 'picture' | 'head' | 'details', element: HTMLElement, least: number) => void} */
  const watch = (what, element, least) => new IntersectionObserver(entries => {
    seen[what] = entries.at(-1)?.isIntersecting ?? true;
    renderJump();
  }, {rootMargin: `-${least}px 0px`}).observe(element);
  watch('picture', stage, 130);
  watch('head', document.querySelector('header'), 0);
  watch('details', $('details'), 50);
  const look = () => {
    const {top, bottom} = $('legend').getBoundingClientRect(), before = inTheWay;
    inTheWay = top < innerHeight && bottom > innerHeight - BAR;
    if (inTheWay !== before) renderJump();
  };
  for (const event of ['scroll', 'resize']) addEventListener(event, look);
  $('legend').addEventListener('toggle', look, true);
  $('jump').addEventListener('click', () => {
    const what = toWhat();
    if (what === 'picture') completePicture();
    if (what === 'answers') scrollTo(0, 0); else (what === 'picture' ? stage : $('details')).scrollIntoView();
    (what === 'picture' ? container.querySelector('.vis-network') : $('details')).focus({preventScroll: true});
  });
}

// What is chosen comes into sight, the picture above its details; what is cleared leads back to where it was chosen.
/** @type {string | null} */
let inSight = 'nothing yet';
let cameFrom = 0, leftAt = 0;
const noteSight = () => { if (!isOpening) leftAt = scrollY; };
function renderSight() {
  const now = isLooking() ? lookedAt() : null, before = inSight;
  inSight = now;
  if (now === before || before === 'nothing yet' || !narrow() || state.view !== 'graph') return;
  if (before === null) cameFrom = leftAt;
  if (now === null) scrollTo(0, cameFrom); else document.querySelector('.stage').scrollIntoView();
  // Its words in the text too, above the button at the foot.
  if (state.path === null) ($('panel').querySelector('mark') ?? $('panel').querySelector('blockquote'))?.scrollIntoView({block: 'nearest'});
}
