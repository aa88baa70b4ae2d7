/** The files of templates/, compiled in as JSON texts by their names without `.yaml`: tools/templates-plugin.mjs. */
declare module 'podfig:templates/words' {
  export const texts: Readonly<Record<string, string>>;
}
declare module 'podfig:templates/figures' {
  export const texts: Readonly<Record<string, string>>;
}
