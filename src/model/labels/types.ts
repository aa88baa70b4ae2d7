/** Labels of an object by key, sorted by key so that the order of writing does not show. */
export type Labels = Readonly<Record<string, string>>;
