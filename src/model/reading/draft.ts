/** A thing of the model while its reader puts it together: optional fields are set where the input has them. */
export type Draft<T> = { -readonly [Key in keyof T]: T[Key] };
