// Which labels to draw: the important ones first, and only where they do not touch another.

const FONT_FACE = 'system-ui, -apple-system, "Segoe UI", Roboto, sans-serif';
const FONT_SIZE = 12.5;
const LINE_CHARACTERS = 22;
const measuring = document.createElement('canvas').getContext('2d');
const widths = new Map();

function cut(text, length) {
  const characters = [...text];
  return characters.length > length ? `${characters.slice(0, length - 1).join('').trimEnd()}…` : text;
}

// One line, or two of about the same length.
function wrapped(name) {
  const text = cut(name.replace(/\s+/g, ' '), 2 * LINE_CHARACTERS);
  if (text.length <= LINE_CHARACTERS) return text;
  let best = -1;
  for (let at = text.indexOf(' '); at > 0; at = text.indexOf(' ', at + 1)) {
    if (best < 0 || Math.abs(at - text.length / 2) < Math.abs(best - text.length / 2)) best = at;
  }
  return best < 0 ? cut(text, LINE_CHARACTERS) : `${text.slice(0, best)}\n${text.slice(best + 1)}`;
}

function textWidth(line) {
  if (!widths.has(line)) {
    measuring.font = `${FONT_SIZE}px ${FONT_FACE}`;
    widths.set(line, measuring.measureText(line).width);
  }
  return widths.get(line);
}

const touches = (a, b) => a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];

// `candidates` in order of preference: {concept, x, y (screen), radius (screen)}; `taken` are boxes
// where no label may stand. Returns the numbers of the concepts to label.
function chooseLabels(candidates, taken, {width, height, forced}) {
  const boxes = [...taken];
  const markers = [];
  const chosen = new Set();
  for (const {concept, x, y, radius} of candidates) {
    if (x < -20 || y < -20 || x > width + 20 || y > height + 20) continue;
    const lines = concept.label.split('\n');
    const half = Math.max(...lines.map(textWidth)) / 2 + 5;
    const label = [x - half, y + radius, x + half, y + radius + lines.length * (FONT_SIZE + 2) + 5];
    const marker = [x - radius, y - radius, x + radius, y + radius];
    const must = forced.has(concept.number);
    if (!must && (label[0] < 2 || label[2] > width - 2 || label[3] > height - 2)) continue;
    if (!must && (boxes.some(box => touches(box, label) || touches(box, marker)) || markers.some(box => touches(box, label)))) continue;
    boxes.push(label);
    markers.push(marker);
    chosen.add(concept.number);
  }
  return chosen;
}

for (const concept of concepts) concept.label = wrapped(concept.name);
