(function(late,core,require,__dirname){"use strict";const{placeSlots}=late("shared-IUCBXGTY");

// src/layout/mount-ports.ts
const{"src/base/extremes.ts:largest":largest}=core();

// src/layout/channel.ts
function assignTracks(nets, clearance = 10) {
  const tracks = nets.map(() => -1);
  const order = nets.map((_, index) => index).filter((index) => runs(nets[index]));
  order.sort((a, b) => rank(nets[a]) - rank(nets[b]) || a - b);
  const done = [];
  for (const index of order) {
    const net = nets[index];
    if (net === void 0) continue;
    let track = 0;
    for (const other of done) {
      const earlier = nets[other];
      if (earlier !== void 0 && overlap(net, earlier, clearance)) track = Math.max(track, (tracks[other] ?? -1) + 1);
    }
    tracks[index] = track;
    done.push(index);
  }
  return tracks;
}
function trackCount(tracks) {
  return tracks.reduce((most, track) => Math.max(most, track + 1), 0);
}
function runs(net) {
  return net !== void 0 && Math.abs(net.from - net.to) >= 0.5;
}
function rank(net) {
  if (net === void 0) return 0;
  return net.to > net.from ? -net.from : net.from;
}
function overlap(a, b, clearance) {
  return Math.min(a.from, a.to) < Math.max(b.from, b.to) + clearance && Math.min(b.from, b.to) < Math.max(a.from, a.to) + clearance;
}

// src/layout/mount-ports.ts
function planPorts(lanes, volumes, axis) {
  const lanesOf = volumes.map((_, index) => lanes.flatMap((lane, i) => lane.volume === index ? [i] : []));
  let last = axis.unused;
  const slots = volumes.map((volume, index) => {
    const ats = (lanesOf[index] ?? []).map((i) => lanes[i]?.at ?? 0);
    const wanted = ats.length === 0 ? last + volume.size : ats.reduce((sum, at) => sum + at, 0) / ats.length;
    last = wanted;
    return { wanted, size: volume.size };
  });
  const centres = [...placeSlots(slots, axis.gap, axis.start)];
  const ports = lanes.map(() => 0);
  volumes.forEach((volume, index) => {
    const own = lanesOf[index] ?? [];
    const others = lanes.flatMap((lane, i) => own.includes(i) ? [] : [lane.at]);
    const ats = own.map((i) => lanes[i]?.at ?? 0);
    const straight = ats.every((at) => Math.abs(at - (centres[index] ?? 0)) <= volume.reach);
    const spacing = own.length < 2 ? 0 : Math.min(28, 2 * volume.reach / (own.length - 1));
    const spread = own.map((_, order) => (order - (own.length - 1) / 2) * spacing);
    if (!straight) centres[index] = (centres[index] ?? 0) + straighten(ats, spread, { index, centres, volumes, axis });
    if (!straight)
      centres[index] = (centres[index] ?? 0) + stepAside({ ats, spread, others, reach: volume.reach }, { index, centres, volumes, axis });
    const centre = centres[index] ?? 0;
    const aside = straight ? 0 : dodge(
      spread.map((offset) => centre + offset),
      ats,
      others,
      volume.reach - largest([0, ...spread])
    );
    own.forEach((i, order) => {
      ports[i] = straight ? ats[order] ?? centre : Math.round(centre + (spread[order] ?? 0) + aside);
    });
  });
  const tracks = assignTracks(lanes.map((lane, i) => ({ from: lane.at, to: ports[i] ?? 0 })));
  return { centres, ports, tracks, trackCount: trackCount(tracks) };
}
var smallJog = 60;
function straighten(ats, spread, { index, centres, volumes, axis }) {
  const centre = centres[index] ?? 0;
  const jogs = ats.map((at, order) => at - (centre + (spread[order] ?? 0)));
  const least = jogs.reduce((best, jog) => Math.abs(jog) < Math.abs(best) ? jog : best, Number.POSITIVE_INFINITY);
  if (Math.abs(least) > smallJog) return 0;
  return hasRoom(least, { index, centres, volumes, axis }) ? least : 0;
}
function hasRoom(move, { index, centres, volumes, axis }) {
  const centre = (centres[index] ?? 0) + move;
  const half = (volumes[index]?.size ?? 0) / 2;
  const before = index === 0 ? axis.start : (centres[index - 1] ?? 0) + (volumes[index - 1]?.size ?? 0) / 2 + axis.gap;
  const after = index === volumes.length - 1 ? Number.POSITIVE_INFINITY : (centres[index + 1] ?? 0) - (volumes[index + 1]?.size ?? 0) / 2 - axis.gap;
  return centre - half >= before && centre + half <= after;
}
function stepAside({ ats, spread, others, reach }, neighbours) {
  const centre = neighbours.centres[neighbours.index] ?? 0;
  const room = reach - largest([0, ...spread]);
  for (let step = 0; step <= 4 * clear; step += 3) {
    for (const move of [step, -step]) {
      const ports = spread.map((offset) => centre + move + offset);
      if (isFree(dodge(ports, ats, others, room), ports, ats, others) && hasRoom(move, neighbours)) return move;
    }
  }
  return 0;
}
var clear = 9;
function dodge(ports, own, others, room) {
  const free = (aside) => isFree(aside, ports, own, others);
  for (let step = 0; step <= room; step += 3) {
    if (free(step)) return step;
    if (free(-step)) return -step;
  }
  return 0;
}
function isFree(aside, ports, own, others) {
  return ports.every(
    (port, i) => Math.abs(port + aside - (own[i] ?? port)) < 0.5 || others.every((at) => Math.abs(at - port - aside) >= clear)
  );
}

return{planPorts};

})