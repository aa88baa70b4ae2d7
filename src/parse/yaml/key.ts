/** Keys that are no strings become strings as sigs.k8s.io/yaml writes them. */
export function keyText(key: string | number | boolean): string {
  return String(key);
}

/** Assigning to `__proto__` would change the object's prototype; defining makes it a key like any other. */
export function setKey<T>(object: Record<string, T>, name: string, value: T): void {
  if (name === '__proto__') Object.defineProperty(object, name, { value, enumerable: true, configurable: true, writable: true });
  else object[name] = value;
}
