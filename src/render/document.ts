/** What scripts get: its schema, and fields that may be added to and are never renamed. */
export type JsonDocument = { readonly schema: string; readonly [field: string]: unknown };
