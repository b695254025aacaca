"""How the labels of the network stand to the symbols, as a page of the browser draws them."""

from dataclasses import dataclass
from typing import Any

#: Needs `browser.KEEP_NETWORK`. Boxes of letters and circles of symbols, in pixels of the screen.
_MEASURE = """
(() => {
  const scale = kept.getScale();
  const nodes = Object.values(kept.body.nodes).filter(n => !n.options.hidden);
  const symbols = nodes.map(n => ({id: n.id, ...kept.canvasToDOM(n), radius: n.options.size * scale}));
  const away = (x, y, s) => Math.hypot(x - s.x, y - s.y);
  const labels = nodes.filter(n => n.options.label).map(n => {
    const {left, top, width: field, height} = n.labelModule.size;
    const {vadjust, align} = n.labelModule.fontOptions, isBeside = align === 'right';
    const width = Math.max(...n.labelModule.lines.map(line => line.width));
    const start = kept.canvasToDOM({x: left + (isBeside ? field - width : 0), y: top + vadjust});
    return {id: n.id, isBeside, left: start.x, top: start.y, right: start.x + width * scale,
      bottom: start.y + height * scale, size: n.labelModule.fontOptions.size * scale};
  });
  const held = (at, low, high) => Math.max(low, Math.min(high, at));
  const beside = (box, s) => away(held(s.x, box.left, box.right), held(s.y, box.top, box.bottom), s);
  const covers = (box, s) => beside(box, s) < 0.8 * s.radius;
  const middle = box => [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
  const far = (box, s) => away(...middle(box), s);
  const nearest = box => symbols.reduce((a, b) => far(box, a) <= far(box, b) ? a : b).id;
  const touch = (a, b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
  const below = box => {
    const {y, radius} = symbols.find(s => s.id === box.id);
    return {...box, top: y + radius, bottom: y + radius + box.bottom - box.top};
  };
  return {
    labels: labels.length,
    over_symbols: labels.filter(box => symbols.some(s => s.id !== box.id && covers(box, s))).length,
    nearer_to_another: labels.filter(box => nearest(box) !== box.id).length,
    over_labels: labels.filter(box => labels.some(other => other !== box && touch(box, other))).length,
    below_another: labels.filter(box =>
      labels.some(other => other !== box && !other.isBeside && touch(box, below(other)))).length,
    least_size: Math.round(10 * Math.min(...labels.map(box => box.size))) / 10,
  };
})()
"""
#: Keeps what was written since the canvas was cleared: text, left, middle, width, in pixels of the screen.
KEEP_WRITING = """
window.written = [];
{
  const drawing = CanvasRenderingContext2D.prototype, {fillText, clearRect} = drawing;
  drawing.fillText = function (text, x, y, ...rest) {
    const to = this.getTransform(), at = to.transformPoint({x, y});
    const wide = this.measureText(text).width * to.a;
    window.written.push([text, at.x / devicePixelRatio, at.y / devicePixelRatio, wide / devicePixelRatio]);
    return fillText.call(this, text, x, y, ...rest);
  };
  drawing.clearRect = function (...box) { window.written = []; return clearRect.apply(this, box); };
}
"""
#: Needs both. The names of lines that are written, and those of them that lie over a name or a symbol.
_LINE_NAMES = """
(() => {
  const scale = kept.getScale(), held = (at, low, high) => Math.max(low, Math.min(high, at));
  const nodes = Object.values(kept.body.nodes).filter(n => !n.options.hidden && n.options.opacity);
  const symbols = nodes.map(n => ({...kept.canvasToDOM(n), radius: n.options.size * scale}));
  const labels = nodes.filter(n => n.options.label).map(n => {
    const {left, top, width, height} = n.labelModule.size, {vadjust} = n.labelModule.fontOptions;
    const start = kept.canvasToDOM({x: left, y: top + vadjust});
    return [start.x, start.y, start.x + width * scale, start.y + height * scale];
  });
  const names = new Set(Object.values(kept.body.edges).map(e => e.options.label).filter(Boolean));
  const boxes = window.written.filter(([text]) => names.has(text))
    .map(([text, x, y, wide]) => [x, y - 5 * scale, x + wide, y + 5 * scale, text]);
  const touch = (a, b) => a[0] < b[2] - 1 && b[0] < a[2] - 1 && a[1] < b[3] - 1 && b[1] < a[3] - 1;
  const covers = (box, {x, y, radius}) =>
    Math.hypot(held(x, box[0], box[2]) - x, held(y, box[1], box[3]) - y) < 0.8 * radius;
  return [boxes.map(box => box[4]), boxes.filter(box => labels.some(label => touch(box, label))
    || symbols.some(symbol => covers(box, symbol)) || boxes.some(other => other !== box && touch(box, other)))
    .map(box => box[4])];
})()
"""
#: Shape and color of each symbol, of a hollow one that of its rim, and of each swatch of the legend.
_LOOKS = """
const shade = document.createElement('i'), paper = getComputedStyle(document.body).backgroundColor;
document.body.append(shade);
const rgb = color => { shade.style.color = color; return getComputedStyle(shade).color; };
const found = Object.values(kept.body.nodes).filter(n => !n.options.hidden && n.options.opacity).map(n => {
  const {background, border} = n.options.color;
  return [n.options.shape, rgb(background) === paper ? rgb(border) : rgb(background)];
});
shade.remove();
return found;
"""
_LEGEND_LOOKS = """
[...document.querySelectorAll('#legend .swatch')].map(swatch =>
  [swatch.firstElementChild.getAttribute('href').slice(7), getComputedStyle(swatch).fill])
"""


@dataclass(frozen=True)
class LabelMeasures:
    """How labels stand to symbols.

    Attributes:
        labels: How many there are.
        over_symbols, over_labels: How many lie over a symbol of another, over another label.
        nearer_to_another: How many have another symbol nearer than their own.
        below_another: How many stand below another symbol, where its own name would stand, unless
        that is beside it.
        least_size: Of their letters, in pixels of the screen.

    """

    labels: int
    over_symbols: int
    nearer_to_another: int
    over_labels: int
    below_another: int
    least_size: float


def measure_labels(page: Any) -> LabelMeasures:
    """Measure the labels that stand there now."""
    return LabelMeasures(**page.evaluate(_MEASURE))


def names_of_lines(page: Any) -> tuple[list[str], list[str]]:
    """Give the names of lines that are written now, and those that lie over a name or a symbol."""
    written, covering = page.evaluate(_LINE_NAMES)
    return written, covering


def drawn_looks(page: Any) -> set[tuple[str, str]]:
    """Give shape and color of what is drawn."""
    return {(shape, color) for shape, color in page.evaluate(f"() => {{ {_LOOKS} }}")}


def legend_looks(page: Any) -> set[tuple[str, str]]:
    """Give shape and color of what the legend tells."""
    return {(shape, color) for shape, color in page.evaluate(_LEGEND_LOOKS)}
