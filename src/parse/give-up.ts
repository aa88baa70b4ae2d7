const GIVE_UP: unique symbol = Symbol('not plain enough');

/** Leaves the fast YAML reader from any depth of its recursion; caught in block-yaml.ts, never seen outside of it. */
export function giveUp(): never {
  throw GIVE_UP;
}

export function isGivingUp(thrown: unknown): boolean {
  return thrown === GIVE_UP;
}
