import { type ChildProcess, spawn } from "node:child_process";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { ROOT } from "../../helpers/run.ts";

type Message = ReturnType<typeof JSON.parse>;

/** The YAML language server that editors run, spoken to as an editor does. */
export interface LanguageServer {
  open(file: string, text: string): Promise<Message[]>;
  complete(file: string, line: number, character: number): Promise<string[]>;
  hover(file: string, line: number, character: number): Promise<string>;
  close(): void;
}

/** Starts it; `folder` is what the editor has open. */
export async function languageServer(folder: string): Promise<LanguageServer> {
  const program = path.join(ROOT, "node_modules", "yaml-language-server", "bin", "yaml-language-server");
  const child: ChildProcess = spawn(process.execPath, [program, "--stdio"], { stdio: ["pipe", "pipe", "inherit"] });
  const waiting = new Map<number, (result: Message) => void>();
  const told = new Map<string, (problems: Message[]) => void>();
  let buffer = Buffer.alloc(0);
  let last = 0;
  const send = (message: object): void => {
    const text = JSON.stringify({ jsonrpc: "2.0", ...message });
    child.stdin?.write(`Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`);
  };
  const ask = (method: string, params: object): Promise<Message> =>
    new Promise((resolve) => {
      const id = ++last;
      waiting.set(id, resolve);
      send({ id, method, params });
    });
  const hear = (message: Message): void => {
    if (message.method === "textDocument/publishDiagnostics") {
      told.get(message.params.uri)?.(message.params.diagnostics);
    } else if (message.method === "workspace/configuration") {
      const settings = { validate: true, hover: true, completion: true, schemaStore: { enable: false } };
      send({
        id: message.id,
        result: message.params.items.map(({ section }: Message) => (section === "yaml" ? settings : {})),
      });
    } else if (message.method !== undefined && message.id !== undefined) send({ id: message.id, result: null });
    else if (message.id !== undefined) waiting.get(message.id)?.(message.result);
  };
  child.stdout?.on("data", (chunk: Buffer) => {
    buffer = Buffer.concat([buffer, chunk]);
    for (;;) {
      const head = buffer.indexOf("\r\n\r\n");
      const length = Number(/Content-Length: (\d+)/i.exec(buffer.toString("latin1", 0, Math.max(head, 0)))?.[1]);
      if (head === -1 || buffer.length < head + 4 + length) return;
      const text = buffer.toString("utf8", head + 4, head + 4 + length);
      buffer = buffer.subarray(head + 4 + length);
      hear(JSON.parse(text));
    }
  });
  const uriOf = (file: string): string => pathToFileURL(path.join(folder, file)).href;
  const capabilities = {
    workspace: { configuration: true },
    textDocument: { completion: { completionItem: { documentationFormat: ["plaintext"] } } },
  };
  await ask("initialize", {
    processId: process.pid,
    rootUri: pathToFileURL(folder).href,
    capabilities,
    workspaceFolders: null,
  });
  send({ method: "initialized", params: {} });
  const at = (file: string, line: number, character: number) => ({
    textDocument: { uri: uriOf(file) },
    position: { line, character },
  });
  return {
    open: (file, text) =>
      new Promise((resolve) => {
        told.set(uriOf(file), resolve);
        send({
          method: "textDocument/didOpen",
          params: { textDocument: { uri: uriOf(file), languageId: "yaml", version: 1, text } },
        });
      }),
    complete: async (file, line, character) => {
      const { items } = await ask("textDocument/completion", at(file, line, character));
      return items.map(({ label }: Message) => label);
    },
    hover: async (file, line, character) => {
      const found = await ask("textDocument/hover", at(file, line, character));
      const { contents } = found ?? { contents: "" };
      return typeof contents === "string" ? contents : (contents.value ?? contents.map(String).join("\n"));
    },
    close: () => child.kill(),
  };
}
