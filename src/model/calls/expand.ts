/** `$(NAME)` in variables, commands and arguments, as the kubelet puts values in (Expand in kubernetes/third_party/forked/golang/expansion). */

/** `$$` is a dollar; what has no value stays as it is written. */
export function expand(text: string, lookUp: (name: string) => string | undefined): string {
  if (!text.includes('$')) return text;
  return text.replace(/\$\$|\$\(([\w.-]{1,200})\)/g, (whole, name: string | undefined) =>
    name === undefined ? '$' : (lookUp(name) ?? whole),
  );
}
