// Before anything is painted: what the page opens with, so that nothing moves once it answers; and what is pressed before it does.
{
  const root = document.documentElement, isLooked = /[#&](node|statement|line|path)=/.test(location.hash);
  const opens = !location.hash ? root.dataset.opens : isLooked ? 'looking' : '';
  root.classList.add('js');
  if (opens && (opens === 'looking' || !matchMedia('(max-width: 860px)').matches)) root.classList.add(opens);
  /** @type {any} */
  let pressed = null;
  /** @type {(event: Event) => void} */
  const note = ({target}) => { pressed = target?.closest?.('button') ?? pressed; };
  addEventListener('click', note, true);
  addEventListener('ready', () => { removeEventListener('click', note, true); pressed?.click(); }, {once: true});
  // In a frame of a notebook (about:srcdoc) a link such as #node=rust would lead to the notebook's own address.
  addEventListener('click', event => {
    const link = event.target?.closest?.('a[href^="#"]');
    if (!link || event.defaultPrevented || location.protocol !== 'about:') return;
    event.preventDefault();
    location.hash = link.getAttribute('href');
  });
}
