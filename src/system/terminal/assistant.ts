type Env = Readonly<Record<string, string | undefined>>;

/**
 * What coding assistants set in the shells they run commands in: Claude Code, Gemini CLI, Cursor, Codex, opencode, Copilot,
 * Augment, Antigravity, and the name that any may set.
 */
const SET_BY_ASSISTANTS = [
  ...["CLAUDECODE", "GEMINI_CLI", "CURSOR_AGENT", "CODEX_SANDBOX", "CODEX_THREAD_ID", "CODEX_CI"],
  ...["OPENCODE", "COPILOT_CLI", "AUGMENT_AGENT", "ANTIGRAVITY_AGENT", "AI_AGENT"],
];
/** The general name is in use for other things too, so only who says one of these there is meant. */
const NAMED = /^(goose|amp|claude|codex|cursor|gemini|opencode|crush|copilot)/i;

/** Whether a coding assistant runs us: it answers no question, turns no page and reads no colour. */
export function isAssistant(env: Env): boolean {
  return SET_BY_ASSISTANTS.some((name) => isSet(env[name])) || NAMED.test(env.AGENT ?? "");
}

function isSet(value: string | undefined): boolean {
  return value !== undefined && !["", "0", "false"].includes(value.toLowerCase());
}
