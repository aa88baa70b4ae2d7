/** `$(NAME)` in variables, commands and arguments, as the kubelet puts values in (Expand in kubernetes/third_party/forked/golang/expansion). */

export type Expand = (text: string, lookUp: (name: string) => string | undefined) => string;

/** In characters: far more than containers are given, and little for values that double one another. */
const mostAdded = 65_536;

/** For one container. `$$` is a dollar; what has no value stays as it is written, and so does what would make all of it too long. */
export function expander(): Expand {
  let left = mostAdded;
  return (text, lookUp) => {
    if (!text.includes('$')) return text;
    return text.replace(/\$\$|\$\(([\w.-]{1,200})\)/g, (whole, name: string | undefined) => {
      if (name === undefined) return '$';
      const value = lookUp(name);
      if (value === undefined || value.length > left) return whole;
      left -= value.length;
      return value;
    });
  };
}
