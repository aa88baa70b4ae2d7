(function(late,core,require,__dirname){"use strict";const{__export}=late("shared-CD2VEOGU");

// src/layout/arrangements/listing-links.ts
var listing_links_exports = {};
__export(listing_links_exports, {
  tie: () => tie
});
function tie(parts, notes, gutter, linkOf) {
  const pairs = parts.flatMap((part) => {
    const link = linkOf(part.box);
    const note = notes.find(({ box }) => box.id === link?.to);
    return link === void 0 || note === void 0 ? [] : [{ part, link, note, range: rangeOf(part) }];
  }).sort((a, b) => a.range.top - b.range.top);
  const tops = apart(
    pairs.map(({ range, note }) => ({ height: note.height, wanted: (range.top + range.bottom - note.height) / 2 })),
    gutter.gap
  );
  const ends = pairs.map(({ range, note }, index) => endsOf(range, tops[index] ?? 0, note.height));
  const steps = stepsOf(ends, gutter);
  const links = pairs.map(({ part, link }, index) => {
    const { start, end } = ends[index] ?? { start: 0, end: 0 };
    const step = steps[index] ?? gutter.from;
    const points = start === end ? [
      { x: part.right, y: start },
      { x: gutter.to, y: end }
    ] : [
      { x: part.right, y: start },
      { x: step, y: start },
      { x: step, y: end },
      { x: gutter.to, y: end }
    ];
    return { link, points, radius: 6, labels: [] };
  });
  return {
    notes: pairs.map(({ note }, index) => ({ block: note, x: gutter.to, y: tops[index] ?? 0 })),
    links,
    passing: pairs.flatMap(({ part }, index) => part.within.map((box) => ({ box, y: ends[index]?.start ?? 0 })))
  };
}
function rangeOf({ top, bottom, innerTop }) {
  return innerTop === void 0 || innerTop - top < 24 ? { top, bottom } : { top, bottom: innerTop };
}
var corner = 8;
function endsOf(range, noteTop, noteHeight) {
  const part = { top: range.top + corner, bottom: range.bottom - corner };
  const note = { top: noteTop + corner, bottom: noteTop + noteHeight - corner };
  const y = Math.min(Math.max(noteTop + firstLine, part.top), part.bottom);
  if (y >= note.top && y <= note.bottom) return { start: y, end: y };
  return { start: (part.top + part.bottom) / 2, end: noteTop + firstLine };
}
var firstLine = 12;
function stepsOf(ends, { from, to }) {
  const turning = ends.flatMap(({ start, end }, index) => start === end ? [] : [index]);
  const down = turning.filter((index) => (ends[index]?.end ?? 0) > (ends[index]?.start ?? 0));
  const order = [...down.reverse(), ...turning.filter((index) => !down.includes(index))];
  const width = (to - from - 16) / Math.max(1, order.length);
  return ends.map((_, index) => from + 8 + width * (order.indexOf(index) + 0.5));
}
function apart(wishes, gap) {
  const runs = [];
  const heightOf = ({ members }) => members.reduce((sum, { height }) => sum + height + gap, -gap);
  for (const wish of wishes) {
    let run = { top: Math.max(0, wish.wanted), members: [wish] };
    for (let above = runs.at(-1); above !== void 0 && above.top + heightOf(above) + gap > run.top; above = runs.at(-1)) {
      runs.pop();
      const members = [...above.members, ...run.members];
      run = { top: Math.max(0, bestTop(members, gap)), members };
    }
    runs.push(run);
  }
  return runs.flatMap(({ top, members }) => {
    let at = top;
    return members.map(({ height }) => {
      const own = Math.round(at);
      at += height + gap;
      return own;
    });
  });
}
function bestTop(members, gap) {
  let before = 0;
  let sum = 0;
  for (const { wanted, height } of members) {
    sum += wanted - before;
    before += height + gap;
  }
  return sum / members.length;
}

return{tie,listing_links_exports};

})