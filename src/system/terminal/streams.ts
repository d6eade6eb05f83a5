import { fstatSync, writeSync } from "node:fs";

export interface HostStream {
  write(text: string): unknown;
  readonly isTTY?: boolean | undefined;
  readonly columns?: number | undefined;
  readonly rows?: number | undefined;
}

/**
 * Standard output or standard error. A pipe or file is written to directly and at once: Node's own stream for it takes
 * a tenth of our whole start to load. A terminal, or another device, is Node's stream, whose facts we need.
 * Expects: nothing else touches the same `process.stdout` or `process.stderr`, which would make its pipe non-blocking.
 */
export function outputStream(fd: 1 | 2, stream: () => NodeJS.WriteStream, onError: (error: Error) => void): HostStream {
  if (isDevice(fd)) return deviceStream(stream, onError);
  let closed = false;
  return {
    write: (text) => {
      if (closed) return;
      try {
        writeAll(fd, Buffer.from(text));
      } catch (error) {
        // Whoever read it has gone (`| head`): the rest is nobody's, and no failure.
        closed = true;
        if ((error as NodeJS.ErrnoException).code !== "EPIPE") onError(error as Error);
      }
    },
  };
}

/** Made when it is first asked for something: that takes two milliseconds, and few runs write to standard error. */
function deviceStream(stream: () => NodeJS.WriteStream, onError: (error: Error) => void): HostStream {
  let made: NodeJS.WriteStream | undefined;
  const device = (): NodeJS.WriteStream => {
    made ??= stream().on("error", (error: NodeJS.ErrnoException) => {
      if (error.code !== "EPIPE") onError(error);
    });
    return made;
  };
  return {
    write: (text) => device().write(text),
    get isTTY() {
      return device().isTTY;
    },
    get columns() {
      return device().columns;
    },
    get rows() {
      return device().rows;
    },
  };
}

/** A terminal, or another device. */
export function isDevice(fd: number): boolean {
  try {
    return fstatSync(fd).isCharacterDevice();
  } catch {
    return false; // closed by whoever started us
  }
}

/** Writes all of it, in parts where a part is taken, and again after a moment where the pipe is full and non-blocking. */
function writeAll(fd: number, bytes: Buffer): void {
  for (let at = 0; at < bytes.length; ) {
    try {
      at += writeSync(fd, bytes, at);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EAGAIN") throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
    }
  }
}
