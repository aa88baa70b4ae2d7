/** A queue of numbers, the least key first; equal keys come out by their values, so that nothing depends on the order of coming. */
export class Heap {
  readonly #keys: number[] = [];
  readonly #values: number[] = [];

  get size(): number {
    return this.#keys.length;
  }

  least(): number {
    return this.#keys[0] ?? Number.POSITIVE_INFINITY;
  }

  top(): number {
    return this.#values[0] ?? -1;
  }

  push(key: number, value: number): void {
    let index = this.#keys.length;
    this.#keys.push(key);
    this.#values.push(value);
    while (index > 0) {
      const above = (index - 1) >> 1;
      if (!this.#isBefore(index, above)) break;
      this.#swap(index, above);
      index = above;
    }
  }

  pop(): void {
    const last = this.#keys.length - 1;
    if (last < 0) return;
    this.#swap(0, last);
    this.#keys.pop();
    this.#values.pop();
    let index = 0;
    for (;;) {
      let next = index;
      for (const below of [2 * index + 1, 2 * index + 2]) if (below < last && this.#isBefore(below, next)) next = below;
      if (next === index) return;
      this.#swap(index, next);
      index = next;
    }
  }

  #isBefore(a: number, b: number): boolean {
    const by = (this.#keys[a] ?? 0) - (this.#keys[b] ?? 0);
    return by < 0 || (by === 0 && (this.#values[a] ?? 0) < (this.#values[b] ?? 0));
  }

  #swap(a: number, b: number): void {
    for (const list of [this.#keys, this.#values]) [list[a], list[b]] = [list[b] ?? 0, list[a] ?? 0];
  }
}
