/** Ids that every language takes without quotes, in the order of asking: `pod/shop/web-1` is `pod_shop_web_1`. */

export interface SafeIds {
  readonly give: (wanted: string) => string;
}

export function safeIds(): SafeIds {
  const given = new Set<string>();
  return {
    give: (wanted) => {
      const words = wanted.replace(/[^A-Za-z0-9]+/g, '_').replace(/^_+|_+$/g, '');
      // a word alone may be one of the language's own (`end`, `graph`, `style`), and none begins with a digit
      const base = /^[A-Za-z]\w*_/.test(words) ? words : `box_${words}`;
      let id = base;
      for (let count = 2; given.has(id); count++) id = `${base}_${count}`;
      given.add(id);
      return id;
    },
  };
}
