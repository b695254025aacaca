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
    const {left, top, width, height} = n.labelModule.size, {vadjust} = n.labelModule.fontOptions;
    const start = kept.canvasToDOM({x: left, y: top + vadjust});
    return {id: n.id, left: start.x, top: start.y, right: start.x + width * scale,
      bottom: start.y + height * scale,      size: n.labelModule.fontOptions.size * scale};
  });
  const held = (at, low, high) => Math.max(low, Math.min(high, at));
  const beside = (box, s) => away(held(s.x, box.left, box.right), held(s.y, box.top, box.bottom), s);
  const covers = (box, s) => beside(box, s) < 0.8 * s.radius;
  const middle = box => [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
  const far = (box, s) => away(...middle(box), s);
  const nearest = box => symbols.reduce((a, b) => far(box, a) <= far(box, b) ? a : b).id;
  const touch = (a, b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
  return {
    labels: labels.length,
    over_symbols: labels.filter(box => symbols.some(s => s.id !== box.id && covers(box, s))).length,
    nearer_to_another: labels.filter(box => nearest(box) !== box.id).length,
    over_labels: labels.filter(box => labels.some(other => other !== box && touch(box, other))).length,
    least_size: Math.round(10 * Math.min(...labels.map(box => box.size))) / 10,
  };
})()
"""


@dataclass(frozen=True)
class LabelMeasures:
    """How many labels stand there, lie over a symbol, nearer to another, over a label; the least size."""

    labels: int
    over_symbols: int
    nearer_to_another: int
    over_labels: int
    least_size: float


def measure_labels(page: Any) -> LabelMeasures:
    """Measure the labels that stand there now."""
    return LabelMeasures(**page.evaluate(_MEASURE))
