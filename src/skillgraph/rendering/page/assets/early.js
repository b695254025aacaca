// Before anything is painted: what the page opens with, so that nothing moves once it answers; and what is pressed before it does.
{
  const root = document.documentElement, isLooked = /[#&](node|statement|line|path)=/.test(location.hash);
  const opens = !location.hash ? root.dataset.opens : isLooked ? 'looking' : '';
  root.classList.add('js');
  if (/[#&]hops=[23]/.test(location.hash)) root.classList.add('far');
  if (opens) root.classList.add(...opens.split(' '));
  /** @type {[any, Event][]} -- where, and what is done there once the page answers */
  const pressed = [];
  /** @type {(event: MouseEvent) => void} */
  const noteClick = ({target}) => {
    const part = target?.closest?.('button, a[href^="#"]');
    if (part) pressed.push([part, new MouseEvent('click', {bubbles: true, cancelable: true})]);
  };
  /** @type {(event: KeyboardEvent) => void} */
  const noteKey = ({key, target}) => {
    if (key === 'Escape') pressed.push([target, new KeyboardEvent('keydown', {key, bubbles: true, cancelable: true})]);
  };
  addEventListener('click', noteClick, true);
  addEventListener('keydown', noteKey, true);
  addEventListener('ready', () => {
    removeEventListener('click', noteClick, true);
    removeEventListener('keydown', noteKey, true);
    for (const [part, event] of pressed) part.dispatchEvent(event);
  }, {once: true});
  // Where the script fails, what waits for it is shown all the same.
  const giveUp = () => {
    root.classList.remove('looking');
    root.classList.add('failed');
    document.getElementById('picture')?.removeAttribute('aria-busy');
  };
  addEventListener('unhandledrejection', giveUp);
  addEventListener('ready', () => removeEventListener('unhandledrejection', giveUp), {once: true});
  // In a frame of a notebook (about:srcdoc) a link such as #node=rust would lead to the notebook's own address.
  addEventListener('click', event => {
    const link = event.target?.closest?.('a[href^="#"]');
    if (!link || event.defaultPrevented || location.protocol !== 'about:') return;
    event.preventDefault();
    location.hash = link.getAttribute('href');
  });
}
