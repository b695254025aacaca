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
}
