(function(late,core,require,__dirname){"use strict";const{keepsState,podCells,tierCells,tieringOf}=late("shared-66CUGXRY");
const{comparison,podOfCells,suggestedPod}=late("shared-NBIRVAQ2");
const{drawPods}=late("shared-EDGH4ROZ");
const{__export}=late("shared-CD2VEOGU");

// src/view/figures/split.ts
var split_exports = {};
__export(split_exports, {
  split: () => split
});
const{"src/view/container-box.ts:nameOf":nameOf}=core();
const{"src/view/showing.ts:isShown":isShown}=core();

// src/view/tier-words.ts
function replicasWords(replicas, words) {
  return replicas === void 0 ? "" : words.say("split.replicas", { count: replicas });
}
function togetherWords(together, words) {
  return words.say(`split.together.${together.reason}`, together.reason === "volume" ? { volume: together.volume } : {});
}

// src/view/figures/split.ts
var split = {
  name: "split",
  details: ["full", "folded", "rows"],
  shows: ["images"],
  draw: (topology, request) => {
    const tiering = tieringOf(topology);
    return drawPods(topology, request, {
      part: (pod, frame, pods) => part(pod, frame, { ...request, tiering: tiering(pod), alone: pods.length === 1 }),
      words: (pods, others) => headings(pods, others, { ...request, tieringOf: tiering }),
      concerns: (pod) => tiering(pod).together === void 0
    });
  }
};
function part(pod, { pod: frame }, request) {
  const { detail, words, tiering, alone } = request;
  const whole = {
    name: pod.name,
    end: replicasWords(tiering.replicas, words),
    children: podCells(tiering, pod, { detail, words, images: isShown(request, "images") })
  };
  const now = podOfCells(frame, whole);
  const { together, tiers } = tiering;
  if (together !== void 0) {
    return comparison(`split/${pod.id}`, [
      { side: "now", name: alone ? "" : words.say("split.well"), pods: [now], notes: [togetherWords(together, words)] }
    ]);
  }
  return comparison(`split/${pod.id}`, [
    { side: "now", name: words.say("split.now"), pods: [now], notes: [] },
    {
      side: "suggested",
      name: words.say("split.suggested"),
      pods: tiers.map((tier) => tierPod(tier, pod, { detail, words })),
      notes: [words.say("split.service")]
    }
  ]);
}
function tierPod(tier, pod, { detail, words }) {
  const { lead, replicas } = tier;
  const frame = suggestedPod(pod.namespace, lead, replicas === void 0 ? {} : { replicas: `${replicas}` });
  return podOfCells(frame, {
    name: nameOf(lead, words),
    end: replicasWords(replicas, words),
    children: tierCells(tier, pod, {
      detail,
      words,
      suggested: true,
      idOf: ({ id }) => `${frame.id}${id.slice(pod.id.length)}`,
      said: ({ kind }) => words.say(keepsState(kind) ? `split.stays.${kind}` : "split.free")
    })
  });
}
function headings(pods, others, { words, heading, tieringOf: of }) {
  const tierings = pods.map((pod) => ({ pod, ...of(pod) }));
  const divided = tierings.filter(({ together }) => together === void 0);
  const rest = others === 0 ? "" : ` ${words.say("split.others", { count: others })}`;
  const description = tierings.slice(0, 8).map((tiering) => told(tiering, words)).join(" ");
  const values = { rest, pods: words.say("count.pods", { count: pods.length }) };
  const [first] = tierings;
  if (divided.length === 0)
    return {
      ...heading(pods.length > 1 ? "several-together" : situationOf(first), values),
      description
    };
  const two = divided.length === 1 && divided[0]?.tiers.length === 2;
  return { ...heading(two ? "" : "several", values), description: `${description}${rest}` };
}
function situationOf(tiering) {
  const reason = tiering?.together?.reason;
  return reason === "alone" || reason === "unclear" ? reason : "together";
}
function told({ pod, tiers, together }, words) {
  if (together !== void 0) return words.say("split.told.together", { pod: pod.name, why: togetherWords(together, words) });
  const each = tiers.map(
    ({ lead, kind }) => words.say("split.told.tier", { name: nameOf(lead, words), kind: words.say(`split.kind.${kind}`) })
  );
  const suggested = tiers.map(
    ({ lead, replicas }) => replicas === void 0 ? nameOf(lead, words) : words.say("split.told.tier", { name: nameOf(lead, words), kind: replicasWords(replicas, words) })
  );
  return words.say("split.told.split", { pod: pod.name, tiers: words.list(each), pods: words.list(suggested) });
}
return{m11:split_exports};

})