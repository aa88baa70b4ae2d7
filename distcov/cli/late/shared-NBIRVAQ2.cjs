(function(late,core,require,__dirname){"use strict";// src/view/comparison.ts
const{"src/view/box.ts:box":box,"src/view/box.ts:group":group}=core();
function comparison(id, panels, perRow) {
  const boxes = panels.map((panel) => panelBox(id, panel));
  const links = boxes.slice(1).flatMap((to, index) => {
    const from = boxes[index];
    if (from === void 0) return [];
    const ends = { from: from.id, to: to.id, startArrow: false, endArrow: true };
    return [{ ...ends, relation: "becomes", style: "sequence", label: [], tooltip: "" }];
  });
  return { root: group(id, { name: "compare", ...perRow === void 0 ? {} : { perRow } }, boxes), links };
}
function panelBox(id, { side, name, pods, notes }) {
  const panelId = `${id}/${side}`;
  return box({
    id: panelId,
    kind: "panel",
    data: { side },
    style: "plain",
    arrangement: { name: "panel" },
    lines: name === "" ? [] : [{ start: { text: name, role: "region-name" } }],
    children: notes.length === 0 ? pods : [...pods, foot(`${panelId}/notes`, notes)]
  });
}
function foot(id, sentences) {
  const lines = sentences.map((text) => ({ start: { text, role: "caption" } }));
  return box({ id, kind: "note", style: "plain", arrangement: { name: "foot" }, lines });
}
function podOfCells(frame, { name, end, children }, copies = 1) {
  return box({
    id: frame.id,
    kind: "pod",
    data: frame.data,
    style: frame.style,
    tooltip: frame.tooltip,
    arrangement: { name: "cells" },
    lines: [{ start: { text: name, role: "pod-name" }, ...end === "" ? {} : { end: { text: end, role: "fact" } } }],
    children,
    copies
  });
}
function suggestedPod(namespace, lead, more = {}) {
  return {
    id: `${lead.id}/suggested`,
    data: { name: lead.name, namespace, suggested: "", ...more },
    style: "template",
    tooltip: lead.name
  };
}

return{comparison,podOfCells,suggestedPod};

})