// PNG of what is shown: twice as fine, with title and legend, on the page's own background.

function legendEntries() {
  const kinds = page.sectors.map(([kind]) => kind).filter(groupShown);
  if (gathered.size && !inRows()) return [...new Set([...reached.keys()].sort(byOrder).map(number => concepts[number].group))];
  for (const group of drawnGroups) if (groupShown(group) && !kinds.includes(group)) kinds.unshift(group);
  return kinds;
}

/** @type {(context: CanvasRenderingContext2D, place: {left: number, top: number, width: number}) => any} */
function drawLegend(context, {left, top, width}) {
  context.font = `12px ${FONT_FACE}`;
  context.textBaseline = 'middle';
  let x = left, y = top;
  for (const kind of legendEntries()) {
    const [, plural, family, shape] = groups[kind];
    const needed = 26 + context.measureText(plural).width + 16;
    if (x + needed > left + width) [x, y] = [left, y + 20];
    context.save();
    context.translate(x + 8, y);
    context.scale(0.7, 0.7);
    context.fillStyle = colors.family.get(family);
    context.fill(outlineOf(shape));
    context.restore();
    context.fillStyle = colors.ink;
    context.fillText(plural, x + 20, y);
    x += needed;
  }
  return y + 20;
}

function pictureCanvas() {
  completePicture();
  settle();
  const {width, height} = view();
  const [scale, position] = [network.getScale(), network.getViewPosition()];
  const sharp = 2;
  const image = document.createElement('canvas');
  /** @type {any} */
  const measured = image.getContext('2d');
  const legendHeight = (measured.fillStyle = '#000', drawLegend(measured, {left: 20, top: 0, width: width - 40}));
  image.width = width * sharp;
  image.height = (height + 54 + legendHeight + 10) * sharp;
  /** @type {any} */
  const context = image.getContext('2d');
  context.scale(sharp, sharp);
  context.fillStyle = colors.paper;
  context.fillRect(0, 0, width, height + 64 + legendHeight);
  context.fillStyle = colors.ink;
  context.textBaseline = 'middle';
  context.font = `600 18px ${FONT_FACE}`;
  context.fillText(cut(document.querySelector('h1').textContent, 90), 20, 22);
  context.fillStyle = colors.quiet;
  context.font = `12px ${FONT_FACE}`;
  context.fillText(cut($('shown').textContent, 160), 20, 42);
  pixelScale = sharp;
  network.setSize(`${width * sharp}px`, `${height * sharp}px`);
  network.moveTo({scale: scale * sharp, position, animation: false});
  network.redraw();
  context.drawImage(container.querySelector('canvas'), 0, 54, width, height);
  pixelScale = 1;
  network.setSize('100%', '100%');
  network.moveTo({scale, position, animation: false});
  network.redraw();
  drawLegend(context, {left: 20, top: height + 62, width: width - 40});
  return image;
}

function savePicture() {
  pictureCanvas().toBlob(blob => { if (blob) saveFile(blob, 'skillgraph.png', 'Picture saved'); }, 'image/png');
}
