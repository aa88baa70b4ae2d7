(function(late,core,require,__dirname){"use strict";const{__export}=late("shared-CD2VEOGU");

// src/layout/arrangements/layers-graph.ts
var layers_graph_exports = {};
__export(layers_graph_exports, {
  fromOf: () => fromOf,
  layersGraph: () => layersGraph,
  neighbours: () => neighbours,
  toOf: () => toOf
});

// ../../work/main/node_modules/d3-array/dist/d3-array.mjs
function ascending(a, b) {
  return a == null || b == null ? NaN : a < b ? -1 : a > b ? 1 : a >= b ? 0 : NaN;
}
function descending(a, b) {
  return a == null || b == null ? NaN : b < a ? -1 : b > a ? 1 : b >= a ? 0 : NaN;
}
function bisector(f) {
  let compare1, compare2, delta;
  if (f.length !== 2) {
    compare1 = ascending;
    compare2 = (d, x) => ascending(f(d), x);
    delta = (d, x) => f(d) - x;
  } else {
    compare1 = f === ascending || f === descending ? f : zero;
    compare2 = f;
    delta = f;
  }
  function left(a, x, lo = 0, hi = a.length) {
    if (lo < hi) {
      if (compare1(x, x) !== 0) return hi;
      do {
        const mid = lo + hi >>> 1;
        if (compare2(a[mid], x) < 0) lo = mid + 1;
        else hi = mid;
      } while (lo < hi);
    }
    return lo;
  }
  function right(a, x, lo = 0, hi = a.length) {
    if (lo < hi) {
      if (compare1(x, x) !== 0) return hi;
      do {
        const mid = lo + hi >>> 1;
        if (compare2(a[mid], x) <= 0) lo = mid + 1;
        else hi = mid;
      } while (lo < hi);
    }
    return lo;
  }
  function center(a, x, lo = 0, hi = a.length) {
    const i = left(a, x, lo, hi - 1);
    return i > lo && delta(a[i - 1], x) > -delta(a[i], x) ? i - 1 : i;
  }
  return { left, center, right };
}
function zero() {
  return 0;
}
function number(x) {
  return x === null ? NaN : +x;
}
function* numbers(values, valueof) {
  if (valueof === void 0) {
    for (let value of values) {
      if (value != null && (value = +value) >= value) {
        yield value;
      }
    }
  } else {
    let index = -1;
    for (let value of values) {
      if ((value = valueof(value, ++index, values)) != null && (value = +value) >= value) {
        yield value;
      }
    }
  }
}
var ascendingBisect = bisector(ascending);
var bisectRight = ascendingBisect.right;
var bisectLeft = ascendingBisect.left;
var bisectCenter = bisector(number).center;
var blur2 = Blur2(blurf);
var blurImage = Blur2(blurfImage);
function Blur2(blur) {
  return function(data, rx, ry = rx) {
    if (!((rx = +rx) >= 0)) throw new RangeError("invalid rx");
    if (!((ry = +ry) >= 0)) throw new RangeError("invalid ry");
    let { data: values, width, height } = data;
    if (!((width = Math.floor(width)) >= 0)) throw new RangeError("invalid width");
    if (!((height = Math.floor(height !== void 0 ? height : values.length / width)) >= 0)) throw new RangeError("invalid height");
    if (!width || !height || !rx && !ry) return data;
    const blurx = rx && blur(rx);
    const blury = ry && blur(ry);
    const temp = values.slice();
    if (blurx && blury) {
      blurh(blurx, temp, values, width, height);
      blurh(blurx, values, temp, width, height);
      blurh(blurx, temp, values, width, height);
      blurv(blury, values, temp, width, height);
      blurv(blury, temp, values, width, height);
      blurv(blury, values, temp, width, height);
    } else if (blurx) {
      blurh(blurx, values, temp, width, height);
      blurh(blurx, temp, values, width, height);
      blurh(blurx, values, temp, width, height);
    } else if (blury) {
      blurv(blury, values, temp, width, height);
      blurv(blury, temp, values, width, height);
      blurv(blury, values, temp, width, height);
    }
    return data;
  };
}
function blurh(blur, T, S, w, h) {
  for (let y = 0, n = w * h; y < n; ) {
    blur(T, S, y, y += w, 1);
  }
}
function blurv(blur, T, S, w, h) {
  for (let x = 0, n = w * h; x < w; ++x) {
    blur(T, S, x, x + n, w);
  }
}
function blurfImage(radius) {
  const blur = blurf(radius);
  return (T, S, start, stop, step) => {
    start <<= 2, stop <<= 2, step <<= 2;
    blur(T, S, start + 0, stop + 0, step);
    blur(T, S, start + 1, stop + 1, step);
    blur(T, S, start + 2, stop + 2, step);
    blur(T, S, start + 3, stop + 3, step);
  };
}
function blurf(radius) {
  const radius0 = Math.floor(radius);
  if (radius0 === radius) return bluri(radius);
  const t = radius - radius0;
  const w = 2 * radius + 1;
  return (T, S, start, stop, step) => {
    if (!((stop -= step) >= start)) return;
    let sum2 = radius0 * S[start];
    const s0 = step * radius0;
    const s1 = s0 + step;
    for (let i = start, j = start + s0; i < j; i += step) {
      sum2 += S[Math.min(stop, i)];
    }
    for (let i = start, j = stop; i <= j; i += step) {
      sum2 += S[Math.min(stop, i + s0)];
      T[i] = (sum2 + t * (S[Math.max(start, i - s1)] + S[Math.min(stop, i + s1)])) / w;
      sum2 -= S[Math.max(start, i - s0)];
    }
  };
}
function bluri(radius) {
  const w = 2 * radius + 1;
  return (T, S, start, stop, step) => {
    if (!((stop -= step) >= start)) return;
    let sum2 = radius * S[start];
    const s = step * radius;
    for (let i = start, j = start + s; i < j; i += step) {
      sum2 += S[Math.min(stop, i)];
    }
    for (let i = start, j = stop; i <= j; i += step) {
      sum2 += S[Math.min(stop, i + s)];
      T[i] = sum2 / w;
      sum2 -= S[Math.max(start, i - s)];
    }
  };
}
function compareDefined(compare = ascending) {
  if (compare === ascending) return ascendingDefined;
  if (typeof compare !== "function") throw new TypeError("compare is not a function");
  return (a, b) => {
    const x = compare(a, b);
    if (x || x === 0) return x;
    return (compare(b, b) === 0) - (compare(a, a) === 0);
  };
}
function ascendingDefined(a, b) {
  return (a == null || !(a >= a)) - (b == null || !(b >= b)) || (a < b ? -1 : a > b ? 1 : 0);
}
var array = Array.prototype;
var slice = array.slice;
var e10 = Math.sqrt(50);
var e5 = Math.sqrt(10);
var e2 = Math.sqrt(2);
function max(values, valueof) {
  let max2;
  if (valueof === void 0) {
    for (const value of values) {
      if (value != null && (max2 < value || max2 === void 0 && value >= value)) {
        max2 = value;
      }
    }
  } else {
    let index = -1;
    for (let value of values) {
      if ((value = valueof(value, ++index, values)) != null && (max2 < value || max2 === void 0 && value >= value)) {
        max2 = value;
      }
    }
  }
  return max2;
}
function min(values, valueof) {
  let min2;
  if (valueof === void 0) {
    for (const value of values) {
      if (value != null && (min2 > value || min2 === void 0 && value >= value)) {
        min2 = value;
      }
    }
  } else {
    let index = -1;
    for (let value of values) {
      if ((value = valueof(value, ++index, values)) != null && (min2 > value || min2 === void 0 && value >= value)) {
        min2 = value;
      }
    }
  }
  return min2;
}
function quickselect(array2, k, left = 0, right = Infinity, compare) {
  k = Math.floor(k);
  left = Math.floor(Math.max(0, left));
  right = Math.floor(Math.min(array2.length - 1, right));
  if (!(left <= k && k <= right)) return array2;
  compare = compare === void 0 ? ascendingDefined : compareDefined(compare);
  while (right > left) {
    if (right - left > 600) {
      const n = right - left + 1;
      const m = k - left + 1;
      const z = Math.log(n);
      const s = 0.5 * Math.exp(2 * z / 3);
      const sd = 0.5 * Math.sqrt(z * s * (n - s) / n) * (m - n / 2 < 0 ? -1 : 1);
      const newLeft = Math.max(left, Math.floor(k - m * s / n + sd));
      const newRight = Math.min(right, Math.floor(k + (n - m) * s / n + sd));
      quickselect(array2, k, newLeft, newRight, compare);
    }
    const t = array2[k];
    let i = left;
    let j = right;
    swap(array2, left, k);
    if (compare(array2[right], t) > 0) swap(array2, left, right);
    while (i < j) {
      swap(array2, i, j), ++i, --j;
      while (compare(array2[i], t) < 0) ++i;
      while (compare(array2[j], t) > 0) --j;
    }
    if (compare(array2[left], t) === 0) swap(array2, left, j);
    else ++j, swap(array2, j, right);
    if (j <= k) left = j + 1;
    if (k <= j) right = j - 1;
  }
  return array2;
}
function swap(array2, i, j) {
  const t = array2[i];
  array2[i] = array2[j];
  array2[j] = t;
}
function quantile(values, p, valueof) {
  values = Float64Array.from(numbers(values, valueof));
  if (!(n = values.length) || isNaN(p = +p)) return;
  if (p <= 0 || n < 2) return min(values);
  if (p >= 1) return max(values);
  var n, i = (n - 1) * p, i0 = Math.floor(i), value0 = max(quickselect(values, i0).subarray(0, i0 + 1)), value1 = min(values.subarray(i0 + 1));
  return value0 + (value1 - value0) * (i - i0);
}
function mean(values, valueof) {
  let count = 0;
  let sum2 = 0;
  if (valueof === void 0) {
    for (let value of values) {
      if (value != null && (value = +value) >= value) {
        ++count, sum2 += value;
      }
    }
  } else {
    let index = -1;
    for (let value of values) {
      if ((value = valueof(value, ++index, values)) != null && (value = +value) >= value) {
        ++count, sum2 += value;
      }
    }
  }
  if (count) return sum2 / count;
}
function median(values, valueof) {
  return quantile(values, 0.5, valueof);
}
var shuffle = shuffler(Math.random);
function shuffler(random) {
  return function shuffle2(array2, i0 = 0, i1 = array2.length) {
    let m = i1 - (i0 = +i0);
    while (m) {
      const i = random() * m-- | 0, t = array2[m + i0];
      array2[m + i0] = array2[i + i0];
      array2[i + i0] = t;
    }
    return array2;
  };
}
function sum(values, valueof) {
  let sum2 = 0;
  if (valueof === void 0) {
    for (let value of values) {
      if (value = +value) {
        sum2 += value;
      }
    }
  } else {
    let index = -1;
    for (let value of values) {
      if (value = +valueof(value, ++index, values)) {
        sum2 += value;
      }
    }
  }
  return sum2;
}

// src/layout/arrangements/layers-graph.ts
const{"src/base/group-by.ts:groupBy":groupBy}=core();
function layersGraph(graph, context) {
  const used = graph.children.filter((layer) => layer.children.length > 0);
  const vertices = /* @__PURE__ */ new Map();
  const layers = used.map(
    (layer, index) => layer.children.map((box) => {
      const vertex = { box, layer: index };
      vertices.set(box.id, vertex);
      return vertex;
    })
  );
  const steps = [];
  const ways = /* @__PURE__ */ new Map();
  for (const start of vertices.values()) {
    for (const link of context.linksFrom.get(start.box?.id ?? "") ?? []) {
      const end = vertices.get(link.to);
      if (end === void 0 || end.layer <= start.layer) continue;
      const stops = [start];
      for (let layer = start.layer + 1; layer < end.layer; layer++) {
        const passing = { layer };
        layers[layer]?.push(passing);
        stops.push(passing);
      }
      stops.push(end);
      const way = stops.slice(1).map((to, index) => ({ from: stops[index] ?? start, to, link }));
      ways.set(link, way);
      for (const step of way) steps.push(step);
    }
  }
  return { boxes: used, indexes: used.map(indexOf), layers: ordered(layers, steps), steps, ways };
}
function indexOf({ arrangement }) {
  return arrangement.name === "layer" ? arrangement.index : 0;
}
var mostSteps = 400;
var sweeps = 6;
function ordered(layers, steps) {
  let best = layers;
  let least = steps.length > mostSteps ? 0 : crossings(layers, steps);
  let current = layers;
  const before = neighbours(steps, toOf, fromOf);
  const after = neighbours(steps, fromOf, toOf);
  for (let sweep = 0; sweep < sweeps && least > 0; sweep++) {
    const forth = sweep % 2 === 0;
    current = forth ? swept(current, before) : [...swept([...current].reverse(), after)].reverse();
    const count = crossings(current, steps);
    if (count < least) {
      best = current;
      least = count;
    }
  }
  return best;
}
function neighbours(steps, end, other) {
  return new Map([...groupBy(steps, end)].map(([vertex, own]) => [vertex, own.map(other)]));
}
var fromOf = ({ from }) => from;
var toOf = ({ to }) => to;
function swept(layers, near) {
  const done = [];
  for (const layer of layers) {
    const last = done.at(-1);
    done.push(last === void 0 ? layer : byMedian(layer, placesIn(last), near));
  }
  return done;
}
function placesIn(layer) {
  return new Map(layer.map((vertex, index) => [vertex, index]));
}
function byMedian(layer, places, near) {
  const wanted = new Map(layer.map((vertex) => [vertex, median(near.get(vertex)?.flatMap((other) => places.get(other) ?? []) ?? [])]));
  const movable = layer.filter((vertex) => wanted.get(vertex) !== void 0).sort((a, b) => (wanted.get(a) ?? 0) - (wanted.get(b) ?? 0) || layer.indexOf(a) - layer.indexOf(b));
  let next = 0;
  return seriesInOrder(
    layer.map((vertex) => wanted.get(vertex) === void 0 ? vertex : movable[next++] ?? vertex),
    layer
  );
}
function seriesInOrder(sorted, came) {
  const waiting = new Map([...groupBy(came, ({ box }) => box?.series)].map(([series, members]) => [series, [...members]]));
  return sorted.map((vertex) => vertex.box?.series === void 0 ? vertex : waiting.get(vertex.box.series)?.shift() ?? vertex);
}
function crossings(layers, steps) {
  const places = new Map(layers.flatMap((layer) => [...placesIn(layer)]));
  const ends = layers.map(
    (_, layer) => steps.filter((step) => step.from.layer === layer).map((step) => ({ from: places.get(step.from) ?? 0, to: places.get(step.to) ?? 0 }))
  );
  let count = 0;
  for (const own of ends)
    for (const [index, a] of own.entries()) for (const b of own.slice(index + 1)) if ((a.from - b.from) * (a.to - b.to) < 0) count++;
  return count;
}

return{max,mean,sum,layersGraph,neighbours,fromOf,toOf,layers_graph_exports};

})