(function(late,core,require,__dirname){"use strict";// src/layout/bridges.ts
var mostLinks = 2e3;
function bridged(links) {
  if (links.length > mostLinks) return links;
  const runsOf = links.map(({ points }, link) => points.slice(1).map((to, index) => ({ link, from: points[index] ?? to, to })));
  const across = runsOf.flat().filter(({ from, to }) => from.y === to.y);
  return links.map((placed, link) => {
    const gaps = (runsOf[link] ?? []).filter((run) => run.from.x === run.to.x).flatMap(
      (run) => across.filter((other) => other.link !== link && crosses(run, other)).map((other) => ({ x: run.from.x, y: other.from.y }))
    );
    return gaps.length === 0 ? placed : { ...placed, gaps };
  });
}
function crosses(upright, level) {
  return between(level.from.y, upright.from.y, upright.to.y) && between(upright.from.x, level.from.x, level.to.x);
}
function between(value, a, b) {
  return value > Math.min(a, b) + 1 && value < Math.max(a, b) - 1;
}

return{bridged};

})