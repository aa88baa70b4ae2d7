/** Numbers of shapes, unique on a slide; 1 is the slide's own tree of shapes. */

export interface Ids {
  /** Of what nothing refers to. */
  readonly next: () => number;
  /** Always the same for one mark, wherever it is asked for. */
  readonly of: (mark: object) => number;
}

export function shapeIds(): Ids {
  const known = new Map<object, number>();
  let last = 1;
  const next = (): number => ++last;
  return {
    next,
    of: (mark) => {
      const id = known.get(mark) ?? next();
      known.set(mark, id);
      return id;
    },
  };
}
