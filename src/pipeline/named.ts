/** The entry of a registry that was asked for by name. Throws for an unknown one: what was typed has been checked before. */
export function named<T extends { readonly name: string }>(registry: readonly T[], name: string, what: string): T {
  const found = registry.find((entry) => entry.name === name);
  if (found === undefined) throw new RangeError(`unknown ${what} '${name}': expected ${registry.map((entry) => entry.name).join(', ')}`);
  return found;
}
