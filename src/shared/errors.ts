import type { Diagnostic } from "./diagnostic.ts";

/** cannot: it cannot be done (exit 1); usage: asked for wrongly (2); cancelled: the person left a question (130). */
export type ErrorKind = "cannot" | "usage" | "cancelled";

/**
 * A failure with a sentence for the person and the way out. `src/cli.ts` alone turns the kind into an exit code;
 * any other Error that reaches it is a bug of ours.
 */
export class CliError extends Error {
  readonly kind: ErrorKind;
  /** Stable, kebab-case, for scripts. */
  readonly code: string;
  readonly fix: string | undefined;
  /** Problems of files, each with its place; printed before the message. */
  readonly diagnostics: readonly Diagnostic[];

  constructor(
    kind: ErrorKind,
    code: string,
    message: string,
    more: { fix?: string; diagnostics?: readonly Diagnostic[] } = {},
  ) {
    super(message);
    this.name = "CliError";
    this.kind = kind;
    this.code = code;
    this.fix = more.fix;
    this.diagnostics = more.diagnostics ?? [];
  }
}

export function cannot(code: string, message: string, fix?: string): CliError {
  return new CliError("cannot", code, message, fix === undefined ? {} : { fix });
}

export function usage(code: string, message: string, fix?: string): CliError {
  return new CliError("usage", code, message, fix === undefined ? {} : { fix });
}
