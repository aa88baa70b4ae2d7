(function(late,core,require,__dirname){"use strict";// src/layout/slots.ts
function placeSlots(slots, gap, start) {
  const offsets = [];
  slots.forEach((slot, index) => {
    const before = slots[index - 1];
    offsets.push(before === void 0 ? 0 : (offsets[index - 1] ?? 0) + (before.size + slot.size) / 2 + gap);
  });
  const pools = [];
  slots.forEach((slot, index) => {
    let pool = { sum: slot.wanted - (offsets[index] ?? 0), count: 1 };
    for (let last = pools[pools.length - 1]; last !== void 0 && last.sum / last.count > pool.sum / pool.count; last = pools[pools.length - 1]) {
      pools.pop();
      pool = { sum: pool.sum + last.sum, count: pool.count + last.count };
    }
    pools.push(pool);
  });
  const first = slots[0];
  const least = first === void 0 ? start : start + first.size / 2;
  return pools.flatMap((pool) => Array.from({ length: pool.count }, () => pool.sum / pool.count)).map((base, index) => Math.round(Math.max(base, least) + (offsets[index] ?? 0)));
}

return{placeSlots};

})