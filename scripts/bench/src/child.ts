import { fork, type ChildProcess } from "node:child_process";

const children = new Set<ChildProcess>();

/** A process that measures on request. */
export interface Child {
  /** The base URL, if the process is a server. */
  url: string;
  ask(question: object): Promise<unknown>;
  end(): void;
}

type Message = { url?: string; error?: string; result?: unknown };

/** Starts a JavaScript program, and resolves once it has sent its first message. */
export async function start(file: string, args: string[], flags: string[] = []): Promise<Child> {
  // Omits the flags of this process, which load TypeScript.
  const child = fork(file, args, { execArgv: flags, stdio: ["ignore", "inherit", "inherit", "ipc"] });
  children.add(child);
  child.on("exit", () => children.delete(child));
  const { url = "" } = await answerOf(child, file);
  return {
    url,
    async ask(question) {
      const answer = answerOf(child, file);
      child.send(question);
      const { error, result } = await answer;
      if (error) throw new Error(`${file} ${args[0]}: ${error}`);
      return result;
    },
    end: () => void child.kill(),
  };
}

function answerOf(child: ChildProcess, file: string): Promise<Message> {
  return new Promise((resolve, reject) => {
    const ended = (code: number | null): void => reject(new Error(`${file} ended with ${code} before it responded`));
    child.once("exit", ended);
    child.once("message", (message) => {
      child.off("exit", ended);
      resolve(message as Message);
    });
  });
}

/** Ends all processes that are still running. */
export const endAll = (): void => children.forEach((child) => child.kill());
